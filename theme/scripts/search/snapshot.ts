// One published state of the index, and what of it could not be loaded.
import { Dictionary } from "./dictionary.ts";
import { PostingsReader } from "./postings.ts";
import { shardNames, Shards, type Load, type Start } from "./shards.ts";
import { Stored } from "./stored.ts";
import { Variants } from "./variants.ts";

/** Shards, of one or two kilobytes each. */
const mostPreloaded = 240;
/** In a library of fewer papers no word is too common. */
const leastCommon = 1000;

export class Snapshot {
  readonly dictionary: Dictionary;
  readonly variants: Variants;
  readonly postings: PostingsReader;
  readonly stored: Stored;
  /** The fixed file was asked for again because of a loss, and named nothing newer. */
  wasRefreshed = false;
  hasLost = false;
  private losses = 0;
  private isPreloaded = false;

  private constructor(
    readonly start: Start,
    private readonly shards: Shards,
  ) {
    this.dictionary = new Dictionary(start, shards);
    this.variants = new Variants(this.dictionary, Math.max(start.papers / 10, leastCommon));
    this.postings = new PostingsReader(start, shards);
    this.stored = new Stored(start, shards);
  }

  static async open(load: Load, fresh: boolean): Promise<Snapshot> {
    const shards = new Shards(load);
    return new Snapshot(await shards.start(fresh), shards);
  }

  /**
   * Loads what further answers may need, where that is little, in the background and once: the keys of one who types on
   * then wait for nothing.
   */
  async preload(): Promise<void> {
    const { segments, rows } = this.start;
    const names = shardNames(segments.map(({ dictionary, postings }) => dictionary + postings).join("") + rows);
    if (this.isPreloaded || names.length > mostPreloaded) return;
    this.isPreloaded = true;
    for (const name of names) await this.load(name);
  }

  /** The names of the shards that the next letter of a word may need, when these papers are likely to be found again. */
  ahead(word: string, papers: Uint32Array): readonly string[] {
    return [...this.dictionary.ahead(word), ...Array.from(papers, (paper) => this.stored.nameOfRow(paper))];
  }

  /** For later; a failure is told when the part is needed. */
  async load(name: string): Promise<void> {
    await this.shards.get(name).catch(() => null);
  }

  /** A part that cannot be loaded costs itself, never the rest. */
  async attempt<T>(part: Promise<T>, instead: T): Promise<T> {
    try {
      return await part;
    } catch {
      this.losses++;
      this.hasLost = true;
      return instead;
    }
  }

  /** Parts lost since the last call. */
  takeLosses(): number {
    const lost = this.losses;
    this.losses = 0;
    return lost;
  }

  /** The papers of the years, first and last inclusive, as a range of documents. */
  papersOf([from, to]: readonly [number, number]): readonly [first: number, end: number] {
    const startOf = (year: number) => this.start.years.find(([known]) => known >= year)?.[1] ?? this.start.papers;
    return [startOf(Math.max(1, from)), startOf(to + 1)];
  }

  /** The papers published from one day to another, inclusive, as a range of documents; an empty date sets no end. */
  async papersBetween(from: string, to: string): Promise<readonly [first: number, end: number]> {
    const first = beginning(from);
    const [dated] = this.papersOf([1, 1]);
    return Promise.all([
      from ? this.firstPaper(from, (published) => beginning(published) >= first) : dated,
      to ? this.firstPaper(to, (published) => beginning(published) > `${to}~`) : this.start.papers,
    ]);
  }

  /** Papers stand in the order of their dates: a few rows of the year tell where. */
  private async firstPaper(date: string, isBehind: (published: string) => boolean): Promise<number> {
    const year = Number(date.slice(0, 4));
    let [low, high] = this.papersOf([year, year]);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind((await this.stored.paper(middle)).published)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** `2025` counts as its first day. */
const beginning = (date: string) => date + "-01-01".slice(date.length - 4);
