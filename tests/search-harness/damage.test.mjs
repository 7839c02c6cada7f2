// Missing, cut and altered files: a message and what is left, never a wrong answer and never an exception.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { loadFrom, readerModule, request, startFile } from "./reader.mjs";

const index = process.env.SEARCH_INDEX;
const skip = index ? false : "SEARCH_INDEX names no index; the C# tests run this with one.";
const { Engine } = await readerModule("engine");

const damages = {
  missing: () => null,
  empty: () => new Uint8Array(0),
  cut: (bytes) => bytes.subarray(0, bytes.length >> 1),
  altered: (bytes) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 64 : byte)),
};

/** Queries that between them use every kind of file, each with what must hold of any row of a partial answer. */
const queries = [
  { asked: request("mixture of experts training"), holds: () => true },
  { asked: request("diffusion -video year:2023..2025"), holds: (hit) => /^202[345]/.test(hit.published) },
  { asked: request("org:qwen"), holds: (hit) => /qwen/i.test(hit.organization) },
  { asked: request("model", { filters: { code: true }, sort: "comments" }), holds: (hit) => hit.hasCode },
  { asked: request('"lottery ticket"'), holds: () => true },
  { asked: request("1803.03635"), holds: (hit) => /^The Lottery Ticket/.test(hit.title) },
];

for (const [name, damage] of Object.entries(damages)) {
  test(`any one shard ${name}: the answer says so or is whole`, { skip }, async () => {
    const load = loadFrom(index);
    for (const { asked, holds } of queries) {
      const { titles, files } = await wholeAnswer(asked);
      for (const file of files) {
        const engine = new Engine(async (name, fresh) => {
          const bytes = await load(name, fresh);
          return name === file ? damage(bytes) : bytes;
        });
        const answer = await engine.search(asked);
        const passages = await engine.passages(answer);
        await engine.facets(answer);
        if (!answer.incomplete) assert.deepEqual(answer.hits.map((hit) => hit.title), titles, `${asked.q}, ${file}`);
        assert.ok(answer.hits.every(holds), `${asked.q}, ${file}`);
        assert.equal(passages.length, answer.hits.length);
      }
    }
  });
}

test("papers that were excluded stay out where the excluded word is lost", { skip }, async () => {
  const load = loadFrom(index);
  const unwanted = new Set(await allTitles(new Engine(load), "diffusion video"));
  for (const file of (await readdir(index)).filter((each) => each.endsWith(".txt"))) {
    const engine = new Engine((asked, fresh) => (asked === file ? Promise.resolve(null) : load(asked, fresh)));
    const titles = await allTitles(engine, "diffusion -video");
    assert.deepEqual(titles.filter((title) => unwanted.has(title)), [], file);
  }
});

test("a load that fails once is tried again and nothing is lost", { skip }, async () => {
  const load = loadFrom(index);
  const failed = new Set();
  const engine = new Engine(async (name, fresh) => {
    if (failed.has(name)) return load(name, fresh);
    failed.add(name);
    throw new TypeError("Failed to fetch");
  });
  const answer = await engine.search(request("diffusion"));
  assert.deepEqual([answer.total > 0, answer.incomplete], [true, false]);
});

test("start.json with any one byte altered, or cut anywhere, is not read", { skip }, async () => {
  const load = loadFrom(index);
  const whole = await load("start.json");
  for (let at = 0; at < whole.length; at += 37) {
    for (const damaged of [whole.subarray(0, at), whole.map((byte, i) => (i === at ? byte ^ 1 : byte))]) {
      const engine = new Engine((name, fresh) => (name === "start.json" ? Promise.resolve(damaged) : load(name, fresh)));
      await assert.rejects(engine.search(request("diffusion")), /missing or damaged/);
    }
  }
});

test("without start.json the search fails, and works when it is back", { skip }, async () => {
  const load = loadFrom(index);
  let isThere = false;
  const engine = new Engine((name, fresh) => (isThere || name !== "start.json" ? load(name, fresh) : Promise.resolve(null)));
  await assert.rejects(engine.search(request("diffusion")));
  isThere = true;
  assert.ok((await engine.search(request("diffusion"))).total > 0);
});

test("a site published anew under an open page is read anew, past the cache, once", { skip }, async () => {
  const load = loadFrom(index);
  let asked = 0;
  const engine = new Engine(async (name, fresh) => {
    if (name !== "start.json") return load(name, fresh);
    asked++;
    const start = JSON.parse(new TextDecoder().decode(await load(name, fresh)));
    const old = { ...start, build: "old", segments: start.segments.map((segment) => ({ ...segment, dictionary: segment.dictionary.replace(/../g, "00") })) };
    return startFile(fresh ? start : old);
  });
  const answer = await engine.search(request("diffusion"));
  assert.deepEqual([answer.total > 0, answer.incomplete, asked], [true, false, 2]);
});

test("an index of another version is refused", { skip }, async () => {
  const engine = new Engine(async () => startFile({ schema: 1 }));
  await assert.rejects(engine.search(request("x")), /reload/);
});

/** The titles of an undamaged answer, and the files that it, its passages and its facets were read from. */
async function wholeAnswer(asked) {
  const load = loadFrom(index);
  const files = new Set();
  const engine = new Engine((name, fresh) => (files.add(name), load(name, fresh)));
  const answer = await engine.search(asked);
  await engine.passages(answer);
  await engine.facets(answer);
  files.delete("start.json");
  return { titles: answer.hits.map((hit) => hit.title), files };
}

/** Of every page, only with each word of the query where it says nothing else. */
async function allTitles(engine, q) {
  const first = await engine.search(request(q));
  const pages = Array.from({ length: first.pages }, (_, i) => engine.search(request(q, { page: i + 1 })));
  const all = (await Promise.all(pages)).filter((answer) => answer.whole === answer.total);
  return all.flatMap((answer) => answer.hits.map((hit) => hit.title));
}
