// Entries that a query names: people, organisations, topics, names, digests, periods and the site's other pages. A person is
// named by the whole name in any order, with initials, while it is typed, and with one letter wrong.
import { firstOf } from "./best.ts";
import { distance } from "./distance.ts";
import { fields, anyField, type Postings } from "./postings.ts";
import { functionWords, type Query } from "./query.ts";
import type { LoadedWord } from "./rank.ts";
import type { Snapshot } from "./snapshot.ts";
import type { EntryRow } from "./stored.ts";
import type { Term } from "./terms.ts";
import { tokens, type Token } from "./tokens.ts";
import type { Loaded } from "./words.ts";

/** How well a name is met, the best first: the worst of its words decides. */
export const kinds = { whole: 0, initial: 1, beginning: 2, misspelt: 3 } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

export interface Card extends EntryRow {
  readonly kindOfMatch: Kind;
  /** Whether the query has all of the name. */
  readonly isWhole: boolean;
  /** Whether the name has its words alone, in their order. */
  readonly isAsTyped: boolean;
}

type Match = Pick<Card, "kindOfMatch" | "isWhole" | "isAsTyped">;

/** A longer query is no name. */
const mostWords = 8;
const mostCards = 8;
/** Entries whose rows are read. */
const mostRead = 24;
/** Shards of rows that are read to find a misspelt word beside a right one. */
const mostShards = 3;
/** Terms near a misspelt word whose entries are looked up. */
const mostNear = 12;
const shortestMisspelt = 2;
/** Of the papers with a word, those whose authors have it, from which on it is taken for part of a name. */
const nameShare = 0.5;
const kindOfField: Readonly<Record<number, string>> = { [fields.author]: "author", [fields.organization]: "org", [fields.facts]: "topic" };

/** A word of the query as names may have it. */
interface NameWord {
  readonly term: string;
  readonly terms: ReadonlyMap<string, Kind>;
  readonly postings: readonly { readonly kind: Kind; readonly of: Postings }[];
  /** An initial beside other words, or a word of a question. */
  readonly isOptional: boolean;
  readonly isOpen: boolean;
  /** It may be one letter away from the word meant. */
  readonly isNear: boolean;
}

interface Candidate {
  readonly entry: number;
  step: number;
  kind: Kind;
  /** That a query must have to name it whole. */
  fewest: number;
  readonly size: number;
}

export interface Named {
  /** Best first. */
  readonly cards: readonly Card[];
  /** How many entries the query names, shown or not. */
  readonly total: number;
}

/** The entries that the whole query names: the whole names if there are any, else those begun, else those misspelt. */
export async function namedWhole(snapshot: Snapshot, query: Query, loaded: Loaded): Promise<Named> {
  const search = new NameSearch(snapshot, query, loaded, false);
  const found = await search.find();
  const best = Math.max(kinds.initial, Math.min(...found.map((card) => card.kindOfMatch)));
  const cards = found.filter((card) => card.kindOfMatch <= best);
  return { cards: cards.slice(0, mostCards), total: cards.length + search.unread };
}

/** The entries that have all words of the query in their names. */
export async function named(snapshot: Snapshot, query: Query, loaded: Loaded): Promise<Named> {
  const cards = await new NameSearch(snapshot, query, loaded, true).find();
  return { cards: cards.slice(0, mostCards), total: cards.length };
}

class NameSearch {
  /** Entries that are as likely as those whose rows were read. */
  unread = 0;
  private readonly typed: string;

