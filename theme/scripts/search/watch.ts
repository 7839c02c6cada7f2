// "Watch this": the file that makes a watch of what is searched for, to be created in the repository or copied. The template
// gives details#watch[data-repository] > summary, p.watch-count, pre, a (without repository hidden), button.
import { requestOf, type Draft } from "./address.ts";
import type { Answer } from "./engine.ts";
import { grouped } from "./elements.ts";
import { Asker } from "./messages.ts";
import type { Request } from "./request.ts";

export interface WatchFile {
  /** Of the file, without extension: the watch's address. */
  readonly name: string;
  readonly text: string;
}

/** What is searched for as conditions of a watch; null where nothing is. */
export function watchFileOf(draft: Draft, { intent }: Pick<Answer, "intent">): WatchFile | null {
  const q = [intent ? intent.rest : draft.q.trim(), draft.year ? `year:${draft.year}` : ""].filter(Boolean).join(" ");
  const facts = [...new Set([...(draft.code ? ["code"] : []), ...(intent ? [intent.fact] : [])])];
  const conditions = [
    q && `query: ${quoted(q)}`,
    draft.topic && `topics: ${draft.topic}`,
    draft.author && `authors: ${draft.author}`,
    draft.org && `organizations: ${draft.org}`,
    draft.from && `since: ${draft.from}`,
    facts.length > 0 && `has: [${facts.join(", ")}]`,
  ].filter((condition) => condition);
  if (conditions.length === 0) return null;
  const title = [q, draft.topic, draft.author, draft.org, draft.from && `since ${draft.from}`, ...facts].filter(Boolean).join(", ");
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "watch";
  return { name, text: `---\ntitle: ${quoted(title)}\n${conditions.join("\n")}\n---\n\n` };
}

const quoted = (text: string) => JSON.stringify(text);

/** What the build understands: intents are fields of the file, not words. */
export function watchRequestOf(draft: Draft, { intent }: Pick<Answer, "intent">): Request {
  const request = requestOf(draft);
  return intent ? { ...request, q: `${intent.rest} has:${intent.fact}` } : request;
}

/** Shows the file, and how many papers it has. */
export class WatchOffer {
  private readonly asker = new Asker((reply) => reply.kind === "watched" && this.showCount(reply.total));

  constructor(private readonly place: HTMLDetailsElement) {
    place.querySelector("button")!.addEventListener("click", () => void this.copy());
  }

  show(draft: Draft, answer: Answer): void {
    const file = watchFileOf(draft, answer);
    if (!file) return;
    this.place.querySelector("pre")!.textContent = file.text.trim();
    const repository = this.place.dataset["repository"];
    const link = this.place.querySelector("a")!;
    link.hidden = !repository;
    if (repository) link.href = `${repository}/new/HEAD/input/watches?filename=${file.name}.md&value=${encodeURIComponent(file.text)}`;
    this.asker.watched(watchRequestOf(draft, answer));
  }

  private showCount(total: number | null): void {
    this.place.querySelector(".watch-count")!.textContent = total === null ? "Its page will say how many papers it has." :
      `${grouped(total)} ${total === 1 ? "paper has" : "papers have"} every word, in some form; new ones come to its page and feed.`;
  }

  private async copy(): Promise<void> {
    const button = this.place.querySelector("button")!;
    await navigator.clipboard.writeText(this.place.querySelector("pre")!.textContent ?? "");
    button.textContent = "Copied";
  }
}
