/** `/` leads to the search field, Escape out of it. */
export function focusSearchOnSlash(document: Document): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;

    const field = document.querySelector<HTMLInputElement>("input[name=q]");
    if (event.key === "/" && field && !isTyping(event.target)) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === "Escape" && event.target === field) {
      field?.blur();
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
