/** Numbers that papers report can be sorted by column and narrowed to what they are reported on. */
export function offerClaimOrder(document: Document): void {
  const table = document.querySelector<HTMLTableElement>(".claim-table");
  if (!table) return;

  for (const head of table.querySelectorAll<HTMLTableCellElement>("th[data-sort]")) offerSorting(head, table);
  offerNarrowing(table);
}

/** Each group has numbers of one quantity in one unit, so rows stay in their group. */
function offerSorting(head: HTMLTableCellElement, table: HTMLTableElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const falls = head.ariaSort === "ascending" || (head.ariaSort !== "descending" && head.dataset.sort === "number");
    for (const other of table.querySelectorAll<HTMLTableCellElement>("th")) other.ariaSort = null;
    head.ariaSort = falls ? "descending" : "ascending";
    for (const group of table.tBodies) {
      const rows = rowsOf(group).sort((one, other) => compared(one, other, head));
      group.append(...(falls ? rows.reverse() : rows));
    }
  });
}

/** Without the row that names the group. */
function rowsOf(group: HTMLTableSectionElement): HTMLTableRowElement[] {
  return [...group.rows].slice(1);
}

function compared(one: HTMLTableRowElement, other: HTMLTableRowElement, head: HTMLTableCellElement): number {
  const [a, b] = [one.cells[head.cellIndex]!, other.cells[head.cellIndex]!];
  if (head.dataset.sort !== "number") return a.textContent!.localeCompare(b.textContent!);
  return Number(a.dataset.value) - Number(b.dataset.value);
}

function offerNarrowing(table: HTMLTableElement): void {
  const groups = [...table.tBodies];
  const counts = new Map<string, number>();
  for (const row of groups.flatMap(rowsOf)) for (const subject of subjectsOf(row)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  if (counts.size < 2) return;

  const choice = document.createElement("select");
  choice.autocomplete = "off";
  choice.append(new Option("anything", ""));
  for (const [subject, count] of [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)))
    choice.append(new Option(`${subject} (${count})`, subject));
  choice.addEventListener("change", () => {
    for (const group of groups) {
      for (const row of rowsOf(group)) row.hidden = choice.value !== "" && !subjectsOf(row).includes(choice.value);
      group.hidden = rowsOf(group).every((row) => row.hidden);
    }
  });
  const label = document.createElement("label");
  label.append("Reports a number on ", choice);
  table.before(label);
}

function subjectsOf(row: HTMLTableRowElement): string[] {
  return [...row.cells[1]!.children].map((subject) => subject.textContent ?? "");
}
