// Serves folders as GitHub Pages does: text of the kinds below is gzipped, everything else goes as it is. Counts the bytes
// of bodies sent since the last `take`, without pages, styles, pictures and fonts.
import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
};
const uncounted = new Set([".html", ".css", ".svg", ".woff2", ".ico"]);

export class Server {
  #bodies = new Map();
  #sent = 0;
  #requests = 0;

  /** @param folder what "/" stands for; what it has is compressed before the first request, as on a host */
  static async start(folder) {
    const server = new Server();
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files) if (file.isFile()) await server.#body(join(file.parentPath, file.name));
    server.http = createServer((request, response) => server.#answer(folder, request, response));
    await new Promise((resolve) => server.http.listen(0, "127.0.0.1", resolve));
    server.address = `http://127.0.0.1:${server.http.address().port}/`;
    return server;
  }

  take() {
    const taken = { bytes: this.#sent, requests: this.#requests };
    [this.#sent, this.#requests] = [0, 0];
    return taken;
  }

  stop() {
    this.http.close();
    this.http.closeAllConnections();
  }

  async #answer(folder, request, response) {
    const path = normalize(decodeURIComponent(new URL(request.url, this.address).pathname));
    const body = await this.#body(join(folder, path)).catch(() => null);
    if (!body) return response.writeHead(404).end();
    const extension = extname(path);
    const isText = extension in types;
    if (!uncounted.has(extension)) {
      this.#sent += body.length;
      this.#requests++;
    }
    response.writeHead(200, {
      "content-type": types[extension] ?? "application/octet-stream",
      "cache-control": "max-age=600",
      ...(isText ? { "content-encoding": "gzip" } : {}),
    });
    response.end(body);
  }

  async #body(path) {
    const known = this.#bodies.get(path);
    if (known) return known;
    const content = await readFile(path);
    const body = extname(path) in types ? gzipSync(content, { level: 6 }) : content;
    this.#bodies.set(path, body);
    return body;
  }
}
