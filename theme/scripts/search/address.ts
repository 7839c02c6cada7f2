// The state of the search page in its address: shareable, and Back works.
import { intentIn } from "./intent.ts";
import type { Request, Sort } from "./request.ts";

export interface Draft {
  q: string;
  topic: string;
  author: string;
  org: string;
  digest: string;
  year: string;
  from: string;
  to: string;
  code: boolean;
  /** Words that ask for a fact are searched as text. */
  text: boolean;
  sort: Sort;
  page: number;
}

export function readAddress(search: string): Draft {
  const given = new URLSearchParams(search);
  const sort = given.get("sort");
  return {
    q: given.get("q") ?? "",
    topic: given.get("topic") ?? "",
    author: given.get("author") ?? "",
    org: given.get("org") ?? "",
    digest: given.get("digest") ?? "",
    year: given.get("year") ?? "",
    from: given.get("from") ?? "",
    to: given.get("to") ?? "",
    code: given.get("code") === "1",
    text: given.get("text") === "1",
    sort: sort === "date" || sort === "comments" ? sort : "relevance",
    page: Math.max(1, Math.floor(Number(given.get("page")) || 1)),
  };
}

const texts = ["q", "topic", "author", "org", "digest", "year", "from", "to"] as const;

/** Only what differs from the plain state; empty for that. */
export function writeAddress(draft: Draft): string {
  const given = new URLSearchParams();
  for (const name of texts) if (draft[name]) given.set(name, draft[name]);
  if (draft.code) given.set("code", "1");
  if (draft.text && intentIn(draft.q)) given.set("text", "1");
  if (draft.sort !== "relevance") given.set("sort", draft.sort);
  if (draft.page > 1) given.set("page", String(draft.page));
  const text = given.toString();
  return text ? `?${text}` : "";
}

export function requestOf(draft: Draft): Request {
  const { q, topic, author, org, digest, year, from, to, code, text, sort, page } = draft;
  return { q, asText: text, filters: { topic, author, org, digest, year, from, to, code }, sort, page };
}
