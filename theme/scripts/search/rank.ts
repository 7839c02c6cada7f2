// BM25F over the words of a query: each word counts once, by the best of its variants; papers with more of the query's
// words, and with its words together in the title, come first.
import { divide } from "./divide.ts";
import { fields, type Postings } from "./postings.ts";
import type { Joined, Word } from "./query.ts";
import type { Variant } from "./variants.ts";

export interface LoadedVariant extends Variant {
  readonly postings: Postings;
}

export interface LoadedWord extends Word {
  readonly variants: readonly LoadedVariant[];
}

export interface LoadedJoined extends Joined {
  readonly postings: Postings;
}

/** Tuned on development queries as a whole, never for a single one. */
export const weights = {
  saturation: 4,
  abstract: [0, 1, 1.45, 1.75],
  title: 4,
  name: 3,
  author: 3,
  organization: 3,
  facts: 0.6,
  notes: 1,
  /** Share of the score that papers with few of the query's words keep. */
  floor: 0.2,
  pair: 0.2,
  firstWord: 0.1,
  titleCovered: 0.35,
};

/** A word in more than this share of the papers need not be matched. */
const commonShare = 0.4;
const reranked = 200;

export class Ranking {
  readonly scores: Float32Array;
  /** Bit i is set where word i is matched. */
  readonly matched: Uint32Array;
  private readonly wordScores: Float32Array[];
  private readonly titlePlaces: Uint8Array[];
  private readonly titleLengths: Uint8Array;
  private readonly idf: number[];
  /** Bits of the words that "every word" means. */
  readonly required: number;

  /** Documents from `first` to `end` are ranked. */
  constructor(
    private readonly words: readonly LoadedWord[],
    joined: readonly LoadedJoined[],
    private readonly first: number,
    private readonly end: number,
  ) {
    this.scores = new Float32Array(end);
    this.matched = new Uint32Array(end);
    this.titleLengths = new Uint8Array(end);
    this.wordScores = words.map(() => new Float32Array(end));
    this.titlePlaces = words.map(() => new Uint8Array(end));
    this.idf = words.map((word) => this.idfOf(word));
    words.forEach((word, i) => this.addWord(word, i));
    for (const span of joined) this.addJoined(span);
    this.required = this.requiredWords();
    this.sum();
  }

  private inverse(count: number): number {
    const all = this.end - this.first;
    const held = Math.min(count, all);
    return Math.log(1 + (all - held + 0.5) / (held + 0.5));
  }

  /** A word is as rare as it is itself; one that is not in the dictionary, as its commonest variant. */
  private idfOf(word: LoadedWord): number {
    const exact = word.variants.find((variant) => variant.kind === "exact");
    const count = exact ? exact.term.count : Math.max(0, ...word.variants.map((variant) => variant.term.count));
    return this.inverse(count);
  }

  private addWord(word: LoadedWord, index: number): void {
    const scores = this.wordScores[index]!;
    const places = this.titlePlaces[index]!;
    for (const variant of word.variants) {
      const weight = variant.weight * Math.min(this.idf[index]!, this.inverse(variant.term.count));
      const { documents, fields: held, titles } = variant.postings;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i]!;
        if (document < this.first || document >= this.end || (held[i]! & word.mask) === 0) continue;
        scores[document] = Math.max(scores[document]!, weight * strength(held[i]! & word.mask));
        if (titles[i] !== 0) {
          places[document] = Math.max(places[document]!, (titles[i]! >> 4) + 1);
          this.titleLengths[document] = titles[i]! & 15;
        }
      }
    }
  }

  /** The joined form stands for each of its words. */
  private addJoined(span: LoadedJoined): void {
    const count = span.postings.documents.length;
    const share = this.inverse(count) / (span.to - span.from);
    const { documents, fields: held, titles } = span.postings;
    for (let i = 0; i < count; i++) {
      const document = documents[i]!;
      if (document < this.first || document >= this.end) continue;
      for (let word = span.from; word < span.to; word++) {
        const scores = this.wordScores[word]!;
        scores[document] = Math.max(scores[document]!, share * strength(held[i]!));
        if (titles[i] === 0) continue;
        this.titlePlaces[word]![document] ||= (titles[i]! >> 4) + 1 + word - span.from;
        this.titleLengths[document] = titles[i]! & 15;
      }
    }
  }

  private requiredWords(): number {
    const limit = this.inverse(commonShare * (this.end - this.first));
    let bits = 0;
    this.words.forEach((_, i) => (bits |= this.idf[i]! > limit ? 1 << i : 0));
    return bits || (1 << this.words.length) - 1;
  }

  private sum(): void {
    const all = this.idf.reduce((sum, idf) => sum + idf, 0) || 1;
    for (let document = this.first; document < this.end; document++) {
      let [score, mass, bits] = [0, 0, 0];
      for (let i = 0; i < this.words.length; i++) {
        const part = this.wordScores[i]![document]!;
        if (part === 0) continue;
        score += part;
        mass += this.idf[i]!;
        bits |= 1 << i;
      }
      if (bits === 0) continue;
      const covered = mass / all;
      this.scores[document] = score * (weights.floor + (1 - weights.floor) * covered * covered);
      this.matched[document] = bits;
    }
  }

  /** At least so many of the documents in the order of their scores, the later document first among equals; then the rest. */
  order(documents: readonly number[], atLeast: number): readonly number[] {
    const byScore = (a: number, b: number) => this.scores[b]! - this.scores[a]! || b - a;
    const [head, rest] = divide(documents, Math.max(reranked, atLeast), byScore);
    for (const document of head) this.scores[document]! *= 1 + this.titleBonus(document);
    return [...head.sort(byScore), ...rest];
  }

  private titleBonus(document: number): number {
    const length = this.titleLengths[document]!;
    if (length === 0) return 0;
    let [pairs, inTitle, leads] = [0, 0, 0];
    for (let i = 0; i < this.words.length; i++) {
      const place = this.titlePlaces[i]![document]!;
      if (place === 0) continue;
      inTitle++;
      leads ||= place === 1 ? 1 : 0;
      const before = i > 0 ? this.titlePlaces[i - 1]![document]! : 0;
      if (before > 0 && place - before === this.words[i]!.place - this.words[i - 1]!.place) pairs++;
    }
    const possible = Math.max(1, this.words.length - 1);
    return (weights.pair * pairs) / possible + weights.firstWord * leads +
      weights.titleCovered * Math.min(1, inTitle / length) * (inTitle / this.words.length);
  }
}

function strength(held: number): number {
  const frequency =
    weights.abstract[held & fields.abstract]! +
    (held & fields.title ? weights.title : 0) +
    (held & fields.name ? weights.name : 0) +
    (held & fields.author ? weights.author : 0) +
    (held & fields.organization ? weights.organization : 0) +
    (held & fields.facts ? weights.facts : 0) +
    (held & fields.notes ? weights.notes : 0);
  return (frequency * (weights.saturation + 1)) / (weights.saturation + frequency);
}
