// Filters an index of names while one types: over all of its pages where they are few, else by the index of search, which
// knows the best of them. Most papers stand first. Without it the form searches.
import { Asker, siteRoot } from "./search/messages.ts";
import { cardItem } from "./search/results.ts";

/** Pages of an index that are read at once. */
const mostPages = 20;

export function filterIndex(form: HTMLFormElement): void {
  const field = form.querySelector("input")!;
  const status = form.nextElementSibling!;
  const { pages, kind } = form.dataset;
  const isLong = Number(pages) > mostPages;
  const found = document.createElement("ul");
  found.className = isLong ? "rows" : "contents columns";
  status.after(found);
  let all: Promise<readonly Element[]> | undefined;

  const show = (entries: readonly Element[], of: string) => {
    const isTyped = field.value.trim() !== "";
    form.closest(".body")!.toggleAttribute("data-filtered", isTyped);
    status.textContent = isTyped ? entries.length + of : "";
    found.replaceChildren(...(isTyped ? entries : []));
  };
  const asker = new Asker((reply) => {
    if (reply.kind !== "directory") return;
    const cards = reply.directory.cards.filter((card) => card.kind === kind);
    show(cards.map((card) => cardItem(card, siteRoot)), " found");
  });
  const filter = async () => {
    const entries = await (all ??= read(Number(pages)));
    const typed = wordsOf(field.value);
    const met = entries.filter((entry) => {
      const words = wordsOf(entry.querySelector("a")!.textContent!);
      return typed.every((word) => words.some((other) => other.startsWith(word)));
    });
    show(met, ` of ${entries.length}`);
  };
  field.addEventListener("input", () => (isLong ? asker.directory(field.value) : void filter()));
}

async function read(pages: number): Promise<readonly Element[]> {
  const read = Array.from({ length: pages }, async (_, i) => {
    const answer = await fetch(i === 0 ? "index.html" : `${i + 1}.html`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...page.querySelectorAll(".part[id]:not(#most) .contents > li")];
  });
  return (await Promise.all(read)).flat().sort((one, other) => papersOf(other) - papersOf(one));
}

const papersOf = (entry: Element) => Number(entry.lastElementChild?.textContent?.replace(/\D/g, ""));

const wordsOf = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
