// The field and the filters above the results.
import type { Draft } from "./address.ts";
import { element, grouped } from "./elements.ts";
import type { FacetOption, Facets } from "./facets.ts";
import { intentIn, type Intent } from "./intent.ts";
import { factNames } from "./status.ts";

const mostOptions = 80;

export class Controls {
  private readonly input: HTMLInputElement;
  private readonly intent: HTMLButtonElement | null;

  constructor(
    private readonly root: HTMLElement,
    change: (change: Partial<Draft>) => void,
    submit: () => void,
  ) {
    this.input = root.querySelector<HTMLInputElement>("input[name=q]")!;
    this.intent = root.querySelector<HTMLButtonElement>("#intent");
    this.intent?.addEventListener("click", () => change({ text: this.intent!.dataset["on"] !== undefined }));
    this.input.addEventListener("input", () => change({ q: this.input.value }));
    root.addEventListener("change", (event) => {
      const target = event.target;
      if (target instanceof HTMLSelectElement) change(changeOf(target.name, target.value));
      else if (target instanceof HTMLInputElement && target.name === "code") change({ code: target.checked });
      else if (target instanceof HTMLInputElement && (target.name === "author" || target.name === "digest")) change({ [target.name]: "" });
      else if (target instanceof HTMLInputElement && target.type === "date") change({ [target.name]: target.value });
    });
    root.addEventListener("submit", (event) => {
      event.preventDefault();
      submit();
    });
  }

  show(draft: Draft): void {
    if (this.input.value !== draft.q) this.input.value = draft.q;
    for (const name of ["topic", "org", "year"] as const) choose(this.select(name), draft[name]);
    choose(this.select("sort"), draft.sort === "relevance" ? "" : draft.sort);
    const code = this.root.querySelector<HTMLInputElement>("input[name=code]");
    if (code) code.checked = draft.code;
    this.showGiven("author", draft.author, `By ${draft.author.replace(/-/g, " ")}`);
    this.showGiven("digest", draft.digest, `Listed in ${draft.digest}`);
    this.showDates(draft);
  }

  /** Puts counts beside the options; an option that none of the papers found has is left out, unless it is chosen. */
  count(facets: Facets, draft: Draft): void {
    for (const name of ["topic", "org", "year"] as const) {
      const select = this.select(name);
      if (!select) continue;
      while (select.options.length > 1) select.remove(1);
      select.append(...facets[name].slice(0, mostOptions).map(option));
      choose(select, draft[name], facets[name].find((counted) => counted.value === draft[name]));
    }
  }

  /** The filter that words of the query stand for, to be taken away; taken away, it can be had back. */
  showIntent(taken: Intent | null, draft: Draft): void {
    const intent = taken ?? (draft.text ? intentIn(draft.q) : null);
    const code = this.root.querySelector<HTMLElement>("input[name=code]")?.closest("label");
    if (code) code.hidden = intent?.fact === "code" && !draft.code;
    if (!this.intent) return;
    this.intent.hidden = intent === null;
    if (!intent) return;
    const name = `Only ${factNames[intent.fact]}`;
    const how = taken ? `remove this filter, search “${intent.words}” as text` : `take “${intent.words}” as a filter`;
    this.intent.toggleAttribute("data-on", taken !== null);
    this.intent.setAttribute("aria-label", `${name}: ${how}`);
    this.intent.title = `${how[0]!.toUpperCase()}${how.slice(1)}`;
    this.intent.replaceChildren(name, element("span", { "aria-hidden": "true" }, taken ? " ×" : " +"));
  }

  private select(name: string): HTMLSelectElement | null {
    return this.root.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  }

  /** A filter that an address has given can be taken away. */
  private showGiven(name: "author" | "digest", value: string, text: string): void {
    const label = this.root.querySelector<HTMLElement>(`#${name}`);
    if (!label) return;
    label.hidden = value === "";
    label.querySelector("input")!.checked = value !== "";
    label.querySelector("span")!.textContent = text;
  }

  private showDates({ from, to }: Draft): void {
    for (const [name, value] of [["from", firstDay(from)], ["to", lastDay(to)]] as const) {
      const field = this.root.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (!field) return;
      if (field.value !== value) field.value = value;
      if (value) field.closest("details")?.setAttribute("open", "");
    }
  }
}

const firstDay = (date: string) => date && date + "-01-01".slice(date.length - 4);

function lastDay(date: string): string {
  const [year, month = 12, day] = date.split("-").map(Number);
  return !date || day ? date : new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10);
}

const changeOf = (name: string, value: string): Partial<Draft> =>
  name === "sort" ? { sort: value === "date" || value === "comments" ? value : "relevance" } : { [name]: value };

const option = ({ value, label, count }: FacetOption) =>
  element("option", { value }, count > 0 ? `${label} (${grouped(count)})` : label);

/** A chosen value that is not among the options is added, so that it can be seen and taken back. */
function choose(select: HTMLSelectElement | null, value: string, counted?: FacetOption): void {
  if (!select) return;
  const isListed = [...select.options].some((known) => known.value === value);
  if (!isListed) select.append(option(counted ?? { value, label: value.replace(/-/g, " "), count: 0 }));
  select.value = value;
}
