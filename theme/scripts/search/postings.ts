// The documents of a term: marked papers with their fields, plain ones, whose abstract has the term once, and entries that
// have it in their name.
import { ByteReader, shardName, type Shards, type Start } from "./shards.ts";
import type { Term } from "./terms.ts";

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
    const known = this.decoded.get(term.term);
    if (known) return known;
    const decoding = this.shards
      .get(shardName(this.start.postings, term.shard))
      .then((bytes) => decode(bytes, term, this.start.papers));
    decoding.catch(() => this.decoded.delete(term.term));
    this.decoded.set(term.term, decoding);
    for (const oldest of this.decoded.keys()) {
      if (this.decoded.size <= keptPostings) break;
      this.decoded.delete(oldest);
    }
    return decoding;
  }
}

function decode(bytes: Uint8Array, term: Term, papers: number): Postings {
  const reader = new ByteReader(bytes, term.offset, term.offset + term.length);
  const head = reader.number();
  const marked = Math.min(head >>> 1, term.count);
  const [documents, fieldsOf, titles] = [new Uint32Array(term.count), new Uint8Array(term.count).fill(1), new Uint8Array(term.count)];
  readGaps(reader, documents, 0, marked);
  fieldsOf.set(reader.take(marked));
  for (let i = 0; i < marked; i++) if (fieldsOf[i]! & fields.title) titles[i] = reader.byte();
  if (head & 1) readBitmap(reader.take((papers + 7) >> 3), documents, marked);
  else readGaps(reader, documents, marked, term.count);
  const entries = new Uint32Array(term.isName ? Math.min(reader.number(), term.length) : 0);
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
