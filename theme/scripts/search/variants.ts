// What a typed word may stand for in the dictionary: itself, its other forms, its beginnings, its misspellings.
import { firstOf } from "./best.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Word } from "./query.ts";
import { distance } from "./distance.ts";
import { stem } from "./stem.ts";
import type { Term } from "./terms.ts";

export interface Variant {
  readonly term: Term;
  /** 1 for the word itself. */
  readonly weight: number;
  readonly kind: "exact" | "form" | "prefix" | "typo";
}

const formWeight = 0.8;
/** By the number of edits. */
export const typoWeights = [1, 0.7, 0.5] as const;
const beginningPenalty = 0.5;
const mostPrefixes = 24;
/** What goes on from a whole word is seldom meant. */
const mostBesideWhole = 6;
/** Shards of postings that continuations may load: one for two letters, for the first letters say little. */
const mostShards = 3;
const mostTypos = 6;
/** Shorter words have too many neighbours: `repo` is no REPA. */
const longestCertain = 4;
const fewShards = 16;
const keptWords = 200;

/** Remembers what it found: a query is looked up anew at each key, and only its last word has changed. */
export class Variants {
  private readonly known = new Map<string, Promise<readonly Variant[]>>();

  /** @param commonFrom documents from which on a word is so common that its other forms add load and no sense */
  constructor(
    private readonly dictionary: Dictionary,
    private readonly commonFrom: number,
  ) {}

  of(word: Word): Promise<readonly Variant[]> {
    const key = (word.open ? "…" : "") + (word.light ? "?" : "") + word.term;
    const known = this.known.get(key);
    if (known) return known;
    const looking = this.lookUp(word);
    looking.catch(() => this.known.delete(key));
    if (this.known.size >= keptWords) this.known.clear();
    this.known.set(key, looking);
    return looking;
  }

  /** Words of names within one edit of a word or, while it is typed, going on from it: so many, those in the most papers. */
  async names(word: string, isOpen: boolean, most: number): Promise<readonly Term[]> {
    const [first, second] = [word[0]!, word[1]!];
    const beginnings = this.dictionary.shardCount <= fewShards ? [""] : [first + second, second + first, first];
    const rest = word.slice(1);
    const isMeant = (term: string) => term !== word && ((isOpen && term.startsWith(word)) || distance(word, term, 1) <= 1);
    const [terms, others] = await Promise.all([
      Promise.all(beginnings.map((beginning) => this.dictionary.startingWith(beginning, fewShards / 2, isMeant))),
      Promise.all([`@rest:${rest}`, `@rest:${word}`, rest].map((term) => this.dictionary.find(term))),
    ]);
    const near = new Map([...terms.flat(), ...others].filter((term) => term?.isName).map((term) => [term!.term, term!]));
    return firstOf([...near.values()], commoner, most);
  }

  private async lookUp(word: Word): Promise<readonly Variant[]> {
    const [known, others] = await Promise.all([
      word.open ? this.dictionary.goingOn(word.term) : this.dictionary.find(word.term).then((term) => (term ? [term] : [])),
      forms(this.dictionary, word),
    ]);
    const exact = known.find((term) => term.term === word.term);
    if (word.light) return exact ? [{ term: exact, weight: 1, kind: "exact" }] : [];
    if (exact && exact.count > this.commonFrom) return [{ term: exact, weight: 1, kind: "exact" }];
    const found = new Map<string, Variant>();
    if (exact) found.set(exact.term, { term: exact, weight: 1, kind: "exact" });
    for (const variant of [...others, ...prefixes(known, word, exact !== undefined, this.commonFrom)])
      if (!found.has(variant.term.term)) found.set(variant.term.term, variant);
    return found.size > 0 ? [...found.values()] : typos(this.dictionary, word);
  }
}

const commoner = (a: Term, b: Term) => b.count - a.count || (a.term < b.term ? -1 : 1);