  /** @param withPart whether names are meant that have more words than the query */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly query: Query,
    private readonly loaded: Loaded,
    private readonly withPart: boolean,
  ) {
    this.typed = query.words.map((word) => word.term).join(" ");
  }

  async find(): Promise<readonly Card[]> {
    const masks = new Set(this.query.words.map((word) => word.mask).filter((mask) => mask !== anyField));
    const [field] = masks;
    const kind = field === undefined ? null : kindOfField[field];
    const { words: own } = this.loaded;
    if (own.length === 0 || own.length > mostWords || masks.size > 1 || kind === undefined) return [];
    const words = await Promise.all(own.map((word) => this.nameWord(word, own)));
    const isMeant = (card: Card) => (kind === null || card.kind === kind) && (this.withPart || card.isWhole);
    const found = new Map<string, Card>();
    const add = (cards: readonly Card[]) => {
      for (const card of cards) if (isMeant(card) && !found.has(card.address)) found.set(card.address, card);
    };
    for (const form of [words, ...this.joinedForms(words)]) add(await this.read(this.candidates(form), form));
    if (this.withPart || found.size === 0) {
      const typed = this.asTyped(words);
      for (const [i, word] of typed.entries()) if (this.mayBeWrong(typed, i)) add(await this.corrected(typed, word));
    }
    return [...found.values()].sort(order);
  }

  /** The words before an unknown one was taken for two known ones. */
  private asTyped(words: readonly NameWord[]): readonly NameWord[] {
    const unknown = { terms: new Map<string, Kind>(), postings: [], isOptional: false, isNear: false };
    return this.query.words.map(({ term, open }) => words.find((word) => word.term === term) ?? { ...unknown, term, isOpen: open });
  }

  private async nameWord(word: LoadedWord, all: readonly LoadedWord[]): Promise<NameWord> {
    const terms = new Map<string, Kind>();
    const postings = word.variants.map((variant): { kind: Kind; of: Postings } => {
      const kind = variant.kind === "exact" ? kinds.whole : variant.kind === "typo" ? kinds.misspelt : kinds.beginning;
      terms.set(variant.term.term, kind);
      return { kind, of: variant.postings };
    });
    const isInitial = word.term.length === 1 && all.length > 1;
    const initial = isInitial ? await this.postingsOf(`@initial:${word.term}`) : null;
    if (initial) postings.push({ kind: kinds.initial, of: initial });
    postings.sort((a, b) => a.kind - b.kind);
    const others = all.filter((other) => other.term.length > 1 && !other.light).length;
    const isOptional = word.light || (isInitial && others > 1);
    return { term: word.term, terms, postings, isOptional, isOpen: word.open, isNear: false };
  }

  /** Neighbours that are one word in the name: `deep seek`. */
  private joinedForms(words: readonly NameWord[]): readonly (readonly NameWord[])[] {
    return this.loaded.joined.filter(({ postings }) => postings.entries.length > 0).map(({ term, from, to, postings }) => {
      const joined = { ...words[from]!, term, terms: new Map([[term, kinds.whole]]), postings: [{ kind: kinds.whole, of: postings }] };
      return [...words.slice(0, from), joined, ...words.slice(to)];
    });
  }

  /**
   * A word is put right beside words that are part of a name, one that is known not beside a mere initial: of other
   * queries each word would cost loads.
   */
  private mayBeWrong(words: readonly NameWord[], index: number): boolean {
    const word = words[index]!;
    const others = words.filter((other) => other !== word && !other.isOptional);
    if (word.isOptional || others.length === 0) return false;
    const isKnown = word.terms.get(word.term) === kinds.whole;
    if (isKnown && others.every(({ term }) => term.length === 1)) return false;
    return others.every((other) => isPartOfNames(other, isKnown));
  }

  /** With one word in another spelling, or going on where it is still being typed. */
  private async corrected(words: readonly NameWord[], wrong: NameWord): Promise<readonly Card[]> {
    const others = words.filter((word) => word !== wrong);
    const near = { ...wrong, isNear: true };
    const form = words.map((word) => (word === wrong ? near : word));
    const beside = this.candidates(others, words.length);
    if (beside.length === 0) return [];
    if (this.snapshot.stored.shardsOfEntries(beside.map(({ entry }) => entry)) <= mostShards)
      return this.read(beside, form, Infinity);
    if (wrong.term.length < shortestMisspelt) return [];
    const terms = await this.snapshot.attempt(this.snapshot.variants.names(wrong.term, wrong.isOpen, mostNear), []);
    const postings = (await Promise.all(terms.map((term) => this.readPostings(term)))).filter((read) => read !== null);
    const corrected = { ...near, postings: postings.map((of) => ({ kind: kinds.misspelt, of })) };
    return this.read(this.candidates([...others, corrected]), form);
  }

  /** The entries that may be meant, with the number of words that the whole query has. */
  private candidates(words: readonly NameWord[], count = words.length): readonly Candidate[] {
    const found = candidates(words);
    return this.withPart ? found : found.filter(({ fewest }) => fewest <= count);
  }

  private readPostings(term: Term): Promise<Postings | null> {
    return this.snapshot.attempt(this.snapshot.postings.of(term), null);
  }

  private async postingsOf(term: string): Promise<Postings | null> {
    const found = await this.snapshot.attempt(this.snapshot.dictionary.find(term), undefined);
    return found ? this.readPostings(found) : null;
  }

  /** The rows tell what the postings only promise. */
  private async read(found: readonly Candidate[], words: readonly NameWord[], most = mostRead): Promise<readonly Card[]> {
    const hasMore = (candidate: Candidate) => Number(candidate.fewest > words.length);
    const likelier = (a: Candidate, b: Candidate) => hasMore(a) - hasMore(b) || a.kind - b.kind || b.size - a.size || a.entry - b.entry;
    const first = firstOf(found, likelier, most);
    this.unread += Math.max(0, found.filter((candidate) => hasMore(candidate) === 0).length - first.length);
    const rows = await Promise.all(first.map(({ entry }) => this.snapshot.attempt(this.snapshot.stored.entry(entry), null)));
    return rows.flatMap((row) => {
      const met = row && [row.label, ...row.otherNames].map((name) => meets(name, words, this.typed)).filter((match) => match !== null);
      const best = met?.sort((a, b) => rank(a) - rank(b))[0];
      return best ? [{ ...row!, ...best }] : [];
    });
  }
}

