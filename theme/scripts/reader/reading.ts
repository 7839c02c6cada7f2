import { formatLines } from "../citing/panel.ts";
import type { Reference } from "../citing/reference.ts";
import { copyOnClick } from "../copy.ts";
import { save } from "../save.ts";
import { distinct, referencesOf } from "./basket.ts";
import { sayWhatChanged } from "./changes.ts";
import { rootOf } from "./papers.ts";
import { isSlug, keep, type List, lists, parsed, type Shelf, shelf, toggle, watch, written } from "./shelf.ts";

/** The page of what is kept: the lists, citations in three formats, a file to take along. */
export function mountReadingPage(document: Document): void {
  const places = [...document.querySelectorAll<HTMLElement>("[data-list]")];
  if (places.length === 0) return;

  const root = rootOf(document);
  watch(() => {
    for (const place of places) showList(place, shelf(), root);
  });
  offerCitations(document, root);
  offerFile(document);
}

function showList(place: HTMLElement, kept: Shelf, root: string): void {
  const list = place.dataset["list"] as List;
  const rows = [...kept[list]].map(([slug, title]) => {
    const link = element("a", { href: `${root}papers/${slug}.html`, textContent: title || slug });
    const remove = element("button", { type: "button", className: "text-button", textContent: "Remove", ariaLabel: `Remove ${title}` });
    remove.addEventListener("click", () => toggle(list, { slug, title }, false));
    const row = element("li", {}, link, remove);
    void sayWhatChanged(row, slug, kept.since.get(slug), root);
    return row;
  });
  place.replaceChildren(rows.length > 0 ? element("ol", { className: "rows kept" }, ...rows) : element("p", { className: "quiet", textContent: "Nothing yet." }));
}

/** `?cite=one,two` is someone's list of citations: it is shown, and taken over only when the reader says so. */
function offerCitations(document: Document, root: string): void {
  const place = document.querySelector<HTMLElement>("#citations");
  const shared = (new URLSearchParams(location.search).get("cite") ?? "").split(",").filter(isSlug);
  if (!place) return;

  if (shared.length > 0) return void showCitations(place, shared, root, true);
  let shown = "";
  watch(() => {
    const slugs = [...shelf().cited.keys()];
    if (slugs.join() === shown) return;
    shown = slugs.join();
    void showCitations(place, slugs, root, false);
  });
}

async function showCitations(place: HTMLElement, list: readonly string[], root: string, isShared: boolean): Promise<void> {
  place.replaceChildren();
  if (list.length === 0) return;

  const { slugs, all } = distinct(list);
  place.append(quiet(`Reading ${slugs.length} references…`));
  const references = await referencesOf(slugs, root);
  const found = slugs.flatMap((slug, index) => (references[index] ? [{ slug, reference: references[index] }] : []));
  const missing = slugs.length - found.length;
  const share = element("button", { type: "button", className: "text-button", textContent: "Copy a link to this list" });
  copyOnClick(share, () => `${root}reading.html?cite=${slugs.join(",")}`);
  const titles = isShared ? [element("ol", { className: "shared" }, ...found.map((one) => element("li", { textContent: one.reference.title })))] : [];
  const take = element("button", { type: "button", className: "text-button", textContent: "Add these to my citations" });
  take.addEventListener("click", () => addAll(found));
  place.replaceChildren(
    ...(all > slugs.length ? [quiet(`This list names ${all} papers; only the first ${slugs.length} are read.`)] : []),
    ...(missing > 0 ? [quiet(`${missing} of them could not be read.`)] : []),
    ...titles,
    ...formatLines(() => "citations", () => found.map((one) => one.reference)),
    element("p", {}, isShared ? take : share),
  );
}

const quiet = (textContent: string): HTMLElement => element("p", { className: "quiet", textContent });

function addAll(found: readonly { slug: string; reference: Reference }[]): void {
  const kept = shelf();
  for (const { slug, reference } of found) kept.cited.set(slug, reference.title);
  keep(kept);
  location.search = "";
}

function offerFile(document: Document): void {
  const on = (id: string, act: (element: HTMLElement) => void): void => {
    const found = document.getElementById(id);
    if (found) act(found);
  };
  on("export", (button) => button.addEventListener("click", () => save("reading-list.json", written(shelf()))));
  on("forget", (button) => button.addEventListener("click", () => keep(parsed(""))));
  on("import", (field) => field.addEventListener("change", async () => {
    const file = (field as HTMLInputElement).files?.[0];
    if (file) merge(parsed(await file.text()));
  }));
}

/** A file adds to what is kept and takes nothing away. */
function merge(other: Shelf): void {
  const kept = shelf();
  for (const list of lists) for (const [slug, title] of other[list]) kept[list].set(slug, title);
  keep(kept);
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: Node[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
