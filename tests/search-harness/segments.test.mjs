// A library whose newest papers have a segment of their own: SEGMENTS_INDEX is the folder of one that the C# tests have written.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadFrom, readerModule, request } from "./reader.mjs";

const index = process.env.SEGMENTS_INDEX;
const skip = index ? false : "SEGMENTS_INDEX names no index; the C# tests run this with one.";
const { Engine } = await readerModule("engine");
const answerTo = (q, more) => new Engine(loadFrom(index)).search(request(q, more));

test("the older papers have a large segment, the newest a small one", { skip }, async () => {
  const { segments, papers } = JSON.parse(new TextDecoder().decode(await loadFrom(index)("start.json")));
  assert.deepEqual([papers, ...segments.map(({ firstPaper }) => firstPaper)], [1536, 0, 1280]);
  assert.deepEqual(segments.map(({ postings }) => postings === ""), [false, true]);
});

test("a word finds the papers of all segments", { skip }, async () => {
  assert.equal((await answerTo("grebes")).total, 1536);
  const { hits } = await answerTo("alpacas", { sort: "date" });
  assert.deepEqual(hits.map(({ title }) => title), ["Grebes and alpacas in study 1535", "Grebes and alpacas in study 3"]);
});

test("a word that one segment alone has finds its papers", { skip }, async () => {
  for (const [word, study] of [["walrus", 7], ["narwhal", 1530]])
    assert.deepEqual((await answerTo(word)).hits.map(({ title }) => title), [`Grebes and one ${word} in study ${study}`]);
});

test("a word that is being typed goes on in any segment", { skip }, async () => {
  for (const q of ["walr", "narw"]) assert.equal((await answerTo(q)).total, 1, q);
  assert.equal((await answerTo("alp")).total, 2);
});

test("people are found who came with old papers or with new ones, and all papers of either", { skip }, async () => {
  for (const [q, papers] of [["Ada Quill", 2], ["Nova Finch", 2]]) {
    const { named, whole } = await answerTo(q);
    assert.deepEqual(named.cards.map(({ label, papers: count }) => [label, count]), [[q, papers]]);
    assert.equal(whole, papers);
  }
});
