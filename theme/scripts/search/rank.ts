// BM25F over the words of a query: each word counts once, by the best of its variants; papers with more of the query's
// words, and with its words together in the title, come first.
import { best } from "./best.ts";
import { anyField, fields, type Postings } from "./postings.ts";
import type { Joined, Word } from "./query.ts";
import type { Variant } from "./variants.ts";
import { Workspace } from "./workspace.ts";

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

/** Of a word of a question, against that of others. */
const lightWeight = 0.1;
/** A word in more than this share of the papers need not be matched. */
const commonShare = 0.4;
const reranked = 200;

export class Ranking {
  readonly scores: Float32Array;
  /** Bit i is set where word i is matched. */
  readonly matched: Uint32Array;
  /** Bits of the words that "every word" means. */
  readonly required: number;
  private readonly space: Workspace;
  private count = 0;
  private readonly titlePlaces: Uint8Array[];
  private readonly idf: number[];
  private readonly heavyWords: number;

  /** @param papers how many there are. The ranking holds until the next one is made. */
  constructor(
    private readonly words: readonly LoadedWord[],
    joined: readonly LoadedJoined[],
    private readonly papers: number,
  ) {
    this.space = Workspace.take(papers);
    this.scores = this.space.scores;
    this.matched = this.space.matched;
    this.titlePlaces = words.map((_, i) => this.space.titlePlaces(i));
    this.idf = words.map((word) => this.idfOf(word));
    this.heavyWords = Math.max(1, words.filter((word) => !word.light).length);
    words.forEach((word, i) => {
      for (const variant of word.variants) this.addVariant(word, variant, i);
      for (const span of joined) if (span.from <= i && i < span.to) this.addJoined(span, i);
      this.addWord(i);
    });
    this.required = this.requiredWords();
    this.weaken();
  }

  private inverse(count: number): number {
    const held = Math.min(count, this.papers);
    return Math.log(1 + (this.papers - held + 0.5) / (held + 0.5));
  }

  /** A word is as rare as it is itself; one that is not in the dictionary, as its commonest variant. */
  private idfOf(word: LoadedWord): number {
    const exact = word.variants.find((variant) => variant.kind === "exact");
    const count = exact ? exact.term.count : Math.max(0, ...word.variants.map((variant) => variant.term.count));
    return this.inverse(count) * (word.light ? lightWeight : 1);
  }

  private addVariant(word: LoadedWord, variant: LoadedVariant, index: number): void {
    const weight = variant.weight * Math.min(this.idf[index]!, this.inverse(variant.term.count));
    const { documents, fields: held, titles } = variant.postings;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const counting = held[i]! & word.mask;
      if (document >= this.papers || counting === 0) continue;
      this.space.word.raise(document, weight * strengths[counting]!);
      if (titles[i] !== 0) this.place(document, index, (titles[i]! >> 4) + 1, titles[i]! & 15);
    }
  }

  /** The joined form stands for each of its words. */
  private addJoined(span: LoadedJoined, index: number): void {
    const { documents, fields: held, titles } = span.postings;
    const share = this.inverse(documents.length) / (span.to - span.from);
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      if (document >= this.papers) continue;
      this.space.word.raise(document, share * strengths[held[i]!]!);
      const isToPlace = titles[i] !== 0 && this.titlePlaces[index]![document] === 0;
      if (isToPlace) this.place(document, index, (titles[i]! >> 4) + 1 + index - span.from, titles[i]! & 15);
    }
  }

  private place(document: number, index: number, place: number, length: number): void {
    const places = this.titlePlaces[index]!;
    if (place > places[document]!) places[document] = place;
    this.space.titleLengths[document] = length;
  }

  /** The documents with any of the words, in no order that tells anything. */
  get documents(): Uint32Array {
    return this.space.documents.subarray(0, this.count);
  }

  private addWord(index: number): void {
    const { documents, scores, mass, matched, word } = this.space;
    const [idf, bit] = [this.idf[index]!, 1 << index];
    word.take((document, score) => {
      if (matched[document] === 0) documents[this.count++] = document;
      scores[document]! += score;
      mass[document]! += idf;
      matched[document]! |= bit;
    });
  }

  private requiredWords(): number {
    const limit = this.inverse(commonShare * this.papers);
    let bits = 0;
    let heavy = 0;
    this.words.forEach(({ light }, i) => {
      if (!light) heavy |= 1 << i;
      if (!light && this.idf[i]! > limit) bits |= 1 << i;
    });
    return bits || heavy;
  }

  /** By the square of the share of the query that is matched. */
  private weaken(): void {
    const all = this.idf.reduce((sum, idf) => sum + idf, 0) || 1;
    for (const document of this.documents) {
      const covered = this.space.mass[document]! / all;
      this.scores[document]! *= weights.floor + (1 - weights.floor) * covered * covered;
    }
  }

  /** The documents, at least so many of the first in the order of their scores, the later one first among equals. */
  order(documents: Uint32Array, atLeast: number): Uint32Array {
    const head = best(documents, this.scores, Math.max(reranked, atLeast));
    const { ahead } = this.space;
    for (const document of head) {
      ahead[document] = 1;
      this.scores[document]! *= 1 + this.titleBonus(document);
    }
    const ordered = new Uint32Array(documents.length);
    ordered.set(best(head, this.scores, head.length));
    let place = head.length;
    for (const document of documents) if (ahead[document] === 0) ordered[place++] = document;
    return ordered;
  }

  private titleBonus(document: number): number {
    const length = this.space.titleLengths[document]!;
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
    const possible = Math.max(1, this.heavyWords - 1);
    return weights.pair * Math.min(1, pairs / possible) + weights.firstWord * leads +
      weights.titleCovered * Math.min(1, inTitle / length) * Math.min(1, inTitle / this.heavyWords);
  }
}

/** By the bits of the fields. */
const strengths = Float32Array.from({ length: anyField + 1 }, (_, held) => strength(held));

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
