/**
 * Puts the words of the missing address into the search field, `papers/flash-atention.html` gives “flash atention”, and
 * shows the papers that they find.
 */
export function searchForTheAddress(document: Document): void {
  const field = document.querySelector<HTMLInputElement>("#lost");
  if (!field || field.value || location.pathname.endsWith("/404.html")) return;

  field.value = wordsOf(location.pathname);
  const place = document.querySelector<HTMLElement>("#nearest");
  if (field.value && place) void import("./nearest.ts").then(({ showNearest }) => showNearest(place, field.value));
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
