// Missing, cut and altered files: a message and what is left, never a wrong answer and never an exception.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { loadFrom, readerModule, request } from "./reader.mjs";

const index = process.env.SEARCH_INDEX;
const skip = index ? false : "SEARCH_INDEX names no index; the C# tests run this with one.";
const { Engine } = await readerModule("engine");

const damages = {
  missing: () => null,
  empty: () => new Uint8Array(0),
  cut: (bytes) => bytes.subarray(0, bytes.length >> 1),
  altered: (bytes) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 64 : byte)),
};

for (const [name, damage] of Object.entries(damages)) {
  test(`any one shard ${name}: the answer says so or is whole`, { skip }, async () => {
    const load = loadFrom(index);
    const whole = await titlesOf(new Engine(load));
    for (const file of (await readdir(index)).filter((each) => each.endsWith(".bin"))) {
      const engine = new Engine(async (asked, fresh) => {
        const bytes = await load(asked, fresh);
        return asked === file ? damage(bytes) : bytes;
      });
      const answer = await engine.search(request("mixture of experts training"));
      const passages = await engine.passages(answer);
      await engine.facets(answer);
      if (!answer.incomplete) assert.deepEqual(answer.hits.map((hit) => hit.title), whole, file);
      assert.equal(passages.length, answer.hits.length);
    }
  });
}

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
    const old = { ...start, build: "old", dictionary: start.dictionary.replace(/../g, "00") };
    return new TextEncoder().encode(JSON.stringify(fresh ? start : old));
  });
  const answer = await engine.search(request("diffusion"));
  assert.deepEqual([answer.total > 0, answer.incomplete, asked], [true, false, 2]);
});

test("an index of another version is refused", { skip }, async () => {
  const engine = new Engine(async () => new TextEncoder().encode('{"schema":2}'));
  await assert.rejects(engine.search(request("x")), /reload/);
});

async function titlesOf(engine) {
  return (await engine.search(request("mixture of experts training"))).hits.map((hit) => hit.title);
}
