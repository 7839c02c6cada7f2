/**
 * Puts the words of the missing address into the search field, `papers/flash-atention.html` gives “flash atention”, and
 * shows the papers that they find.
 */
export function searchForTheAddress(document: Document): void {
  const field = document.querySelector<HTMLInputElement>("#lost");
  if (!field || field.value || location.pathname.endsWith("/404.html")) return;

  field.value = wordsOf(location.pathname);
  if (field.value) void showNearest(document, field.value);
}

async function showNearest(document: Document, q: string): Promise<void> {
  const [{ Asker, siteRoot }, { resultItem }] = await Promise.all([import("./search/messages.ts"), import("./search/results.ts")]);
  const place = document.querySelector<HTMLElement>("#nearest");
  const asker = new Asker((reply) => {
    if (reply.kind !== "answer" || !place || reply.answer.hits.length === 0) return;
    place.querySelector("ol")?.replaceChildren(...reply.answer.hits.slice(0, 5).map((hit) => resultItem(hit, siteRoot)));
    place.hidden = false;
  });
  const author = /\/authors\/([a-z0-9-]+)\.html$/.exec(location.pathname)?.[1];
  asker.search(author ? { q: "", filters: { author }, sort: "date", page: 1 } : { q, filters: {}, sort: "relevance", page: 1 });
}

function wordsOf(path: string): string {
  const last = decoded(path).split("/").filter(Boolean).at(-1) ?? "";
  return last
    .replace(/\.\w+$/, "")
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ")
    .trim();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
