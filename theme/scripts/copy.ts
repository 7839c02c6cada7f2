/** Each `button[data-copy]` copies the text of the element it names; where that cannot be, the button goes. */
export function offerCopyButtons(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const source = document.getElementById(button.dataset["copy"] ?? "");
    button.hidden = !source || !navigator.clipboard;
    if (!source) continue;

    const label = button.textContent;
    button.addEventListener("click", async () => {
      button.textContent = await copied(source.textContent ?? "");
      setTimeout(() => (button.textContent = label), 2000);
    });
  }
}

async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    return "Not copied: select the text instead";
  }
}
