// The papers of a watch: those that have every word in some form, all phrases and nothing that is excluded. The build tells
// them by the same rules (src/KnowledgeBase/Queries/QueryTest.cs); watches.cases.json holds both to them. Misspelt words,
// beginnings and papers with part of the words are the search's alone.
import { phrasesOf } from "./phrases.ts";
import { parse, type Query } from "./query.ts";
import type { Request } from "./request.ts";
import { allowedDocuments } from "./selection.ts";
import type { Snapshot } from "./snapshot.ts";
import { stem } from "./stem.ts";
import type { Term } from "./terms.ts";

/** Shards of the dictionary that the forms of a word may stand in. */
const mostShards = 16;

/**
 * In rising order; null where a phrase would have to be looked for in more texts than `mostRead`, each of which must be
 * loaded.
 */
export async function exactly(snapshot: Snapshot, request: Request, mostRead: number): Promise<Uint32Array | null> {
  const query = parse(`${request.q} `);
  const allowed = (await allowedDocuments(snapshot, query, request)) ?? new Uint8Array(snapshot.start.papers).fill(1);
  const words = query.words.flatMap((word, place) => (word.light ? [] : [place]));
  for (const place of words) {
    const held = await holders(snapshot, query, place);
    for (let document = 0; document < allowed.length; document++) allowed[document]! &= held[document]!;
  }
  const documents = Uint32Array.from(allowed.keys()).filter((document) => allowed[document]);
  if (query.phrases.length > 0 && documents.length > mostRead) return null;
  return phrasesOf(snapshot, documents, query.phrases);
}

/** 1 for each paper with the word in some form, or with what is written as one word with its neighbours. */
async function holders(snapshot: Snapshot, query: Query, place: number): Promise<Uint8Array> {
  const { term, mask } = query.words[place]!;
  const joined = query.joined.filter(({ from, to }) => from <= place && place < to).map((span) => span.term);
  const terms = [...(await forms(snapshot, term)), ...(await Promise.all(joined.map((each) => snapshot.dictionary.find(each))))];
  const held = new Uint8Array(snapshot.start.papers);
  for (const found of terms) {
    if (!found) continue;
    const { documents, fields } = await snapshot.postings.of(found);
    documents.forEach((document, i) => (fields[i]! & mask) !== 0 && (held[document] = 1));
  }
  return held;
}

async function forms(snapshot: Snapshot, word: string): Promise<readonly (Term | undefined)[]> {
  const root = stem(word);
  if (root.length < 3 || /\d/.test(word)) return [await snapshot.dictionary.find(word)];
  const near = await snapshot.dictionary.startingWith(root.length > 3 ? root.slice(0, -1) : root, mostShards);
  return near.filter(({ term }) => stem(term) === root);
}
