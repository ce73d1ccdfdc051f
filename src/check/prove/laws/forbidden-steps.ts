import { outcomeOf, type Outcome } from '../../../engine/index.ts';
import { NO, YES } from '../../../engine/kleene.ts';
import type { PackData } from '../../../engine/pack-data.ts';
import { and, or } from '../../encode/term.ts';
import type { Obligation, Subject } from '../obligation.ts';

/** Nobody is told to do what they are told not to do, and while one of the two is open, not with certainty. */
export function forbiddenSteps({ pack, data, first }: Subject): Obligation {
  const broken = pairsOf(data).map(([forbidding, forbidden]) => {
    const [not, step] = [forbidding, forbidden].map((at) => first.actions.get(data.actions[at]!.id)!);
    return or([and([not!.certain, step!.possible]), and([not!.possible, step!.certain])]);
  });
  return {
    id: 'forbidden_steps',
    kind: 'law',
    says: 'Nothing is to be done that another line says not to do.',
    sets: 1,
    broken: or(broken),
    breaks: (answers = {}) => clashes(data, outcomeOf(pack, answers)).length > 0,
    failures: (answers = {}) => clashes(data, outcomeOf(pack, answers)),
  };
}

/** Each `do_not` with each action that it forbids, as places in the pack. */
function pairsOf({ actions }: PackData): readonly (readonly [number, number])[] {
  return actions.flatMap(({ forbids = [] }, at) =>
    forbids.map((id) => [at, actions.findIndex((action) => action.id === id)] as const),
  );
}

function clashes(data: PackData, { actions }: Outcome): readonly string[] {
  return pairsOf(data)
    .filter(([not, step]) => {
      const values = new Set([actions[not], actions[step]]);
      return values.has(YES) && !values.has(NO);
    })
    .map(([not, step]) => {
      const [line, what] = [data.actions[not]!.id, data.actions[step]!.id];
      const is = actions[step] === YES ? 'applies' : 'may apply';
      return `\`${line}\` forbids \`${what}\`, which ${is} where it ${actions[not] === YES ? 'applies' : 'may apply'}`;
    });
}
