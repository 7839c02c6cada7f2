// MiniSearch over the fields that our index has; runs in Node to build and in the browser to search.
import MiniSearch from "minisearch";

const options = {
  idField: "slug",
  fields: ["title", "names", "authors", "organization", "topics", "year", "arxivId", "abstract", "notes"],
  storeFields: ["title"],
  extractField: (paper, field) => [paper[field]].flat().join(" "),
  searchOptions: {
    boost: { title: 3, names: 2, authors: 2, organization: 2 },
    prefix: true,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  },
};

export function build(papers) {
  const index = new MiniSearch(options);
  index.addAll(papers);
  return { "index.json": JSON.stringify(index) };
}

export async function open(load) {
  const index = MiniSearch.loadJSON(await load("index.json"), options);
  return async (query, rows) => index.search(query).slice(0, rows).map((hit) => hit.title);
}
