// Our search beside MiniSearch, Lunr and Pagefind, on the same papers, in one run; prints Markdown tables.
//
//   npm ci && node measure.mjs [--papers 301,10000,100000] [--queries FILE.json] [--without pagefind@100000] [--work FOLDER]
//
// 301 is the demo; a larger library is the demo among so many synthetic papers. The theme must be bundled and the
// programs built: dotnet build -c Release src/KnowledgeBase.Cli tests/KnowledgeBase.Benchmarks.
import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { firstAnswers, launch, openPage, titlesOn, typeKeys } from "./browser.mjs";
import { ourSearch, relevanceOf } from "./evaluate.mjs";
import { repository } from "./reader.mjs";
import { Server } from "./server.mjs";

const { build } = createRequire(join(repository, "theme", "package.json"))("esbuild");
const here = join(repository, "tests", "search-harness");
const binaries = join(repository, "artifacts", "bin");
const peers = ["minisearch", "lunr", "pagefind"];
const names = { ours: "ours", minisearch: "MiniSearch 7.2.0", lunr: "Lunr 2.3.9", pagefind: "Pagefind 1.5.2" };
const demoPapers = 301;
const keys = 200;
const pause = 60;

const { values } = parseArgs({
  options: {
    papers: { type: "string", default: "301,10000,100000" },
    queries: { type: "string", default: join(here, "queries.json") },
    without: { type: "string", default: "" },
    work: { type: "string" },
  },
});
const queries = JSON.parse(await readFile(values.queries, "utf8"));
const work = values.work ?? (await mkdtemp(join(tmpdir(), "search-measures-")));
const browser = await launch();
try {
  console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.version}, Chromium ${browser.version()}, ${queries.length} queries\n`);
  const demo = await buildDemo();
  for (const papers of values.papers.split(",").map(Number)) await measure(papers, demo);
} finally {
  await browser.close();
  if (!values.work) await rm(work, { recursive: true, force: true });
}

/** The demo's site gives the search page; each library then brings its own `search/`. */
async function buildDemo() {
  const site = join(work, "demo");
  run("dotnet", [join(binaries, "KnowledgeBase.Cli", "release", "kb.dll"), "build", "--output", site], repository);
  return site;
}

async function measure(papers, demo) {
  const folder = join(work, String(papers));
  await mkdir(folder, { recursive: true });
  const ours = await measureOurs(papers, folder, demo);
  const rows = [ours];
  for (const name of peers) {
    if (values.without.split(",").includes(`${name}@${papers}`)) continue;
    const built = JSON.parse(run(process.execPath, ["--expose-gc", "--max-old-space-size=16000", "build-peer.mjs", name, join(folder, "papers.jsonl"), join(folder, name)], here));
    await writePeerPage(name, folder);
    rows.push({ name, ...built, ...(await inBrowser(folder, `${name}.html`, null)) });
  }
  printTables(papers, rows);
}

async function measureOurs(papers, folder, demo) {
  const benchmarks = ["dotnet", join(binaries, "KnowledgeBase.Benchmarks", "release", "KnowledgeBase.Benchmarks.dll")];
  const input = papers === demoPapers ? join(repository, "input") : await corpus(benchmarks, papers);
  const built = JSON.parse(run(benchmarks[0], [benchmarks[1], "search", "--input", input, "--output", folder], repository));
  for (const part of ["search.html", "assets"]) await cp(join(demo, part), join(folder, part), { recursive: true });
  const search = await ourSearch(join(folder, "search"));
  return { name: "ours", ...built, ...(await inBrowser(folder, "search.html", search)) };
}

async function corpus(benchmarks, papers) {
  const input = join(work, `input-${papers}`);
  run(benchmarks[0], [benchmarks[1], "corpus", "--papers", String(papers), "--output", input], repository);
  for (const part of ["digests", "metadata"])
    await cp(join(repository, "input", part), join(input, part, "demo"), { recursive: true });
  return input;
}

/** `search` gives the titles where the engine runs in Node; else they are read off the page. */
async function inBrowser(folder, file, search) {
  console.error(`${new Date().toISOString().slice(11, 19)} ${file} in ${folder}`);
  const server = await Server.start(folder);
  const address = server.address + file;
  try {
    const large = !search && (await folderIsLarge(folder));
    const sizes = await firstAnswers(browser, server, address, spread(queries, large ? 3 : 12).map(({ query }) => query));
    const page = await openPage(browser, address);
    const relevance = await relevanceOf(search ?? ((query) => titlesOn(page, query)), queries);
    const typing = await openPage(browser, address);
    const [cold, ...warm] = await typeKeys(typing, queries.map(({ query }) => query), keys + 1, pause);
    warm.sort((a, b) => a - b);
    return { sizes, relevance, cold, warm };
  } finally {
    for (const context of browser.contexts()) await context.close();
    server.stop();
  }
}

async function folderIsLarge(folder) {
  return (await readFile(join(folder, "papers.jsonl"))).length > 50e6;
}

/** So many of the items, from all of the list. */
function spread(items, count) {
  const place = (i) => Math.floor((i * count) / items.length);
  return items.filter((_, i) => i === 0 || place(i) !== place(i - 1));
}

async function writePeerPage(name, folder) {
  await build({
    entryPoints: [join(here, "peers", "page.js")],
    outdir: join(folder, `${name}-page`),
    bundle: true, splitting: true, minify: true, format: "esm", logLevel: "error",
  });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body data-engine="${name}">
<input type="search" name="q" aria-label="Search"><ol id="results"></ol><script type="module" src="${name}-page/page.js"></script>`;
  await writeFile(join(folder, `${name}.html`), page);
}

function run(program, args, cwd) {
  // As `kb` runs, whose code is compiled ahead of time and never anew while it runs.
  const env = { ...process.env, DOTNET_TieredCompilation: "0" };
  const output = execFileSync(program, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e9 });
  return output.trim().split("\n").at(-1);
}

function printTables(papers, rows) {
  const kB = (bytes) => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
  const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  console.log(`### ${papers} papers\n`);
  console.log("| engine | MRR | hit@1 | first answer, median (largest) kB | index MB (files) | build s | memory MB | key p50 ms | p95 | first |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const { name, relevance, sizes, files, bytes, seconds, fastest, slowest, megabytes, warm, cold } of rows) {
    const range = fastest === undefined ? "" : ` (${fastest.toFixed(2)}–${slowest.toFixed(2)})`;
    console.log(`| ${names[name]} | ${relevance.mrr.toFixed(3)} | ${relevance.hit1.toFixed(3)} | ${kB(at(sizes, 0.5))} (${kB(sizes.at(-1))}) | ${(bytes / 1e6).toFixed(2)} (${files}) | ${seconds.toFixed(2)}${range} | ${megabytes.toFixed(0)} | ${at(warm, 0.5).toFixed(1)} | ${at(warm, 0.95).toFixed(1)} | ${cold.toFixed(0)} |`);
  }
  console.log(`\n| first places by kind | ${kinds.map((kind) => `${kind} (${queries.filter((query) => query.kind === kind).length})`).join(" | ")} |`);
  console.log(`| --- |${" --- |".repeat(kinds.length)}`);
  for (const { name, relevance } of rows) console.log(`| ${names[name]} | ${kinds.map((kind) => relevance.kinds[kind]).join(" | ")} |`);
  const { missed } = rows[0].relevance;
  console.log(`\nNot first with ours: ${missed.map(({ query, rank }) => `${query} (${rank || "not found"})`).join("; ") || "none"}.\n`);
}
