import { paperOfPage, paperOfRow, rowsOf } from "./papers.ts";
import { type List, shelf, toggle, watch } from "./shelf.ts";

const buttons: readonly [list: List, off: string, on: string][] = [
  ["saved", "Save", "Saved"],
  ["read", "Mark as read", "Read"],
  ["cited", "Add to citations", "In citations"],
];

/** Rows say whether their paper is saved or read; a paper's page has buttons for it. */
export function showMarks(document: Document): void {
  offerButtons(document);
  watch(() => {
    const kept = shelf();
    for (const row of rowsOf(document)) {
      const paper = paperOfRow(row);
      if (paper) mark(row, [kept.saved.has(paper.slug) && "saved", kept.read.has(paper.slug) && "read"].filter(Boolean).join(", "));
    }
  });
}

function mark(row: Element, state: string): void {
  row.querySelector(":scope > .mark")?.remove();
  row.toggleAttribute("data-mark", state !== "");
  row.setAttribute("data-mark", state);
  if (!state) return;
  const said = document.createElement("span");
  said.className = "mark unseen";
  said.textContent = ` (${state})`;
  row.append(said);
}

function offerButtons(document: Document): void {
  const paper = paperOfPage(document);
  const place = document.querySelector(".shelf");
  if (!paper || !place) return;

  for (const [list, off, on] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "text-button";
    button.addEventListener("click", () => toggle(list, paper));
    place.append(button);
    watch(() => {
      const isOn = shelf()[list].has(paper.slug);
      button.textContent = isOn ? on : off;
      button.setAttribute("aria-pressed", String(isOn));
    });
  }
}
