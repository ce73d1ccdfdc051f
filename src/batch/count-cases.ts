import type { CodedAnswers } from '../engine/answers.ts';
import { topicOf, type Pack } from '../engine/index.ts';
import { NO, YES } from '../engine/kleene.ts';
import { readingOf } from '../engine/reading.ts';
import type { Count, Tally } from './tally.ts';

/** Counts cases as they go by; keeps none of them. */
export interface CaseCounter {
  readonly add: (answers: CodedAnswers) => void;
  readonly tally: (notUsed: number, empty: number) => Tally;
}

export function countCases(pack: Pack): CaseCounter {
  const { data } = pack;
  const concerns = topicOf(pack);
  const names = concerns?.question.options ?? [];
  let [assessed, provisional, unknownConcerns] = [0, 0, 0];
  const levels = counters(data.levels.length);
  const actions = counters(data.actions.length);
  const concernCounts = counters(names.length);

  return {
    add: (answers) => {
      const { state, rank, possibleRank } = readingOf(pack, answers);
      assessed++;
      if (possibleRank < rank) provisional++;
      levels.certain[rank]!++;
      levels.possible[possibleRank]!++;
      pack.actions.forEach(({ at }, i) => {
        if (state.values[at] === YES) actions.certain[i]!++;
        else if (state.values[at] !== NO) actions.possible[i]!++;
      });
      if (!concerns) return;
      const chosen = answers.chosen[concerns.index]!;
      if (chosen === 0) unknownConcerns++;
      for (let i = 0; i < names.length; i++) if (chosen & (1 << i)) concernCounts.certain[i]!++;
    },
    tally: (notUsed, empty) => ({
      pack: { id: data.id, version: data.version, digest: data.digest },
      lines: { assessed, notUsed, empty },
      provisional,
      levels: counts(levels, data.levels, ({ title }) => title),
      actions: counts(actions, data.actions, ({ text }) => text),
      concerns: names.map(({ id, label }, at) => ({
        id,
        says: label,
        cases: concernCounts.certain[at]!,
        possible: unknownConcerns,
      })),
    }),
  };
}

interface Counters {
  readonly certain: number[];
  readonly possible: number[];
}

function counters(length: number): Counters {
  return { certain: Array<number>(length).fill(0), possible: Array<number>(length).fill(0) };
}

function counts<T extends { readonly id: string }>(
  { certain, possible }: Counters,
  entries: readonly T[],
  says: (entry: T) => string,
): readonly Count[] {
  return entries.map((entry, at) => ({
    id: entry.id,
    says: says(entry),
    cases: certain[at]!,
    possible: possible[at]!,
  }));
}
