// Whether people are found: node people.mjs INDEX_FOLDER [PEOPLE [KIND]]. Draws people with a page by a fixed seed, asks for
// each by the full name, without diacritics, reversed, with one letter wrong, with an initial, and prints how often the card
// of the person is first, among three, among eight, others of the same name left aside; of a kind of query, also each that is not first.
import { fileURLToPath } from "node:url";
import { loadFrom, readerModule, request } from "./reader.mjs";

const drawn = 200;
const letters = "abcdefghijklmnopqrstuvwxyz";
const isGroup = (name) => !/^\p{L}[\p{L}'.-]*( [\p{L}'.-]+)+$/u.test(name);

/** Pseudo-random numbers from 0 to 1 (mulberry32): the same for the same seed everywhere. */
export function chances(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** People who have a page of their own. */
export async function peopleOf(index) {
  const load = loadFrom(index);
  const { entryRows } = JSON.parse(new TextDecoder().decode(await load("start.json")));
  const people = [];
  for (const name of entryRows.match(/.{10}/g)) {
    const rows = new TextDecoder().decode((await load(`${name}.txt`)).subarray(4)).split("\n").map((row) => row.split("\t"));
    for (const [kind, name, address] of rows) if (kind === "author" && /^authors\/[^/]+$/.test(address)) people.push({ name, address });
  }
  return people;
}

/** One letter is left out, doubled by another, replaced or changes place with the next. */
export function misspelt(name, chance) {
  const places = [...name].flatMap((letter, i) => (/\p{L}/u.test(letter) ? [i] : []));
  for (;;) {
    const at = places[Math.floor(chance() * places.length)];
    const other = letters[Math.floor(chance() * letters.length)];
    const next = name[at + 1];
    const made = [
      () => name.slice(0, at) + name.slice(at + 1),
      () => name.slice(0, at) + other + name.slice(at),
      () => name.slice(0, at) + other + name.slice(at + 1),
      () => (next && /\p{L}/u.test(next) ? name.slice(0, at) + next + name[at] + name.slice(at + 2) : name),
    ][Math.floor(chance() * 4)]();
    if (made.toLowerCase() !== name.toLowerCase()) return made;
  }
}

/** Those of the first page: as many as are compared. */
async function papersOf(engine, address) {
  const { hits } = await engine.search(request("", { filters: { author: address.slice("authors/".length, -".html".length) } }));
  return new Set(hits.map((hit) => hit.slug));
}

/** Of several people who share a name none can be told before another by it: others of the name do not count. */
function placeOf(cards, address) {
  const at = cards.findIndex((card) => card.address === address);
  return at < 0 ? at : cards.slice(0, at).filter(({ label }) => label !== cards[at].label).length;
}

const reversed = (name) => `${name.slice(name.lastIndexOf(" ") + 1)} ${name.slice(0, name.lastIndexOf(" "))}`;
const withInitial = (name) => `${name[0]}. ${name.slice(name.lastIndexOf(" ") + 1)}`;

export async function measurePeople(index, count = drawn) {
  const { Engine } = await readerModule("engine");
  const engine = new Engine(loadFrom(index));
  const chance = chances(24);
  const left = (await peopleOf(index)).filter(({ name }) => !isGroup(name));
  const people = Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(chance() * left.length), 1)[0]);
  const kinds = {
    full: (name) => name,
    plain: (name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
    reversed,
    phrase: (name) => `"${name}"`,
    field: (name) => `author:"${name}"`,
    misspelt: (name) => misspelt(name, chance),
    initial: withInitial,
  };
  const results = {};
  for (const [kind, query] of Object.entries(kinds)) {
    const result = (results[kind] = { first: 0, three: 0, eight: 0, theirs: 0, missed: [] });
    for (const { name, address } of people) {
      const q = query(name);
      const answer = await engine.search(request(q));
      const place = placeOf(answer.named.cards, address);
      const papers = await papersOf(engine, address);
      const known = answer.hits.slice(0, Math.min(papers.size, 3));
      result.first += place === 0;
      result.three += place >= 0 && place < 3;
      result.eight += place >= 0 && place < 8;
      result.theirs += known.length > 0 && known.every((hit) => papers.has(hit.slug));
      if (place !== 0) result.missed.push(`${q} (${name}): ${place < 0 ? "no" : `place ${place + 1}`}, first ${answer.named.cards[0]?.label ?? "none"}`);
    }
  }
  return { people: people.length, results };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [index, count = drawn, missed] = process.argv.slice(2);
  const { people, results } = await measurePeople(index, Number(count));
  const share = (number) => `${((100 * number) / people).toFixed(1)} %`;
  for (const [kind, { first, three, eight, theirs }] of Object.entries(results))
    console.log(`${kind}: first ${share(first)}, among three ${share(three)}, among eight ${share(eight)}, papers below theirs ${share(theirs)}`);
  if (missed) console.log(results[missed].missed.join("\n"));
}
