// The documents of a term: marked papers with their fields, plain ones, whose abstract has the term once, and entries that
// have it in their name.
import { ByteReader, type Shards, type Start } from "./shards.ts";
import type { Place, Term } from "./terms.ts";

export const fields = { abstract: 3, title: 4, name: 8, author: 16, organization: 32, facts: 64, notes: 128 } as const;
export const anyField = 255;

export interface Postings {
  /** Papers. */
  readonly documents: Uint32Array;
  readonly fields: Uint8Array;
  /** Place in the title (high four bits) and its length (low four), each at most 15; 0 where the title has it not. */
  readonly titles: Uint8Array;
  /** Counted from 0. */
  readonly entries: Uint32Array;
  /** Of each entry, how many papers stand behind it, as a class (high four bits), and the words that make its name whole. */
  readonly sizes: Uint8Array;
}

const keptPostings = 400;

export class PostingsReader {
  private readonly decoded = new Map<string, Promise<Postings>>();

  constructor(
    private readonly start: Start,
    private readonly shards: Shards,
  ) {}

  of(term: Term): Promise<Postings> {
    // A term that stands for its first letters may have been looked up in one segment alone.
    const key = `${term.places.length} ${term.term}`;
    const known = this.decoded.get(key);
    if (known) return known;
    const decoding = Promise.all(term.places.map((place) => this.at(place))).then(joined);
    decoding.catch(() => this.decoded.delete(key));
    this.decoded.set(key, decoding);
    for (const oldest of this.decoded.keys()) {
      if (this.decoded.size <= keptPostings) break;
      this.decoded.delete(oldest);
    }
    return decoding;
  }

  private async at(place: Place): Promise<Postings> {
    const { firstPaper, firstEntry } = this.start.segments[place.segment]!;
    const end = this.start.segments[place.segment + 1]?.firstPaper ?? this.start.papers;
    const found = decode(await this.shards.get(place.shard), place, end - firstPaper);
    if (firstPaper === 0) return found;
    const { documents, entries } = found;
    return { ...found, documents: documents.map((paper) => paper + firstPaper), entries: entries.map((entry) => entry + firstEntry) };
  }
}

/** Later segments have the higher numbers. */
function joined(parts: readonly Postings[]): Postings {
  if (parts.length === 1) return parts[0]!;
  return {
    documents: numbers(parts.map(({ documents }) => documents)),
    fields: bytes(parts.map(({ fields: held }) => held)),
    titles: bytes(parts.map(({ titles }) => titles)),
    entries: numbers(parts.map(({ entries }) => entries)),
    sizes: bytes(parts.map(({ sizes }) => sizes)),
  };
}

const lengthOf = (parts: readonly (Uint8Array | Uint32Array)[]) => parts.reduce((sum, part) => sum + part.length, 0);
const numbers = (parts: readonly Uint32Array[]) => filled(new Uint32Array(lengthOf(parts)), parts);
const bytes = (parts: readonly Uint8Array[]) => filled(new Uint8Array(lengthOf(parts)), parts);

function filled<T extends Uint8Array | Uint32Array>(whole: T, parts: readonly T[]): T {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function decode(shard: Uint8Array, place: Place, papers: number): Postings {
  const reader = new ByteReader(shard, place.offset, place.offset + place.length);
  const head = reader.number();
  const marked = Math.min(head >>> 1, place.count);
  const [documents, fieldsOf, titles] = [new Uint32Array(place.count), new Uint8Array(place.count).fill(1), new Uint8Array(place.count)];
  readGaps(reader, documents, 0, marked);
  fieldsOf.set(reader.take(marked));
  for (let i = 0; i < marked; i++) if (fieldsOf[i]! & fields.title) titles[i] = reader.byte();
  if (head & 1) readBitmap(reader.take((papers + 7) >> 3), documents, marked);
  else readGaps(reader, documents, marked, place.count);
  const entries = new Uint32Array(place.isName ? Math.min(reader.number(), place.length) : 0);
  readGaps(reader, entries, 0, entries.length);
  return { documents, fields: fieldsOf, titles, entries, sizes: reader.take(entries.length) };
}

function readGaps(reader: ByteReader, documents: Uint32Array, from: number, to: number): void {
  for (let i = from, next = 0; i < to; i++) {
    documents[i] = next + reader.number();
    next = documents[i]! + 1;
  }
}

function readBitmap(bits: Uint8Array, documents: Uint32Array, from: number): void {
  for (let i = 0; i < bits.length; i++) {
    for (let rest = bits[i]!; rest !== 0; rest &= rest - 1) documents[from++] = i * 8 + (31 - Math.clz32(rest & -rest));
  }
}
