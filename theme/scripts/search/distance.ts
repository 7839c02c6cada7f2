/** Edits (insert, delete, replace, swap two neighbours) from one word to another; Infinity above the bound. */
export function distance(from: string, to: string, bound: number): number {
  if (Math.abs(from.length - to.length) > bound) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let edits = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
      best = Math.min(best, edits);
    }
    if (best > bound) return Infinity;
    [before, last] = [last, row];
  }
  return last[to.length]! <= bound ? last[to.length]! : Infinity;
}
