// The words of a query with their variants and postings.
import type { LoadedJoined, LoadedVariant, LoadedWord } from "./rank.ts";
import { anyField } from "./postings.ts";
import type { Joined, Query, Word } from "./query.ts";
import type { Snapshot } from "./snapshot.ts";
import { typoWeights, type Variant } from "./variants.ts";

export interface Loaded {
  readonly words: readonly LoadedWord[];
  readonly joined: readonly LoadedJoined[];
  /** Bits of the words that no relaxing gives up: those with a field and those of phrases. */
  readonly strict: number;
}

/** A word one edit away is likelier than two words run together, two edits away less likely. */
const nearTypo = typoWeights[1];
/** In a query of more words than these, only short neighbours are tried as one word; in a long one, none. */
const fewWords = 3;
const manyWords = 5;
const shortWord = 4;
const longestJoined = 24;
const shortestHalf = 3;
/** Bytes of postings that a query may load, beyond the words with the fewest. */
const postingsBudget = 40 * 1024;
const fewestKept = 3;

export async function loadWords(snapshot: Snapshot, query: Query): Promise<Loaded> {
  const phraseTerms = new Set(query.phrases.flatMap((phrase) => phrase.terms));
  const isStrict = (word: Word) => word.mask !== anyField || phraseTerms.has(word.term);
  const looked = await Promise.all(query.words.map((word) => lookUp(snapshot, word)));
  const known: KnownWord[] = [];
  const places: number[] = [];
  for (const group of withinBudget(looked, isStrict)) {
    places.push(known.length);
    known.push(...group);
  }
  const moved = query.joined.map((span) => ({ ...span, from: places[span.from] ?? 0, to: places[span.to] ?? known.length }));
  const [words, joined] = await Promise.all([
    Promise.all(known.map((word) => withPostings(snapshot, word))),
    loadJoined(snapshot, [...moved, ...neighbours(known)]),
  ]);
  let strict = 0;
  words.forEach((word, i) => (strict |= isStrict(word) ? 1 << i : 0));
  return { words, joined, strict };
}

interface KnownWord extends Word {
  readonly variants: readonly Variant[];
}

/** One word, or two where an unknown word is two known ones run together. */
async function lookUp(snapshot: Snapshot, word: Word): Promise<readonly KnownWord[]> {
  const variants = await snapshot.attempt(snapshot.variants.of(word), []);
  const isNear = word.light || variants.some((variant) => variant.kind !== "typo" || variant.weight >= nearTypo);
  const halves = isNear ? null : await snapshot.attempt(split(snapshot, word), null);
  return halves ? halves.map((half) => ({ ...half.word, variants: [half.variant] })) : [{ ...word, variants }];
}

/** In a long query over a large library the commonest words, which tell the least, are left out where they cost too much. */
function withinBudget(groups: readonly (readonly KnownWord[])[], isStrict: (word: Word) => boolean): typeof groups {
  const cost = (group: readonly KnownWord[]) =>
    group.flatMap((word) => word.variants).flatMap(({ term }) => term.places).reduce((sum, place) => sum + place.length, 0);
  const rising = groups.filter((group) => !group.some(isStrict)).sort((a, b) => cost(a) - cost(b));
  const dropped = new Set<readonly KnownWord[]>();
  let spent = 0;
  rising.forEach((group, i) => {
    spent += cost(group);
    if (i >= fewestKept && spent > postingsBudget) dropped.add(group);
  });
  return groups.map((group) => (dropped.has(group) ? [] : group));
}

async function withPostings(snapshot: Snapshot, word: KnownWord): Promise<LoadedWord> {
  const read = word.variants.map(async (variant): Promise<LoadedVariant | null> => {
    const postings = await snapshot.attempt(snapshot.postings.of(variant.term), null);
    return postings && { ...variant, postings };
  });
  return { ...word, variants: (await Promise.all(read)).filter((variant) => variant !== null) };
}

/** The two halves that are commonest together: the rarer one decides. */
async function split(snapshot: Snapshot, word: Word): Promise<{ word: Word; variant: Variant }[] | null> {
  let [best, bestCount]: [{ word: Word; variant: Variant }[] | null, number] = [null, 0];
  for (let at = shortestHalf; at <= word.term.length - shortestHalf; at++) {
    const halves = [word.term.slice(0, at), word.term.slice(at)];
    const terms = await Promise.all(halves.map((half) => snapshot.dictionary.find(half)));
    const rarer = Math.min(...terms.map((term) => term?.count ?? 0));
    if (rarer <= bestCount) continue;
    bestCount = rarer;
    best = terms.map((term, i) => ({
      word: { ...word, term: term!.term, place: word.place + i, open: false },
      variant: { term: term!, weight: 1, kind: "exact" as const },
    }));
  }
  return best;
}

/** Pairs that may be written as one word: `auto cot`, `gpt 4`. */
function neighbours(words: readonly Word[]): Joined[] {
  if (words.length > manyWords) return [];
  return words.slice(1).flatMap((word, i) => {
    const before = words[i]!;
    const term = before.term + word.term;
    const isShort = words.length <= fewWords || Math.min(before.term.length, word.term.length) <= shortWord;
    const isLikely = isShort && term.length <= longestJoined;
    return isLikely && before.mask === word.mask ? [{ term, from: i, to: i + 2 }] : [];
  });
}

async function loadJoined(snapshot: Snapshot, joined: readonly Joined[]): Promise<readonly LoadedJoined[]> {
  const found = joined.map(async (span): Promise<LoadedJoined | null> => {
    const term = await snapshot.attempt(snapshot.dictionary.find(span.term), undefined);
    const postings = term && (await snapshot.attempt(snapshot.postings.of(term), null));
    return postings ? { ...span, postings } : null;
  });
  return (await Promise.all(found)).filter((span) => span !== null);
}

/** The query with each unknown word replaced by its nearest known one; null where all words are known. */
export function suggestionFor(q: string, loaded: Loaded): string | null {
  let suggestion = q;
  for (const word of loaded.words) {
    const nearest = word.variants[0];
    if (nearest?.kind === "typo") suggestion = suggestion.replace(new RegExp(escaped(word.term), "i"), nearest.term.term);
  }
  return suggestion === q ? null : suggestion;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
