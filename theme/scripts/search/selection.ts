// Which documents answer a request, and in which order.
import { intentIn, type Intent } from "./intent.ts";
import type { Postings } from "./postings.ts";
import { pageSize, type Request } from "./request.ts";
import { exactTerms, parse, type Query } from "./query.ts";
import { Ranking } from "./rank.ts";
import { kinds, named, namedWhole, type Card, type Named } from "./cards.ts";
import { loadWords, suggestionFor, type Loaded } from "./words.ts";
import { keepPhrases } from "./phrases.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Found {
  /** Those with every word first, then those with part of them. */
  readonly documents: Uint32Array;
  /** How many of these have every word. */
  readonly whole: number;
  /** What words of the query were taken to ask for; null where all words are text. */
  readonly intent: Intent | null;
  /** What no paper with every word has. */
  readonly missed: Intent | null;
  readonly named: Named;
  /** The person whose papers are the whole ones; null where the query names nobody. */
  readonly by: string | null;
  /** Terms to mark, with their weights. */
  readonly terms: ReadonlyMap<string, number>;
  /** For each word that tells something the terms that stand for it. */
  readonly words: readonly ReadonlySet<string>[];
  readonly suggestion: string | null;
  /** The word that is still being typed, if any. */
  readonly open: string;
}

/** Papers with every word, from which on papers with only part of the words are left out. */
const enough = 10;
/** Of the weight of the other words, what a title must have that is meant as a whole. */
const subjectShare = 0.75;
/** People of one name, or near a misspelt one, whose papers are looked up. */
const mostPeople = 3;
const nothing: Found = {
  documents: new Uint32Array(), whole: 0, intent: null, missed: null, named: { cards: [], total: 0 }, by: null, terms: new Map(), words: [],
  suggestion: null,
  open: "",
};

/** Where words ask for a fact, the papers with it; where they are more likely text, or nothing has it, those without. */
export async function select(snapshot: Snapshot, request: Request): Promise<Found> {
  const intent = request.asText ? null : intentIn(request.q);
  const isKnown = intent !== null && (await snapshot.attempt(snapshot.dictionary.find(`@${intent.fact}`), undefined)) !== undefined;
  if (!isKnown || (intent.isSubject && intent.rest === "")) return selectText(snapshot, request);
  if (intent.isSubject && (await isTitled(snapshot, intent))) return selectText(snapshot, request);
  const others = { ...request, q: intent.rest };
  const asked = await selectText(snapshot, others, intent);
  if (asked.whole > 0) return asked;
  const any = await selectText(snapshot, others);
  return any.whole > 0 || asked.documents.length === 0 ? { ...any, missed: intent } : asked;
}

/** Whether some title has the words, one after the other, and nearly all of the others: then they are its subject. */
async function isTitled(snapshot: Snapshot, intent: Intent): Promise<boolean> {
  const [words, others] = await Promise.all([
    titlePlaces(snapshot, exactTerms(intent.words)),
    titlePlaces(snapshot, parse(intent.rest).words.map((word) => word.term)),
  ]);
  const weight = (terms: readonly TitlePlaces[]) => terms.reduce((sum, term) => sum + term.weight, 0);
  for (const [document, place] of words[0]?.places ?? []) {
    const holds = words.every(({ places }, i) => places.get(document) === place + i);
    if (holds && weight(others.filter(({ places }) => places.has(document))) > subjectShare * weight(others)) return true;
  }
  return false;
}

interface TitlePlaces {
  /** By document. */
  readonly places: ReadonlyMap<number, number>;
  /** More for a rare term. */
  readonly weight: number;
}

async function titlePlaces(snapshot: Snapshot, terms: readonly string[]): Promise<readonly TitlePlaces[]> {
  return Promise.all(terms.map(async (term) => {
    const postings = await postingsOf(snapshot, term);
    const places = new Map<number, number>();
    postings?.titles.forEach((title, i) => title !== 0 && places.set(postings.documents[i]!, title >> 4));
    return { places, weight: Math.log((snapshot.start.papers + 1) / ((postings?.documents.length ?? 0) + 1)) };
  }));
}

async function selectText(snapshot: Snapshot, request: Request, intent: Intent | null = null): Promise<Found> {
  const parsed = parse(request.q);
  const query = intent ? { ...parsed, facts: [...parsed.facts, intent.fact] } : parsed;
  const { papers } = snapshot.start;
  if (query.identifier) {
    const documents = await documentsWith(snapshot, `#${query.identifier}`);
    if (!documents) return nothing;
    if (documents.length > 0) return { ...nothing, documents, whole: documents.length };
  }
  const [allowed, loaded] = await Promise.all([allowedDocuments(snapshot, query, request), loadWords(snapshot, query)]);
  if (query.words.length === 0) {
    if (!allowed) return nothing;
    const newestFirst = Uint32Array.from({ length: papers }, (_, i) => papers - 1 - i);
    const documents = await sorted(snapshot, newestFirst.filter((document) => allowed[document]), request);
    return { ...nothing, intent, documents, whole: documents.length };
  }
  const pages = await (request.cards === "part" ? named : namedWhole)(snapshot, query, loaded);
  const theirs = await papersOf(snapshot, pages.cards, allowed);
  return { ...(await ranked(snapshot, request, query, loaded, allowed, theirs)), intent, named: pages };
}

