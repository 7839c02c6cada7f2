// What page and worker say to each other. Every reply bears the number of its question; the page drops all but the newest.
import type { Answer, Directory } from "./engine.ts";
import type { Facets } from "./facets.ts";
import type { Marked } from "./highlight.ts";
import type { Request } from "./request.ts";

/** `start` is the absolute address of start.json. */
export type Question =
  | { readonly kind: "search"; readonly id: number; readonly start: string; readonly request: Request }
  | { readonly kind: "directory"; readonly id: number; readonly start: string; readonly q: string };

export type Reply =
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "passages"; readonly id: number; readonly passages: readonly Marked[] }
  | { readonly kind: "facets"; readonly id: number; readonly facets: Facets | null }
  | { readonly kind: "directory"; readonly id: number; readonly directory: Directory }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };

/** Asks the worker; only replies to the newest question come through. */
export class Asker {
  private readonly worker: Worker;
  private latest = 0;

  constructor(
    worker: string,
    readonly start: string,
    onReply: (reply: Reply) => void,
  ) {
    this.worker = new Worker(new URL(worker, document.baseURI), { type: "module" });
    this.worker.addEventListener("message", (event: MessageEvent<Reply>) => {
      if (event.data.id === this.latest) onReply(event.data);
    });
    this.worker.addEventListener("error", () =>
      onReply({ kind: "failed", id: this.latest, reason: "The search program could not be started." }));
  }

  search(request: Request): void {
    this.worker.postMessage({ kind: "search", id: ++this.latest, start: this.absoluteStart, request } satisfies Question);
  }

  directory(q: string): void {
    this.worker.postMessage({ kind: "directory", id: ++this.latest, start: this.absoluteStart, q } satisfies Question);
  }

  private get absoluteStart(): string {
    return new URL(this.start, document.baseURI).href;
  }
}
