import type { Answer } from './assessment.ts';
import type { Question } from './pack-data.ts';
import { optionsOf } from './state.ts';
import { trimmed } from './written.ts';

/** The value that stands for "not known". */
export const NOT_KNOWN = 'unknown';

/** A question made ready for decoding answers. */
export interface AskedQuestion {
  readonly index: number;
  readonly question: Question;
  /** Option id to its bit. */
  readonly bits: ReadonlyMap<string, number>;
  /** What is taken for an answer to it, with its bit; 0 for "not known". */
  readonly values: ReadonlyMap<unknown, number>;
  /** The bit of the option that stands alone; 0 without one. */
  readonly alone: number;
  /** The nodes of `ask_when`, `skip_when` and `quick_when`; -1 where it has none. */
  readonly askAt: number;
  readonly skipAt: number;
  readonly quickAt: number;
}

/** A question with the nodes of what says when it is asked. */
export function asked(
  question: Question,
  index: number,
  askAt: number,
  skipAt: number,
  quickAt: number,
): AskedQuestion {
  const bits = new Map(question.options.map((option, i) => [option.id, 1 << i]));
  return {
    index,
    question,
    bits,
    values: valuesOf(question),
    alone: bits.get(question.alone ?? '') ?? 0,
    askAt,
    skipAt,
    quickAt,
  };
}

/** Everything that is taken for one answer to a question, with its bit; 0 stands for "not known". */
export function valuesOf({ options, unknown }: Question): ReadonlyMap<unknown, number> {
  const values = new Map<unknown, number>(unknown ? [[NOT_KNOWN, 0]] : []);
  options.forEach(({ id }, i) => values.set(id, 1 << i));
  for (const value of [true, false, null]) {
    const bit = values.get(named(value));
    if (bit !== undefined) values.set(value, bit);
  }
  return values;
}

/** An answer in the pack's form: `unknown`, an option, or a list of them in the pack's order. */
export function answerOf(question: Question, bits: number): Answer {
  if (bits === 0) return NOT_KNOWN;
  return question.type === 'many_of'
    ? optionsOf(question, bits)
    : question.options[31 - Math.clz32(bits)]!.id;
}

/**
 * The name of a value as a script gives it, without the blanks around it: `true`, `false` and `null` are yes, no and unknown.
 */
export function named(value: unknown): string | undefined {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value === null) return NOT_KNOWN;
  return typeof value === 'string' ? trimmed(value) : undefined;
}
