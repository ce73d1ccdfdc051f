import { assess, type Answers, type Pack } from '../../../engine/index.ts';
import type { Action } from '../../../engine/pack-data.ts';
import { isUrgent, levelIs } from '../../encode/encode-pack.ts';
import { and, FALSE, not, or, TRUE, type Term } from '../../encode/term.ts';
import { keyOf } from '../../encode/words.ts';
import type { Obligation, Subject } from '../obligation.ts';
import { actsOf } from './headline-act-first.ts';

/**
 * The plan names first what the pack calls vital, and what the headline names, wherever they hold; and in danger what is vital
 * wherever it may hold. That every "do not" and
 * the first open question are on it follows from how it is built, and is looked at for some answers.
 */
export function planHoldsVital({ pack, data, first }: Subject): Obligation {
  const { vital, danger } = settingsOf(pack);
  const isNow = (id: string): Term => first.planned.now.get(id)!.certain;
  const urgent = isUrgent(data, first);
  const missing = (id: string): Term => and([first.actions.get(id)!.certain, not(isNow(id))]);
  const missingInDanger = (id: string): Term =>
    and([urgent, first.actions.get(id)!.possible, not(isNow(id))]);
  const acts = data.levels.flatMap((level, rank) =>
    actsOf(level).flatMap((act, form) => {
      if (act === undefined) return [];
      const shown = first.words.get(keyOf({ of: 'headline', rank }))?.[form] ?? TRUE;
      const before = stepsBefore(pack, act).map(({ id }) => isNow(id));
      const late = and([isNow(act), or(before)]);
      return [and([levelIs(first, rank), shown, or([missing(act), late])])];
    }),
  );
  return {
    id: 'plan_holds_what_is_vital',
    kind: 'law',
    says: 'What is vital is on every plan: the actions that the pack names, in danger even where they only may hold, what the headline says, every "do not", and the first thing to find out.',
    sets: 1,
    broken: or([
      danger === '' ? TRUE : FALSE,
      ...vital.flatMap((id) => [missing(id), missingInDanger(id)]),
      ...acts,
    ]),
    breaks: (answers = {}) => failures(pack, answers).length > 0,
    failures: (answers = {}) => failures(pack, answers),
    built: 'Every "do not" and the first question are on it by the way it is built.',
  };
}

/** A pack without settings for plans names nothing that is vital, and says nothing of danger. */
function settingsOf({ data }: Pack): { readonly vital: readonly string[]; readonly danger?: string } {
  return { vital: data.plan?.vital ?? [], ...(data.plan && { danger: data.plan.danger.trim() }) };
}

/** What may not stand on a plan before the action that the headline names: all that is to be done and is not vital. */
function stepsBefore(pack: Pack, act: string): readonly Action[] {
  const { actions } = pack.data;
  const { vital } = settingsOf(pack);
  const at = actions.findIndex(({ id }) => id === act);
  return actions.slice(0, at).filter(({ id, kind }) => kind !== 'do_not' && !vital.includes(id));
}

function failures(pack: Pack, answers: Answers): readonly string[] {
  const { vital, danger } = settingsOf(pack);
  const { plan, actions, headline, urgent, provisional, findOut } = assess(pack, answers);
  const { now, do_not: doNot, find_out: questions } = plan!;
  const holds = (wanted: string): boolean =>
    actions.some(({ id, applies }) => id === wanted && applies === 'yes');
  const mayHold = (wanted: string): boolean => actions.some(({ id }) => id === wanted);
  const act = headline?.act;
  const before = act === undefined ? [] : stepsBefore(pack, act).filter(({ id }) => now.includes(id));
  return [
    ...(danger === '' ? ['the plan does not say what to do in danger'] : []),
    ...vital
      .filter((id) => (holds(id) || (urgent && mayHold(id))) && !now.includes(id))
      .map((id) => `\`${id}\` is vital, and is not among what the plan names first`),
    ...(act !== undefined && holds(act) && !now.includes(act)
      ? [`the headline names \`${act}\`, which is not among what the plan names first`]
      : []),
    ...before.map(({ id }) => `the headline names \`${act}\`, and the plan names \`${id}\` before it`),
    ...actions
      .filter(({ id, kind }) => kind === 'do_not' && !doNot.includes(id))
      .map(({ id }) => `\`${id}\` is not on the plan`),
    ...(provisional && (questions.length === 0 || questions[0] !== findOut[0]?.question)
      ? ['the plan does not begin with the first question that is open']
      : []),
  ];
}
