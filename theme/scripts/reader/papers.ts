import type { Paper } from "./shelf.ts";

/** The paper that a row of a list leads to. */
export function paperOfRow(row: Element | null | undefined): Paper | undefined {
  const link = row?.querySelector<HTMLAnchorElement>(":scope > a");
  const slug = link && slugIn(link.href);
  return slug ? { slug, title: link.textContent ?? "" } : undefined;
}

/** The paper that the page is about. */
export function paperOfPage(document: Document): Paper | undefined {
  const slug = document.body.dataset["kind"] === "paper" ? slugIn(location.href) : undefined;
  return slug ? { slug, title: document.querySelector("h1")?.textContent ?? "" } : undefined;
}

export const rowsOf = (document: Document): Element[] => [...document.querySelectorAll(".rows > li")];

/** Tells of the rows that are there, and again when a list gets others, as the results of a search do. */
export function whenRows(document: Document, show: () => void): void {
  const observer = new MutationObserver(show);
  for (const list of document.querySelectorAll(".rows")) observer.observe(list, { childList: true });
  show();
}

export const rootOf = (document: Document): string =>
  new URL(document.querySelector<HTMLAnchorElement>("a.brand")!.href).href.replace(/index\.html$/, "");

const slugIn = (address: string): string | undefined => /\/papers\/([a-z0-9-]+)\.html$/.exec(new URL(address).pathname)?.[1];
