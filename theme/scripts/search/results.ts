import { dateElement, element, grouped, markedNodes } from "./elements.ts";
import type { Card } from "./cards.ts";
import type { Hit, Shown } from "./engine.ts";

/** What the kinds of cards are called. */
export const cardKinds: Readonly<Record<string, string>> = {
  topic: "Topic", org: "Organisation", author: "Author", name: "Name", watch: "Watch", digest: "Digest", period: "Period", page: "Page",
};

export const cardNote = ({ papers, note }: Card): string =>
  [papers > 0 ? counted(papers, "paper") : "", note].filter((part) => part !== "").join("\u00a0· ");

export function cardItem(card: Card, root: string): HTMLLIElement {
  const link = element("a", { href: new URL(card.address, root).href, "data-card": card.kind }, card.label);
  const note = cardNote(card);
  return element("li", { class: "card" }, link, element("p", {}, (cardKinds[card.kind] ?? "Page") + (note && `\u00a0· ${note}`)));
}

/** `root` is the absolute address of the site's root; the excerpt is empty until its passage is known. */
export function resultItem(hit: Hit, root: string): HTMLLIElement {
  const href = new URL(hit.address, root).href;
  const link = element("a", { href, "data-slug": hit.slug }, ...markedNodes(hit.marked));
  return element("li", { class: "row result" }, link, factsOf(hit), element("p", { class: "row-excerpt" }));
}

/** Before the first paper that is not wholly meant; within its row, so that rows alone are counted. */
export function headPartial(item: Element, heading: string): void {
  item.classList.add("partial");
  item.prepend(element("h3", {}, heading));
}

export function showPassage(item: Element, { excerpt, authors }: Shown): void {
  const place = item.querySelector(".row-excerpt");
  if (excerpt.join("") === "") place?.remove();
  else place?.replaceChildren(...markedNodes(excerpt));
  const byline = item.querySelector(".row-authors");
  if (byline) showAuthors(byline, authors);
}

/** Marks the authors who are meant; those whom the row has no room for are added. */
function showAuthors(byline: Element, authors: readonly string[]): void {
  const shown = byline.textContent ?? "";
  const added = authors.filter((name) => !shown.includes(name));
  const [first] = authors.filter((name) => shown.includes(name));
  const [before, ...after] = first ? shown.split(first) : [shown];
  const marked = first ? [before!, element("mark", {}, first), after.join(first)] : [shown];
  const others = added.flatMap((name, i) => [i === 0 ? ", among them " : " and ", element("mark", {}, name)]);
  byline.replaceChildren(...marked, ...others);
}

function factsOf(hit: Hit): HTMLElement {
  const byline = bylineOf(hit);
  const facts = [
    byline && element("span", { class: "row-authors" }, byline),
    hit.organization,
    hit.published && dateElement(hit.published),
    hit.topic,
    hit.comments > 0 && counted(hit.comments, "comment"),
    hit.code && element("a", { class: "row-code", href: hit.code, rel: "external nofollow" }, "Code"),
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
