import { dateElement, element, grouped, markedNodes } from "./elements.ts";
import type { Hit } from "./engine.ts";
import type { Marked } from "./highlight.ts";

/** `root` is the absolute address of the site's root; the excerpt is empty until its passage is known. */
export function resultItem(hit: Hit, root: string): HTMLLIElement {
  const href = new URL(`papers/${hit.slug}.html`, root).href;
  const link = element("a", { href, "data-slug": hit.slug }, ...markedNodes(hit.marked));
  return element("li", { class: "row result" }, link, factsOf(hit), element("p", { class: "row-excerpt" }));
}

/** Before the first paper that has only part of the words; within its row, so that rows alone are counted. */
export function headPartial(item: Element, isFirst: boolean): void {
  item.classList.add("partial");
  item.prepend(element("h3", {}, isFirst ? "No paper has all the words; these have part of them" : "Only part of the words"));
}

export function showPassage(item: Element, passage: Marked): void {
  const excerpt = item.querySelector(".row-excerpt");
  if (passage.join("") === "") excerpt?.remove();
  else excerpt?.replaceChildren(...markedNodes(passage));
}

function factsOf(hit: Hit): HTMLElement {
  const facts = [
    bylineOf(hit),
    hit.organization,
    hit.published && dateElement(hit.published),
    hit.hasCode && element("span", { class: "row-code" }, "Code"),
    hit.comments > 0 && counted(hit.comments, "comment"),
    hit.withdrawn && element("strong", {}, "Withdrawn"),
  ].filter((fact): fact is string | HTMLElement => fact !== false && fact !== "");
  return element("p", {}, ...facts.flatMap((fact, i) => (i > 0 ? ["\u00a0· ", fact] : [fact])));
}

function bylineOf(hit: Hit): string {
  const names = hit.authors ? hit.authors.split("; ") : [];
  const others = hit.authorCount - names.length;
  if (names.length === 0) return others > 0 ? counted(others, "author") : "";
  return names.join(", ") + (others > 0 ? ` and ${counted(others, "other")}` : "");
}

const counted = (count: number, what: string) => `${grouped(count)} ${what}${count === 1 ? "" : "s"}`;