/** Other terms with the same stem: `transcripts` for `transcription`. */
async function forms(dictionary: Dictionary, word: Word): Promise<readonly Variant[]> {
  const root = stem(word.term);
  if (root.length < 3 || /\d/.test(word.term)) return [];
  const isForm = (term: string) => term !== word.term && stem(term) === root;
  const found = await dictionary.startingWith(root.length > 3 ? root.slice(0, -1) : root, 2, isForm);
  return found.map((term) => ({ term, weight: formWeight, kind: "form" as const }));
}

/** The commonest continuations, but for those so common that they tell nothing, and no more than are quickly read. */
function prefixes(following: readonly Term[], word: Word, isWhole: boolean, commonFrom: number): readonly Variant[] {
  const longer = following.filter((term) => term.term !== word.term);
  const telling = longer.filter((term) => term.count <= commonFrom);
  const commonest = firstOf(telling.length > 0 ? telling : longer, commoner, isWhole ? mostBesideWhole : mostPrefixes);
  const shards = new Set<string>();
  const near = Math.min(mostShards, Math.ceil(word.term.length / 2));
  let documents = 0;
  const most = commonest.filter((term, i) => {
    const needed = term.places.filter(({ isApart, shard }) => isApart && !shards.has(shard)).map(({ shard }) => shard);
    const isNear = shards.size + needed.length <= near;
    if (!isNear || (i > 0 && documents + term.count > 2 * commonFrom)) return false;
    needed.forEach((shard) => shards.add(shard));
    documents += term.count;
    return true;
  });
  const base = isWhole ? 0.3 : 0.5;
  return most.map((term) => ({ term, weight: base + 0.4 * (word.term.length / term.term.length), kind: "prefix" as const }));
}

/** Words that ask for a fact are no misspellings of names. */
const wishes = new Set("code source github gitlab repository repositories codebase implementation dataset datasets weights".split(" "));

/** The nearest terms within one or two edits, of no word of four letters or fewer; a first letter is seldom wrong, so it is tried last. */
async function typos(dictionary: Dictionary, word: Word): Promise<readonly Variant[]> {
  const isCertain = word.term.length <= longestCertain || /^\d+$/.test(word.term) || wishes.has(word.term);
  const allowed = isCertain ? 0 : word.term.length < 8 ? 1 : 2;
  if (allowed === 0) return [];
  const [first, second] = [word.term[0]!, word.term[1]!];
  const isSmall = dictionary.shardCount <= fewShards;
  for (const prefix of isSmall ? [first, ""] : [first + second, second + first, first]) {
    const near = await dictionary.startingWith(prefix, isSmall ? fewShards : 4, (term) => edits(word, term, allowed) < allowed + 1);
    if (near.length > 0) return nearest(near, word, allowed);
  }
  return [];
}

/** Infinity for what is no word, or too far. */
function edits(word: Word, term: string, allowed: number): number {
  if (term[0]! < "0" || term[0] === "@") return Infinity;
  return Math.min(distance(word.term, term, allowed), beginning(word, term));
}

/** A misspelt word that is still being typed: one edit from the beginning of a term, but farther than a whole term. */
function beginning(word: Word, term: string): number {
  const length = word.term.length;
  const isLonger = word.open && length > 4 && term.length > length;
  return isLonger ? distance(word.term, term.slice(0, length), 1) + beginningPenalty : Infinity;
}

function nearest(terms: readonly Term[], word: Word, allowed: number): readonly Variant[] {
  const found = terms.map((term) => ({ term, edits: edits(word, term.term, allowed) }));
  const fewest = Math.min(...found.map((near) => near.edits));
  return found
    .filter((near) => near.edits <= fewest + (fewest === 1 ? 0 : 1))
    .sort((a, b) => a.edits - b.edits || b.term.count - a.term.count || (a.term.term < b.term.term ? -1 : 1))
    .slice(0, mostTypos)
    .map((near) => ({ term: near.term, weight: typoWeights[Math.ceil(near.edits)] ?? 0, kind: "typo" as const }));
}
