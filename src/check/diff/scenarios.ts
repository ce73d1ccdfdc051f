import type { Answers, Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { bothWays, type BothWays } from './both-ways.ts';

/** A scenario under two packs. */
export interface ScenarioResult extends BothWays {
  readonly id: string;
  readonly title: string;
  /** Which of the two packs has it. */
  readonly in: 'both' | 'old' | 'new';
  /** Both packs have it, with other answers; those of the new one were used. */
  readonly answersChanged: boolean;
  /** Both packs have it, and what it says or expects is another thing. */
  readonly rewritten: boolean;
  readonly answers: Answers;
}

/** Every scenario that either pack has, under both: those of the new pack in its order, then those that it lost. */
export function scenarioResults(
  old: { readonly pack: Pack; readonly scenarios: readonly Scenario[] },
  fresh: { readonly pack: Pack; readonly scenarios: readonly Scenario[] },
): readonly ScenarioResult[] {
  const were = new Map(old.scenarios.map((scenario) => [scenario.id, scenario]));
  const are = new Set(fresh.scenarios.map(({ id }) => id));
  const all = [...fresh.scenarios, ...old.scenarios.filter(({ id }) => !are.has(id))];
  return all.map((scenario) => {
    const { id, title, answers } = scenario;
    const before = were.get(id);
    return {
      id,
      title,
      in: !are.has(id) ? 'old' : before ? 'both' : 'new',
      answersChanged: before !== undefined && !sameAnswers(before.answers, answers),
      rewritten: are.has(id) && before !== undefined && !sameWords(before, scenario),
      answers,
      ...bothWays(old.pack, fresh.pack, answers),
    };
  });
}

function sameWords({ answers: _was, ...before }: Scenario, { answers: _is, ...now }: Scenario): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/** Answers stand in the order of their pack, which may have changed. */
function sameAnswers(a: Answers, b: Answers): boolean {
  const sorted = (answers: Answers) =>
    JSON.stringify(Object.entries(answers).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
