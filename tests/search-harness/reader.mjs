// The search reader of the theme, bundled for Node, and an index folder as its source.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const scripts = join(repository, "theme", "scripts", "search");

/** The theme's own bundler, so that these tests need nothing installed beside it. */
const { build } = createRequire(join(repository, "theme", "package.json"))("esbuild");

/** A module of theme/scripts/search, by its name without extension. */
export async function readerModule(name) {
  const folder = await mkdtemp(join(tmpdir(), "search-reader-"));
  const outfile = join(folder, `${name}.mjs`);
  try {
    await build({ entryPoints: [join(scripts, `${name}.ts`)], outfile, bundle: true, format: "esm", logLevel: "error" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Loads files of an index folder (the one that holds start.json) as the browser would. */
export function loadFrom(folder) {
  return async (name) => {
    try {
      return new Uint8Array(await readFile(join(folder, name)));
    } catch (error) {
      if (error.code === "ENOENT") return null;
      throw error;
    }
  };
}

export const request = (q, more = {}) => ({ q, filters: {}, sort: "relevance", page: 1, ...more });

/** A start.json as its reader takes it: with the checksum of all before it as the last member. */
export function startFile(members) {
  const text = JSON.stringify(members).slice(0, -1);
  let sum = 2166136261;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 16777619);
  return new TextEncoder().encode(`${text},"sum":"${(sum >>> 0).toString(16).padStart(8, "0")}"}`);
}
