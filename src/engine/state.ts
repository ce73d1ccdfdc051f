import type { Kleene } from './kleene.ts';
import type { Question } from './pack-data.ts';

/** Everything that conditions read about one set of answers. Indices are positions in the compiled pack. */
export interface State {
  /** Per question the chosen options as bits; 0 where there is no definite answer. */
  readonly chosen: Int32Array;
  /** Per node of the pack's circuit its value; right once the pack has evaluated the state. */
  readonly values: Uint8Array;
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
export function optionsOf({ options }: Question, bits: number): string[] {
  const ids: string[] = [];
  for (let i = 0; i < options.length; i++) if (bits & (1 << i)) ids.push(options[i]!.id);
  return ids;
}
