// The palette: one field over papers and all other pages of the site. Loaded when first asked for.
//
// Before anything is typed it shows the main menu. The dialog and its field are open already, perhaps with something typed.
// For the styles: dialog.palette[data-entered] > input[role=combobox], and what options.ts says.
import { Options, type Choice } from "./options.ts";

const mostPages = 4;
/** Without marks and case; more is not needed for the menu, whose pages search finds as well. */
const plainText = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
let palette: Options | undefined;

export function mountPalette(document: Document, dialog: HTMLDialogElement, field: HTMLInputElement): void {
  palette ??= made(document, dialog, field);
  palette.ask();
}

function made(document: Document, dialog: HTMLDialogElement, field: HTMLInputElement): Options {
  const options = new Options(dialog, field, {
    id: "palette",
    isFirstSelected: true,
    unasked: () => pages(document, "").slice(0, 12),
    more: (q) => pages(document, q),
    shown: () => dialog.hasAttribute("data-entered") && options.follow(),
    close: () => dialog.close(),
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return options;
}

/** The menu's links whose words begin with what was typed. */
function pages(document: Document, q: string): Choice[] {
  const typed = plainText(q.trim());
  return [...document.querySelectorAll<HTMLAnchorElement>("nav#menu a[href]")]
    .map((link) => ({ kind: "Page", label: [link.textContent ?? ""], note: "", href: link.href }))
    .filter((choice) => ` ${plainText(choice.label[0]!)}`.includes(` ${typed}`))
    .slice(0, typed ? mostPages : undefined);
}
