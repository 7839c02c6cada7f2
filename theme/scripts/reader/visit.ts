import { recall, remember } from "../memory.ts";

/** The home page says which of its digests came after the newest one of the reader's last visit. */
export function showWhatIsNew(document: Document): void {
  if (document.body.dataset["kind"] !== "home") return;
  const digests = [...document.querySelectorAll<HTMLAnchorElement>(".body h2 a")].flatMap((link) => {
    const date = /\/digests\/(\d{4}-\d\d-\d\d)\.html$/.exec(link.pathname)?.[1];
    return date ? [{ date, link }] : [];
  });
  const newest = digests.map(({ date }) => date).sort().at(-1);
  if (!newest) return;

  const before = lastVisit();
  remember("newest-digest", newest);
  for (const { date, link } of digests) {
    if (before && date > before) link.parentElement?.querySelector(".more")?.append(", new since your last visit");
  }
}

/** A visit lasts as long as its tab; pages of one visit compare with the visit before. */
function lastVisit(): string | null {
  try {
    const before = sessionStorage.getItem("before") ?? recall("newest-digest") ?? "";
    sessionStorage.setItem("before", before);
    return before;
  } catch {
    return null;
  }
}
