// One search from the typed text to the rows of a page. It knows neither the network nor the document, so that a worker,
// a test and a benchmark run the same code.
import { bestPassage, mark, type Marked } from "./highlight.ts";
import { countFacets, type Facets } from "./facets.ts";
import type { Intent } from "./intent.ts";
import { pageSize, type Request } from "./request.ts";
import { select, type Found } from "./selection.ts";
import type { Load } from "./shards.ts";
import { Snapshot } from "./snapshot.ts";
import { authorsMeant } from "./byline.ts";
import { exactly } from "./exact.ts";
import type { Card, Named } from "./cards.ts";
import { noPassage, type PaperRow } from "./stored.ts";

export interface Hit extends PaperRow {
  readonly document: number;
  readonly marked: Marked;
}

export interface Answer {
  /** The first of the page's rows: as many as were asked for. */
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many papers have every word; those with part of them follow. */
  readonly whole: number;
  /** What words of the query were taken to ask for; null where all are text. */
  readonly intent: Intent | null;
  /** What was asked for and no paper with the other words has: here are those without. */
  readonly missed: Intent | null;
  /** Other pages that the query names; none behind the first page. */
  readonly named: Named;
  /** The person whose papers are the whole ones; null where the query names nobody. */
  readonly by: string | null;
  /** A part of the index could not be loaded: there may be more. */
  readonly incomplete: boolean;
  /** The query with its unknown words put right. */
  readonly suggestion: string | null;
}

export interface Rest {
  readonly hits: readonly Hit[];
  /** A part of the index could not be loaded: there may be more. */
  readonly incomplete: boolean;
}

/** What of a paper's texts answers the query. */
export interface Shown {
  /** The best stretch of the abstract. */
  readonly excerpt: Marked;
  /** The authors whom it names. */
  readonly authors: readonly string[];
}

export interface Directory {
  readonly papers: readonly Hit[];
  readonly cards: readonly Card[];
  /** A part of the index could not be loaded: there may be more. */
  readonly incomplete: boolean;
}

const palettePapers = 6;
/** In which a phrase is looked for to count the papers of a watch. */
const mostPhraseTexts = 300;
/** Who types on may soon see as first rows what are the next ones now. */
const rowsAhead = 6;

interface Source {
  readonly snapshot: Snapshot;
  readonly found: Found;
  /** The documents of the page whose rows are not in the answer. */
  readonly rest: Uint32Array;
}

export class Engine {
  private snapshot: Promise<Snapshot> | undefined;
  private readonly sources = new WeakMap<Answer, Source>();

  constructor(private readonly load: Load) {}

  /** The first rows of one page; its other rows, passages and facets are asked for next: a first screen can do without. */
  async search(request: Request, rowsFirst = pageSize): Promise<Answer> {
    return this.withRetry(async (snapshot) => {
      const found = await select(snapshot, request);
      const pages = Math.max(1, Math.ceil(found.documents.length / pageSize));
      const page = Math.min(Math.max(1, request.page), pages);
      const shown = found.documents.slice((page - 1) * pageSize, page * pageSize);
      const hits = await rows(snapshot, found, shown.subarray(0, rowsFirst));
      const { whole, intent, missed, by, suggestion } = found;
      const named = page === 1 ? found.named : { cards: [], total: 0 };
      const incomplete = snapshot.takeLosses() > 0;
      const answer = { hits, total: found.documents.length, page, pages, whole, intent, missed, named, by, suggestion, incomplete };
      this.sources.set(answer, { snapshot, found, rest: shown.subarray(rowsFirst) });
      return answer;
    });
  }

  /** The rows of the page behind those of the answer. */
  async rest(answer: Answer): Promise<Rest> {
    const source = this.sources.get(answer);
    if (!source) return { hits: [], incomplete: false };
    const hits = await rows(source.snapshot, source.found, source.rest);
    return { hits, incomplete: source.snapshot.takeLosses() > 0 };
  }

  async passages(answer: Answer, hits = answer.hits): Promise<readonly Shown[]> {
    const source = this.sources.get(answer);
    if (!source) return [];
    const { snapshot, found } = source;
    const terms = new Set(found.terms.keys());
    return Promise.all(
      hits.map(async (hit) => {
        const { text, authors } = await snapshot.attempt(snapshot.stored.passage(hit.document), noPassage);
        const excerpt = mark(bestPassage(text, found.terms), terms);
        return { excerpt, authors: authorsMeant([...hit.authors.split("; "), ...authors], `${hit.title} ${text}`, found.words) };
      }),
    );
  }

  /** Counts over all papers of an answer; null where they could not be loaded. */
  async facets(answer: Answer): Promise<Facets | null> {
    const source = this.sources.get(answer);
    return source ? source.snapshot.attempt(countFacets(source.snapshot, source.found.documents), null) : null;
  }

  /** Where the library is small, loads what the next answers may need. */
  async preload(answer: Answer): Promise<void> {
    await this.sources.get(answer)?.snapshot.preload();
  }

  /** Loads what the next key may need, one file after the other, as long as no key has come. */
  async prepare(answer: Answer, isWanted: () => boolean): Promise<void> {
    const source = this.sources.get(answer);
    if (!source) return;
    const { snapshot, found, rest } = source;
    for (const name of snapshot.ahead(found.open, rest.subarray(0, rowsAhead))) {
      if (!isWanted()) return;
      await snapshot.load(name);
    }
  }

  /** How many papers a watch with this request has; null where that would take too many loads. */
  async watchedCount(request: Request): Promise<number | null> {
    return this.withRetry(async (snapshot) => (await exactly(snapshot, request, mostPhraseTexts))?.length ?? null);
  }

  /** The slugs of the papers that a watch with this request has. */
  async watched(request: Request): Promise<readonly string[]> {
    return this.withRetry(async (snapshot) => {
      const documents = (await exactly(snapshot, request, Infinity)) ?? [];
      return Promise.all(Array.from(documents, async (document) => (await snapshot.stored.paper(document)).slug));
    });
  }

  /** A few papers and other pages, for the palette. */
  async directory(q: string): Promise<Directory> {
    return this.withRetry(async (snapshot) => {
      const found = await select(snapshot, { q, asText: true, cards: "part", filters: {}, sort: "relevance", page: 1 });
      const papers = await rows(snapshot, found, found.documents.slice(0, palettePapers));
      return { papers, cards: found.named.cards, incomplete: snapshot.takeLosses() > 0 };
    });
  }

  /** Where parts are missing, the site may have been published anew under the open page: look once, past the cache. */
  private async withRetry<T>(run: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const snapshot = await this.open();
    const answer = await run(snapshot);
    if (!snapshot.hasLost || snapshot.wasRefreshed) return answer;
    snapshot.wasRefreshed = true;
    const newer = await Snapshot.open(this.load, true).catch(() => null);
    if (!newer || newer.start.build === snapshot.start.build) return answer;
    this.snapshot = Promise.resolve(newer);
    return run(newer);
  }

  private open(): Promise<Snapshot> {
    this.snapshot ??= Snapshot.open(this.load, false);
    this.snapshot.catch(() => (this.snapshot = undefined));
    return this.snapshot;
  }
}

async function rows(snapshot: Snapshot, found: Found, documents: Uint32Array): Promise<readonly Hit[]> {
  const terms = new Set(found.terms.keys());
  const read = Array.from(documents, async (document) => {
    const row = await snapshot.attempt(snapshot.stored.paper(document), null);
    return row && { ...row, document, marked: mark(row.title, terms) };
  });
  return (await Promise.all(read)).filter((hit) => hit !== null);
}
