// The same table as tests/KnowledgeBase.Tests/Characters/SearchTokensTests.cs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { readerModule, scripts } from "./reader.mjs";

const { tokens } = await readerModule("tokens");
const cases = JSON.parse(await readFile(join(scripts, "tokens.cases.json"), "utf8"));

for (const { rule, text, terms } of cases) {
  test(`${rule}: ${text}`, () => assert.deepEqual(tokens(text).map((token) => token.term), terms));
}

test("the joined form of a compound covers its parts", () => {
  assert.deepEqual(tokens("U-Net")[2], { term: "unet", position: 0, span: 2 });
});
