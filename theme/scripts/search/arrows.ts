/** Arrows lead from the field to the pages that are named, to the papers, and back. */
export function listenToArrows(field: HTMLElement, results: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;

    const stops = [field, ...results.querySelectorAll<HTMLElement>(".card > a, .row > a")];
    const place = stops.findIndex((stop) => stop === event.target);
    const next = place < 0 ? undefined : stops[place + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
