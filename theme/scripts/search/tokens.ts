// Text to the terms of the search index: the same rules as src/KnowledgeBase/Characters/SearchTokens.cs.
// tokens.cases.json holds both to them.

export interface Token {
  readonly term: string;
  /** 0-based; the parts of a compound have places of their own, its joined form that of the first. */
  readonly position: number;
  /** How many places the term covers: more than one for the joined form of a compound. */
  readonly span: number;
}

const maxLength = 40;
const maxJoinedParts = 4;

const greekNames = ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma " +
  "sigma tau upsilon phi chi psi omega").split(" ");
const greekLetters = "abgdezhqiklmnxoprsstufcyw";
const specialLetters: Record<string, string> = {
  ø: "o", ł: "l", đ: "d", ð: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th", ħ: "h", ı: "i", ŋ: "n",
  "‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
};

const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text);
const isLatin = (c: string | undefined) => c !== undefined && /^[A-Za-z]$/.test(c);
const isWord = (c: string | undefined) =>
  c !== undefined && (c < "\x80" ? /^[A-Za-z0-9]$/.test(c) : /^[\p{L}\p{Nd}\ud800-\udfff]$/u.test(c));
const isIdeographic = (c: string | undefined) =>
  c !== undefined && /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ud800-\udfff\uf900-\ufaff]$/.test(c);
const isPart = (c: string | undefined) => isWord(c) && !isIdeographic(c);
const isDigit = (c: string | undefined) => c !== undefined && c >= "0" && c <= "9";

export function tokens(text: string): Token[] {
  const plain = plainText(text);
  const found: Token[] = [];
  let position = 0;
  for (let at = 0; at < plain.length;) {
    if (!isWord(plain[at])) at++;
    else if (isIdeographic(plain[at])) [at, position] = readIdeographs(plain, at, position, found);
    else [at, position] = readCompound(plain, at, position, found);
  }
  return found;
}

/** Text as search compares it: no LaTeX, no marks, no case, Greek spelled out. */
export function plainText(text: string): string {
  const lower = fold(/[$\\{]/.test(text) ? withoutLatex(text) : text).toLowerCase();
  return isAscii(lower) ? lower : lower.normalize("NFC");
}

function withoutLatex(text: string): string {
  return text.replace(/\\([A-Za-z]*)|[${}]/g, (_, command: string | undefined) => {
    if (!command) return "";
    const name = command.toLowerCase().replace(/^var/, "");
    return greekNames.includes(name) ? name : " ";
  });
}

function fold(text: string): string {
  if (isAscii(text)) return text;
  const decomposed = text.normalize("NFKD");
  let folded = "";
  for (let at = 0; at < decomposed.length; at++) {
    const c = decomposed[at]!;
    const greek = greekIndex(c);
    if (c < "\x80") folded += c;
    else if (greek >= 0)
      folded += isLatin(decomposed[at - 1]) || isLatin(decomposed[at + 1]) ? greekLetters[greek] : greekNames[greek];
    else folded += specialLetters[c.toLowerCase()] ?? (/[\p{M}\p{Cf}]/u.test(c) ? "" : c);
  }
  return folded;
}

function greekIndex(c: string): number {
  if (c >= "α" && c <= "ω") return c.charCodeAt(0) - 0x3b1;
  if (c >= "Α" && c <= "Ω") return c.charCodeAt(0) - 0x391;
  return c === "ϵ" ? 4 : c === "ϑ" ? 7 : c === "ϕ" ? 21 : -1;
}

/** Letters joined by hyphens: each part, and with more than one part all of them as one word. */
function readCompound(text: string, at: number, position: number, found: Token[]): [number, number] {
  const first = position;
  let joined = "";
  for (let parts = 1; ; parts++) {
    let part: string;
    [at, part] = readPart(text, at, position++, found);
    joined += part;
    if (/^[-_^]$/.test(text[at] ?? "") && isPart(text[at + 1])) {
      at++;
      continue;
    }
    if (parts > 1 && parts <= maxJoinedParts && joined.length < maxLength)
      found.push({ term: joined, position: first, span: parts });
    return [at, position];
  }
}

/** One run of letters and digits, without its apostrophes; a dot stays between digits. */
function readPart(text: string, at: number, position: number, found: Token[]): [number, string] {
  let term = "";
  for (; at < text.length; at++) {
    const c = text[at]!;
    if (isPart(c) || (c === "." && isDigit(text[at - 1]) && isDigit(text[at + 1]))) term += c;
    else if (c !== "'" || !isWord(text[at - 1]) || !isPart(text[at + 1])) break;
  }
  term = term.slice(0, maxLength);
  found.push({ term, position, span: 1 });
  if (term === "epsilon") found.push({ term: "eps", position, span: 1 });
  let end = at;
  while (text[end] === "+" || text[end] === "#") end++;
  if (end === at || isWord(text[end])) return [at, term];
  found.push({ term: (term + text.slice(at, end)).slice(0, maxLength), position, span: 1 });
  return [end, term];
}

/** Chinese, Japanese and Korean run together: each pair of neighbours is a term, or a lone character. */
function readIdeographs(text: string, at: number, position: number, found: Token[]): [number, number] {
  let end = at;
  while (isIdeographic(text[end])) end++;
  const characters = Array.from(text.slice(at, end));
  if (characters.length === 1) found.push({ term: characters[0]!, position: position++, span: 1 });
  for (let i = 1; i < characters.length; i++)
    found.push({ term: characters[i - 1]! + characters[i]!, position: position++, span: 1 });
  return [end, position];
}
