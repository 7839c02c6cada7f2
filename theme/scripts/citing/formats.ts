import type { Name, Reference } from "./reference.ts";

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

/** Lines end with CR and LF, as the format asks. It has no preprints; readers take an unpublished work for one. */
function risOf(reference: Reference): string {
  const [year, month, day] = reference.published;
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", { misc: "UNPB", article: "JOUR", inproceedings: "CONF" }[reference.kind]],
    ["ID", reference.key],
    ["TI", reference.title],
    ...reference.authors.map((name): [string, string] => ["AU", risName(name)]),
    ["T2", reference.venue],
    ["PY", year === undefined ? undefined : digits(year, 4)],
    ["DA", year === undefined ? undefined : `${digits(year, 4)}/${digits(month, 2)}/${digits(day, 2)}/`],
    ["DO", reference.doi],
    ["AN", reference.arxiv && `arXiv:${reference.arxiv}`],
    ["UR", reference.url],
  ];
  const lines = fields.filter(([, value]) => value !== undefined).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join("")}ER  - \r\n`;
}

function risName(name: Name): string {
  return "literal" in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(", ");
}

const digits = (number: number | undefined, count: number): string =>
  number === undefined ? "" : String(number).padStart(count, "0");

/** Undefined members are left out by `JSON.stringify`. */
function cslOf(reference: Reference): object {
  const { arxiv, authors, published } = reference;
  return {
    id: reference.key,
    type: { misc: "article", article: "article-journal", inproceedings: "paper-conference" }[reference.kind],
    title: reference.title,
    author: authors.length > 0 ? authors : undefined,
    issued: published.length > 0 ? { "date-parts": [published] } : undefined,
    "container-title": reference.venue,
    archive: arxiv && "arXiv",
    archive_location: arxiv,
    number: arxiv && `arXiv:${arxiv}`,
    DOI: reference.doi,
    URL: reference.url,
  };
}
