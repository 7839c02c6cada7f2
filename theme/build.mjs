// Bundles styles and scripts into dist/assets/ under content-hashed names, and says in dist/assets.json which name
// stands for which: {"site.css": "assets/site-AB12CD34.css", …}. The same sources give the same bytes.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import subsetFont from "subset-font";

const root = dirname(fileURLToPath(import.meta.url));
const fonts = join(root, "node_modules", ".fonts");
const dist = join(root, "dist");
const fresh = join(root, "dist.new");

await cutFonts();
const worker = await bundle(["search/worker.ts"], {});
const workerFile = JSON.stringify(basename(Object.keys(worker)[0]));
const offline = await bundle(["offline-worker.ts"], {});
const entries = ["site.css", "site.ts", "maths.ts", "search.ts", "offline.ts"];
const pages = await bundle(entries, { splitting: true, define: { workerFile } });
await publish(nameAssets({ ...pages, ...worker, ...offline }));

/** Cuts the serif to the letters and weights that the pages use: half the bytes of the package's files. */
async function cutFonts() {
  const letters = characters([0x20, 0x17f], [0x218, 0x21b]) + "–—‘’“”„…•·′″←↑→↓−×÷≈≠≤≥∞€™\u2009\u202f";
  const weights = { wght: { min: 400, max: 700, default: 400 } };
  const files = join(dirname(createRequire(import.meta.url).resolve("@fontsource-variable/source-serif-4")), "files");
  await mkdir(fonts, { recursive: true });
  for (const part of ["latin", "latin-ext"]) {
    const whole = await readFile(join(files, `source-serif-4-${part}-wght-normal.woff2`));
    const cut = await subsetFont(whole, letters, { targetFormat: "woff2", variationAxes: weights });
    await writeFile(join(fonts, `serif-${part}.woff2`), cut);
  }
}

function characters(...ranges) {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((code) => String.fromCodePoint(code))
    .join("");
}

/**
 * What a page loads only when asked for, as the palette, becomes a file of its own; the worker is one file, because a
 * first answer waits for it.
 */
async function bundle(files, options) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: files.map((file) => ({
      in: join(file.endsWith(".css") ? "styles" : "scripts", file),
      out: file.replace(/\.\w+$/, "").replace("/", "-"),
    })),
    outdir: fresh,
    entryNames: "assets/[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    loader: { ".woff2": "file" },
    alias: { fonts },
    bundle: true,
    ...options,
    minify: true,
    format: "esm",
    target: ["chrome111", "firefox115", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return metafile.outputs;
}

/** Plain name → published name, sorted, so that two builds write the same file; shared parts keep their full names. */
function nameAssets(outputs) {
  const pairs = Object.keys(outputs).map((path) => {
    const file = basename(path);
    const isShared = file.startsWith("chunk-");
    return [isShared ? file : file.replace(/-[A-Z0-9]{8}(?=\.)/, ""), `assets/${file}`];
  });
  return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The old bundle stands until the new one is whole; assets.json comes last. */
async function publish(assets) {
  await writeFile(join(fresh, "assets.json"), `${JSON.stringify(assets, null, 2)}\n`);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}
