import { paperOfPage, paperOfRow, rowsOf, whenRows } from "./papers.ts";
import { type List, lists, type Paper, type Shelf, shelf, toggle, watch } from "./shelf.ts";

type Labels = Readonly<Record<List, readonly [off: string, on: string]>>;

const ofPages: Labels = {
  saved: ["Save", "Saved"],
  read: ["Mark as read", "Read"],
  cited: ["Add to citations", "In citations"],
};

const ofRows: Labels = { saved: ["Save", "Saved"], read: ["Mark read", "Read"], cited: ["Cite", "Cited"] };

/**
 * Rows say whether their paper is saved or read, and have quiet buttons for it, as the page of a paper has; the header says
 * how many papers the list has.
 * @param act What a button of a row does.
 */
export function showMarks(document: Document, act: (list: List, paper: Paper) => void): void {
  const show = (): void => {
    const kept = shelf();
    for (const row of rowsOf(document)) showRow(row, kept, act);
  };
  offerButtons(document);
  whenRows(document, show);
  watch(show);
  watch(() => {
    const count = new Set([...shelf().saved.keys(), ...shelf().cited.keys()]).size;
    document.getElementById("kept")?.replaceChildren(count > 0 ? String(count) : "");
  });
}

function showRow(row: Element, kept: Shelf, act: (list: List, paper: Paper) => void): void {
  const paper = paperOfRow(row);
  if (!paper) return;
  mark(row, [kept.saved.has(paper.slug) && "saved", kept.read.has(paper.slug) && "read"].filter(Boolean).join(", "));
  if (row.closest(".kept")) return;
  const tools = row.querySelector(":scope > .row-tools") ?? toolsOf(row, act);
  for (const button of tools.children) label(button, ofRows, kept, paper);
}

function mark(row: Element, state: string): void {
  if ((row.getAttribute("data-mark") ?? "") === state) return;
  row.querySelector(":scope > .mark")?.remove();
  if (!state) return row.removeAttribute("data-mark");
  row.setAttribute("data-mark", state);
  const said = document.createElement("span");
  said.className = "mark unseen";
  said.textContent = ` (${state})`;
  row.append(said);
}

function toolsOf(row: Element, act: (list: List, paper: Paper) => void): Element {
  const tools = document.createElement("div");
  tools.className = "row-tools";
  tools.role = "toolbar";
  tools.ariaLabel = "Keep this paper";
  tools.append(...lists.map((list) => button(list, () => act(list, paperOfRow(row)!))));
  // One stop for Tab, as a list has many rows; arrows lead from button to button.
  for (const other of [...tools.children].slice(1)) (other as HTMLElement).tabIndex = -1;
  tools.addEventListener("keydown", (event) => {
    const step = { ArrowRight: "nextElementSibling", ArrowLeft: "previousElementSibling" } as const;
    const next = (event.target as Element)[step[event.key as keyof typeof step]] as HTMLElement | null | undefined;
    next?.focus();
  });
  row.append(tools);
  return tools;
}

function offerButtons(document: Document): void {
  const paper = paperOfPage(document);
  const place = document.querySelector(".shelf");
  if (!paper || !place) return;

  const list = document.querySelector<HTMLAnchorElement>(".list-link")!.cloneNode() as HTMLAnchorElement;
  list.className = "";
  list.textContent = "See the list";
  place.append(...lists.map((list) => button(list, () => toggle(list, paper))), list);
  watch(() => {
    for (const each of place.querySelectorAll("button")) label(each, ofPages, shelf(), paper);
    list.hidden = !shelf().saved.has(paper.slug) && !shelf().cited.has(paper.slug);
  });
}

function button(list: List, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "text-button";
  made.dataset["keep"] = list;
  made.addEventListener("click", act);
  return made;
}

function label(button: Element, labels: Labels, kept: Shelf, { slug, title }: Paper): void {
  const list = (button as HTMLElement).dataset["keep"] as List;
  const isOn = kept[list].has(slug);
  const text = labels[list][isOn ? 1 : 0];
  if (button.textContent === text) return;
  button.textContent = text;
  button.ariaPressed = String(isOn);
  if (labels === ofRows) button.ariaLabel = `${text}: ${title}`;
}
