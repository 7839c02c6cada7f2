// The palette: one field over papers and all other pages of the site. Loaded when first asked for.
//
// Before anything is typed it shows the main menu. The dialog and its field are open already, perhaps with something typed.
// For the styles:
//   dialog.palette[data-entered] > input[role=combobox], p.palette-status (live region), ul[role=listbox]
//   li.palette-option[role=option][aria-selected] > span.palette-kind, span.palette-label, span.palette-note
import { element, markedNodes } from "./elements.ts";
import type { Directory } from "./engine.ts";
import { Asker, siteRoot, type Reply } from "./messages.ts";
import { cardKinds, cardNote } from "./results.ts";

interface Choice {
  readonly kind: string;
  readonly label: readonly (Node | string)[];
  readonly note: string;
  readonly href: string;
}

const mostPages = 4;
/** Without marks and case; more is not needed for the menu, whose pages search finds as well. */
const plainText = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
let palette: Palette | undefined;

export function mountPalette(document: Document, dialog: HTMLDialogElement, field: HTMLInputElement): void {
  palette ??= new Palette(document, dialog, field);
  palette.ask();
}

class Palette {
  private readonly list: HTMLUListElement;
  private readonly status: HTMLElement;
  private readonly asker: Asker;
  private choices: readonly Choice[] = [];
  private selected = -1;

  constructor(
    private readonly page: Document,
    private readonly dialog: HTMLDialogElement,
    private readonly input: HTMLInputElement,
  ) {
    const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": "palette-list", "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    this.list = element("ul", { id: "palette-list", role: "listbox", "aria-label": "Found" });
    this.status = element("p", { class: "palette-status", role: "status" });
    dialog.append(this.status, this.list);
    this.asker = new Asker((reply) => this.receive(reply));
    this.listen();
  }

  ask(): void {
    const q = this.input.value.trim();
    this.list.ariaBusy = "true";
    if (q === "") this.show(this.pages("").slice(0, 12));
    else this.asker.directory(q);
  }

  private listen(): void {
    this.input.addEventListener("input", () => this.ask());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.list.addEventListener("click", (event) => this.follow(this.placeOf(event.target), event.ctrlKey || event.metaKey));
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
  }

  private press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.choices.length > 0)
      this.select((this.selected + step + this.choices.length) % this.choices.length);
    else if (event.key === "Home" && event.ctrlKey) this.select(0);
    else if (event.key === "Enter" && this.list.ariaBusy === "false") this.follow(this.selected, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  private receive(reply: Reply): void {
    if (reply.kind === "failed") this.showFailure(reply.reason);
    else if (reply.kind === "directory") this.showDirectory(reply.directory);
  }

  private showDirectory(directory: Directory): void {
    const found = this.found(directory);
    const known = new Set(found.map((choice) => choice.href));
    this.show([...found, ...this.pages(this.input.value).filter((choice) => !known.has(choice.href))]);
    if (this.dialog.hasAttribute("data-entered")) this.follow(this.selected, false);
    if (directory.incomplete)
      this.status.append(" A part of the index could not be loaded, so something may be missing. ", this.retry());
  }

  /** The site's own pages are found in any case. */
  private showFailure(reason: string): void {
    this.show(this.pages(this.input.value));
    this.status.replaceChildren(`Search could not be loaded. ${reason} `, this.retry());
  }

  private retry(): HTMLElement {
    const button = element("button", { type: "button", class: "retry" }, "Try again");
    button.addEventListener("click", () => {
      this.input.focus();
      this.ask();
    });
    return button;
  }

  private found(directory: Directory): Choice[] {
    const cards = directory.cards.map((card) => ({
      kind: cardKinds[card.kind] ?? "Page",
      label: [card.label],
      note: cardNote(card),
      href: new URL(card.address, siteRoot).href,
    }));
    const papers = directory.papers.map((hit) => ({
      kind: hit.kind,
      label: markedNodes(hit.marked),
      note: hit.published.slice(0, 4),
      href: new URL(hit.address, siteRoot).href,
    }));
    return [...cards, ...papers];
  }

  /** The menu's links whose words begin with what was typed. */
  private pages(q: string): Choice[] {
    const typed = plainText(q.trim());
    return [...this.page.querySelectorAll<HTMLAnchorElement>("nav#menu a[href]")]
      .map((link) => ({ kind: "Page", label: [link.textContent ?? ""], note: "", href: link.href }))
      .filter((choice) => ` ${plainText(choice.label[0]!)}`.includes(` ${typed}`))
      .slice(0, typed ? mostPages : undefined);
  }

  private show(choices: readonly Choice[]): void {
    this.choices = choices;
    this.list.ariaBusy = "false";
    this.list.replaceChildren(...choices.map((choice, i) =>
      element("li", { id: `palette-${i}`, class: "palette-option", role: "option", "aria-selected": "false" },
        element("span", { class: "palette-kind" }, choice.kind),
        element("span", { class: "palette-label" }, ...choice.label),
        element("span", { class: "palette-note" }, choice.note))));
    this.list.hidden = choices.length === 0;
    this.input.setAttribute("aria-expanded", String(choices.length > 0));
    this.status.textContent = !this.input.value.trim() ? "" : choices.length > 0 ? `${choices.length} found.` : "Nothing found.";
    this.select(choices.length > 0 && this.input.value.trim() ? 0 : -1);
  }

  private select(place: number): void {
    this.list.children[this.selected]?.setAttribute("aria-selected", "false");
    this.selected = place;
    const option = this.list.children[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private placeOf(target: EventTarget | null): number {
    const option = target instanceof Element ? target.closest("li") : null;
    return option ? [...this.list.children].indexOf(option) : -1;
  }

  private follow(place: number, aside: boolean): void {
    const href = this.choices[place]?.href;
    if (!href) return;
    if (aside) open(href, "_blank", "noopener");
    else location.assign(href);
    this.dialog.close();
  }
}
