// The reader's query and stems against the cases that the build's are tested with, too.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { loadFrom, readerModule, request, scripts } from "./reader.mjs";

const cases = async (name) => JSON.parse(await readFile(join(scripts, `${name}.cases.json`), "utf8"));
const { parse } = await readerModule("query");
const { stem } = await readerModule("stem");

for (const { q, ...told } of await cases("query")) {
  test(`query: ${q}`, () => {
    const { words, joined, phrases, excluded, years, facts } = parse(`${q} `);
    const read = {
      words: words.map(({ term, mask, light }) => term + (mask === 255 ? "" : `:${mask}`) + (light ? "?" : "")),
      joined: joined.map(({ term, from, to }) => `${term} ${from} ${to}`),
      phrases: phrases.map(({ terms, mask }) => `${mask} ${terms.join(" ")}`),
      excluded: excluded.map((terms) => terms.join(" ")),
      years,
      facts,
    };
    assert.deepEqual(read, { words: [], joined: [], phrases: [], excluded: [], years: null, facts: [], ...told });
  });
}

for (const [word, root] of Object.entries(await cases("stem"))) {
  test(`stem: ${word}`, () => assert.equal(stem(word), root));
}

const found = process.env.WATCHES;
const skip = found ? false : "WATCHES names no file; the C# tests run this with one.";

test("a watch has the same papers in the browser as in the build", { skip }, async () => {
  const { Engine } = await readerModule("engine");
  const engine = new Engine(loadFrom(process.env.SEARCH_INDEX));
  for (const [q, slugs] of Object.entries(JSON.parse(await readFile(found, "utf8")))) {
    assert.deepEqual([...(await engine.watched(request(q)))].sort(), [...slugs].sort(), q);
    const count = await engine.watchedCount(request(q));
    assert.ok(count === slugs.length || (count === null && q.includes('"')), q);
  }
});
