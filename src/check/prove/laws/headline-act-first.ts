import { outcomeOf, type Outcome } from '../../../engine/index.ts';
import { YES } from '../../../engine/kleene.ts';
import type { PackData } from '../../../engine/pack-data.ts';
import { levelIs } from '../../encode/encode-pack.ts';
import { and, not, or, TRUE } from '../../encode/term.ts';
import { keyOf } from '../../encode/words.ts';
import type { Obligation, Subject } from '../obligation.ts';

/** What the headline names is to be done for certain, and nothing that is to be done or considered stands before it. */
export function headlineActFirst({ pack, data, first }: Subject): Obligation {
  const broken = data.levels.flatMap((level, rank) =>
    actsOf(level).flatMap((act, form) => {
      if (act === undefined) return [];
      const at = placeOf(data, act);
      const shown = first.words.get(keyOf({ of: 'headline', rank }))?.[form] ?? TRUE;
      const certain = (id: string) => first.actions.get(id)!.certain;
      const before = stepsBefore(data, at).map(({ id }) => certain(id));
      return [and([levelIs(first, rank), shown, or([not(certain(act)), ...before])])];
    }),
  );
  return {
    id: 'headline_act_first',
    kind: 'law',
    says: 'What the headline names is the first thing to do.',
    sets: 1,
    broken: or(broken),
    breaks: (answers = {}) => failures(data, outcomeOf(pack, answers)).length > 0,
    failures: (answers = {}) => failures(data, outcomeOf(pack, answers)),
  };
}

/** By form, the action that the headline of a level names. */
export function actsOf({ act, wording = [] }: PackData['levels'][number]): readonly (string | undefined)[] {
  return [act, ...wording.map((words) => words.act ?? act)];
}

function stepsBefore({ actions }: PackData, at: number): PackData['actions'] {
  return actions.slice(0, at).filter(({ kind }) => kind !== 'do_not');
}

function placeOf({ actions }: PackData, act: string): number {
  return actions.findIndex(({ id }) => id === act);
}

function failures(data: PackData, { rank, words, actions }: Outcome): readonly string[] {
  const act = actsOf(data.levels[rank]!)[words.headlines[rank]!];
  if (act === undefined) return [];
  const at = placeOf(data, act);
  const named = `the headline of \`${data.levels[rank]!.id}\` names \`${act}\``;
  if (actions[at] !== YES) return [`${named}, which does not apply for certain`];
  return stepsBefore(data, at)
    .filter(({ id }) => actions[placeOf(data, id)] === YES)
    .map(({ id }) => `${named}, and \`${id}\` comes before it`);
}
