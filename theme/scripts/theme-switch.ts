import { remember } from "./memory.ts";

type Scheme = "light" | "dark";

/** Shows the button that names the other scheme; the head's inline script has applied the remembered one already. */
export function offerThemeSwitch(document: Document): void {
  const button = document.querySelector<HTMLButtonElement>("#scheme");
  if (!button) return;

  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = (): void => {
    button.textContent = current(document, system) === "dark" ? "Light" : "Dark";
  };
  button.addEventListener("click", () => {
    const chosen: Scheme = current(document, system) === "dark" ? "light" : "dark";
    document.documentElement.dataset["theme"] = chosen;
    remember("theme", chosen);
    show();
  });
  system.addEventListener("change", show);
  show();
}

function current(document: Document, system: MediaQueryList): Scheme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return system.matches ? "dark" : "light";
}
