// Which parts of a text to mark, and which part of an abstract to show.
import { tokens, type Token } from "./tokens.ts";

/** Text in pieces, every second one marked: plain, marked, plain … */
export type Marked = readonly string[];

const passageLength = 260;
const mostKnown = 20_000;
/** Words of abstracts recur from text to text and from key to key. */
const known = new Map<string, readonly Token[]>();

export function mark(text: string, terms: ReadonlySet<string>): Marked {
  const pieces = [""];
  const add = (piece: string, marked: boolean) => {
    if (pieces.length % 2 === (marked ? 0 : 1)) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  };
  for (const [chunk] of text.matchAll(/\s+|\S+/g)) {
    if (isHit(chunk, terms)) addTrimmed(chunk, add);
    else for (const part of chunk.split(/(?<=[-–/_(])/)) isHit(part, terms) ? addTrimmed(part, add) : add(part, false);
  }
  return pieces;
}

/** The stretch of a text with the most of the terms, beginning at a word; the first one among equals. */
export function bestPassage(text: string, terms: ReadonlyMap<string, number>): string {
  if (text.length <= passageLength) return text;
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ at: match.index, found: hits(match[0], terms) }));
  let [best, bestScore] = [0, -1];
  for (let i = 0; i < words.length; i++) {
    if (i > 0 && words[i]!.found.length === 0 && !isSentenceStart(text, words[i]!.at)) continue;
    const seen = new Set<string>();
    let score = isSentenceStart(text, words[i]!.at) ? 0.5 : 0;
    for (let j = i; j < words.length && words[j]!.at - words[i]!.at < passageLength - 20; j++) {
      for (const term of words[j]!.found) {
        if (!seen.has(term)) score += terms.get(term) ?? 0;
        seen.add(term);
      }
    }
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  return cut(text, words[Math.max(0, isSentenceStart(text, words[best]!.at) ? best : best - 4)]!.at);
}

function cut(text: string, from: number): string {
  const rest = text.slice(from, from + passageLength);
  const ended = from + passageLength >= text.length;
  const whole = ended ? rest : rest.slice(0, rest.lastIndexOf(" ")) + " …";
  return (from > 0 ? "… " : "") + whole;
}

const isSentenceStart = (text: string, at: number) => at === 0 || /[.!?]\s$/.test(text.slice(Math.max(0, at - 2), at));

const hits = (chunk: string, terms: ReadonlyMap<string, number>) =>
  tokensOf(chunk).map((token) => token.term).filter((term) => terms.has(term));

function tokensOf(chunk: string): readonly Token[] {
  const found = known.get(chunk) ?? tokens(chunk);
  if (known.size >= mostKnown) known.clear();
  known.set(chunk, found);
  return found;
}

/** A compound is marked as a whole only where its joined form was found; else its parts are looked at. */
function isHit(chunk: string, terms: ReadonlySet<string>): boolean {
  const found = tokensOf(chunk);
  const joined = found.filter((token) => token.span > 1);
  return (joined.length > 0 ? joined : found).some((token) => terms.has(token.term));
}

/** Punctuation around a word is not marked. */
function addTrimmed(chunk: string, add: (piece: string, marked: boolean) => void): void {
  const [, before, word, after] = /^([^\p{L}\p{N}$\\]*)(.*?)([^\p{L}\p{N}+#]*)$/su.exec(chunk)!;
  add(before!, false);
  add(word!, true);
  add(after!, false);
}
