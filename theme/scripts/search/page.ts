// The search page. Its template gives, each found by its id or name:
//
//   #search                            with input[name=q], select[name=topic|org|year|sort], input[name=code],
//                                      label#author > input[name=author] + span, button#intent.chip
//   #status (live region)              gets text, button.suggestion, button.retry, button.clear
//   #named > h3, ol#cards              gets the number of pages, li.card > a[data-card], p; hidden where the query names no page
//   #results[data-state]               gets li.row.result > h3 (before the first with part of the words),
//                                      a[data-slug], p (span.row-authors, time, span.row-code),
//                                      p.row-excerpt; `mark` in titles and excerpts
//   nav#pages.pager                    gets a[rel=prev], ol > li > a or span[aria-current] or span.gap, a[rel=next]
import { intentIn } from "./intent.ts";
import { listenToArrows } from "./arrows.ts";
import { readAddress, requestOf, writeAddress, type Draft } from "./address.ts";
import { Controls } from "./controls.ts";
import type { Named } from "./cards.ts";
import { element, grouped } from "./elements.ts";
import type { Answer, Hit, Rest, Shown } from "./engine.ts";
import { Asker, siteRoot, type Reply } from "./messages.ts";
import { showPager } from "./pager.ts";
import { pageSize } from "./request.ts";
import { cardItem, headPartial, resultItem, showPassage } from "./results.ts";
import { found, isPlain, statusNodes } from "./status.ts";
import { Trail } from "./trail.ts";
import type { WatchOffer } from "./watch.ts";

const withoutFilters = {
  topic: "", author: "", org: "", digest: "", year: "", from: "", to: "", code: false, text: true, page: 1,
} satisfies Partial<Draft>;
const identifier = /\d{4}\.\d{4,5}|\/\d{7}|\b10\.\d{4,9}\//;

export function mountSearchPage(document: Document): void {
  const root = document.getElementById("search");
  if (root) new SearchPage(document, root);
}

class SearchPage {
  private readonly field: HTMLInputElement;
  private readonly controls: Controls;
  private readonly asker: Asker;
  private readonly status: HTMLElement;
  private readonly cards: HTMLElement | null;
  private readonly results: HTMLElement;
  private readonly pages: HTMLElement;
  private draft: Draft = readAddress(location.search);
  private readonly trail = new Trail();
  private answer: Answer | undefined;
  private watch: Promise<WatchOffer> | undefined;
  /** Whoever has entered a query goes on with its results. */
  private isEntered = location.search !== "" && matchMedia("(hover: hover)").matches;

  constructor(document: Document, root: HTMLElement) {
    const field = root.querySelector<HTMLInputElement>("input[name=q]")!;
    const typed = field.value;
    this.field = field;
    field.addEventListener("input", () => (this.isEntered = false));
    this.status = document.getElementById("status")!;
    this.cards = document.getElementById("cards");
    this.results = document.getElementById("results")!;
    this.pages = document.getElementById("pages")!;
    this.controls = new Controls(root, (change) => this.change({ ...change, page: 1 }), () => this.submit());
    this.asker = new Asker((reply) => this.receive(reply));
    for (const place of [this.status, this.pages]) place.addEventListener("click", (event) => this.click(event));
    document.getElementById("watch")?.addEventListener("toggle", () => void this.offerWatch());
    listenToArrows(field, this.results.parentElement!);
    addEventListener("popstate", () => this.show(readAddress(location.search)));
    addEventListener("online", () => this.results.dataset["state"] === "failed" && this.show(this.draft));
    this.show(this.draft);
    if (typed && typed !== this.draft.q) this.change({ q: typed, page: 1 });
  }

  private change(change: Partial<Draft>): void {
    const isTyping = "q" in change && Object.keys(change).every((name) => name === "q" || name === "page");
    const draft = { ...this.draft, ...change };
    draft.text &&= intentIn(draft.q) !== null;
    this.show(draft);
    const address = location.pathname + writeAddress(draft);
    if (isTyping) this.trail.type(address);
    else this.trail.step(address);
  }

  private show(draft: Draft): void {
    this.draft = draft;
    this.asker.search(requestOf(draft));
    this.results.dataset["state"] = "loading";
    document.body.toggleAttribute("data-unasked", isPlain(draft));
    this.controls.show(draft);
  }

