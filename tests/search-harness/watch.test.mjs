// The file that "Watch this" offers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readerModule } from "./reader.mjs";

const { watchFileOf } = await readerModule("watch");
const draft = { q: "", topic: "", author: "", org: "", year: "", code: false, text: false, sort: "relevance", page: 1 };
const lines = (more, intent = null) => watchFileOf({ ...draft, ...more }, { intent })?.text.trim().split("\n").slice(1, -1);

test("what is searched for becomes the conditions of a watch", () => {
  assert.deepEqual(lines({ q: "low-rank -vision" }), ['title: "low-rank -vision"', 'query: "low-rank -vision"']);
  assert.deepEqual(lines({ q: 'say "x"', topic: "agents", year: "2024", code: true }), [
    'title: "say \\"x\\" year:2024, agents, code"', 'query: "say \\"x\\" year:2024"', "topics: agents", "has: [code]",
  ]);
  assert.deepEqual(lines({ author: "yu-qiao", org: "qwen" }), ['title: "yu-qiao, qwen"', "authors: yu-qiao", "organizations: qwen"]);
  assert.deepEqual(lines({ q: "moe with code" }, { fact: "code", rest: "moe" }), ['title: "moe, code"', 'query: "moe"', "has: [code]"]);
});

test("nothing searched for gives no watch", () => assert.equal(lines({ sort: "date" }), undefined));

test("a file's name is an address", () => {
  assert.equal(watchFileOf({ ...draft, q: "Äpfel & <b>C++</b>" }, { intent: null }).name, "pfel-b-c-b");
  assert.equal(watchFileOf({ ...draft, q: "模型" }, { intent: null }).name, "watch");
});
