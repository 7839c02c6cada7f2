// Lighthouse on four pages of a built site: npm run measure -- FOLDER [RUNS]
// Prints the median of each category, and fails where one is below what the project promises.
import { existsSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "./server.mjs";

const [folder, runs = "5"] = process.argv.slice(2);
if (!folder) throw new Error("Name the folder of the site: npm run measure -- ../../output");
const least = { performance: 100, accessibility: 100, "best-practices": 100, seo: 100 };
const pages = {
  home: "",
  paper: "papers/streaming-diloco-with-overlapping-communication-towards-a-distributed-free-lunch.html",
  topic: "topics/language-models.html",
  search: "search.html?q=diffusion",
};
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const { address: site, close } = await serve(folder);
const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? places.find(existsSync),
  chromeFlags: ["--headless=new", "--no-sandbox"],
});
let below = 0;
for (const [name, path] of Object.entries(pages)) {
  const scores = Object.fromEntries(Object.keys(least).map((category) => [category, []]));
  const faults = new Set();
  for (let run = 0; run < Number(runs); run++) {
    const { lhr } = await lighthouse(new URL(path, site).href, { port: chrome.port, logLevel: "error" });
    for (const category of Object.keys(least)) scores[category].push(Math.round(lhr.categories[category].score * 100));
    for (const fault of faultsIn(lhr)) faults.add(fault);
  }
  const medians = Object.fromEntries(Object.entries(scores).map(([category, values]) => [category, median(values)]));
  below += Object.keys(least).filter((category) => medians[category] < least[category]).length;
  console.log(name, JSON.stringify(medians), ...[...faults].map((fault) => `\n  ${fault}`));
}
chrome.kill();
close();
process.exitCode = below === 0 ? 0 : 1;

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** Audits that count and failed, of the categories that must be perfect. */
function faultsIn(lhr) {
  return ["accessibility", "best-practices", "seo"].flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${category}: ${lhr.audits[id].title}`));
}
