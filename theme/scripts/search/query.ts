// What a person typed, taken apart: words, joined forms, phrases, excluded words, fields.
import type { Fact } from "./intent.ts";
import { anyField, fields } from "./postings.ts";
import { tokens } from "./tokens.ts";

export interface Word {
  readonly term: string;
  /** Bits of the fields in which it may stand. */
  readonly mask: number;
  /** Place in what was typed: words that are not looked up leave gaps. */
  readonly place: number;
  /** The last word, still being typed. */
  readonly open: boolean;
  /** Of a question, not of its subject: it weighs little and may be missing. */
  readonly light: boolean;
}

/** One term that stands for several neighbouring words: `unet` for `u net`. */
export interface Joined {
  readonly term: string;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** A row of terms that must follow one another in the title or the abstract, or all stand in the name of one author. */
export interface Phrase {
  readonly terms: readonly string[];
  /** Bits of the fields in which it may stand. */
  readonly mask: number;
}

export interface Query {
  readonly words: readonly Word[];
  readonly joined: readonly Joined[];
  readonly phrases: readonly Phrase[];
  readonly excluded: readonly (readonly string[])[];
  /** First and last, inclusive. */
  readonly years: readonly [number, number] | null;
  /** What its papers link to. */
  readonly facts: readonly Fact[];
  /** An arXiv identifier without its version, or a DOI. */
  readonly identifier: string | null;
}

const mostWords = 16;
const longestQuery = 400;
export const functionWords: ReadonlySet<string> = new Set("a an and are as at be by can for from in is it of on or that the to with".split(" "));
const questionWords = new Set((
  "how what which who whom whose why when where does do did is are can could should would will i we you me my our " +
  "there any best way ways good better use using get make find need want know pick choose paper papers about versus vs compared"
).split(" "));
const facts: readonly string[] = ["code", "data", "model"] satisfies readonly Fact[];
const masks: Record<string, number> = {
  title: fields.title,
  author: fields.author,
  org: fields.organization,
  topic: fields.facts,
};

export function parse(text: string): Query {
  const query = {
    words: [] as Word[],
    joined: [] as Joined[],
    phrases: [] as Phrase[],
    excluded: [] as string[][],
    years: null as [number, number] | null,
    facts: [] as Fact[],
    identifier: identifierIn(text),
  };
  const pieces = text.slice(0, longestQuery).matchAll(/(-?)(?:(title|author|org|topic|year|has):)?(?:"([^"]*)"?|(\S+))/gi);
  for (const [, minus, field, phrase, word] of pieces) {
    const name = (field ?? "").toLowerCase();
    const value = phrase ?? word ?? "";
    const found = tokens(value);
    if (name === "year") query.years = yearsIn(value) ?? query.years;
    else if (name === "has") query.facts.push(...(facts.includes(value.toLowerCase()) ? [value.toLowerCase() as Fact] : []));
    else if (minus && found.length > 0) query.excluded.push(exactTerms(value));
    else addWords(query.words, query.joined, value, masks[name] ?? anyField);
    if (phrase !== undefined && !minus && found.length > 1)
      query.phrases.push({ terms: exactTerms(value), mask: masks[name] ?? anyField });
  }
  leaveOutFunctionWords(query);
  const open = query.phrases.length === 0 && /[^\s"]$/.test(text);
  return { ...query, words: weighed(query.words.map((word, i) => ({ ...word, open: open && i === query.words.length - 1 }))) };
}

/** The words of a question are light beside others; alone they are what is looked for, and `can` may become `cancer`. */
function weighed(words: readonly Word[]): Word[] {
  const isLight = (word: Word) =>
    word.mask === anyField && questionWords.has(word.term) && !(word.open && word.term.length < 4);
  const hasOthers = words.some((word) => !isLight(word));
  return words.map((word) => ({ ...word, light: hasOthers && isLight(word) }));
}

/** Words that tell nothing are not looked up in a query that has two others: each would cost a load. */
function leaveOutFunctionWords(query: { words: Word[]; joined: Joined[]; phrases: Phrase[] }): void {
  const isKept = (word: Word, i: number) =>
    !functionWords.has(word.term) || word.mask !== anyField || query.joined.some((span) => span.from <= i && i < span.to);
  const kept = query.words.filter(isKept);
  if (kept.length < 2 || kept.length === query.words.length || query.phrases.length > 0) return;
  const place = (index: number) => query.words.slice(0, index).filter(isKept).length;
  query.joined = query.joined.map((span) => ({ ...span, from: place(span.from), to: place(span.to) }));
  query.words = kept;
}

/** Terms one after the other, without joined and second forms. */
export function exactTerms(text: string): string[] {
  const byPlace: string[] = [];
  for (const token of tokens(text)) {
    if (token.span === 1) byPlace[token.position] ??= token.term;
  }
  return byPlace;
}

function addWords(words: Word[], joined: Joined[], text: string, mask: number): void {
  const first = words.length;
  for (const token of tokens(text)) {
    const place = first + token.position;
    if (place >= mostWords) return;
    if (token.span > 1) joined.push({ term: token.term, from: place, to: place + token.span });
    else if (words[place] && token.term !== "eps") words[place] = { term: token.term, mask, place, open: false, light: false };
    else words[place] ??= { term: token.term, mask, place, open: false, light: false };
  }
}

function yearsIn(text: string): [number, number] | null {
  const range = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text);
  if (!range || !(range[1] || range[3])) return null;
  const from = Number(range[1] ?? 0);
  return [from, range[2] ? Number(range[3] ?? 9999) : from];
}

/** The whole query as an arXiv identifier or a DOI, in the forms in which people copy them. */
function identifierIn(text: string): string | null {
  const arxiv =
    /^(?:https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i
      .exec(text.trim());
  if (arxiv) return arxiv[1]!.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, "$1/");
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text.trim());
  return doi ? doi[1]!.toLowerCase() : null;
}
