/** A whole list, not one page of several, can be put in another order in place; without script it stays as written. */
export function offerOrder(document: Document): void {
  const choice = document.querySelector<HTMLSelectElement>("#order");
  const list = document.querySelector<HTMLOListElement>(".rows");
  if (!choice || !list) return;

  const written = [...list.children];
  choice.addEventListener("change", () => list.append(...ordered(written, choice.value)));
}

function ordered(rows: readonly Element[], order: string): readonly Element[] {
  if (order === "newest") return byKey(rows, (row) => row.querySelector("time")?.dateTime ?? "").reverse();
  if (order === "oldest") return byKey(rows, (row) => row.querySelector("time")?.dateTime ?? "9999");
  if (order === "title") return byKey(rows, (row) => row.querySelector("a")?.textContent ?? "");
  return rows;
}

function byKey(rows: readonly Element[], key: (row: Element) => string): Element[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  return [...rows].sort((one, other) => collator.compare(key(one), key(other)));
}
