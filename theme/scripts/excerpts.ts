import { recall, remember } from "./memory.ts";

/** Lists show abstracts, or not, as the reader last wanted on a page of the same kind. */
export function restoreExcerpts(document: Document): void {
  const box = document.querySelector<HTMLInputElement>("#excerpts");
  if (!box) return;

  const name = `excerpts-${document.body.dataset["kind"] ?? ""}`;
  const wanted = recall(name);
  if (wanted !== null) box.checked = wanted === "yes";
  box.addEventListener("change", () => remember(name, box.checked ? "yes" : "no"));
}
