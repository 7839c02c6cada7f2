/** Filters an index of names while one types, over all of its pages, most papers first. Without it the form searches. */
export function filterIndex(form: HTMLFormElement): void {
  const field = form.querySelector("input")!;
  const status = form.nextElementSibling!;
  const found = document.createElement("ul");
  found.className = "contents columns";
  status.after(found);
  let all: Promise<readonly Element[]> | undefined;

  const show = async () => {
    const entries = await (all ??= read(Number(form.dataset["pages"])));
    const typed = wordsOf(field.value);
    const isMet = (entry: Element) => {
      const words = wordsOf(entry.querySelector("a")!.textContent!);
      return typed.every((word) => words.some((other) => other.startsWith(word)));
    };
    const met = typed.length > 0 ? entries.filter(isMet) : [];
    form.closest(".body")!.toggleAttribute("data-filtered", typed.length > 0);
    status.textContent = typed.length > 0 ? `${met.length} of ${entries.length}` : "";
    found.replaceChildren(...met);
  };
  field.addEventListener("input", () => void show());
}

async function read(pages: number): Promise<readonly Element[]> {
  const read = Array.from({ length: pages }, async (_, i) => {
    const answer = await fetch(i === 0 ? "index.html" : `${i + 1}.html`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...page.querySelectorAll(".part[id]:not(#most) li")];
  });
  return (await Promise.all(read)).flat().sort((one, other) => papersOf(other) - papersOf(one));
}

const papersOf = (entry: Element) => Number(entry.lastElementChild?.textContent?.replace(/\D/g, ""));

const wordsOf = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
