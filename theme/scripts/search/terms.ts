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
  private readonly decoded = new Map<string, Promise<TermColumns>>();

  constructor(
    private readonly firstTerms: readonly string[],
    private readonly shardNames: string,
    private readonly shards: Shards,
    private readonly decode: (bytes: Uint8Array, shard: string) => TermColumns,
  ) {}

  get count(): number {
    return this.firstTerms.length;
  }

  async find(term: string): Promise<Term | undefined> {
    const index = this.shardOf(term);
    if (index < 0) return undefined;
    const columns = await this.shard(index);
    const place = firstAtLeast(columns.terms, term);
    return columns.terms[place] === term ? columns.at(place) : undefined;
  }

  /** @param isMeant which of the terms that begin so */
  async startingWith(prefix: string, mostShards: number, isMeant: (term: string) => boolean): Promise<readonly Term[]> {
    const found: Term[] = [];
    for (const columns of await Promise.all(this.range(prefix, mostShards).map((index) => this.shard(index)))) {
      const { terms } = columns;
      for (let i = firstAtLeast(terms, prefix); i < terms.length && terms[i]!.startsWith(prefix); i++)
        if (isMeant(terms[i]!)) found.push(columns.at(i));
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

  private shard(index: number): Promise<TermColumns> {
    const name = shardName(this.shardNames, index);
    const known = this.decoded.get(name);
    if (known) return known;
    const decoding = this.shards.get(name).then((bytes) => this.decode(bytes, name));
    decoding.catch(() => this.decoded.delete(name));
    this.decoded.set(name, decoding);
    return decoding;
  }
}

/** The terms of a shard in columns: a shard has hundreds of them, of which an answer needs a few as objects. */
class TermColumns {
  readonly terms: string[] = [];
  /** Of each term its head (twice the papers, and whether it is a name), and the shard, offset and length of its postings. */
  private readonly numbers: number[] = [];

  /** @param shardOf the name of a shard of postings by its number */
  constructor(
    private readonly segment: number,
    private readonly isApart: boolean,
    private readonly shardOf: (shard: number) => string,
  ) {}

  add(term: string, head: number, shard: number, offset: number, length: number): void {
    this.terms.push(term);
    this.numbers.push(head, shard, offset, length);
  }

  at(index: number): Term {
    const [head, shard, offset, length] = this.numbers.slice(4 * index, 4 * index + 4) as [number, number, number, number];
    const [count, isName] = [head >>> 1, (head & 1) === 1];
    const place = { segment: this.segment, shard: this.shardOf(shard), isApart: this.isApart, offset, length, count, isName };
    return { term: this.terms[index]!, count, isName, places: [place] };
  }
}

/** The postings of the terms follow one another in shards of their own. */
export function decodeBeside(bytes: Uint8Array, segment: number, postings: string, fullShard: number): TermColumns {
  const reader = new TermReader(bytes);
  const columns = new TermColumns(segment, true, (index) => shardName(postings, index));
  let [shard, offset] = [reader.number(), reader.number()];
  while (!reader.done) {
    const [term, head, length] = [reader.term(), reader.number(), reader.number()];
    if (offset > 0 && offset + length > fullShard) [shard, offset] = [shard + 1, 0];
    columns.add(term, head, shard, offset, length);
    offset += length;
  }
  return columns;
}

/** Each term tells where its postings stand. */
export function decodeCommon(bytes: Uint8Array, segment: number, postings: string): TermColumns {
  const reader = new TermReader(bytes);
  const columns = new TermColumns(segment, true, (index) => shardName(postings, index));
  while (!reader.done) {
    const [term, head, length] = [reader.term(), reader.number(), reader.number()];
    columns.add(term, head, reader.number(), reader.number(), length);
  }
  return columns;
}

/** The postings of a term stand behind it. */
export function decodeWith(bytes: Uint8Array, segment: number, shard: string): TermColumns {
  const reader = new TermReader(bytes);
  const columns = new TermColumns(segment, false, () => shard);
  while (!reader.done) {
    const [term, head, length] = [reader.term(), reader.number(), reader.number()];
    columns.add(term, head, 0, reader.at, length);
    reader.take(length);
  }
  return columns;
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

function firstAtLeast(terms: readonly string[], term: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
