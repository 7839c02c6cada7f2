// The search pages, ours and the peers', in a real Chromium.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const patience = 600_000;
const done = "#results[data-state=done]";

export async function launch() {
  const executablePath = process.env.CHROMIUM ?? places.find(existsSync);
  if (!executablePath) throw new Error("Chromium is missing: install it, or name it in CHROMIUM.");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A page of its own, with an empty cache, at the results of a query. */
export async function openPage(browser, address, query = "") {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(`${address}?q=${encodeURIComponent(query)}`, { timeout: patience });
  await page.waitForSelector(done, { state: "attached" });
  return page;
}

/** Bytes of the first answer to each query, from an empty cache to the rows. */
export async function firstAnswers(browser, server, address, queries) {
  const sizes = [];
  for (const query of queries) {
    server.take();
    const page = await openPage(browser, address, query);
    sizes.push(server.take().bytes);
    await page.context().close();
  }
  return sizes.sort((a, b) => a - b);
}

/** The titles that the page shows for a query, in order. */
export async function titlesOn(page, query) {
  return page.evaluate(async ([q, state]) => {
    const input = document.querySelector("input[type=search]");
    const results = document.querySelector("#results");
    const settled = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!results.matches(state)) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(results, { attributes: true });
    });
    input.value = q;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await settled;
    return [...results.querySelectorAll("li a")].map((link) => link.textContent);
  }, [query, done]);
}

/** Types the texts key by key; milliseconds from each `input` event to the paint of its rows. */
export async function typeKeys(page, texts, keys, pause) {
  return page.evaluate(async ([given, most, wait, state]) => {
    const input = document.querySelector("input[type=search]");
    const results = document.querySelector("#results");
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    }));
    const settled = () => new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!results.matches(state)) return;
        watch.disconnect();
        resolve(painted());
      });
      watch.observe(results, { attributes: true });
    });
    const times = [];
    for (const text of given) {
      for (let length = 1; length <= text.length && times.length < most; length++) {
        input.value = text.slice(0, length);
        const end = settled();
        const start = performance.now();
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        times.push((await end) - start);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return times;
  }, [texts, keys, pause, done]);
}
