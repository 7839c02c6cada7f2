// A search page for a peer, with the marks that ours has: #results[data-state], one li for each row.
const engines = { minisearch: () => import("./minisearch.js"), lunr: () => import("./lunr.js"), pagefind: () => import("./pagefind.js") };
const root = new URL(`${document.body.dataset.engine}/`, location.href);
const { open } = await engines[document.body.dataset.engine]();
const search = await open(async (file) => (await fetch(new URL(file, root))).text(), root);
const input = document.querySelector("input");
const results = document.querySelector("#results");
const rows = 20;
let latest = 0;

async function show() {
  const asked = ++latest;
  results.dataset.state = "loading";
  const titles = await search(input.value, rows);
  if (asked !== latest) return;
  results.replaceChildren(...titles.map((title) => {
    const link = Object.assign(document.createElement("a"), { href: "#", textContent: title });
    const row = document.createElement("li");
    row.append(link);
    return row;
  }));
  results.dataset.state = "done";
}

input.addEventListener("input", show);
input.value = new URLSearchParams(location.search).get("q") ?? "";
await show();
