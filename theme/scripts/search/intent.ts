// Words of a query that ask for a fact, not for a text: `with code`, `github repo for`, `open source`, `with dataset`.

export type Fact = "code" | "data" | "model";

export interface Intent {
  readonly fact: Fact;
  /** As typed. */
  readonly words: string;
  /** The query without them. */
  readonly rest: string;
  /** The words may also be a subject, as in `open source software`: then a title that holds them is meant. */
  readonly isSubject: boolean;
}

const code = "(?:(?:source[ -])?code|git(?:hub|lab)|repos?|repositor(?:y|ies)|codebase|(?:re)?implementations?)";
const open = "(?:open|open[ -]?sourced?|official|public|publicly|available|released)";
const article = "(?:(?:a|an|the|its|their|any)\\s+)?";
const having = "(?:with|has|have|having|including)\\s+";
const asked = "(?:(?:is there|are there|where (?:is|are)|where (?:can|do) i (?:get|find)|find|get|show me)\\s+)?";
const end = "(?![\\p{L}\\p{N}-])";
const begin = "(?<![\\p{L}\\p{N}-])";

const pattern = (source: string) => new RegExp(source, "iu");
const patterns: readonly (readonly [Fact, RegExp, isSubject: boolean])[] = [
  ["code", pattern(`^\\s*${asked}${article}(?:${open}\\s+){0,2}${code}(?:\\s+${code}){0,2}\\s+(?:for|of|to|on|behind)${end}`), false],
  ["code", pattern(`${begin}${having}${article}(?:${open}\\s+){0,2}${code}(?:\\s+${code}){0,2}(?:\\s+(?:is\\s+)?${open})?${end}`), false],
  ["code", pattern(`${begin}code\\s+(?:is\\s+)?(?:publicly\\s+)?(?:available|released)${end}`), false],
  ["data", pattern(`${begin}${having}${article}(?:(?:new|${open})\\s+){0,2}data(?:[ -]?sets?)?(?:\\s+(?:is\\s+)?${open})?\\s*$`), false],
  ["model", pattern(`${begin}${having}${article}(?:${open}\\s+){0,2}(?:models?|(?:model\\s+)?(?:weights|checkpoints))(?:\\s+${open})?\\s*$`), false],
  ["code", pattern(`${begin}(?:open[ -]?sourced?(?:\\s+${code}){0,2}|source[ -]code|(?:on\\s+)?git(?:hub|lab)(?:\\s+${code}){0,2}|repos?|repositor(?:y|ies))${end}`), true],
];

/** A query as long as nobody types holds no wish. */
const longest = 400;

export function intentIn(q: string): Intent | null {
  if (q.length > longest || /["]|\S:/.test(q)) return null;
  for (const [fact, words, isSubject] of patterns) {
    const found = words.exec(q);
    if (!found) continue;
    const rest = `${q.slice(0, found.index)} ${q.slice(found.index + found[0].length)}`;
    return { fact, words: found[0].trim(), rest: rest.replace(/[\s,;.?!]+/g, " ").trim(), isSubject };
  }
  return null;
}
