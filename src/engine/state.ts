import type { Kleene } from './kleene.ts';
import type { Question } from './pack-data.ts';

/** Everything that conditions read about one set of answers. Indices are positions in the compiled pack. */
export interface State {
  /** Per question the chosen options as bits; 0 where there is no definite answer. */
  readonly chosen: Int32Array;
  /** Per question whether it is on the path. */
  readonly path: Uint8Array;
  /** Per fact its value. */
  readonly facts: Uint8Array;
  /** Yes while a higher level is still possible; set once the levels are known. */
  provisional: Kleene;
}

/** The options named, as bits in the order of the question's options. Ids it does not have are left out. */
export function bitsOf(question: Question, options: readonly string[]): number {
  let bits = 0;
  question.options.forEach((option, i) => {
    if (options.includes(option.id)) bits |= 1 << i;
  });
  return bits;
}

/** The ids of the options whose bits are set, in the question's order. */
export function optionsOf(question: Question, bits: number): string[] {
  return question.options.filter((_, i) => bits & (1 << i)).map((option) => option.id);
}
