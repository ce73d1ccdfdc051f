import { compilePack, outcomeOf, type Answers, type Pack, type PackData } from '../../engine/index.ts';
import { differ, differencesBetween } from './difference.ts';
import type { Mutation } from './mutation.ts';
import { sliceAround } from './slice.ts';
import type { Shown } from './verdict.ts';

/** A pack beside a changed one, no more of either than the change can make a difference to. */
export interface Comparison {
  readonly original: Pack;
  readonly mutant: Pack;
  /** Whether answers to the whole pack bring another result from the changed one. */
  readonly differs: (answers: Answers) => boolean;
}

export function comparisonOf(pack: PackData, { entry, pack: changed }: Mutation): Comparison {
  const slice = sliceAround(pack, entry);
  const [original, mutant] = [compilePack(slice.of(pack)), compilePack(slice.of(changed))];
  const questions = [...slice.questions];
  const known = new Map<string, boolean>();
  return {
    original,
    mutant,
    differs: (answers) => {
      // Many sets of answers are alike in all that counts here.
      let key = '';
      for (const id of questions) key += `${String(answers[id] ?? '')}|`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const entries = Object.entries(answers).filter(([id]) => slice.questions.has(id));
      const counting = Object.fromEntries(entries);
      const differs = differ(outcomeOf(original, counting), outcomeOf(mutant, counting));
      known.set(key, differs);
      return differs;
    },
  };
}

/** In what two packs with the same lists differ for some answers; undefined where they do not. */
export function shownBy(original: Pack, mutant: Pack, answers: Answers): Shown | undefined {
  const [was, is] = [outcomeOf(original, answers), outcomeOf(mutant, answers)];
  return differ(was, is) ? { answers, differences: differencesBetween(was, is, original.data) } : undefined;
}
