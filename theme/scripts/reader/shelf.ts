import { recall, remember } from "../memory.ts";

/** Papers to read, papers read, papers to cite: slug → title, in the order in which they came. */
export interface Shelf {
  readonly saved: Map<string, string>;
  readonly read: Map<string, string>;
  readonly cited: Map<string, string>;
  /** The day on which each paper came to the first of its lists, yyyy-MM-dd. */
  readonly since: Map<string, string>;
}

export type List = Exclude<keyof Shelf, "since">;

export interface Paper {
  readonly slug: string;
  readonly title: string;
}

export const lists: readonly List[] = ["saved", "read", "cited"];

const key = "reader";

export const shelf = (): Shelf => parsed(recall(key) ?? "");

/** As it is stored and exported. */
export function written(kept: Shelf): string {
  return JSON.stringify(Object.fromEntries([["schema", 1], ...[...lists, "since" as const].map((part) => [part, Object.fromEntries(kept[part])])]), null, 1);
}

/** Tells the page of every change, whoever made it. */
export function keep(kept: Shelf): void {
  const today = new Date().toISOString().slice(0, 10);
  const slugs = new Set(lists.flatMap((list) => [...kept[list].keys()]));
  for (const slug of slugs) if (!kept.since.has(slug)) kept.since.set(slug, today);
  for (const slug of kept.since.keys()) if (!slugs.has(slug)) kept.since.delete(slug);
  remember(key, written(kept));
  window.dispatchEvent(new Event("shelf"));
}

/** Puts the paper on a list, or takes it off. */
export function toggle(list: List, { slug, title }: Paper, on?: boolean): boolean {
  const kept = shelf();
  const isOn = on ?? !kept[list].has(slug);
  if (isOn) kept[list].set(slug, title);
  else kept[list].delete(slug);
  keep(kept);
  return isOn;
}

/** Anything may stand in the text; what is no shelf gives an empty one. */
export function parsed(text: string): Shelf {
  const read = (part: keyof Shelf): Map<string, string> => {
    const texts: unknown = content?.[part];
    const pairs = texts && typeof texts === "object" ? Object.entries(texts) : [];
    return new Map(pairs.filter((pair): pair is [string, string] => isSlug(pair[0]) && typeof pair[1] === "string"));
  };
  const content = jsonOf(text) as Record<string, unknown> | null;
  return { saved: read("saved"), read: read("read"), cited: read("cited"), since: read("since") };
}

export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,200}$/.test(text);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Changes in other tabs are this tab's too. */
export function watch(show: () => void): void {
  window.addEventListener("shelf", show);
  window.addEventListener("storage", (event) => event.key === key && show());
  show();
}
