import { NOT_KNOWN, type Answers, type Outcome, type Pack, type Question } from '../../engine/index.ts';
import { NO, YES, type Kleene } from '../../engine/kleene.ts';
import type { Count, Tally } from '../../report/batch/index.ts';

/** The question whose options are counted. */
const CONCERNS = 'concerns';

/** Counts cases as they go by; keeps none of them. */
export interface Counter {
  readonly add: (answers: Answers, outcome: Outcome) => void;
  readonly tally: (notUsed: number, empty: number) => Tally;
}

export function countCases(pack: Pack): Counter {
  const { data } = pack;
  const concerns = pack.byId.get(CONCERNS)?.question;
  const names = concerns?.options ?? [];
  let [assessed, provisional, unknownConcerns] = [0, 0, 0];
  const levels = counters(data.levels.length);
  const actions = counters(data.actions.length);
  const concernCounts = counters(names.length);

  return {
    add: (answers, { rank, possibleRank, actions: values }) => {
      assessed++;
      if (possibleRank < rank) provisional++;
      levels.certain[rank]!++;
      levels.possible[possibleRank]!++;
      countValues(actions, values);
      if (!concerns) return;
      const chosen = chosenOf(concerns, answers);
      if (chosen.length === 0) unknownConcerns++;
      for (const at of chosen) concernCounts.certain[at]!++;
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

function countValues({ certain, possible }: Counters, values: readonly Kleene[]): void {
  for (let at = 0; at < values.length; at++) {
    if (values[at] === YES) certain[at]!++;
    else if (values[at] !== NO) possible[at]!++;
  }
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

/** The places of the options that were chosen; none where nobody knows. */
function chosenOf({ id, options }: Question, answers: Answers): readonly number[] {
  const chosen = [answers[id] ?? NOT_KNOWN].flat();
  return chosen.map((value) => options.findIndex((option) => option.id === value)).filter((at) => at !== -1);
}
