// Phrases are looked up in the texts themselves: titles, abstracts as far as they are stored, names of authors.
import { fields } from "./postings.ts";
import { exactTerms, type Phrase } from "./query.ts";
import type { Snapshot } from "./snapshot.ts";
import { noPassage } from "./stored.ts";

/** Papers, best first, whose texts are read for a phrase; reading more would take long and load much. */
const mostRead = 300;

export const keepPhrases = (snapshot: Snapshot, documents: Uint32Array, phrases: readonly Phrase[]): Promise<Uint32Array> =>
  phrasesOf(snapshot, phrases.length === 0 ? documents : documents.subarray(0, mostRead), phrases);

/** The documents that hold all the phrases. */
export async function phrasesOf(
  snapshot: Snapshot, documents: Uint32Array, phrases: readonly Phrase[],
): Promise<Uint32Array> {
  if (phrases.length === 0) return documents;
  const checked = Array.from(documents, async (document) => {
    const row = await snapshot.attempt(snapshot.stored.paper(document), null);
    const passage = await snapshot.attempt(snapshot.stored.passage(document), noPassage);
    const [title, abstract] = [exactTerms(row?.title ?? ""), exactTerms(passage.text)];
    const authors = [...(row?.authors.split("; ") ?? []), ...passage.authors].map(exactTerms);
    const isHeld = ({ terms, mask }: Phrase) =>
      ((mask & fields.title) !== 0 && follow(title, terms)) ||
      ((mask & fields.abstract) !== 0 && follow(abstract, terms)) ||
      ((mask & fields.author) !== 0 && authors.some((name) => terms.every((term) => name.includes(term))));
    return phrases.every(isHeld) ? document : -1;
  });
  return Uint32Array.from((await Promise.all(checked)).filter((document) => document >= 0));
}

/** One after the other. */
function follow(text: readonly string[], terms: readonly string[]): boolean {
  return text.some((_, at) => terms.every((term, i) => text[at + i] === term));
}
