/** Shows each `button[data-copy]`, which copies the text of the element it names. */
export function offerCopyButtons(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const source = document.getElementById(button.dataset["copy"] ?? "");
    if (!source || !navigator.clipboard) continue;

    const label = button.textContent;
    button.hidden = false;
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
