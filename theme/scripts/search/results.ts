import { dateElement, element, grouped, markedNodes } from "./elements.ts";
import type { Hit } from "./engine.ts";
import type { Marked } from "./highlight.ts";

/** `root` is the absolute address of the site's root; the excerpt is empty until its passage is known. */
export function resultItem(hit: Hit, root: string): HTMLLIElement {
  const href = new URL(`papers/${hit.slug}.html`, root).href;
  const link = element("a", { class: "row-title", href, "data-slug": hit.slug }, ...markedNodes(hit.marked));
  return element("li", { class: "row result" }, link, factsOf(hit), element("p", { class: "row-excerpt" }));
}

export function showPassage(item: Element, passage: Marked): void {
  const excerpt = item.querySelector(".row-excerpt");
  if (passage.join("") === "") excerpt?.remove();
  else excerpt?.replaceChildren(...markedNodes(passage));
}

function factsOf(hit: Hit): HTMLElement {
  const facts = element("p", { class: "row-facts" });
  const byline = bylineOf(hit);
  if (byline) facts.append(element("span", {}, byline));
  if (hit.organization) facts.append(element("span", {}, hit.organization));
  if (hit.published) facts.append(dateElement(hit.published));
  if (hit.hasCode) facts.append(element("span", { class: "row-code" }, "Code"));
  if (hit.comments > 0) facts.append(element("span", {}, counted(hit.comments, "comment")));
  if (hit.withdrawn) facts.append(element("strong", {}, "Withdrawn"));
  return facts;
}

function bylineOf(hit: Hit): string {
  const names = hit.authors ? hit.authors.split("; ") : [];
  const others = hit.authorCount - names.length;
  if (names.length === 0) return others > 0 ? counted(others, "author") : "";
  return names.join(", ") + (others > 0 ? ` and ${counted(others, "other")}` : "");
}

const counted = (count: number, what: string) => `${grouped(count)} ${what}${count === 1 ? "" : "s"}`;
