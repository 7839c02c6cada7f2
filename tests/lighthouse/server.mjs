// Serves a built site as its host will: compressed, with its own 404 page.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".txt": "text/plain", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json",
};

/** The address at which the folder is served, and how to stop. */
export async function serve(folder) {
  const server = createServer(async (request, answer) => {
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    const found = await read(join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path)));
    const { content, type } = found ?? { content: await readFile(join(folder, "404.html")), type: types[".html"] };
    answer.writeHead(found ? 200 : 404, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=600" });
    answer.end(gzipSync(content));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function read(file) {
  try {
    return { content: await readFile(file), type: types[extname(file)] ?? "application/octet-stream" };
  } catch {
    return undefined;
  }
}
