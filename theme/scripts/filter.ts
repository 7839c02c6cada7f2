// Filters an index of names while one types, over all of its pages, most papers first. Without it the form searches.
import { plainText } from "./search/tokens.ts";

/** Entries that are shown at once. */
const mostShown = 200;

export function filterIndex(document: Document, form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input")!;
  const body = form.closest<HTMLElement>(".body")!;
  const parts = [...body.children].filter((part) => !part.contains(form));
  const found = document.createElement("ul");
  found.className = "contents columns";
  found.hidden = true;
  const place = form.parentElement!;
  place.append(found);
  const status = place.querySelector<HTMLElement>("[role=status]")!;
  let all: Promise<readonly Entry[]> | undefined;

  const show = async (): Promise<void> => {
    const typed = field.value;
    all ??= entries(document, Number(form.dataset["pages"])).catch(() => entriesOf(document));
    const known = await all;
    if (typed !== field.value) return;
    const words = wordsOf(typed).split(" ").filter(Boolean);
    const met = words.length === 0 ? [] : known.filter(({ text }) => words.every((word) => text.includes(` ${word}`)));
    for (const part of parts) part.toggleAttribute("hidden", words.length > 0);
    found.hidden = words.length === 0;
    found.replaceChildren(...met.slice(0, mostShown).map(({ item }) => item));
    const cut = met.length > mostShown ? `, the first ${mostShown} shown` : "";
    status.textContent = words.length === 0 ? "" : `${met.length} of ${known.length}${cut}`;
  };
  field.addEventListener("input", () => void show());
  form.addEventListener("submit", (event) => event.preventDefault());
  if (field.value) void show();
}

interface Entry {
  readonly item: Element;
  /** Folded, a space before each word. */
  readonly text: string;
  readonly count: number;
}

async function entries(document: Document, pages: number): Promise<readonly Entry[]> {
  const addresses = Array.from({ length: pages }, (_, i) => new URL(i === 0 ? "index.html" : `${i + 1}.html`, location.href));
  const read = await Promise.all(addresses.map(async (address) => {
    if (address.pathname === location.pathname) return entriesOf(document);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address.href);
    return entriesOf(new DOMParser().parseFromString(await answer.text(), "text/html"));
  }));
  return read.flat().sort((one, other) => other.count - one.count);
}

/** The first groups repeat entries of the others. */
function entriesOf(page: Document): readonly Entry[] {
  return [...page.querySelectorAll(".part[id]:not(#most) li")].map((item) => ({
    item: document.importNode(item, true),
    text: wordsOf(item.querySelector("a")?.textContent ?? ""),
    count: Number(item.querySelector(":scope > span")?.textContent?.replace(/\D/g, "") ?? 0),
  }));
}

function wordsOf(text: string): string {
  return ` ${plainText(text).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
}
