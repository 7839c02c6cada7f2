/**
 * The so many documents with the highest scores, best first, the later document first among equals. A heap whose root is
 * the worst of those kept: in a long list nearly all documents are turned away by one comparison.
 */
export function best(documents: Uint32Array, scores: Float32Array, most: number): Uint32Array {
  const heap = new Uint32Array(Math.min(most, documents.length));
  const isWorse = (a: number, b: number) => scores[a]! < scores[b]! || (scores[a]! === scores[b]! && a < b);
  let count = 0;
  for (let i = documents.length - 1; i >= 0; i--) {
    const document = documents[i]!;
    if (count < heap.length) rise(heap, count++, document, isWorse);
    else if (isWorse(heap[0]!, document)) sink(heap, document, isWorse);
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}

type Order = (a: number, b: number) => boolean;

function rise(heap: Uint32Array, place: number, document: number, isWorse: Order): void {
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!isWorse(document, heap[parent]!)) break;
    heap[place] = heap[parent]!;
    place = parent;
  }
  heap[place] = document;
}

/** Puts the document in the place of the worst. */
function sink(heap: Uint32Array, document: number, isWorse: Order): void {
  let place = 0;
  for (let child = 1; child < heap.length; child = 2 * place + 1) {
    if (child + 1 < heap.length && isWorse(heap[child + 1]!, heap[child]!)) child++;
    if (!isWorse(heap[child]!, document)) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = document;
}

/** The so many items that come first, in their order; a long list is not sorted for a few of it. */
export function firstOf<T>(items: readonly T[], order: (a: T, b: T) => number, most: number): readonly T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length === most && order(item, first[most - 1]!) >= 0) continue;
    let place = first.length;
    while (place > 0 && order(item, first[place - 1]!) < 0) place--;
    first.splice(place, 0, item);
    if (first.length > most) first.pop();
  }
  return first;
}
