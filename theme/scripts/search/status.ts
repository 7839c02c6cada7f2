import { writeAddress, type Draft } from "./address.ts";
import { element, grouped } from "./elements.ts";
import type { Answer } from "./engine.ts";
import type { Fact } from "./intent.ts";

export const factNames: Readonly<Record<Fact, string>> = { code: "with code", data: "with data", model: "with a model" };

/** What is said above the results, also to screen readers. */
export function statusNodes(answer: Answer, draft: Draft): (Node | string)[] {
  if (isPlain(draft) && answer.total === 0) return [];
  const nodes: (Node | string)[] = [countOf(answer)];
  if (answer.missed && answer.total > 0) nodes.push(` None ${factNames[answer.missed.fact]}.`);
  if (answer.suggestion !== null)
    nodes.push(" Did you mean ", button("suggest", "suggestion", answer.suggestion, answer.suggestion), "?");
  if (answer.total === 0) nodes.push(...wayOut(draft));
  if (answer.incomplete)
    nodes.push(" A part of the index could not be loaded, so papers may be missing. ", button("retry", "retry", "Try again"));
  return nodes;
}

/** Whether nothing is asked for. */
export const isPlain = (draft: Draft) => writeAddress({ ...draft, sort: "relevance", page: 1 }) === "";

/** What is found: papers, or passages where the site has documents alone. */
export const found = (): string => document.querySelector<HTMLElement>("#results")?.dataset["word"] ?? "paper";

function countOf(answer: Answer): string {
  if (answer.total === 0) return `No ${found()} found.`;
  const papers = `${grouped(answer.total)} ${found()}${answer.total === 1 ? "" : "s"}`;
  const facts = answer.intent ? ` ${factNames[answer.intent.fact]}` : "";
  const page = answer.page > 1 ? `, page ${answer.page} of ${answer.pages}` : "";
  return `${papers}${facts}${page}${partOf(answer)}.`;
}

function partOf({ total, whole, by }: Answer): string {
  if (by !== null) return whole === total ? ` by ${by}` : `, ${grouped(whole)} by ${by}`;
  if (whole === total) return "";
  return whole === 0 ? ", none with all words" : `, ${grouped(whole)} with all words`;
}

/** What a person can do where nothing is found. */
function wayOut(draft: Draft): (Node | string)[] {
  const hasFilters = draft.topic || draft.author || draft.org || draft.digest || draft.year || draft.from || draft.to || draft.code;
  if (hasFilters) return [" Try it ", button("clear", "clear", "without filters"), "."];
  if (/"|(^|\s)-|\w:/.test(draft.q)) return [" Leave out quotation marks, minus signs and fields."];
  return [" Try fewer words, or one from the title or a name."];
}

function button(action: string, name: string, text: string, value = ""): HTMLElement {
  return element("button", { type: "button", class: name, "data-action": action, "data-value": value }, text);
}
