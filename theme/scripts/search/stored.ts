// What is shown of a document: rows, passages, and the columns behind facets.
import { ByteReader, shardName, ShardError, type Shards, type Start } from "./shards.ts";

export interface PaperRow {
  readonly title: string;
  readonly slug: string;
  readonly kind: "Paper" | "Page";
  /** Site-relative. */
  readonly address: string;
  /** All names up to three, else the first alone. */
  readonly authors: string;
  readonly authorCount: number;
  readonly organization: string;
  /** yyyy, yyyy-MM or yyyy-MM-dd; empty where unknown. */
  readonly published: string;
  readonly hasCode: boolean;
  /** Where it is; empty without. */
  readonly code: string;
  readonly withdrawn: boolean;
  readonly comments: number;
  /** The title of the first one; empty for an unsorted paper. */
  readonly topic: string;
}

export interface EntryRow {
  readonly kind: string;
  readonly label: string;
  /** Site-relative. */
  readonly address: string;
  readonly papers: number;
  /** What tells it from others of the name, and what it is about; may be empty. */
  readonly note: string;
  /** Names that find it as well as the label does. */
  readonly otherNames: readonly string[];
}

export interface Passage {
  /** The stored part of the abstract; empty where nothing may be stored. */
  readonly text: string;
  /** Those behind the first, where the row has no room for all. */
  readonly authors: readonly string[];
}

export interface Labels {
  readonly topics: readonly (readonly [id: string, title: string])[];
  readonly orgs: readonly (readonly [slug: string, name: string])[];
}

/** Parallel arrays over all papers. */
export interface Columns {
  readonly topics: readonly (readonly number[])[];
  /** One more than the organisation's number, 0 for none. */
  readonly organizations: Uint32Array;
  readonly comments: Uint32Array;
  readonly code: Uint8Array;
}

/** A passage of a page has an address for a slug. */
const placeOf = (slug: string): Pick<PaperRow, "kind" | "address"> =>
  slug.includes(".") ? { kind: "Page", address: slug } : { kind: "Paper", address: `papers/${slug}.html` };

export const noPassage: Passage = { text: "", authors: [] };

const decoder = new TextDecoder();
/** Of rows, as lines. */
const keptShards = 200;

export class Stored {
  private readonly read = new Map<string, Promise<readonly string[]>>();
  private columnsRead: Promise<Columns> | undefined;
  private labelsRead: Promise<Labels> | undefined;
  private passageNames: Promise<string> | undefined;

  constructor(
    private readonly start: Start,
    private readonly shards: Shards,
  ) {}

  async paper(document: number): Promise<PaperRow> {
    const cells = await this.cells(this.start.rows, document, this.start.sizes.rows);
    if (cells.length < 8) throw new ShardError("A row of the search index is damaged.");
    const [title, slug, authors, authorCount, organization, published, flags, comments, code, topic] = cells as string[] & { length: 8 };
    return {
      title: title!,
      slug: slug!,
      ...placeOf(slug!),
      authors: authors!,
      authorCount: Number(authorCount),
      organization: organization!,
      published: published!,
      hasCode: flags!.includes("c"),
      code: code ? `https://${code}` : "",
      withdrawn: flags!.includes("w"),
      comments: Number(comments),
      topic: topic ?? "",
    };
  }

  /** Of the shard that holds a paper's row. */
  nameOfRow(document: number): string {
    return shardName(this.start.rows, Math.floor(document / this.start.sizes.rows));
  }

  async entry(number: number): Promise<EntryRow> {
    const [cells, { papers, topics }] = await Promise.all([
      this.cells(this.start.entryRows, number, this.start.sizes.entries),
      this.entryColumns(number),
    ]);
    if (cells.length < 4) throw new ShardError("A row of the search index is damaged.");
    const [kind, label, address, remark, ...otherNames] = cells as string[] & { length: 4 };
    const note = [remark, topics.join(", ")].filter((part) => part !== "").join("; ");
    return { kind: kind!, label: label!, address: address!, papers, note, otherNames };
  }

