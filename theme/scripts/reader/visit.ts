import { recall, remember } from "../memory.ts";

const newestDigest = "newest-digest";

/** Says of digests, lists and rows what came after the newest digest of the reader's last visit. */
export function showWhatIsNew(document: Document): void {
  const digests = [...document.querySelectorAll<HTMLAnchorElement>(".body h2 a, .contents a")].flatMap((link) => {
    const date = /\/digests\/(\d{4}-\d\d-\d\d)\.html$/.exec(link.pathname)?.[1];
    return date ? [{ date, link }] : [];
  });
  const before = lastVisit();
  // Other pages may know an older digest alone: it must not hide the newer ones.
  const known = /^(home|index)$/.test(document.body.dataset["kind"] ?? "") ? digests.map(({ date }) => date) : [];
  const newest = [...known, recall(newestDigest) ?? ""].sort().at(-1);
  if (newest) remember(newestDigest, newest);
  if (!before) return;

  for (const { date, link } of digests) {
    if (date <= before) continue;
    const heading = link.parentElement?.querySelector(".more");
    if (heading) heading.append(", new since your last visit");
    else mark(link.nextElementSibling, "new");
  }
  for (const entry of document.querySelectorAll<HTMLElement>("[data-new]")) {
    const days = entry.dataset["new"]!.split(" ").map((day) => day.split(":"));
    const count = days.reduce((sum, [day, papers]) => (day! > before ? sum + Number(papers) : sum), 0);
    if (count) mark(entry.lastElementChild, `${count} new`);
  }
  for (const row of document.querySelectorAll<HTMLElement>(".rows > [data-listed]")) {
    if (row.dataset["listed"]! > before) mark(row, "new");
  }
}

function mark(place: Element | null, text: string): void {
  const said = document.createElement("span");
  said.className = "new";
  said.textContent = text;
  place?.prepend(said, " ");
}

/** A visit lasts as long as its tab; pages of one visit compare with the visit before. */
function lastVisit(): string | null {
  try {
    const before = sessionStorage.getItem("before") ?? recall(newestDigest) ?? "";
    sessionStorage.setItem("before", before);
    return before;
  } catch {
    return null;
  }
}
