// The files of the index: loaded once, checked, and asked for again past the cache when the site was published anew.
// docs/search-format.md states the layout.

export interface Start {
  readonly schema: number;
  readonly build: string;
  readonly papers: number;
  readonly entries: number;
  readonly years: readonly (readonly [year: number, firstPaper: number])[];
  readonly sizes: Readonly<Record<"postings" | "rows" | "entries" | "passages" | "columns", number>>;
  /** The first term of each shard of the dictionary. */
  readonly terms: readonly string[];
  readonly dictionary: string;
  readonly postings: string;
  readonly rows: string;
  readonly entryRows: string;
  readonly passages: string;
  readonly labels: string;
  readonly columns: string;
}

/** Gives a file's bytes, or null where there is none; `fresh` goes past every cache. */
export type Load = (name: string, fresh: boolean) => Promise<Uint8Array | null>;

export class ShardError extends Error {}

const nameLength = 10;
const keptShards = 600;

export const shardName = (names: string, index: number) => names.slice(index * nameLength, (index + 1) * nameLength);

export class Shards {
  private readonly loaded = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly load: Load) {}

  async start(fresh: boolean): Promise<Start> {
    const bytes = await this.load("start.json", fresh);
    if (!bytes) throw new ShardError("The search index is not there.");
    const start = JSON.parse(new TextDecoder().decode(bytes)) as Start;
    if (start.schema !== 1) throw new ShardError("This page is older than the search index: reload it.");
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
    for (const fresh of [false, true]) {
      const bytes = name.length === nameLength ? await this.load(`${name}.bin`, fresh) : null;
      if (bytes && isIntact(bytes)) return bytes.subarray(4);
    }
    throw new ShardError(`A part of the search index (${name}) is missing or damaged.`);
  }
}

/** FNV-1a of all but the first four bytes, which hold it. */
function isIntact(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  let sum = 2166136261;
  for (let i = 4; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i]!, 16777619);
  return sum >>> 0 === new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
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