  private async entryColumns(number: number): Promise<{ readonly papers: number; readonly topics: readonly string[] }> {
    const inShard = this.start.sizes.entryColumns;
    const reader = new ByteReader(await this.shards.get(shardName(this.start.entryColumns, Math.floor(number / inShard))));
    const numbers = () => Array.from({ length: reader.number() }, () => reader.number());
    for (let skipped = number % inShard; skipped > 0; skipped--) {
      reader.number();
      numbers();
    }
    const [papers, topics] = [reader.number(), numbers()];
    const labels = topics.length > 0 ? (await this.labels()).topics : [];
    return { papers, topics: topics.map((topic) => labels[topic]?.[1] ?? "") };
  }

  /** The shards that hold the rows of these entries. */
  shardsOfEntries(entries: Iterable<number>): number {
    return new Set(Array.from(entries, (entry) => Math.floor(entry / this.start.sizes.entries))).size;
  }

  async passage(document: number): Promise<Passage> {
    this.passageNames ??= this.shards.get(this.start.passages).then((bytes) => decoder.decode(bytes));
    this.passageNames.catch(() => (this.passageNames = undefined));
    const inShard = this.start.sizes.passages;
    const name = shardName(await this.passageNames, Math.floor(document / inShard));
    if (!name) return noPassage;
    const reader = new ByteReader(await this.shards.get(name));
    for (let skipped = 2 * (document % inShard); skipped > 0; skipped--) reader.take(reader.number());
    const [text, authors] = [1, 2].map(() => decoder.decode(reader.take(reader.number())));
    return { text: text!, authors: authors ? authors.split("; ") : [] };
  }

  labels(): Promise<Labels> {
    this.labelsRead ??= this.shards.get(this.start.labels).then((bytes) => JSON.parse(decoder.decode(bytes)) as Labels);
    this.labelsRead.catch(() => (this.labelsRead = undefined));
    return this.labelsRead;
  }

  columns(): Promise<Columns> {
    this.columnsRead ??= this.readColumns();
    this.columnsRead.catch(() => (this.columnsRead = undefined));
    return this.columnsRead;
  }

  private async cells(names: string, row: number, inShard: number): Promise<readonly string[]> {
    const lines = await this.lines(shardName(names, Math.floor(row / inShard)));
    return (lines[row % inShard] ?? "").split("\t");
  }

  /** An answer has many rows of one shard, and the next one many of the same. */
  private lines(name: string): Promise<readonly string[]> {
    const known = this.read.get(name);
    if (known) return known;
    const reading = this.shards.get(name).then((bytes) => decoder.decode(bytes).split("\n"));
    reading.catch(() => this.read.delete(name));
    this.read.set(name, reading);
    for (const oldest of this.read.keys()) {
      if (this.read.size <= keptShards) break;
      this.read.delete(oldest);
    }
    return reading;
  }

  private async readColumns(): Promise<Columns> {
    const papers = this.start.papers;
    const columns = {
      topics: [] as number[][],
      organizations: new Uint32Array(papers),
      comments: new Uint32Array(papers),
      code: new Uint8Array(papers),
    };
    const count = Math.ceil(papers / this.start.sizes.columns);
    const all = Array.from({ length: count }, (_, i) => this.shards.get(shardName(this.start.columns, i)));
    for (const bytes of await Promise.all(all)) {
      for (const reader = new ByteReader(bytes); !reader.done; ) {
        const paper = columns.topics.length;
        columns.topics.push(Array.from({ length: reader.number() }, () => reader.number()));
        columns.organizations[paper] = reader.number();
        const last = reader.number();
        columns.comments[paper] = last >>> 1;
        columns.code[paper] = last & 1;
      }
    }
    return columns;
  }
}
