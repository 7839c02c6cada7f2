// The references of every paper, as its page gives them, read by another program: SITE=folder node --test
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import "@citation-js/plugin-csl";

const site = process.env.SITE;
const theme = fileURLToPath(new URL("../../theme/", import.meta.url));
const { formats } = await script("citing/formats.ts");
const { referenceOf } = await script("citing/reference.ts");

const papers = readFileSync(join(site, "data/papers.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const references = papers.map((paper) => referenceOf(pageOf(readFileSync(join(site, paper.url), "utf8"))));
const written = Object.fromEntries(formats.map((format) => [format.title, format.write(references)]));

test("every paper has a reference of its own", () => {
  assert.equal(references.length, 301);
  assert.equal(new Set(references.map((reference) => reference.key)).size, 301);
});

test("BibTeX comes back equal", () => {
  const items = new Cite(written["BibTeX"], { forceType: "@bibtex/text" }).data;
  assert.deepEqual(items.map((item, index) => facts(item, papers[index])), papers.map(factsOf));
  assert.deepEqual(items.map((item) => item.id), references.map((reference) => reference.key));
});

test("RIS comes back equal", () => {
  const items = new Cite(written["RIS"], { forceType: "@ris/file" }).data;
  assert.deepEqual(items.map((item, index) => facts(item, papers[index])), papers.map(factsOf));
});

test("CSL-JSON comes back equal", () => {
  const items = new Cite(written["CSL-JSON"]).data;
  assert.deepEqual(items.map((item, index) => facts(item, papers[index])), papers.map(factsOf));
  assert.deepEqual(items.map((item) => item.issued?.["date-parts"][0]), papers.map((paper) => paper.published?.split("-").map(Number)));
});

test("the pages' script and the files beside lists write the same CSL-JSON", () => {
  const beside = new Map(readdirSync(join(site, "digests")).filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(join(site, "digests", name), "utf8"))).map((item) => [item.id, item]));
  assert.deepEqual(JSON.parse(written["CSL-JSON"]), references.map((reference) => beside.get(reference.key)));
});

/** What a program makes of a record, as far as the three formats all carry it. */
function facts(item, paper) {
  return {
    title: item.title,
    authors: (item.author ?? []).map((name) => (name.literal ?? [name.given, name["non-dropping-particle"], name.family, name.suffix].filter(Boolean).join(" "))),
    year: paper.published ? item.issued?.["date-parts"][0][0] : undefined,
    doi: item.DOI,
    url: item.URL,
  };
}

/** The same of the site's own data. */
function factsOf(paper) {
  const arxiv = paper.arxivId && `https://arxiv.org/abs/${paper.arxivId}`;
  return {
    title: references[papers.indexOf(paper)].title,
    authors: (paper.authors ?? []).map((author) => author.name),
    year: paper.published ? Number(paper.published.slice(0, 4)) : undefined,
    doi: paper.doi,
    url: paper.publication?.url ?? arxiv ?? (paper.doi ? `https://doi.org/${paper.doi}` : `https://example.org/demo/${paper.url}`),
  };
}

/** As much of a document as the script asks of one. */
function pageOf(html) {
  const found = {
    "#bib": { textContent: plain(/<pre class="format" id="bib">([^]*?)<\/pre>/.exec(html)[1]) },
    "meta[name=citation_publication_date]": { content: /<meta name="citation_publication_date" content="([^"]+)">/.exec(html)?.[1] },
  };
  return { querySelector: (selector) => found[selector] };
}

function plain(html) {
  const named = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => named[name]);
}

async function script(path) {
  const { buildSync } = createRequire(join(theme, "package.json"))("esbuild");
  const { outputFiles } = buildSync({ entryPoints: [join(theme, "scripts", path)], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
