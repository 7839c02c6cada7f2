// The arrays that a ranking needs, by document: of a large library they are megabytes, so they serve one search after another.

export class Workspace {
  private static last: Workspace | undefined;
  /** Those that have a score, as many as whoever works here has counted. */
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
  readonly matched: Uint32Array;
  readonly mass: Float32Array;
  readonly titleLengths: Uint8Array;
  readonly ahead: Uint8Array;
  readonly word: WordScores;
  private readonly places: Uint8Array[] = [];

  private constructor(private readonly size: number) {
    this.documents = new Uint32Array(size);
    this.scores = new Float32Array(size);
    this.matched = new Uint32Array(size);
    this.mass = new Float32Array(size);
    this.titleLengths = new Uint8Array(size);
    this.ahead = new Uint8Array(size);
    this.word = new WordScores(size);
  }

  /** Empty, for documents below `end`; whoever had it before has lost it. */
  static take(end: number): Workspace {
    const known = this.last && this.last.size >= end ? this.last : new Workspace(end);
    this.last = known;
    for (const array of [known.scores, known.matched, known.mass, known.titleLengths, known.ahead, ...known.places]) array.fill(0);
    return known;
  }

  /** Where a word stands in titles. */
  titlePlaces(word: number): Uint8Array {
    return (this.places[word] ??= new Uint8Array(this.size));
  }
}

/** The best score of one word by document; what is touched for one word is taken out before the next. */
class WordScores {
  private readonly scores: Float32Array;
  private readonly touched: Uint32Array;
  private count = 0;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.touched = new Uint32Array(size);
  }

  raise(document: number, score: number): void {
    const known = this.scores[document]!;
    if (known === 0) this.touched[this.count++] = document;
    if (score > known) this.scores[document] = score;
  }

  take(use: (document: number, score: number) => void): void {
    for (let i = 0; i < this.count; i++) {
      const document = this.touched[i]!;
      use(document, this.scores[document]!);
      this.scores[document] = 0;
    }
    this.count = 0;
  }
}
