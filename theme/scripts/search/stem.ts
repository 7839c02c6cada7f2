// A light English stemmer: it only decides which terms of the dictionary may be forms of one word, at a lower weight.

const suffixes = (
  "ization isation izations isations izing ising ized ised izes ises izer iser ize ise " +
  "ational atives ative ations ation itions ition ments ment ness ingly edly ings ing ers er ors or ed " +
  "ables able ibles ible ities ity ives ive ically ical ics ic ly ions ion es e y"
).split(" ").sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const shortest = 3;
/** These are often part of the word itself: what is left must be longer. */
const cautious = new Set(["er", "or", "ers", "ors", "ic", "ics", "ive", "ives", "ity", "y", "ion", "ions", "ment", "able", "ible"]);

export function stem(word: string): string {
  const singular = /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1).replace(/ie$/, "y") : word;
  for (const suffix of suffixes) {
    const left = singular.length - suffix.length;
    if (left < shortest + (cautious.has(suffix) ? 1 : 0) || !singular.endsWith(suffix)) continue;
    return singular.slice(0, left).replace(/([^aeiouls])\1$/, "$1");
  }
  return singular;
}
