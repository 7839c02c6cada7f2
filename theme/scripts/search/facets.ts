// How many of the papers found have each topic, organisation and year, and how many have code.
import type { Snapshot } from "./snapshot.ts";

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Facets {
  readonly topic: readonly FacetOption[];
  readonly org: readonly FacetOption[];
  readonly year: readonly FacetOption[];
  readonly code: number;
}

export async function countFacets(snapshot: Snapshot, documents: Uint32Array): Promise<Facets> {
  const [labels, columns] = await Promise.all([snapshot.stored.labels(), snapshot.stored.columns()]);
  const topics = new Uint32Array(labels.topics.length);
  const orgs = new Uint32Array(labels.orgs.length + 1);
  const years = new Uint32Array(snapshot.start.years.length);
  let code = 0;
  for (const document of documents) {
    for (const topic of columns.topics[document]!) topics[topic]!++;
    orgs[columns.organizations[document]!]!++;
    years[yearIndex(snapshot, document)]!++;
    code += columns.code[document]!;
  }
  return {
    topic: counted(labels.topics, topics),
    org: counted(labels.orgs, orgs.subarray(1)),
    year: snapshot.start.years
      .map(([year], i) => ({ value: String(year), label: String(year), count: years[i]! }))
      .filter((option) => option.count > 0 && option.value !== "0")
      .reverse(),
    code,
  };
}

/** The most frequent first, equals in the order of their labels. */
function counted(labels: readonly (readonly [string, string])[], counts: Uint32Array): FacetOption[] {
  return labels
    .map(([value, label], i) => ({ value, label, count: counts[i]! }))
    .filter((option) => option.count > 0)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function yearIndex(snapshot: Snapshot, document: number): number {
  const years = snapshot.start.years;
  let [low, high] = [0, years.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (years[middle]![1] <= document) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