function order(a: Card, b: Card): number {
  return rank(a) - rank(b) || b.papers - a.papers || (a.label < b.label ? -1 : 1);
}

/** Whole names before those of more words, but for misspelt ones. */
function rank({ kindOfMatch, isWhole, isAsTyped }: Match): number {
  const part = isWhole ? kindOfMatch : 4 + Number(kindOfMatch > 0);
  return isAsTyped ? 0 : 1 + (kindOfMatch === kinds.misspelt ? 6 : part);
}

/** The entries that have all words that must be there, the rarest first, so that few are looked at. */
function candidates(words: readonly NameWord[]): readonly Candidate[] {
  const size = (word: NameWord) => word.postings.reduce((sum, { of }) => sum + of.entries.length, 0);
  const required = words.filter((word) => !word.isOptional).sort((a, b) => size(a) - size(b));
  const found = new Map<number, Candidate>();
  required.forEach(({ postings }, step) => {
    for (const { kind, of } of postings) {
      for (let i = 0; i < of.entries.length; i++) {
        const entry = of.entries[i]!;
        const fewest = of.sizes[i]! & 15;
        const known = found.get(entry);
        if (known && known.step >= step) known.fewest = Math.min(known.fewest, fewest);
        if (known?.step === step) {
          known.step++;
          known.kind = Math.max(known.kind, kind) as Kind;
        } else if (!known && step === 0) found.set(entry, { entry, step: 1, kind, fewest, size: of.sizes[i]! >> 4 });
      }
    }
  });
  return [...found.values()].filter((candidate) => candidate.step === required.length);
}

/** How the words meet a name; null where one of them does not. */
function meets(name: string, words: readonly NameWord[], typed: string): Match | null {
  const parts = tokens(name);
  const places = new Set<number>();
  let worst: Kind = kinds.whole;
  for (const word of words) {
    let best: Kind | null = null;
    for (const part of parts) {
      const kind = kindOf(word, part);
      if (kind === null) continue;
      for (let place = part.position; place < part.position + part.span; place++) places.add(place);
      if (best === null || kind < best) best = kind;
    }
    if (best === null && !word.isOptional) return null;
    worst = Math.max(worst, best ?? kinds.whole) as Kind;
  }
  const single = parts.filter((part) => part.span === 1);
  const telling = single.filter((part) => !functionWords.has(part.term));
  const full = telling.filter((part) => part.term.length > 1);
  const counted = new Set((full.length > 1 ? full : telling).map((part) => part.position));
  const isJoined = parts.some((part) => part.span > 1);
  const isWhole = [...counted].every((place) => places.has(place)) && (isJoined || words.length >= counted.size);
  const isAsTyped = single.map((part) => part.term).join(" ") === typed;
  return { kindOfMatch: worst, isWhole, isAsTyped };
}

function kindOf(word: NameWord, part: Token): Kind | null {
  const known = word.terms.get(part.term);
  if (known !== undefined) return known;
  if (word.term.length === 1 && part.span === 1 && part.term.startsWith(word.term)) return kinds.initial;
  if (!word.isNear) return null;
  if (word.isOpen && part.term.startsWith(word.term)) return kinds.beginning;
  return distance(word.term, part.term, 1) <= 1 ? kinds.misspelt : null;
}

/** @param mostly whether most papers with the word must have it in the name of an author */
function isPartOfNames({ term, terms, postings }: NameWord, mostly: boolean): boolean {
  const own = postings.find(({ kind }) => kind === kinds.whole)?.of;
  if (!own || own.entries.length === 0 || terms.get(term) !== kinds.whole) return false;
  if (!mostly) return true;
  const ofAuthors = own.fields.reduce((count, held) => count + Number((held & fields.author) !== 0), 0);
  return ofAuthors >= nameShare * own.documents.length;
}
