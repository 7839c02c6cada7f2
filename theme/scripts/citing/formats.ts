import type { Kind, Name, Reference } from "./reference.ts";

export interface Format {
  readonly title: string;
  readonly extension: string;
  readonly write: (references: readonly Reference[]) => string;
}

export const formats: readonly Format[] = [
  { title: "BibTeX", extension: "bib", write: (references) => references.map((reference) => reference.bibtex).join("\n") },
  { title: "RIS", extension: "ris", write: (references) => references.map(risOf).join("") },
  { title: "CSL-JSON", extension: "json", write: (references) => `${JSON.stringify(references.map(cslOf), null, 2)}\n` },
];

const risTypes: Record<Kind, string> = {
  misc: "UNPB",
  article: "JOUR",
  inproceedings: "CONF",
  incollection: "CHAP",
  book: "BOOK",
  phdthesis: "THES",
  mastersthesis: "THES",
  techreport: "RPRT",
  dataset: "DATA",
  software: "COMP",
};

const cslTypes: Record<Kind, string> = {
  misc: "article",
  article: "article-journal",
  inproceedings: "paper-conference",
  incollection: "chapter",
  book: "book",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  techreport: "report",
  dataset: "dataset",
  software: "software",
};

/** The venue of a thesis or a report is the institution that publishes it, unless another publisher is stated. */
const isPublishedByVenue = ({ kind, publisher }: Reference): boolean =>
  publisher === undefined && ["phdthesis", "mastersthesis", "techreport"].includes(kind);

/** Lines end with CR and LF, as the format asks. It has no preprints; readers take an unpublished work for one. */
function risOf(reference: Reference): string {
  const [year, month, day] = reference.published;
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", risTypes[reference.kind]],
    ["ID", reference.key],
    ["TI", reference.title],
    ...reference.authors.map((name): [string, string] => ["AU", risName(name)]),
    ...reference.editors.map((name): [string, string] => ["ED", risName(name)]),
    [isPublishedByVenue(reference) ? "PB" : "T2", reference.venue],
    ["T3", reference.series],
    ["ET", reference.edition],
    ["VL", reference.volume],
    ["IS", reference.issue],
    ...pagesOf(reference),
    ["M3", reference.genre],
    ["PB", reference.publisher],
    ["CY", reference.place],
    ["SN", reference.isbn],
    ["SN", reference.issn],
    ["LA", reference.language],
    ["PY", year === undefined ? undefined : digits(year, 4)],
    ["DA", year === undefined ? undefined : `${digits(year, 4)}/${digits(month, 2)}/${digits(day, 2)}/`],
    ["DO", reference.doi],
    ["AN", reference.arxiv && `arXiv:${reference.arxiv}`],
    ["UR", reference.url],
  ];
  const lines = fields.filter(([, value]) => value !== undefined).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join("")}ER  - \r\n`;
}

/** A list of several ranges stands in one field. */
function pagesOf({ pages }: Reference): [string, string | undefined][] {
  const [first, last, ...more] = pages?.split("–") ?? [];
  return more.length > 0 || pages?.includes(",") ? [["SP", pages]] : [["SP", first], ["EP", last]];
}

function risName(name: Name): string {
  return "literal" in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(", ");
}

const digits = (number: number | undefined, count: number): string =>
  number === undefined ? "" : String(number).padStart(count, "0");

/** Undefined members are left out by `JSON.stringify`. */
function cslOf(reference: Reference): object {
  const { arxiv, authors, editors, published, venue } = reference;
  const institution = isPublishedByVenue(reference) ? venue : undefined;
  return {
    id: reference.key,
    type: cslTypes[reference.kind],
    title: reference.title,
    author: authors.length > 0 ? authors : undefined,
    editor: editors.length > 0 ? editors : undefined,
    issued: published.length > 0 ? { "date-parts": [published] } : undefined,
    "container-title": institution ? undefined : venue,
    publisher: institution ?? reference.publisher,
    "collection-title": reference.series,
    edition: reference.edition,
    volume: reference.volume,
    issue: reference.issue,
    page: reference.pages?.replaceAll("–", "-"),
    genre: reference.genre,
    "publisher-place": reference.place,
    ISBN: reference.isbn,
    ISSN: reference.issn,
    language: reference.language,
    archive: arxiv && "arXiv",
    archive_location: arxiv,
    number: arxiv && `arXiv:${arxiv}`,
    DOI: reference.doi,
    URL: reference.url,
  };
}
