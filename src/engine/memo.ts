import type { AskedQuestion } from './asked-question.ts';

/** What `make` returns, made when it is first asked for and then kept. */
export function memo<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The same for each number, such as a node or a question. */
export function memoByNumber<T extends object | null>(make: (at: number) => T): (at: number) => T {
  const kept: T[] = [];
  return (at) => {
    const present = kept[at];
    return present === undefined ? (kept[at] = make(at)) : present;
  };
}

/** The same for each answer: a question, by its index, and the options chosen, as bits. */
export function memoByAnswer<T extends object | string>(
  questions: readonly AskedQuestion[],
  make: (index: number, bits: number) => T,
): (index: number, bits: number) => T {
  const kept = questions.map((): (T | undefined)[] => []);
  return (index, bits) => {
    const ofQuestion = kept[index]!;
    const present = ofQuestion[bits];
    if (present !== undefined) return present;
    const made = make(index, bits);
    if (bits < MOST_KEPT) ofQuestion[bits] = made;
    return made;
  };
}

/** Answers with higher bits are made each time: a question with many options has too many of them to keep. */
const MOST_KEPT = 1024;

/** What a map has for a key; where it has nothing, what `make` returns, which the map has from then on. */
export function memoIn<K, T extends {}>(
  map: { get: (key: K) => T | undefined; set: (key: K, made: T) => unknown },
  key: K,
  make: () => T,
): T {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
