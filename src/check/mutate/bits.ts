import type { Answers } from '../../engine/index.ts';
import { variablesTrueFor, type AnswerVariables } from '../encode/answer-variables.ts';
import { partsOf, type Term } from '../encode/term.ts';

/** The value of a formula for each of many sets of answers: a bit a set, 32 sets a word. */
export type Bits = Int32Array;

/** Works out formulas for many sets of answers at once. */
export interface BitReader {
  readonly words: number;
  /** To be read before the next `forget`, and not written to. */
  readonly of: (term: Term) => Bits;
  /** Works formulas out for good, with all their parts. */
  readonly keep: (terms: Iterable<Term>) => void;
  /** Forgets what was worked out and is not kept. */
  readonly forget: () => void;
}

/**
 * Reads formulas for these sets of answers, one or more. The first of them fills the last word up, so that it counts for no
 * more than it is.
 *
 * @param names how the variables of formulas are called in `variables`; undefined where one is true for no set.
 */
export function bitReader(
  variables: ReadonlyMap<string, AnswerVariables>,
  sets: readonly Answers[],
  names: (name: string) => string | undefined = (name) => name,
): BitReader {
  const words = Math.ceil(sets.length / 32);
  const nothing = new Int32Array(words);
  const byVariable = new Map<string, Bits>();
  for (let at = 0; at < 32 * words; at++) {
    for (const name of variablesTrueFor(variables, sets[at] ?? sets[0]!)) {
      const bits = byVariable.get(name) ?? new Int32Array(words);
      byVariable.set(name, bits);
      bits[at >>> 5]! |= 1 << (at & 31);
    }
  }
  const kept = new Map<Term, Bits>();
  const passing = new Map<Term, Bits>();
  /** Used again, so that little is left to be thrown away. */
  const spare: Bits[] = [];
  let used = 0;

  function read(term: Term, known: Map<Term, Bits>, room: () => Bits): Bits {
    const present = kept.get(term) ?? known.get(term);
    if (present) return present;
    const made = work(
      term,
      partsOf(term).map((part) => read(part, known, room)),
      room,
    );
    known.set(term, made);
    return made;
  }

  function work(term: Term, parts: readonly Bits[], room: () => Bits): Bits {
    switch (term.op) {
      case 'variable':
        return byVariable.get(names(term.name) ?? '') ?? nothing;
      case 'value':
        return room().fill(term.value ? -1 : 0);
      case 'not': {
        const [bits, part] = [room(), parts[0]!];
        for (let at = 0; at < words; at++) bits[at] = ~part[at]!;
        return bits;
      }
      case 'and': {
        const bits = room();
        bits.set(parts[0]!);
        for (const part of parts) for (let at = 0; at < words; at++) bits[at]! &= part[at]!;
        return bits;
      }
      case 'or': {
        const bits = room();
        bits.set(parts[0]!);
        for (const part of parts) for (let at = 0; at < words; at++) bits[at]! |= part[at]!;
        return bits;
      }
    }
  }

  return {
    words,
    of: (term) => read(term, passing, () => (spare[used++] ??= new Int32Array(words))),
    keep: (terms) => {
      for (const term of terms) read(term, kept, () => new Int32Array(words));
    },
    forget: () => {
      passing.clear();
      used = 0;
    },
  };
}

/** The place of the first set for which a formula is true; -1 where there is none. */
export function firstOf(bits: Bits): number {
  const word = bits.findIndex((some) => some !== 0);
  return word < 0 ? -1 : 32 * word + 31 - Math.clz32(bits[word]! & -bits[word]!);
}

export function isSet(bits: Bits, at: number): boolean {
  return ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1;
}
