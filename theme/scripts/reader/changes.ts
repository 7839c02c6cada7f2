interface Change {
  readonly date: string;
  readonly text: string;
}

let read: Promise<Readonly<Record<string, readonly Change[]>>> | undefined;

/** Says on a row of a list what changed of the paper on the day that it was put there, or later. */
export async function sayWhatChanged(row: HTMLElement, slug: string, since: string | undefined, root: string): Promise<void> {
  if (!since) return;
  read ??= fetch(`${root}data/changes.json`).then((answer) => (answer.ok ? answer.json() : {}), () => ({}));
  const changes = ((await read)[slug] ?? []).filter(({ date }) => date >= since);
  if (changes.length === 0) return;

  const said = document.createElement("p");
  said.className = "quiet";
  said.textContent = `Changed: ${changes.map(({ date, text }) => `${text} (${date})`).join("; ")}`;
  row.append(said);
}
