/** What the reader chose, kept in this browser only; without storage every choice lasts as long as the page. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is switched off or full: the choice holds for this page.
  }
}
