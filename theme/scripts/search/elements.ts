import type { Marked } from "./highlight.ts";

/** An element with attributes and children; text is always text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string>>, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Every second piece is marked. */
export const markedNodes = (pieces: Marked): (Node | string)[] =>
  pieces.map((piece, i) => (i % 2 === 1 ? element("mark", {}, piece) : piece));

const thinSpace = "\u2009";

export const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, thinSpace);

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `2023-12-24` as `24 Dec 2023`, with as much as is known. */
export function dateElement(published: string): HTMLTimeElement {
  const [year, month, day] = published.split("-");
  const parts = [day && String(Number(day)), month && months[Number(month) - 1], year];
  return element("time", { datetime: published }, parts.filter((part) => part).join(" "));
}
