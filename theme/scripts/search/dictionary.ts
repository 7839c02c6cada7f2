// The terms of all texts, segment by segment, and apart from them the few that a word's first letters call for.
import type { Shards, Start } from "./shards.ts";
import { decodeBeside, decodeCommon, decodeWith, TermShards, type Term } from "./terms.ts";

/** A word of one or two letters. */
const beginning = /^[a-z0-9][\x00-\x7f]?$/;
/** Shards that are read for the rest of a word. */
const mostShards = 3;
/** Shards that are loaded ahead for one word. */
const mostAhead = 8;
const anyTerm = (_: string) => true;

export class Dictionary {
  private readonly segments: readonly TermShards[];
  /** Postings stand among the terms of a small segment, so that its shards hold fewer terms. */
  private readonly shares: readonly number[];
  /** Of the first segment, where it is large. */
  private readonly common: TermShards;

  constructor(start: Start, shards: Shards) {
    this.segments = start.segments.map(({ terms, dictionary, postings }, segment) =>
      new TermShards(terms, dictionary, shards, (bytes, shard) =>
        postings === "" ? decodeWith(bytes, segment, shard) : decodeBeside(bytes, segment, postings, start.sizes.postings)));
    this.shares = start.segments.map(({ postings }) => (postings === "" ? 2 : 1));
    const { commonTerms, common, postings } = start.segments[0]!;
    this.common = new TermShards(commonTerms, common, shards, (bytes) => decodeCommon(bytes, 0, postings));
  }

  get shardCount(): number {
    return this.segments.reduce((sum, segment) => sum + segment.count, 0);
  }

  async find(term: string): Promise<Term | undefined> {
    return merged(await Promise.all(this.segments.map((segment) => segment.find(term))));
  }

  /** The terms meant of those that begin so, from at most so many shards of a segment, of a small one twice as many. */
  async startingWith(prefix: string, most: number, isMeant = anyTerm): Promise<readonly Term[]> {
    return mergedLists(await Promise.all(this.segments.map((segment, i) => segment.startingWith(prefix, most * this.shares[i]!, isMeant))));
  }

  /** What a word that is still being typed is and may become: after one or two letters the commonest of it. */
  async goingOn(word: string): Promise<readonly Term[]> {
    if (this.common.count === 0 || !beginning.test(word)) return this.startingWith(word, mostShards);
    const [common, exact] = await Promise.all([this.common.startingWith(word, this.common.count, anyTerm), this.find(word)]);
    return exact ? [exact, ...common.filter(({ term }) => term !== word)] : common;
  }

  /** The names of the shards that the next letter of a word may need. */
  ahead(word: string): readonly string[] {
    const following = word.length > 1 ? this.segments.flatMap((segment) => segment.names(word, mostAhead)) : [];
    return [...this.common.names("", this.common.count), ...following];
  }
}

/** What the segments know of one term. */
function merged(found: readonly (Term | undefined)[]): Term | undefined {
  const [first, ...others] = found.filter((term) => term !== undefined);
  return others.reduce((sum: Term | undefined, term) => sum && sumOf(sum, term), first);
}

function sumOf(a: Term, b: Term): Term {
  return { term: a.term, count: a.count + b.count, isName: a.isName || b.isName, places: [...a.places, ...b.places] };
}

/** In the order of terms, as each list is. */
function mergedLists([first = [], ...others]: readonly (readonly Term[])[]): readonly Term[] {
  return others.reduce((a, b) => {
    const all: Term[] = [];
    let [i, j] = [0, 0];
    while (i < a.length && j < b.length) {
      const [left, right] = [a[i]!, b[j]!];
      if (left.term <= right.term) i++;
      if (left.term >= right.term) j++;
      all.push(left.term === right.term ? sumOf(left, right) : left.term < right.term ? left : right);
    }
    return [...all, ...a.slice(i), ...b.slice(j)];
  }, first);
}
