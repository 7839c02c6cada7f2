// Which authors of a paper a query names.
import { exactTerms } from "./query.ts";

const mostShown = 2;

/**
 * Those whose names have all words that stand nowhere in the text, or have every word of a whole name: who is searched for
 * is seen, and `long` in a question about long contexts is nobody.
 */
export function authorsMeant(names: readonly string[], text: string, words: readonly ReadonlySet<string>[]): readonly string[] {
  const inText = new Set(exactTerms(text));
  const isIn = (word: ReadonlySet<string>, terms: ReadonlySet<string>) => [...word].some((term) => terms.has(term));
  const isSought = words.map((word) => !isIn(word, inText));
  const found = names.map((name) => {
    const terms = new Set(exactTerms(name).filter((term) => term.length > 1));
    const met = words.map((word) => isIn(word, terms));
    const isWhole = terms.size > 1 && [...terms].every((term) => words.some((word) => word.has(term)));
    return { name, isWhole, sought: met.filter((isMet, i) => isMet && isSought[i]).length };
  });
  const most = Math.max(1, ...found.map(({ sought }) => sought));
  const meant = found.some(({ isWhole }) => isWhole) ? found.filter(({ isWhole }) => isWhole) : found.filter(({ sought }) => sought === most);
  return meant.slice(0, mostShown).map(({ name }) => name);
}
