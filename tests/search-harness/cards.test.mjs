// People and other pages found by their names: SEARCH_INDEX is the folder of the demo's index.
import assert from "node:assert/strict";
import { test } from "node:test";
import { measurePeople } from "./people.mjs";
import { loadFrom, readerModule, request } from "./reader.mjs";

const index = process.env.SEARCH_INDEX;
const skip = index ? false : "SEARCH_INDEX names no index; the C# tests run this with one.";
const { Engine } = await readerModule("engine");
const answerTo = (q, more) => new Engine(loadFrom(index)).search(request(q, more));
const named = async (q) => (await answerTo(q)).named.cards.map(({ kind, label }) => `${kind}: ${label}`);

test("a whole name in any order, with initials, in quotes or a field is a person", { skip }, async () => {
  for (const q of ["Yu Qiao", "qiao yu", '"Yu Qiao"', 'author:"qiao yu"', "papers by yu qiao"])
    assert.equal((await named(q))[0], "author: Yu Qiao", q);
  for (const q of ["Y. Qiao", "Qiao Y"]) assert.ok((await named(q)).includes("author: Yu Qiao"), q);
});

test("a name with one letter wrong is found, the first letter too", { skip }, async () => {
  for (const q of ["Yu Qiap", "Yu Qioa", "Yu Qio", "Xu Qiao", "Yuu Qiao", "Y Qiap", "Qiap Y", "Jonathan Frankel", "onathan Frankle"])
    assert.ok((await named(q)).some((card) => /: (Yu Qiao|Jonathan Frankle)$/.test(card)), q);
});

test("a family name alone, or a name within other words, names nobody", { skip }, async () => {
  for (const q of ["Qiao", "Yu Qiao diffusion", "-frankle", "title:qiao"]) assert.deepEqual(await named(q), [], q);
});

test("the papers of the person come first, newest first, the others apart", { skip }, async () => {
  const { hits, by, whole, total, named: { cards } } = await answerTo("Yu Qiao");
  assert.deepEqual([by, whole], ["Yu Qiao", cards[0].papers]);
  assert.ok(total > whole);
  const { hits: theirs } = await answerTo("", { filters: { author: "yu-qiao" } });
  assert.deepEqual(hits.slice(0, whole).map(({ slug }) => slug), theirs.map(({ slug }) => slug));
});

test("a filter narrows the papers of the person", { skip }, async () => {
  const { hits, whole } = await answerTo("Yu Qiao", { filters: { code: true } });
  assert.ok(whole > 0 && hits.slice(0, whole).every((hit) => hit.hasCode));
});

test("topics, organisations, names, digests and periods are named, too", { skip }, async () => {
  const first = { "model compression": "topic: Model compression", qwen: "org: Qwen", "what is lora": "name: LoRA", "December 2025": "period: December 2025" };
  for (const [q, card] of Object.entries(first)) assert.equal((await named(q))[0], card, q);
  for (const q of ["author:qwen", "topic:qwen"]) assert.ok(!(await named(q)).includes("org: Qwen"), q);
});

test("a row says which author was meant, where its text does not have the words", { skip }, async () => {
  const engine = new Engine(loadFrom(index));
  const shown = async (q) => engine.passages(await engine.search(request(q)));
  const [first] = await shown("Yu Qiao");
  assert.deepEqual(first.authors, ["Yu Qiao"]);
  for (const { excerpt, authors } of await shown("long context"))
    if (/\blong\b/i.test(excerpt.join(""))) assert.deepEqual(authors, []);
});

test("a phrase in the name of one author is no phrase across two", { skip }, async () => {
  const { hits } = await answerTo('author:"Yu Qiao"');
  const { hits: theirs } = await answerTo("", { filters: { author: "yu-qiao" } });
  assert.deepEqual(hits.map(({ slug }) => slug), theirs.map(({ slug }) => slug));
});

test("words that may be no name cost nothing more", { skip }, async () => {
  const load = loadFrom(index);
  const { entryRows } = JSON.parse(new TextDecoder().decode(await load("start.json")));
  const asked = [];
  const engine = new Engine(async (name, fresh) => {
    if (entryRows.includes(name.slice(0, 10))) asked.push(name);
    return load(name, fresh);
  });
  for (const q of ["low rank optimizer", "training of large models", "image segmentation with few labels"]) await engine.search(request(q));
  assert.deepEqual(asked, []);
});

test("people drawn from the library are found, however they are asked for", { skip }, async () => {
  const { people, results } = await measurePeople(index, 80);
  const { full, plain, reversed, phrase, field, misspelt, initial } = results;
  for (const { first, theirs, missed } of [full, plain, reversed, phrase, field])
    assert.ok(first >= 0.97 * people && theirs >= 0.95 * people, JSON.stringify(missed));
  assert.ok(misspelt.first >= 0.85 * people && misspelt.three >= 0.95 * people, JSON.stringify(misspelt.missed));
  assert.ok(initial.eight >= 0.65 * people, JSON.stringify(initial.missed));
});
