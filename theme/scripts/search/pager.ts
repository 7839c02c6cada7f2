import { writeAddress, type Draft } from "./address.ts";
import { element } from "./elements.ts";
import type { Answer } from "./engine.ts";

/** First, last and the neighbours of the current page, with gaps between. */
export function showPager(place: HTMLElement, draft: Draft, { page, pages }: Answer): void {
  place.hidden = pages < 2;
  const link = (number: number, text: string, attributes = {}) => element("a", {
    href: writeAddress({ ...draft, page: number }),
    "data-action": "page",
    "data-value": String(number),
    ...attributes,
  }, text);
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages);
  const steps = shown.flatMap((number, i) => {
    const step = number === page ? element("span", { "aria-current": "page" }, String(number)) : link(number, String(number));
    const follows = i === 0 || shown[i - 1] === number - 1;
    return follows ? [step] : [element("span", { class: "gap" }, "…"), step];
  });
  place.replaceChildren(
    ...(page > 1 ? [link(page - 1, "Previous", { rel: "prev" })] : []),
    element("ol", {}, ...steps.map((step) => element("li", {}, step))),
    ...(page < pages ? [link(page + 1, "Next", { rel: "next" })] : []),
  );
}
