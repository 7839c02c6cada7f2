import { formatLines } from "../citing/panel.ts";
import type { Name, Reference } from "../citing/reference.ts";
import { distinct, referencesOf } from "./basket.ts";
import { element } from "./elements.ts";
import { rootOf } from "./papers.ts";
import { isSlug, keep, type List, shelf } from "./shelf.ts";

const namesShown = 3;
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `?papers=one,two` is somebody's list: it is shown, and taken over only when the reader says so. */
export async function mountSharedPage(document: Document): Promise<void> {
  const list = document.getElementById("shared");
  if (!list) return;

  const named = (new URLSearchParams(location.search).get("papers") ?? "").split(",").filter(isSlug);
  const { slugs, all } = distinct(named);
  const heading = document.querySelector("h1")!;
  const status = document.getElementById("shared-status")!;
  if (all === 0) return status.replaceChildren("The address names no papers.");

  heading.textContent = `A list of ${all} ${all === 1 ? "paper" : "papers"}, shared with you`;
  status.textContent = `Reading ${slugs.length} ${slugs.length === 1 ? "paper" : "papers"}…`;
  const root = rootOf(document);
  const references = await referencesOf(slugs, root);
  const found = slugs.flatMap((slug, index) => (references[index] ? [{ slug, reference: references[index] }] : []));
  const missing = slugs.length - found.length;
  status.textContent = [
    all > slugs.length && `This list names ${all} papers; only the first ${slugs.length} are read.`,
    missing > 0 && `${missing} of them could not be read.`,
  ].filter(Boolean).join(" ");
  list.append(...found.map(({ slug, reference }) => rowOf(slug, reference, root)));
  if (found.length === 0) return;
  document.getElementById("taking")!.append(
    taking("Add all to read", "saved", found, status),
    taking("Add all to cite", "cited", found, status),
  );
  document.getElementById("citations")!.append(...formatLines(() => "citations", () => found.map(({ reference }) => reference)));
}

type Found = readonly { readonly slug: string; readonly reference: Reference }[];

function taking(textContent: string, list: List, found: Found, status: Element): HTMLElement {
  const button = element("button", { type: "button", className: "text-button", textContent });
  button.addEventListener("click", () => {
    const kept = shelf();
    for (const { slug, reference } of found) kept[list].set(slug, reference.title);
    keep(kept);
    status.textContent = `All ${found.length} are in your list.`;
  });
  return button;
}

function rowOf(slug: string, { title, authors, published }: Reference, root: string): HTMLElement {
  const shown = authors.slice(0, authors.length > namesShown + 1 ? namesShown : authors.length).map(nameOf);
  const others = authors.length - shown.length;
  const byline = shown.join(", ") + (others > 0 ? ` and ${others} others` : "");
  const [year, month, day] = published;
  const date = [day, month && months[month - 1], year].filter(Boolean).join("\u00a0");
  return element("li", {},
    element("a", { href: `${root}papers/${slug}.html`, textContent: title }),
    element("p", { textContent: [byline, date].filter(Boolean).join("\u00a0· ") }));
}

const nameOf = (name: Name): string =>
  "literal" in name ? name.literal : [name.given, name.family, name.suffix].filter(Boolean).join(" ");
