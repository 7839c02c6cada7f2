/** Each `button[data-save]` saves the text of the element it names under the file name it states. */
export function offerDownloads(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-save]")) {
    const source = document.getElementById(button.dataset["save"] ?? "");
    const name = button.dataset["name"] ?? "";
    button.addEventListener("click", () => save(document, name, source?.textContent ?? ""));
  }
}

function save(document: Document, name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([withLineEnds(name, text)], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** RIS asks for CR and LF, which HTML folds into one. */
function withLineEnds(name: string, text: string): string {
  return name.endsWith(".ris") ? text.replaceAll("\n", "\r\n") : text;
}
