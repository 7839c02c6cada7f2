// What is asked of the index.

export interface Filters {
  readonly topic?: string;
  readonly author?: string;
  readonly org?: string;
  readonly digest?: string;
  readonly year?: string;
  /** yyyy, yyyy-MM or yyyy-MM-dd, inclusive; a date that is known in part counts as its beginning. */
  readonly from?: string;
  readonly to?: string;
  readonly code?: boolean;
}

export type Sort = "relevance" | "date" | "comments";

export interface Request {
  readonly q: string;
  /** Words that ask for a fact are text like all others. */
  readonly asText?: boolean;
  /** Whether pages are wanted whose name has the query and more. */
  readonly cards?: "part";
  readonly filters: Filters;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

/** Rows of a page. */
export const pageSize = 20;
