// Terms in front-coded shards, in the order of UTF-16 code units, which is also JavaScript's.
import { ByteReader, shardName, type Shards, type Start } from "./shards.ts";

export interface Term {
  readonly term: string;
  /** Documents that have it. */
  readonly count: number;
  /** Where its postings stand: the shard, the offset and the length in bytes. */
  readonly shard: number;
  readonly offset: number;
  readonly length: number;
}

const decoder = new TextDecoder();

export class Dictionary {
  private readonly decoded = new Map<string, Promise<readonly Term[]>>();

  constructor(
    private readonly start: Start,
    private readonly shards: Shards,
  ) {}

  get shardCount(): number {
    return this.start.terms.length;
  }

  async find(term: string): Promise<Term | undefined> {
    const index = this.shardOf(term);
    if (index < 0) return undefined;
    const terms = await this.shard(index);
    const found = terms[firstAtLeast(terms, term)];
    return found?.term === term ? found : undefined;
  }

  /** All terms that begin so, from at most so many shards. */
  async startingWith(prefix: string, mostShards: number): Promise<readonly Term[]> {
    const first = Math.max(0, this.shardOf(prefix));
    let last = first;
    while (last + 1 < this.shardCount && last - first + 1 < mostShards && this.mayHold(last + 1, prefix)) last++;
    const found: Term[] = [];
    for (const terms of await Promise.all(range(first, last).map((index) => this.shard(index)))) {
      for (let i = firstAtLeast(terms, prefix); i < terms.length && terms[i]!.term.startsWith(prefix); i++)
        found.push(terms[i]!);
    }
    return found;
  }

  private mayHold(index: number, prefix: string): boolean {
    const first = this.start.terms[index]!;
    return first < prefix || first.startsWith(prefix);
  }

  /** The shard whose range holds the term; -1 before the first. */
  private shardOf(term: string): number {
    let [low, high] = [0, this.start.terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start.terms[middle]! <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private shard(index: number): Promise<readonly Term[]> {
    const name = shardName(this.start.dictionary, index);
    const known = this.decoded.get(name);
    if (known) return known;
    const decoding = this.shards.get(name).then((bytes) => decode(bytes, this.start.sizes.postings));
    decoding.catch(() => this.decoded.delete(name));
    this.decoded.set(name, decoding);
    return decoding;
  }
}

function decode(bytes: Uint8Array, fullShard: number): readonly Term[] {
  const reader = new ByteReader(bytes);
  let [shard, offset] = [reader.number(), reader.number()];
  const terms: Term[] = [];
  let current = new Uint8Array(64);
  while (!reader.done) {
    const shared = reader.number();
    const suffix = reader.take(reader.number());
    const size = shared + suffix.length;
    if (size > current.length) {
      const longer = new Uint8Array(size * 2);
      longer.set(current);
      current = longer;
    }
    current.set(suffix, shared);
    const [count, length] = [reader.number(), reader.number()];
    if (offset >= fullShard) [shard, offset] = [shard + 1, 0];
    terms.push({ term: decoder.decode(current.subarray(0, size)), count, shard, offset, length });
    offset += length;
  }
  return terms;
}

function firstAtLeast(terms: readonly Term[], term: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.term < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
