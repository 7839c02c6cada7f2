/** How a paper is cited, read from the BibTeX entry and the date that its page states. */
export interface Reference {
  readonly key: string;
  readonly kind: Kind;
  readonly title: string;
  readonly authors: readonly Name[];
  readonly editors: readonly Name[];
  readonly venue?: string;
  readonly series?: string;
  readonly edition?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** With an en dash between the first and the last. */
  readonly pages?: string;
  readonly genre?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly isbn?: string;
  readonly issn?: string;
  readonly language?: string;
  /** Year, month and day, as far as they are known. */
  readonly published: readonly number[];
  readonly arxiv?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly bibtex: string;
}

/** As BibTeX names it. */
export type Kind =
  | "misc"
  | "article"
  | "inproceedings"
  | "incollection"
  | "book"
  | "phdthesis"
  | "mastersthesis"
  | "techreport"
  | "dataset"
  | "software";

export type Name = { readonly literal: string } | { readonly family: string; readonly given: string; readonly suffix?: string };

/** `page` is a paper's page of this site; undefined where it is something else. */
export function referenceOf(page: Document): Reference | undefined {
  const bibtex = page.querySelector("#bib")?.textContent;
  const date = page.querySelector<HTMLMetaElement>("meta[name=citation_publication_date]")?.content;
  return bibtex ? read(bibtex, date ? date.split("/").map(Number) : []) : undefined;
}

function read(bibtex: string, published: readonly number[]): Reference {
  const [, kind, key] = /^@(\w+)\{([^,]+),/.exec(bibtex)!;
  const fields = new Map([...bibtex.matchAll(/^ {2}(\w+) = \{(.*)\},?$/gm)].map(([, name, value]) => [name!, value!]));
  const plain = (name: string): string | undefined => fields.has(name) ? unescaped(fields.get(name)!) : undefined;
  return known({
    key: key!,
    kind: kind as Kind,
    title: plain("title") ?? "",
    authors: namesIn(fields.get("author") ?? ""),
    editors: namesIn(fields.get("editor") ?? ""),
    venue: plain("journal") ?? plain("booktitle") ?? plain("school") ?? plain("institution"),
    series: plain("series"),
    edition: plain("edition"),
    volume: plain("volume"),
    issue: plain("number"),
    pages: plain("pages")?.replaceAll("--", "–"),
    genre: kind === "mastersthesis" ? "Master's thesis" : plain("type"),
    publisher: plain("publisher"),
    place: plain("address"),
    isbn: plain("isbn"),
    issn: plain("issn"),
    language: plain("language"),
    published,
    arxiv: fields.get("eprint"),
    doi: plain("doi"),
    url: fields.get("url"),
    bibtex,
  });
}

/** Without the fields that are undefined. */
function known<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** Names in braces are whole; the others are “family, given” or “family, suffix, given”. */
function namesIn(authors: string): Name[] {
  const names = authors ? authors.split(/ and (?![^{]*\})/) : [];
  return names.map((name) => {
    const [family = "", ...rest] = name.split(", ").map(unescaped);
    const given = rest.pop();
    if (name.startsWith("{") || given === undefined) return { literal: unescaped(name) };
    return rest[0] === undefined ? { family, given } : { family, given, suffix: rest[0] };
  });
}

const commands: Record<string, string> = {
  textbraceleft: "{",
  textbraceright: "}",
  textbackslash: "\\",
  textasciitilde: "~",
  textasciicircum: "^",
};

/** The text behind what is written for LaTeX; braces only protect. */
function unescaped(text: string): string {
  return text.replace(/\\(text[a-z]+)\{\}|\\([&%$#_])|[{}]/g, (_, command?: string, sign?: string) =>
    command ? (commands[command] ?? "") : (sign ?? ""),
  );
}
