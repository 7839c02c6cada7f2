/** Each `button[data-copy]` copies the text of the element it names; where that cannot be, the button goes. */
export function offerCopyButtons(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const source = document.getElementById(button.dataset["copy"] ?? "");
    if (source) copyOnClick(button, () => source.textContent ?? "");
  }
}

export function copyOnClick(button: HTMLButtonElement, text: () => string): void {
  const label = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    button.textContent = await copied(text());
    setTimeout(() => (button.textContent = label), 2000);
  });
}

async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    return "Not copied: select the text instead";
  }
}
