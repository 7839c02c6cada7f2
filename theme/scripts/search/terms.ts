// Terms in front-coded shards, in the order of UTF-16 code units, which is also JavaScript's.
import { ByteReader, shardName, type Shards } from "./shards.ts";

export interface Term {
  readonly term: string;
  /** Papers that have it. */
  readonly count: number;
  /** Whether some entry has it in its name. */
  readonly isName: boolean;
  /** Where its postings stand, in each segment that has it. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly segment: number;
  /** The name of the shard. */
  readonly shard: string;
  /** Whether that is another one than the term's own. */
  readonly isApart: boolean;
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
  readonly count: number;
  readonly isName: boolean;
}

const decoder = new TextDecoder();

export class TermShards {
  private readonly decoded = new Map<string, Promise<readonly Term[]>>();

  constructor(
    private readonly firstTerms: readonly string[],
    private readonly shardNames: string,
    private readonly shards: Shards,
    private readonly decode: (bytes: Uint8Array, shard: string) => readonly Term[],
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
    const decoding = this.shards.get(name).then((bytes) => this.decode(bytes, name));
    decoding.catch(() => this.decoded.delete(name));
    this.decoded.set(name, decoding);
    return decoding;
  }
}

/** The postings of the terms follow one another in shards of their own. */
export function decodeBeside(bytes: Uint8Array, segment: number, postings: string, fullShard: number): readonly Term[] {
  const reader = new TermReader(bytes);
  let [shard, offset] = [reader.number(), reader.number()];
  const terms: Term[] = [];
  while (!reader.done) {
    const [term, head, length] = [reader.term(), reader.number(), reader.number()];
    if (offset > 0 && offset + length > fullShard) [shard, offset] = [shard + 1, 0];
    terms.push(termAt(term, head, { segment, shard: shardName(postings, shard), isApart: true, offset, length }));
    offset += length;
  }
  return terms;
}

/** Each term tells where its postings stand. */
export function decodeCommon(bytes: Uint8Array, segment: number, postings: string): readonly Term[] {
  const reader = new TermReader(bytes);
  const terms: Term[] = [];
  while (!reader.done) {
    const [term, head, length] = [reader.term(), reader.number(), reader.number()];
    const [shard, offset] = [shardName(postings, reader.number()), reader.number()];
    terms.push(termAt(term, head, { segment, shard, isApart: true, offset, length }));
  }
  return terms;
}

/** The postings of a term stand behind it. */
export function decodeWith(bytes: Uint8Array, segment: number, shard: string): readonly Term[] {
  const reader = new TermReader(bytes);
  const terms: Term[] = [];
  while (!reader.done) {
    const [term, head, length] = [reader.term(), reader.number(), reader.number()];
    terms.push(termAt(term, head, { segment, shard, isApart: false, offset: reader.at, length }));
    reader.take(length);
  }
  return terms;
}

function termAt(term: string, head: number, at: Omit<Place, "count" | "isName">): Term {
  const [count, isName] = [head >>> 1, (head & 1) === 1];
  return { term, count, isName, places: [{ ...at, count, isName }] };
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
