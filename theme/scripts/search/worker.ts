// The index reader in a worker of its own, so that ranking never holds up typing. Entry point of its own bundle.
import { Engine } from "./engine.ts";
import type { Load } from "./shards.ts";
import type { Question, Reply } from "./messages.ts";

/** For one file, in ms. */
const patience = 10_000;
/** Rows of the first reply: a screen of them, and as many as a browser loads side by side. */
const firstRows = 6;
/** Who types on within this time (ms) sees these alone: other rows, passages and counts would hold up the next key. */
const typingPause = 120;
/** Until the page has painted an answer (ms) nothing else is begun that would take a core from it. */
const paintingTime = 20;
/** It comes with the page: nobody types yet, and perhaps nobody will. */
const firstQuestion = 1;
let engine: Engine | undefined;
let latest = 0;

function loaderFor(start: string): Load {
  return async (name, fresh) => {
    const response = await fetch(new URL(name, start), {
      cache: fresh ? "reload" : "default",
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** What was typed meanwhile is in the queue: the newest question is answered first, the others not at all. */
const queued = () => pause(0);

const reply = (message: Reply) => postMessage(message);

async function answer(question: Question): Promise<void> {
  const { id } = question;
  engine ??= new Engine(loaderFor(question.start));
  if (question.kind === "directory") return reply({ kind: "directory", id, directory: await engine.directory(question.q) });
  if (question.kind === "watched") return reply({ kind: "watched", id, total: await engine.watchedCount(question.request) });
  const found = await engine.search(question.request, firstRows);
  if (id !== latest) return;
  reply({ kind: "answer", id, answer: found });
  const painting = id === firstQuestion ? typingPause : paintingTime;
  await pause(painting);
  void engine.prepare(found, () => id === latest);
  await pause(typingPause - painting);
  void engine.preload(found);
  if (id !== latest) return;
  const rest = await engine.rest(found);
  if (id !== latest) return;
  reply({ kind: "rest", id, rest });
  const passages = await engine.passages(found, [...found.hits, ...rest.hits]);
  if (id !== latest) return;
  reply({ kind: "passages", id, passages });
  reply({ kind: "facets", id, facets: await engine.facets(found) });
}

addEventListener("message", async (event: MessageEvent<Question>) => {
  const question = event.data;
  latest = Math.max(latest, question.id);
  await queued();
  if (question.id !== latest) return;
  try {
    await answer(question);
  } catch (error) {
    reply({ kind: "failed", id: question.id, reason: error instanceof Error ? error.message : String(error) });
  }
});
