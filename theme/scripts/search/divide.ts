/** The first so many of the items in the order of a comparison, themselves in no order, and the rest. */
export function divide(items: readonly number[], count: number, compare: (a: number, b: number) => number): [number[], number[]] {
  const all = [...items];
  if (all.length <= count) return [all, []];
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = all[(low + high) >> 1]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (compare(all[left]!, middle) < 0) left++;
      while (compare(all[right]!, middle) > 0) right--;
      if (left <= right) {
        [all[left], all[right]] = [all[right]!, all[left]!];
        left++;
        right--;
      }
    }
    if (count <= right) high = right;
    else if (count >= left) low = left;
    else break;
  }
  return [all.slice(0, count), all.slice(count)];
}
