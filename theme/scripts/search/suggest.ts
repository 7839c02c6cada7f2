// What a search field finds while one types, below it or, on a phone, above it. Loaded with the first letter.
import { element } from "./elements.ts";
import { siteRoot } from "./messages.ts";
import { Options } from "./options.ts";

const known = new WeakSet<HTMLInputElement>();

export function suggest(field: HTMLInputElement): void {
  if (known.has(field)) return;
  known.add(field);
  const place = element("div", { class: "suggestions" });
  field.closest("form")!.append(place);
  const options = new Options(place, field, {
    id: "suggested",
    isFirstSelected: false,
    unasked: () => [],
    more: (q) => [
      { kind: "Search", label: [`All results for “${q.trim()}”`], note: "", href: `${siteRoot}search.html?q=${encodeURIComponent(q.trim())}` },
    ],
    close: () => options.clear(),
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !options.isOpen) return;
    // The first one takes the list away and leaves what was typed.
    event.preventDefault();
    options.clear();
  });
  field.addEventListener("focus", () => options.ask());
  field.addEventListener("blur", () => setTimeout(() => !place.contains(document.activeElement) && options.clear()));
  options.ask();
}
