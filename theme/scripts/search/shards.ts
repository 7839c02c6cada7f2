// The files of the index: loaded once, checked, and asked for again past the cache when the site was published anew.
// docs/search-format.md states the layout.

export interface Start {
  readonly schema: number;
  readonly build: string;
  readonly papers: number;
  readonly entries: number;
  readonly years: readonly (readonly [year: number, firstPaper: number])[];
  readonly sizes: Readonly<Record<"postings" | "rows" | "entries" | "passages" | "columns" | "entryColumns", number>>;
  readonly segments: readonly Segment[];
  readonly rows: string;
  readonly entryRows: string;
  readonly passages: string;
  readonly labels: string;
  readonly columns: string;
  readonly entryColumns: string;
}

/** An index of its own for a run of papers and the entries that came with them: the last one has the newest. */
export interface Segment {
  readonly firstPaper: number;
  readonly firstEntry: number;
  /** The first term of each shard of the dictionary. */
  readonly terms: readonly string[];
  /** The same of the common terms: none in a small segment. */
  readonly commonTerms: readonly string[];
  readonly dictionary: string;
  readonly common: string;
  /** Empty in a small segment, where they stand in the dictionary. */
  readonly postings: string;
}

/** Gives a file's bytes, or null where there is none; `fresh` goes past every cache. */
export type Load = (name: string, fresh: boolean) => Promise<Uint8Array | null>;

export class ShardError extends Error {}

const nameLength = 10;
const keptShards = 600;

export const shardNames = (names: string) => names.match(new RegExp(`.{${nameLength}}`, "g")) ?? [];
export const shardName = (names: string, index: number) => names.slice(index * nameLength, (index + 1) * nameLength);

export class Shards {
  private readonly loaded = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly load: Load) {}

  async start(fresh: boolean): Promise<Start> {
    const bytes = await this.loadTwice("start.json", isIntactStart, fresh);
    if (!bytes) throw new ShardError("The search index is missing or damaged.");
    const start = JSON.parse(decoder.decode(bytes)) as Start;
    if (start.schema !== 5) throw new ShardError("This page is older than the search index: reload it.");
    return start;
  }

  /** The content behind the checksum. A failed load is forgotten, so that it can be tried again. */
  get(name: string): Promise<Uint8Array> {
    const known = this.loaded.get(name);
    if (known) return known;
    const loading = this.loadChecked(name);
    loading.catch(() => this.loaded.delete(name));
    this.loaded.set(name, loading);
    for (const oldest of this.loaded.keys()) {
      if (this.loaded.size <= keptShards) break;
      this.loaded.delete(oldest);
    }
    return loading;
  }

  private async loadChecked(name: string): Promise<Uint8Array> {
    const bytes = name.length === nameLength ? await this.loadTwice(`${name}.txt`, isIntact, false) : null;
    if (!bytes) throw new ShardError(`A part of the search index (${name}) is missing or damaged.`);
    return bytes.subarray(4);
  }

  /** What fails, is missing or is damaged is asked for once more, past the cache. */
  private async loadTwice(file: string, check: (bytes: Uint8Array) => boolean, fresh: boolean): Promise<Uint8Array | null> {
    const first = await this.load(file, fresh).catch(() => null);
    if (first && check(first)) return first;
    const second = await this.load(file, true);
    return second && check(second) ? second : null;
  }
}

const decoder = new TextDecoder();
/** The end of start.json, and its length: `,"sum":"89abcdef"}`. */
const sumMember = /^,"sum":"([0-9a-f]{8})"\}$/;
const sumLength = 18;

/** The last member of start.json is the checksum of all before it. */
function isIntactStart(bytes: Uint8Array): boolean {
  if (bytes.length < sumLength) return false;
  const end = bytes.length - sumLength;
  const sum = sumMember.exec(decoder.decode(bytes.subarray(end)))?.[1];
  return sum !== undefined && Number.parseInt(sum, 16) === checksum(bytes.subarray(0, end));
}

/** The first four bytes are the checksum of the rest. */
function isIntact(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && checksum(bytes.subarray(4)) === new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

/** FNV-1a. */
function checksum(bytes: Uint8Array): number {
  let sum = 2166136261;
  for (let i = 0; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i]!, 16777619);
  return sum >>> 0;
}

/** Reads numbers and text one after the other; past the end is an error, not a zero. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
    private readonly end = bytes.length,
  ) {
    if (end > bytes.length) throw new ShardError("A part of the search index is too short.");
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  byte(): number {
    if (this.at >= this.end) throw new ShardError("A part of the search index is too short.");
    return this.bytes[this.at++]!;
  }

  /** Seven bits a byte, lowest first, the high bit set on all but the last. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.end) throw new ShardError("A part of the search index is too short.");
    return this.bytes.subarray(this.at, (this.at += length));
  }
}
