/** Numbers that papers report can be sorted by column and narrowed to what they are reported on. */
export function offerClaimOrder(document: Document): void {
  const table = document.querySelector<HTMLTableElement>(".claim-table");
  const body = table?.tBodies[0];
  if (!table || !body) return;

  for (const head of table.querySelectorAll<HTMLTableCellElement>("th[data-sort]")) offerSorting(head, table, body);
  offerNarrowing(table, body);
}

function offerSorting(head: HTMLTableCellElement, table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const falls = head.ariaSort === "ascending" || (head.ariaSort !== "descending" && head.dataset.sort === "number");
    for (const other of table.querySelectorAll<HTMLTableCellElement>("th")) other.ariaSort = null;
    head.ariaSort = falls ? "descending" : "ascending";
    const rows = [...body.rows].sort((one, other) => compared(one, other, head));
    body.append(...(falls ? rows.reverse() : rows));
  });
}

/** Numbers are compared within their unit. */
function compared(one: HTMLTableRowElement, other: HTMLTableRowElement, head: HTMLTableCellElement): number {
  const [a, b] = [one.cells[head.cellIndex]!, other.cells[head.cellIndex]!];
  if (head.dataset.sort !== "number") return a.textContent!.localeCompare(b.textContent!);
  return a.dataset.unit!.localeCompare(b.dataset.unit!) || Number(a.dataset.value) - Number(b.dataset.value);
}

function offerNarrowing(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const counts = new Map<string, number>();
  for (const row of body.rows) for (const subject of subjectsOf(row)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  if (counts.size < 2) return;

  const choice = document.createElement("select");
  choice.autocomplete = "off";
  choice.append(new Option("anything", ""));
  for (const [subject, count] of [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)))
    choice.append(new Option(`${subject} (${count})`, subject));
  choice.addEventListener("change", () => {
    for (const row of body.rows) row.hidden = choice.value !== "" && !subjectsOf(row).includes(choice.value);
  });
  const label = document.createElement("label");
  label.append("Reports a number on ", choice);
  table.before(label);
}

function subjectsOf(row: HTMLTableRowElement): string[] {
  return [...row.cells[1]!.children].map((subject) => subject.textContent ?? "");
}
