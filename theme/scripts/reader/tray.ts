// What was ticked on this page, to be taken along at once. Loaded when the first paper is cited.
import { formats } from "../citing/formats.ts";
import { save } from "../save.ts";
import { referencesOf } from "./basket.ts";
import { paperOfRow, rootOf, rowsOf } from "./papers.ts";
import { shelf, watch } from "./shelf.ts";

const ticked = new Set<string>();
let tray: HTMLElement | undefined;

export function showTray(document: Document, slug: string): void {
  ticked.add(slug);
  tray ??= trayOf(document);
  document.body.append(tray);
  window.dispatchEvent(new Event("shelf"));
}

/** Those of this page that are cited, in the order in which they were. */
function chosen(document: Document): string[] {
  const shown = new Set([...ticked, ...rowsOf(document).filter((row) => row.checkVisibility()).map((row) => paperOfRow(row)?.slug)]);
  return [...shelf().cited.keys()].filter((slug) => shown.has(slug));
}

function trayOf(document: Document): HTMLElement {
  const made = document.createElement("section");
  const said = document.createElement("p");
  made.className = "tray";
  made.ariaLabel = "Ticked papers";
  said.role = "status";
  const exports = formats.map((format) => {
    const one = button(format.title);
    one.ariaLabel = `Download ${format.title} of the ticked papers`;
    one.addEventListener("click", async () => {
      const references = await referencesOf(chosen(document), rootOf(document));
      save(`citations.${format.extension}`, format.write(references.filter((reference) => reference !== undefined)));
    });
    return one;
  });
  const close = button("×");
  close.ariaLabel = "Close";
  close.addEventListener("click", () => made.remove());
  made.append(said, ...exports, close);
  watch(() => {
    const count = chosen(document).length;
    said.textContent = `${count} to cite`;
    if (count === 0) made.remove();
  });
  return made;
}

function button(label: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "text-button";
  made.textContent = label;
  return made;
}
