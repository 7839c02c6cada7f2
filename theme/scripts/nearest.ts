// What may be meant by an address without a page. Loaded there alone.
import { Asker, siteRoot } from "./search/messages.ts";
import { resultItem } from "./search/results.ts";

/** At the address of an author without a page, the author's papers; at any other, or if there are none, those of the words. */
export function showNearest(place: HTMLElement, words: string): void {
  let author = /\/authors\/([a-z0-9-]+)\.html$/.exec(location.pathname)?.[1];
  const ask = () => asker.search({ q: author ? "" : words, filters: author ? { author } : {}, sort: "relevance", page: 1 });
  const asker = new Asker((reply) => {
    if (reply.kind !== "answer") return;
    const { hits } = reply.answer;
    if (hits.length === 0 && author) {
      author = undefined;
      ask();
      return;
    }
    place.hidden = hits.length === 0;
    place.querySelector("ol")?.replaceChildren(...hits.slice(0, 5).map((hit) => resultItem(hit, siteRoot)));
  });
  ask();
}
