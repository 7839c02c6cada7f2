// What page and worker say to each other. Every reply bears the number of its question; the page drops all but the newest.
import type { Answer, Directory, Rest, Shown } from "./engine.ts";
import type { Facets } from "./facets.ts";
import type { Request } from "./request.ts";

/** `start` is the absolute address of start.json. */
export type Question =
  | { readonly kind: "search"; readonly id: number; readonly start: string; readonly request: Request }
  | { readonly kind: "directory"; readonly id: number; readonly start: string; readonly q: string }
  | { readonly kind: "watched"; readonly id: number; readonly start: string; readonly request: Request };

export type Reply =
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "rest"; readonly id: number; readonly rest: Rest }
  | { readonly kind: "passages"; readonly id: number; readonly passages: readonly Shown[] }
  | { readonly kind: "facets"; readonly id: number; readonly facets: Facets | null }
  | { readonly kind: "directory"; readonly id: number; readonly directory: Directory }
  | { readonly kind: "watched"; readonly id: number; readonly total: number | null }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };

/** The absolute address of the site's root, above the folder of the scripts. */
export const siteRoot = new URL("../", import.meta.url).href;

const start = `${siteRoot}search/start.json`;

/** The worker's file beside this one; its name is known when it is bundled. */
declare const workerFile: string;

/** Longer than this (ms) nobody waits; the worker may be lost. */
const patience = 30_000;

/** Asks the worker; only replies to the newest question come through. A worker that fails is replaced at the next question. */
export class Asker {
  private worker: Worker | undefined;
  private latest = 0;
  private waiting = 0;

  constructor(private readonly onReply: (reply: Reply) => void) {}

  search(request: Request): void {
    this.ask({ kind: "search", id: ++this.latest, start, request });
  }

  directory(q: string): void {
    this.ask({ kind: "directory", id: ++this.latest, start, q });
  }

  watched(request: Request): void {
    this.ask({ kind: "watched", id: ++this.latest, start, request });
  }

  private ask(question: Question): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.fail("It took too long."), patience);
    this.worker ??= this.hire();
    this.worker.postMessage(question);
  }

  private hire(): Worker {
    const worker = new Worker(new URL(workerFile, import.meta.url), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<Reply>) => {
      if (event.data.id !== this.latest) return;
      clearTimeout(this.waiting);
      this.onReply(event.data);
    });
    worker.addEventListener("error", () => this.worker === worker && this.fail("The search program could not be started."));
    return worker;
  }

  private fail(reason: string): void {
    clearTimeout(this.waiting);
    this.worker?.terminate();
    this.worker = undefined;
    this.onReply({ kind: "failed", id: this.latest, reason });
  }
}
