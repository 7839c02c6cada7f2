// Keeps visited pages, and what search has loaded, for reading without a network. The build writes its name before this
// script: what is kept belongs to that build alone, and goes when there is another.
export {};
declare const self: ServiceWorkerGlobalScope & { readonly build: string };

const root = self.registration.scope;
const family = `papers ${root} `;
const own = family + self.build;
/** Named by their content: the same in any build. */
const isUnchanging = ({ pathname }: URL) => /\/(assets|search)\/[^/]+$/.test(pathname) && !pathname.endsWith("/start.json");
const isKept = (url: URL) =>
  url.href.startsWith(root) && (/\.html$|\/$|\/start\.json$|favicon\.svg$/.test(url.pathname) || isUnchanging(url));

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => event.waitUntil(forgetOtherBuilds()));

self.addEventListener("message", (event) => event.waitUntil(visit(event.data as string[])));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && isKept(url)) event.respondWith(answer(event, url));
});

async function forgetOtherBuilds(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== own);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What a page had loaded before this script watched. */
async function visit(addresses: readonly string[]): Promise<void> {
  for (const url of addresses.map((address) => new URL(address)).filter(isKept)) {
    const response = await fetch(url, { cache: isUnchanging(url) ? "default" : "no-cache" });
    if (response.ok) await keep(url, response);
  }
}

/** From the network, whatever is kept: who is online sees the site as it is. What never changes is asked for once. */
async function answer(event: FetchEvent, url: URL): Promise<Response> {
  if (isUnchanging(url)) {
    const known = await kept(url);
    if (known) return known;
  }
  try {
    const response = await fetch(event.request, isUnchanging(url) ? {} : { cache: "no-cache" });
    if (response.ok) event.waitUntil(keep(url, response.clone()));
    return response;
  } catch {
    return (await kept(url)) ?? missing();
  }
}

const keyOf = ({ origin, pathname }: URL) => origin + pathname;

const kept = async (url: URL) => (await caches.open(own)).match(keyOf(url));

/** A page that was loaded before the site is asked for its build, and found to be of this one, is of this build. */
async function keep(url: URL, response: Response): Promise<void> {
  if (isUnchanging(url) || (await isCurrent())) await (await caches.open(own)).put(keyOf(url), response);
}

async function isCurrent(): Promise<boolean> {
  const script = await fetch(self.location.href, { cache: "no-store" });
  if (script.status === 404) {
    // The site keeps nothing any more.
    await self.registration.unregister();
    await caches.delete(own);
    return false;
  }
  if ((await script.text()).startsWith(`self.build="${self.build}"`)) return true;
  void self.registration.update();
  return false;
}

function missing(): Response {
  const text = "There is no network, and this page was not visited since the site was last changed.";
  const page = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not kept</title><p>${text} <a href="${root}">To the first page</a>`;
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html" } });
}
