// The list of what a field finds while one types: papers and all other pages of the site. For the styles:
//   p.palette-status (live region), ul[role=listbox] > li.palette-option[role=option][aria-selected] >
//   span.palette-kind, span.palette-label, span.palette-note
import { element, markedNodes } from "./elements.ts";
import type { Directory } from "./engine.ts";
import { Asker, siteRoot } from "./messages.ts";
import { cardKinds, cardNote } from "./results.ts";

export interface Choice {
  readonly kind: string;
  readonly label: readonly (Node | string)[];
  readonly note: string;
  readonly href: string;
}

export interface Uses {
  /** Begins the ids of the list and its options. */
  readonly id: string;
  /** Whether Enter follows the first option, without one going to it. */
  readonly isFirstSelected: boolean;
  /** What is offered while nothing is typed. */
  unasked(): readonly Choice[];
  /** What stands behind the pages found. */
  more(q: string): readonly Choice[];
  /** After options were shown. */
  shown?(): void;
  close(): void;
}

export class Options {
  private readonly list: HTMLUListElement;
  private readonly status: HTMLElement;
  private readonly asker: Asker;
  private choices: readonly Choice[] = [];
  private selected = -1;

  constructor(
    place: HTMLElement,
    private readonly input: HTMLInputElement,
    private readonly uses: Uses,
  ) {
    const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": `${uses.id}-list`, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    this.list = element("ul", { id: `${uses.id}-list`, role: "listbox", "aria-label": "Found" });
    this.status = element("p", { class: "palette-status", role: "status" });
    place.append(this.status, this.list);
    this.asker = new Asker((reply) => {
      if (reply.kind === "failed") this.showFailure(reply.reason);
      else if (reply.kind === "directory") this.showDirectory(reply.directory);
    });
    input.addEventListener("input", () => this.ask());
    input.addEventListener("keydown", (event) => this.press(event));
    // The field keeps the focus until the click has come.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.follow(this.placeOf(event.target), event.ctrlKey || event.metaKey));
  }

  ask(): void {
    const q = this.input.value.trim();
    this.list.ariaBusy = "true";
    if (q === "") this.show(this.uses.unasked());
    else this.asker.directory(q);
  }

  get isOpen(): boolean {
    return this.choices.length > 0;
  }

  clear(): void {
    this.show([]);
    this.status.textContent = "";
  }

  follow(place = this.selected, aside = false): void {
    const href = this.choices[place]?.href;
    if (!href) return;
    if (aside) open(href, "_blank", "noopener");
    else location.assign(href);
    this.uses.close();
  }

  private press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.choices.length > 0) this.select(this.next(step));
    else if (event.key === "Home" && event.ctrlKey) this.select(0);
    else if (event.key === "Enter" && this.selected >= 0 && this.list.ariaBusy === "false") this.follow(this.selected, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  /** Where nothing needs to be selected, the field itself comes between the last and the first. */
  private next(step: number): number {
    const count = this.choices.length;
    if (this.uses.isFirstSelected) return (Math.max(this.selected, step < 0 ? 0 : -1) + step + count) % count;
    return ((this.selected + 1 + step + count + 1) % (count + 1)) - 1;
  }

  private showDirectory(directory: Directory): void {
    const found = choicesOf(directory);
    const known = new Set(found.map((choice) => choice.href));
    this.show([...found, ...this.uses.more(this.input.value).filter((choice) => !known.has(choice.href))]);
    this.uses.shown?.();
    if (directory.incomplete)
      this.status.append(" A part of the index could not be loaded, so something may be missing. ", this.retry());
  }

  /** The site's own pages are found in any case. */
  private showFailure(reason: string): void {
    this.show(this.uses.more(this.input.value));
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

  private show(choices: readonly Choice[]): void {
    this.choices = choices;
    this.list.ariaBusy = "false";
    this.list.replaceChildren(...choices.map((choice, i) =>
      element("li", { id: `${this.uses.id}-${i}`, class: "palette-option", role: "option", "aria-selected": "false" },
        element("span", { class: "palette-kind" }, choice.kind),
        element("span", { class: "palette-label" }, ...choice.label),
        element("span", { class: "palette-note" }, choice.note))));
    this.list.hidden = choices.length === 0;
    this.input.setAttribute("aria-expanded", String(choices.length > 0));
    this.status.textContent = !this.input.value.trim() ? "" : choices.length > 0 ? `${choices.length} found.` : "Nothing found.";
    this.select(this.uses.isFirstSelected && choices.length > 0 && this.input.value.trim() ? 0 : -1);
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
}

function choicesOf(directory: Directory): Choice[] {
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
