// Terms in front-coded shards, in the order of UTF-16 code units, which is also JavaScript's.
import { ByteReader, shardName, type Shards } from "./shards.ts";

export interface Term {
  readonly term: string;
  /** Papers that have it. */
  readonly count: number;
  /** Whether some entry has it in its name. */
  readonly isName: boolean;
  /** Where its postings stand: the shard, the offset and the length in bytes. */
  readonly shard: number;
  readonly offset: number;
  readonly length: number;
}

const decoder = new TextDecoder();

export class TermShards {
  private readonly decoded = new Map<string, Promise<readonly Term[]>>();

  constructor(
    private readonly firstTerms: readonly string[],
    private readonly shardNames: string,
    private readonly shards: Shards,
    private readonly decode: (bytes: Uint8Array) => readonly Term[],
  ) {}

  get count(): number {
    return this.firstTerms.length;
  }

  async find(term: string): Promise<Term | undefined> {
    const index = this.shardOf(term);
    if (index < 0) return undefined;
    const terms = await this.shard(index);
    const found = terms[firstAtLeast(terms, term)];
    return found?.term === term ? found : undefined;
  }

  async startingWith(prefix: string, mostShards: number): Promise<readonly Term[]> {
    const found: Term[] = [];
    for (const terms of await Promise.all(this.range(prefix, mostShards).map((index) => this.shard(index)))) {
      for (let i = firstAtLeast(terms, prefix); i < terms.length && terms[i]!.term.startsWith(prefix); i++)
        found.push(terms[i]!);
    }
    return found;
  }

  names(prefix: string, mostShards: number): readonly string[] {
    return this.range(prefix, mostShards).map((index) => shardName(this.shardNames, index));
  }

  /** The shards that may hold terms that begin so, at most so many. */
  private range(prefix: string, most: number): readonly number[] {
    const first = Math.max(0, this.shardOf(prefix));
    const range: number[] = [];
    for (let index = first; index < this.count && range.length < most && (index === first || this.mayHold(index, prefix)); index++)
      range.push(index);
    return range;
  }

  private mayHold(index: number, prefix: string): boolean {
    const first = this.firstTerms[index]!;
    return first < prefix || first.startsWith(prefix);
  }

  /** The shard whose range holds the term; -1 before the first. */
  private shardOf(term: string): number {
    let [low, high] = [0, this.firstTerms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firstTerms[middle]! <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private shard(index: number): Promise<readonly Term[]> {
    const name = shardName(this.shardNames, index);
    const known = this.decoded.get(name);
    if (known) return known;
    const decoding = this.shards.get(name).then(this.decode);
    decoding.catch(() => this.decoded.delete(name));
    this.decoded.set(name, decoding);
    return decoding;
  }
}

/** The postings of the terms follow one another. */
export function decode(bytes: Uint8Array, fullShard: number): readonly Term[] {
  const reader = new TermReader(bytes);
  let [shard, offset] = [reader.number(), reader.number()];
  const terms: Term[] = [];
  while (!reader.done) {
    const [term, head, length] = [reader.term(), reader.number(), reader.number()];
    if (offset >= fullShard) [shard, offset] = [shard + 1, 0];
    terms.push({ term, count: head >>> 1, isName: (head & 1) === 1, shard, offset, length });
    offset += length;
  }
  return terms;
}

/** Each term tells where its postings stand. */
export function decodeCommon(bytes: Uint8Array): readonly Term[] {
  const reader = new TermReader(bytes);
  const terms: Term[] = [];
  while (!reader.done) {
    const [term, head, length] = [reader.term(), reader.number(), reader.number()];
    terms.push({ term, count: head >>> 1, isName: (head & 1) === 1, length, shard: reader.number(), offset: reader.number() });
  }
  return terms;
}

class TermReader extends ByteReader {
  private current = new Uint8Array(64);

  /** What it has in common with the one before stands there alone. */
  term(): string {
    const shared = this.number();
    const suffix = this.take(this.number());
    const size = shared + suffix.length;
    if (size > this.current.length) {
      const longer = new Uint8Array(size * 2);
      longer.set(this.current);
      this.current = longer;
    }
    this.current.set(suffix, shared);
    return decoder.decode(this.current.subarray(0, size));
  }
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
