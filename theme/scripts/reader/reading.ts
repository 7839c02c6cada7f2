import { formatLines } from "../citing/panel.ts";
import { copyOnClick } from "../copy.ts";
import { save } from "../save.ts";
import { distinct, referencesOf } from "./basket.ts";
import { element } from "./elements.ts";
import { sayWhatChanged } from "./changes.ts";
import { rootOf } from "./papers.ts";
import { keep, type List, lists, parsed, type Shelf, shelf, toggle, watch, written } from "./shelf.ts";

/** The page of what is kept: the lists, citations in three formats, a file to take along. */
export function mountReadingPage(document: Document): void {
  const places = [...document.querySelectorAll<HTMLElement>("[data-list]")];
  if (places.length === 0) return;

  const root = rootOf(document);
  const shared = new URLSearchParams(location.search).get("cite");
  // Lists were once shared by the address of this page.
  if (shared !== null) return location.replace(sharedAddress(root, shared.split(",")));
  watch(() => {
    for (const place of places) showList(place, shelf(), root);
  });
  offerCitations(document, root);
  offerFile(document);
}

const sharedAddress = (root: string, slugs: readonly string[]): string => `${root}shared.html?papers=${slugs.join(",")}`;

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
  const share = element("button", { type: "button", className: "text-button", textContent: "Copy a link to this list" });
  copyOnClick(share, () => sharedAddress(root, [...kept[list].keys()]));
  const shown = [element("ol", { className: "rows kept" }, ...rows), ...(list === "read" ? [] : [element("p", {}, share)])];
  place.replaceChildren(...(rows.length > 0 ? shown : [quiet("Nothing yet.")]));
}

function offerCitations(document: Document, root: string): void {
  const place = document.querySelector<HTMLElement>("#citations");
  if (!place) return;

  let shown = "";
  watch(() => {
    const slugs = [...shelf().cited.keys()];
    if (slugs.join() === shown) return;
    shown = slugs.join();
    void showCitations(place, slugs, root);
  });
}

async function showCitations(place: HTMLElement, list: readonly string[], root: string): Promise<void> {
  place.replaceChildren();
  if (list.length === 0) return;

  const { slugs, all } = distinct(list);
  place.append(quiet(`Reading ${slugs.length} references…`));
  const references = (await referencesOf(slugs, root)).filter((reference) => reference !== undefined);
  const missing = slugs.length - references.length;
  place.replaceChildren(
    ...(all > slugs.length ? [quiet(`This list names ${all} papers; only the first ${slugs.length} are read.`)] : []),
    ...(missing > 0 ? [quiet(`${missing} of them could not be read.`)] : []),
    ...formatLines(() => "citations", () => references),
  );
}

const quiet = (textContent: string): HTMLElement => element("p", { className: "quiet", textContent });

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
