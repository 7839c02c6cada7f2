/** The palette's dialog and field are there at once, so that nothing typed is lost while the rest of it is loaded. */
export async function showPalette(document: Document): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>("dialog.palette") ?? palette(document);
  const field = dialog.querySelector("input")!;
  if (dialog.open) return;

  dialog.showModal();
  field.select();
  try {
    const { mountPalette } = await import("./search/palette.ts");
    mountPalette(document, dialog, field);
  } catch {
    dialog.close();
    focusSearchField(document, field.value);
  }
}

/** Where the palette cannot be loaded, the search field, which is there already, takes its place. */
export function focusSearchField(document: Document, typed = ""): void {
  const field = document.querySelector<HTMLInputElement>("input[name=q]");
  if (!field) return;
  field.focus();
  if (typed) field.value = typed;
  else field.select();
}

/** `data-entered` says that Enter was pressed after all that was typed: what is found then is followed. */
function palette(document: Document): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  const field = document.createElement("input");
  dialog.className = "palette";
  dialog.ariaLabel = "Go to";
  field.id = "palette-input";
  field.autocomplete = "off";
  field.spellcheck = false;
  field.ariaLabel = "Go to a page";
  field.placeholder = "Papers, people, topics, months, pages";
  field.addEventListener("input", () => dialog.removeAttribute("data-entered"));
  field.addEventListener("keydown", (event) => event.key === "Enter" && dialog.setAttribute("data-entered", ""));
  dialog.addEventListener("close", () => dialog.removeAttribute("data-entered"));
  dialog.append(field);
  document.body.append(dialog);
  return dialog;
}
