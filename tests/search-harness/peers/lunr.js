// Lunr with boosts, continuations and one edit, each weaker than the word itself, as its guide advises.
import lunr from "lunr";

const boosts = { title: 5, names: 4, authors: 3, organization: 3, topics: 1, year: 1, arxivId: 1, abstract: 1, notes: 1 };

export function build(papers) {
  const index = lunr(function () {
    this.ref("number");
    for (const [field, boost] of Object.entries(boosts))
      this.field(field, { boost, extractor: (paper) => [paper[field]].flat().join(" ") });
    papers.forEach((paper, number) => this.add({ ...paper, number }));
  });
  return { "index.json": JSON.stringify(index), "titles.json": JSON.stringify(papers.map((paper) => paper.title)) };
}

export async function open(load) {
  const [index, titles] = await Promise.all(["index.json", "titles.json"].map(async (file) => JSON.parse(await load(file))));
  const searcher = lunr.Index.load(index);
  return async (query, rows) => {
    const hits = searcher.query((builder) => {
      for (const token of lunr.tokenizer(query.toLowerCase())) {
        const word = token.toString();
        builder.term(word, { boost: 100 });
        builder.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (word.length > 3) builder.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
      }
    });
    return hits.slice(0, rows).map((hit) => titles[Number(hit.ref)]);
  };
}
