import { copyOnClick } from "../copy.ts";
import { save } from "../save.ts";
import { formats } from "./formats.ts";
import type { Reference } from "./reference.ts";

/** One line for each format, with a button that copies and one that saves; the references are asked for on a click. */
export function formatLines(name: () => string, references: () => readonly Reference[]): HTMLElement[] {
  return formats.map((format) => {
    const line = document.createElement("p");
    const copying = button("Copy");
    const saving = button("Download");
    copyOnClick(copying, () => format.write(references()));
    saving.addEventListener("click", () => save(`${name()}.${format.extension}`, format.write(references())));
    for (const each of [copying, saving]) each.ariaLabel = `${each.textContent} ${format.title}`;
    line.className = "taking";
    line.append(`${format.title} `, copying, " ", saving);
    return line;
  });
}

function button(label: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "text-button";
  made.textContent = label;
  return made;
}
