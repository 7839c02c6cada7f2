// Builds one peer's index: node build-peer.mjs NAME PAPERS.jsonl FOLDER. Prints seconds and peak memory as JSON, of this
// process alone, which is why each peer has one of its own.
import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [name, file, folder] = process.argv.slice(2);
const papers = [];
for await (const line of createInterface({ input: createReadStream(file) })) papers.push(JSON.parse(line));
await mkdir(folder, { recursive: true });
globalThis.gc?.();
const before = process.memoryUsage().rss;
const started = performance.now();
const extra = name === "pagefind" ? await buildPagefind() : await buildModule();
const seconds = (performance.now() - started) / 1000;
const megabytes = (process.resourceUsage().maxRSS * 1024 - before + extra) / 1e6;
console.log(JSON.stringify({ seconds, megabytes, ...(await sizeOf(folder)) }));
process.exit(0);

async function buildModule() {
  const { build } = await import(`./peers/${name}.js`);
  for (const [path, content] of Object.entries(build(papers))) await writeFile(join(folder, path), content);
  return 0;
}

/** Its indexer is a program of its own, which this process feeds. */
async function buildPagefind() {
  const { createIndex, close } = await import("pagefind");
  const { index } = await createIndex({});
  let sent = 0;
  const send = async () => {
    while (sent < papers.length) {
      const paper = papers[sent++];
      await index.addHTMLFile({ url: `papers/${paper.slug}.html`, content: pageOf(paper) });
    }
  };
  await Promise.all(Array.from({ length: 64 }, send));
  await index.writeFiles({ outputPath: folder });
  const peak = peakOfChildren();
  await close();
  return peak;
}

function pageOf(paper) {
  const escaped = (parts) => [parts].flat().join(", ").replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<!doctype html><html lang="en"><title>${escaped(paper.title)}</title><body><main><h1>${escaped(paper.title)}</h1>
<p data-pagefind-weight="3">${escaped([...paper.names, ...paper.authors, paper.organization])}</p>
<p>${escaped([...paper.topics, paper.year, paper.arxivId])}</p><p>${escaped(paper.abstract)}</p><p>${escaped(paper.notes)}</p></main>`;
}

/** Linux alone tells it of a child that still runs. */
function peakOfChildren() {
  try {
    const children = execFileSync("pgrep", ["-P", String(process.pid)], { encoding: "utf8" }).trim().split("\n");
    return children.reduce((sum, child) => {
      const status = execFileSync("grep", ["VmHWM", `/proc/${child}/status`], { encoding: "utf8" });
      return sum + Number(/\d+/.exec(status)[0]) * 1024;
    }, 0);
  } catch {
    return 0;
  }
}

async function sizeOf(place) {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(place, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += (await stat(join(entry.parentPath ?? entry.path, entry.name))).size;
  }
  return { files, bytes };
}
