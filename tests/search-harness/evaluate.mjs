// Relevance of an index: node evaluate.mjs INDEX_FOLDER [QUERIES.json]. Prints what is not first, and the means.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { loadFrom, readerModule, repository, request } from "./reader.mjs";

const plain = (title) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** @returns mean reciprocal rank, share of first places, each query whose paper is not first, and first places by kind. */
export async function relevanceOf(search, queries) {
  const missed = [];
  const kinds = {};
  let [reciprocal, first] = [0, 0];
  for (const { kind, query, relevant } of queries) {
    const titles = await search(query);
    const wanted = new Set(relevant.map(plain));
    const rank = titles.findIndex((title) => wanted.has(plain(title))) + 1;
    reciprocal += rank > 0 ? 1 / rank : 0;
    first += rank === 1 ? 1 : 0;
    kinds[kind] = (kinds[kind] ?? 0) + (rank === 1 ? 1 : 0);
    if (rank !== 1) missed.push({ kind, query, rank });
  }
  return { mrr: reciprocal / queries.length, hit1: first / queries.length, missed, kinds };
}

/** The first twenty titles of our reader. */
export async function ourSearch(folder) {
  const { Engine } = await readerModule("engine");
  const engine = new Engine(loadFrom(folder));
  return async (query) => (await engine.search(request(query))).hits.map((hit) => hit.title);
}

/** A peer's first twenty titles, for the peers that run in Node. */
export async function peerSearch(name, folder) {
  const { open } = await import(`./peers/${name}.js`);
  const search = await open((file) => readFile(join(folder, file), "utf8"));
  return (query) => search(query, 20);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, file = join(repository, "tests", "search-harness", "queries.json")] = process.argv.slice(2);
  const { mrr, hit1, missed } = await relevanceOf(await ourSearch(folder), JSON.parse(await readFile(file, "utf8")));
  for (const { kind, query, rank } of missed) console.log(`${kind}: ${query}: ${rank === 0 ? "not found" : `place ${rank}`}`);
  console.log(`MRR ${mrr.toFixed(4)}, first ${hit1.toFixed(4)}`);
}