interface PapersOf {
  readonly by: string;
  readonly documents: Uint32Array;
}

/** The papers of the people that the query names, newest first; null where it names none, or somebody only begins so. */
async function papersOf(snapshot: Snapshot, cards: readonly Card[], allowed: Uint8Array | null): Promise<PapersOf | null> {
  const whole = cards.filter(({ kind, isWhole, kindOfMatch, label }) =>
    kind === "author" && isWhole && (kindOfMatch === kinds.whole || kindOfMatch === kinds.misspelt) && label.includes(" "));
  const people = whole.some(({ isAsTyped }) => isAsTyped) ? whole.filter(({ isAsTyped }) => isAsTyped) : whole;
  const slugs = people.slice(0, mostPeople).map(({ address }) => /(?:author=|^authors\/)([^.&/]+)/.exec(address)?.[1] ?? "");
  const read = await Promise.all(slugs.map((slug) => documentsWith(snapshot, `@author:${slug}`)));
  const documents = new Set(read.flatMap((found) => [...(found ?? [])]).filter((document) => !allowed || allowed[document]));
  if (documents.size === 0) return null;
  return { by: people[0]!.label, documents: Uint32Array.from(documents).sort().reverse() };
}

async function ranked(
  snapshot: Snapshot, request: Request, query: Query, loaded: Loaded, allowed: Uint8Array | null, theirs: PapersOf | null,
): Promise<Found> {
  const ranking = new Ranking(loaded.words, loaded.joined, snapshot.start.papers);
  const { every, part } = matching(ranking, loaded, allowed);
  const terms = new Map<string, number>();
  for (const word of loaded.words)
    for (const variant of word.variants) terms.set(variant.term.term, variant.weight / Math.log(2 + variant.term.count));
  const words = loaded.words.filter((word) => !word.light).map((word) => new Set(word.variants.map(({ term }) => term.term)));
  // All before the first await, after which another search may rank in the same arrays.
  const ordered = [every, part].map((group) => ranking.order(group, request.page * pageSize));
  const [all, some] = (await Promise.all(ordered.map((group) => keepPhrases(snapshot, group, query.phrases)))) as Groups;
  const groups = theirs ? [theirs.documents, without(theirs.documents, all, some)] : [all, some];
  const [whole, rest] = (await Promise.all(groups.map((group) => sorted(snapshot, group, request)))) as Groups;
  const suggestion = suggestionFor(request.q, loaded);
  const open = query.words.find((word) => word.open)?.term ?? "";
  const documents = new Uint32Array(whole.length + rest.length);
  documents.set(whole);
  documents.set(rest, whole.length);
  return { ...nothing, documents, whole: whole.length, by: theirs?.by ?? null, terms, words, suggestion, open };
}

type Groups = [Uint32Array, Uint32Array];

function without(documents: Uint32Array, ...groups: readonly Uint32Array[]): Uint32Array {
  const left = new Set(documents);
  return Uint32Array.from(groups.flatMap((group) => [...group.filter((document) => !left.has(document))]));
}

/** Those with every word; where these are too few, apart those with at least half of the words, else those with any. */
function matching(ranking: Ranking, loaded: Loaded, allowed: Uint8Array | null) {
  const [every, half, any] = [new DocumentList(), new DocumentList(), new DocumentList()];
  const most = bits(ranking.required);
  for (const document of ranking.documents) {
    const matched = ranking.matched[document]!;
    if ((matched & loaded.strict) !== loaded.strict || (allowed && !allowed[document])) continue;
    const count = bits(matched & ranking.required);
    (count === most ? every : count * 2 >= most ? half : any).add(document);
  }
  if (every.count >= enough) return { every: every.documents, part: new Uint32Array() };
  if (every.count + half.count < enough) for (const document of any.documents) half.add(document);
  return { every: every.documents, part: half.documents };
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
export async function allowedDocuments(snapshot: Snapshot, query: Query, request: Request): Promise<Uint8Array | null> {
  const { topic, author, org, digest, from, to, code } = request.filters;
  const year = /^\d{1,4}$/.test(request.filters.year ?? "") ? Number(request.filters.year) : null;
  const terms = [
    topic ? `@topic:${topic}` : "",
    author ? `@author:${author}` : "",
    org ? `@org:${org}` : "",
    digest ? `@digest:${digest}` : "",
    code ? "@code" : "",
    ...query.facts.map((fact) => `@${fact}`),
  ].filter((term) => term !== "");
  const isDated = Boolean(from || to);
  if (terms.length === 0 && query.years === null && year === null && !isDated && query.excluded.length === 0) return null;
  const allowed = new Uint8Array(snapshot.start.papers).fill(1);
  for (const years of [query.years, year === null ? null : ([year, year] as const)]) {
    if (years) keepRange(allowed, snapshot.papersOf(years));
  }
  if (isDated) keepRange(allowed, await snapshot.attempt(snapshot.papersBetween(from ?? "", to ?? ""), [0, 0]));
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
  const postings = await postingsOf(snapshot, term);
  return postings === undefined ? new Uint32Array() : postings && postings.documents;
}

/** Undefined where no document has the term, null where its documents could not be loaded. */
async function postingsOf(snapshot: Snapshot, term: string): Promise<Postings | null | undefined> {
  const found = await snapshot.attempt(snapshot.dictionary.find(term), null);
  return found ? snapshot.attempt(snapshot.postings.of(found), null) : found;
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
