/** A paper's page states its BibTeX entry; the other formats are made from it when the reader opens them. */
export function offerFormats(document: Document): void {
  const box = document.querySelector<HTMLDetailsElement>(".formats");
  if (!box) return;

  box.querySelector("summary")?.append(", RIS, CSL-JSON");
  box.addEventListener("toggle", () => void fill(box), { once: true });
}

async function fill(box: HTMLDetailsElement): Promise<void> {
  const { formatLines, referenceOf } = await import("./citing/other.ts");
  const reference = referenceOf(box.ownerDocument);
  if (reference) box.querySelector("summary")?.after(...formatLines(() => reference.key, () => [reference]));
}
