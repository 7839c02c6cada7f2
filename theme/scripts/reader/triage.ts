import { paperOfPage, paperOfRow, rowsOf } from "./papers.ts";
import { keep, type List, type Paper, parsed, shelf, toggle, written } from "./shelf.ts";

const keys: readonly [key: string, meaning: string][] = [
  ["j", "next paper"],
  ["k", "paper before"],
  ["Enter", "open it"],
  ["s", "save it to read, or no longer"],
  ["x", "mark it as read, or unread, and go on"],
  ["c", "add it to the citations, or take it out"],
  ["u", "undo the last of these"],
  ["l", "your list"],
  ["/", "search"],
  ["Ctrl K", "go anywhere"],
  ["?", "show these keys"],
];

const said: Record<List, [on: string, off: string]> = {
  saved: ["Saved", "No longer saved"],
  read: ["Marked as read", "Marked as unread"],
  cited: ["Added to the citations", "Taken out of the citations"],
};

/**
 * A list is gone through by single keys; focus says which paper is meant.
 * @returns What puts a paper on a list or takes it off, so that it can be undone, and says what it did.
 */
export function listenForTriage(document: Document): (list: List, paper: Paper) => string {
  const earlier: string[] = [];
  const status = statusLine(document);
  const act = (list: List, paper: Paper): string => {
    earlier.push(written(shelf()));
    if (list === "cited") void import("./tray.ts").then(({ showTray }) => showTray(document, paper.slug));
    return change(list, paper);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) return;

    if (event.key === "?") return showKeys(document);
    if (event.key === "u") return undo(earlier, status);
    if (event.key === "l") return document.querySelector<HTMLElement>(".list-link")?.click();
    const list = ({ s: "saved", x: "read", c: "cited" } as const)[event.key];
    const row = document.activeElement?.closest(".rows > li");
    const paper = row ? paperOfRow(row) : paperOfPage(document);
    if (!list || !paper) return;
    say(status, act(list, paper));
    if (list === "read" && row) rowAfter(document, row)?.querySelector("a")?.focus();
  });
  offerKeys(document);
  return act;
}

function change(list: List, paper: Paper): string {
  const [on, off] = said[list];
  return `${toggle(list, paper) ? on : off}: ${paper.title}`;
}

function undo(earlier: string[], status: Element): void {
  const last = earlier.pop();
  if (last !== undefined) keep(parsed(last));
  say(status, last === undefined ? "Nothing to undo" : "Undone");
}

/** Long enough to be read; what is said next takes its place at once. */
function say(status: Element, text: string): void {
  status.textContent = text;
  setTimeout(() => status.textContent === text && status.replaceChildren(), 4000);
}

function rowAfter(document: Document, row: Element): Element | undefined {
  const rows = rowsOf(document);
  return rows[rows.indexOf(row) + 1];
}

function statusLine(document: Document): Element {
  const status = document.createElement("p");
  status.className = "said";
  status.role = "status";
  document.body.append(status);
  return status;
}

/** The foot of the page says that there are keys, where there is a keyboard. */
function offerKeys(document: Document): void {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Keys";
  button.addEventListener("click", () => showKeys(document));
  document.querySelector(".keys-line")?.append(button);
}

function showKeys(document: Document): void {
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  dialog.setAttribute("aria-label", "Keys");
  const table = document.createElement("table");
  for (const [key, meaning] of keys) {
    const row = table.insertRow();
    row.append(Object.assign(document.createElement("th"), { scope: "row" }));
    row.cells[0]!.append(Object.assign(document.createElement("kbd"), { textContent: key }));
    row.insertCell().textContent = meaning;
  }
  const close = Object.assign(document.createElement("button"), { textContent: "Close", type: "button", className: "text-button" });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(table, close);
  document.body.append(dialog);
  dialog.showModal();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));
}
