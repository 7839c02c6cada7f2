import temml from "temml";

/** Formulas stand in the page as code with their dollars or brackets; what cannot be set stays as it is. */
for (const code of document.querySelectorAll<HTMLElement>("main code")) {
  const formula = formulaIn(code.textContent ?? "");
  if (formula) setFormula(code, formula);
}

interface Formula {
  readonly source: string;
  readonly isDisplay: boolean;
}

function formulaIn(text: string): Formula | undefined {
  for (const [open, close, isDisplay] of [["$$", "$$", true], ["$", "$", false], ["\\(", "\\)", false]] as const) {
    if (text.startsWith(open) && text.endsWith(close) && text.length > open.length + close.length)
      return { source: text.slice(open.length, -close.length), isDisplay };
  }
  return undefined;
}

function setFormula(code: HTMLElement, { source, isDisplay }: Formula): void {
  const set = document.createElement("span");
  set.title = source;
  try {
    temml.render(source, set, { displayMode: isDisplay, throwOnError: true, trust: false });
    code.replaceWith(set);
  } catch {
    code.title = "This formula is shown as it was written.";
  }
}
