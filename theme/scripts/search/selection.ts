// Which documents answer a request, and in which order.
import { pageSize, type Request } from "./request.ts";
import { parse, type Query } from "./query.ts";
import { Ranking } from "./rank.ts";
import { loadWords, suggestionFor, type Loaded } from "./words.ts";
import { keepPhrases } from "./phrases.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Found {
  readonly documents: Uint32Array;
  /** Terms to mark, with their weights. */
  readonly terms: ReadonlyMap<string, number>;
  readonly relaxed: boolean;
  readonly suggestion: string | null;
  /** The word that is still being typed, if any. */
  readonly open: string;
}

/** Papers with every word, from which on papers with only part of the words are left out. */
const enough = 10;
const nothing: Found = { documents: new Uint32Array(), terms: new Map(), relaxed: false, suggestion: null, open: "" };

export async function select(snapshot: Snapshot, request: Request, scope: "papers" | "entries"): Promise<Found> {
  const query = parse(request.q);
  const { papers, entries } = snapshot.start;
  const [first, end] = scope === "papers" ? [0, papers] : [papers, papers + entries];
  if (query.identifier) {
    const named = await documentsWith(snapshot, `#${query.identifier}`);
    if (!named) return nothing;
    if (named.length > 0) return { ...nothing, documents: named.filter((document) => document >= first && document < end) };
  }
  const [allowed, loaded] = await Promise.all([allowedDocuments(snapshot, query, request, end), loadWords(snapshot, query)]);
  if (query.words.length === 0) {
    if (!allowed) return nothing;
    const newestFirst = Uint32Array.from({ length: end - first }, (_, i) => end - 1 - i);
    return { ...nothing, documents: await sorted(snapshot, newestFirst.filter((document) => allowed[document]), request) };
  }
  return ranked(snapshot, request, query, loaded, allowed, [first, end]);
}

async function ranked(
  snapshot: Snapshot, request: Request, query: Query, loaded: Loaded, allowed: Uint8Array | null,
  [first, end]: readonly [number, number],
): Promise<Found> {
  const ranking = new Ranking(loaded.words, loaded.joined, first, end);
  const { documents, relaxed } = matching(ranking, loaded, allowed);
  const terms = new Map<string, number>();
  for (const word of loaded.words)
    for (const variant of word.variants) terms.set(variant.term.term, variant.weight / Math.log(2 + variant.term.count));
  const ordered = ranking.order(documents, request.page * pageSize);
  const kept = await keepPhrases(snapshot, ordered, query.phrases);
  const suggestion = suggestionFor(request.q, loaded);
  const open = query.words.find((word) => word.open)?.term ?? "";
  return { documents: await sorted(snapshot, kept, request), terms, relaxed, suggestion, open };
}

/** Those with every word; with too few of them, also those with at least half of the words, then those with any. */
function matching(ranking: Ranking, loaded: Loaded, allowed: Uint8Array | null) {
  const [every, half, any] = [new DocumentList(), new DocumentList(), new DocumentList()];
  const most = bits(ranking.required);
  for (const document of ranking.documents) {
    const matched = ranking.matched[document]!;
    if ((matched & loaded.strict) !== loaded.strict || (allowed && !allowed[document])) continue;
    const count = bits(matched & ranking.required);
    (count === most ? every : count * 2 >= most ? half : any).add(document);
  }
  if (every.count >= enough) return { documents: every.documents, relaxed: false };
  for (const document of half.documents) every.add(document);
  const relaxed = half.count > 0;
  if (every.count >= enough) return { documents: every.documents, relaxed };
  for (const document of any.documents) every.add(document);
  return { documents: every.documents, relaxed: relaxed || any.count > 0 };
}

class DocumentList {
  count = 0;
  private places = new Uint32Array(256);

  add(document: number): void {
    if (this.count === this.places.length) {
      const more = new Uint32Array(this.count * 2);
      more.set(this.places);
      this.places = more;
    }
    this.places[this.count++] = document;
  }

  get documents(): Uint32Array {
    return this.places.subarray(0, this.count);
  }
}

/** 1 for each document that filters, years and excluded words leave; null where there are none of these. */
async function allowedDocuments(snapshot: Snapshot, query: Query, request: Request, end: number): Promise<Uint8Array | null> {
  const { topic, author, org, code } = request.filters;
  const year = /^\d{1,4}$/.test(request.filters.year ?? "") ? Number(request.filters.year) : null;
  const terms = [
    topic ? `@topic:${topic}` : "",
    author ? `@author:${author}` : "",
    org ? `@org:${org}` : "",
    code || query.hasCode ? "@code" : "",
  ].filter((term) => term !== "");
  if (terms.length === 0 && query.years === null && year === null && query.excluded.length === 0) return null;
  const allowed = new Uint8Array(end).fill(1);
  for (const years of [query.years, year === null ? null : ([year, year] as const)]) {
    if (years) keepRange(allowed, snapshot.papersOf(years));
  }
  for (const documents of await Promise.all(terms.map((term) => documentsWith(snapshot, term))))
    keepOnly(allowed, documents ?? new Uint32Array());
  for (const group of query.excluded) await exclude(snapshot, allowed, group);
  return allowed;
}

/** Papers with all the terms go; where it cannot be known which these are, all go: too few are better than wrong ones. */
async function exclude(snapshot: Snapshot, allowed: Uint8Array, terms: readonly string[]): Promise<void> {
  const hit = new Uint8Array(allowed.length).fill(1);
  for (const documents of await Promise.all(terms.map((term) => documentsWith(snapshot, term)))) {
    if (documents) keepOnly(hit, documents);
  }
  hit.forEach((isHit, document) => isHit && (allowed[document] = 0));
}

/** Null where they could not be loaded. */
async function documentsWith(snapshot: Snapshot, term: string): Promise<Uint32Array | null> {
  const found = await snapshot.attempt(snapshot.dictionary.find(term), null);
  if (!found) return found === undefined ? new Uint32Array() : null;
  const postings = await snapshot.attempt(snapshot.postings.of(found), null);
  return postings && postings.documents;
}

function keepRange(allowed: Uint8Array, [first, end]: readonly [number, number]): void {
  allowed.fill(0, 0, first);
  allowed.fill(0, end);
}

function keepOnly(allowed: Uint8Array, documents: Uint32Array): void {
  const kept = new Uint8Array(allowed.length);
  for (const document of documents) kept[document] = 1;
  for (let i = 0; i < allowed.length; i++) allowed[i]! &= kept[i]!;
}

async function sorted(snapshot: Snapshot, documents: Uint32Array, request: Request): Promise<Uint32Array> {
  if (request.sort === "date") return documents.toSorted().reverse();
  if (request.sort !== "comments") return documents;
  const columns = await snapshot.attempt(snapshot.stored.columns(), null);
  return columns ? documents.toSorted((a, b) => columns.comments[b]! - columns.comments[a]! || b - a) : documents;
}

function bits(value: number): number {
  let count = 0;
  for (; value !== 0; value &= value - 1) count++;
  return count;
}
