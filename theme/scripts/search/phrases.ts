// Phrases are looked up in the texts themselves: titles, and abstracts as far as they are stored.
import { exactTerms } from "./query.ts";
import type { Snapshot } from "./snapshot.ts";

/** Papers, best first, whose texts are read for a phrase; reading more would take long and load much. */
const mostRead = 300;

export async function keepPhrases(
  snapshot: Snapshot, documents: Uint32Array, phrases: readonly (readonly string[])[],
): Promise<Uint32Array> {
  if (phrases.length === 0) return documents;
  const checked = Array.from(documents.subarray(0, mostRead), async (document) => {
    const row = await snapshot.attempt(snapshot.stored.paper(document), null);
    const passage = await snapshot.attempt(snapshot.stored.passage(document), "");
    const texts = [exactTerms(row?.title ?? ""), exactTerms(passage)];
    return phrases.every((phrase) => texts.some((text) => holds(text, phrase))) ? document : -1;
  });
  return Uint32Array.from((await Promise.all(checked)).filter((document) => document >= 0));
}

function holds(text: readonly string[], phrase: readonly string[]): boolean {
  return text.some((_, at) => phrase.every((term, i) => text[at + i] === term));
}
