import { type Reference, referenceOf } from "../citing/reference.ts";

/** As many references as one page reads: a link, or a list that is kept, may name any number. */
export const most = 300;

const atOnce = 6;

/** The distinct papers of a list, in its order; the first ones where it names too many. */
export function distinct(slugs: readonly string[]): { readonly slugs: readonly string[]; readonly all: number } {
  const all = [...new Set(slugs)];
  return { slugs: all.slice(0, most), all: all.length };
}

/** What each paper's page says of itself, in the order asked for; undefined where there is none. */
export async function referencesOf(slugs: readonly string[], root: string): Promise<(Reference | undefined)[]> {
  const found = new Array<Reference | undefined>(slugs.length);
  const waiting = slugs.entries();
  const read = async (): Promise<void> => {
    for (const [index, slug] of waiting) found[index] = known.get(slug) ?? (await fetched(slug, root));
  };
  await Promise.all(Array.from({ length: atOnce }, read));
  return found;
}

/** A list that changes is not read anew. */
const known = new Map<string, Reference>();

async function fetched(slug: string, root: string): Promise<Reference | undefined> {
  try {
    const answer = await fetch(`${root}papers/${slug}.html`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const reference = answer.ok ? referenceOf(page) : undefined;
    if (reference) known.set(slug, reference);
    return reference;
  } catch {
    return undefined;
  }
}