  /** Enter on an identifier opens its paper. */
  private submit(): void {
    this.trail.write();
    const links = this.results.querySelectorAll<HTMLAnchorElement>("a[data-slug]");
    const isSettled = this.results.dataset["state"] === "done";
    if (isSettled && links.length === 1 && identifier.test(this.draft.q)) links[0]!.click();
    else if (isSettled) this.enter();
    else {
      this.isEntered = true;
      this.show(this.draft);
    }
  }

  private enter(): void {
    this.isEntered = false;
    const first = this.results.parentElement!.querySelector<HTMLElement>(".card > a, .row > a");
    if (!first) return;
    // Nobody has asked for a preview of it.
    first.dataset["entered"] = "";
    first.focus({ preventScroll: true });
  }

  private click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const value = target.dataset["value"] ?? "";
    if (target.dataset["action"] === "retry") this.show(this.draft);
    else if (target.dataset["action"] === "clear") this.change(withoutFilters);
    else if (target.dataset["action"] === "suggest") this.change({ q: value, page: 1 });
    else {
      this.change({ page: Number(value) });
      scrollTo({ top: 0 });
    }
  }

  private receive(reply: Reply): void {
    if (reply.kind === "answer") this.showAnswer(reply.answer);
    else if (reply.kind === "rest") this.showRest(reply.rest);
    else if (reply.kind === "passages") this.showExcerpts(reply.passages);
    else if (reply.kind === "facets" && reply.facets) this.controls.count(reply.facets, this.draft);
    else if (reply.kind === "failed") this.showFailure(reply.reason);
  }

  private showAnswer(answer: Answer): void {
    this.answer = answer;
    this.results.replaceChildren();
    this.showCards(answer.named);
    this.addRows(answer.hits, answer);
    this.results.setAttribute("start", String((answer.page - 1) * pageSize + 1));
    this.results.dataset["state"] = "done";
    this.status.replaceChildren(...statusNodes(answer, this.draft));
    this.controls.showIntent(answer.intent, this.draft);
    void this.offerWatch();
    this.pages.hidden = true;
    if (this.isEntered && [document.body, this.field].includes(document.activeElement as HTMLElement)) this.enter();
  }

  /** Loaded when it is opened: few searches become a watch. */
  private async offerWatch(): Promise<void> {
    const place = document.querySelector<HTMLDetailsElement>("#watch");
    if (!place) return;
    // No watch can ask for a digest or an end.
    place.hidden = !this.answer || isPlain(this.draft) || this.draft.digest !== "" || this.draft.to !== "";
    if (!this.answer || !place.open) return;
    this.watch ??= import("./watch.ts").then(({ WatchOffer }) => new WatchOffer(place));
    (await this.watch).show(this.draft, this.answer);
  }

  private showCards({ cards, total }: Named): void {
    if (!this.cards) return;
    this.cards.replaceChildren(...cards.map((card) => cardItem(card, siteRoot)));
    const section = this.cards.parentElement!;
    section.hidden = cards.length === 0;
    section.querySelector("h3")!.textContent = total > cards.length ? `By this name, ${cards.length} of ${grouped(total)}` : "By this name";
  }

  private addRows(hits: readonly Hit[], answer: Answer): void {
    const items = hits.map((hit) => resultItem(hit, siteRoot));
    const first = answer.whole - (answer.page - 1) * pageSize - this.results.childElementCount;
    const isHeaded = first < 0 && this.results.childElementCount > 0;
    const headed = isHeaded ? undefined : items[Math.max(0, first)];
    if (headed) headPartial(headed, headingOf(answer));
    this.results.append(...items);
  }

  private showRest({ hits, incomplete }: Rest): void {
    if (!this.answer) return;
    this.addRows(hits, this.answer);
    if (incomplete && !this.answer.incomplete) this.status.replaceChildren(...statusNodes({ ...this.answer, incomplete }, this.draft));
    showPager(this.pages, this.draft, this.answer);
  }

  private showExcerpts(passages: readonly Shown[]): void {
    [...this.results.children].forEach((item, i) => passages[i] && showPassage(item, passages[i]));
  }

  private showFailure(reason: string): void {
    this.results.dataset["state"] = "failed";
    const retry = element("button", { type: "button", class: "retry", "data-action": "retry" }, "Try again");
    this.status.replaceChildren(`Search could not be loaded. ${reason} `, retry);
  }
}

function headingOf({ whole, by }: Answer): string {
  if (by !== null) return `Other ${found()}s with these words`;
  return whole === 0 ? `No ${found()} has all the words; these have part of them` : "Only part of the words";
}
