// The terms of all texts, and apart from them the few that a word's first letters call for.
import type { Shards, Start } from "./shards.ts";
import { decode, decodeCommon, TermShards, type Term } from "./terms.ts";

/** A word of one or two letters. */
const beginning = /^[a-z0-9][\x00-\x7f]?$/;
/** Shards that are read for the rest of a word. */
const mostShards = 3;
/** Shards that are loaded ahead for one word. */
const mostAhead = 8;

export class Dictionary {
  private readonly all: TermShards;
  private readonly common: TermShards;

  constructor(start: Start, shards: Shards) {
    this.all = new TermShards(start.terms, start.dictionary, shards, (bytes) => decode(bytes, start.sizes.postings));
    this.common = new TermShards(start.commonTerms, start.common, shards, decodeCommon);
  }

  get shardCount(): number {
    return this.all.count;
  }

  find(term: string): Promise<Term | undefined> {
    return this.all.find(term);
  }

  /** All terms that begin so, from at most so many shards. */
  startingWith(prefix: string, most: number): Promise<readonly Term[]> {
    return this.all.startingWith(prefix, most);
  }

  /** What a word that is still being typed is and may become: after one or two letters the commonest of it. */
  goingOn(word: string): Promise<readonly Term[]> {
    const isShort = this.common.count > 0 && beginning.test(word);
    return isShort ? this.common.startingWith(word, this.common.count) : this.all.startingWith(word, mostShards);
  }

  /** The names of the shards that the next letter of a word may need. */
  ahead(word: string): readonly string[] {
    const following = word.length > 1 ? this.all.names(word, mostAhead) : [];
    return [...this.common.names("", this.common.count), ...following];
  }
}
