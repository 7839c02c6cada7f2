import { focusSearchField, showPalette } from "./palette.ts";

/**
 * `/` leads to the search field and Escape out of it; Ctrl K (or Cmd K) opens the palette; `j` and `k` walk through the
 * rows of a list.
 */
export function listenToKeys(document: Document): void {
  document.querySelector("input[name=q]")?.setAttribute("aria-keyshortcuts", "/");
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      void showPalette(document);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;

    const field = document.querySelector<HTMLInputElement>("input[name=q]");
    if (event.key === "Escape" && event.target === field) field?.blur();
    if (isTyping(event.target)) return;

    if (event.key === "j") focusRow(document, 1);
    if (event.key === "k") focusRow(document, -1);
    if (event.key === "/" && field) {
      event.preventDefault();
      focusSearchField(document);
    }
  });
}

function focusRow(document: Document, step: 1 | -1): void {
  const titles = [...document.querySelectorAll<HTMLElement>(".rows > li > a")].filter((title) => title.offsetParent);
  const current = titles.findIndex((title) => title === document.activeElement);
  titles[current < 0 ? 0 : current + step]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  const fields = "input:not([type=checkbox]), textarea, select";
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));
}
