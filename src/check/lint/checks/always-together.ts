import type { Action, Condition } from '../../../engine/pack-data.ts';
import { memoIn } from '../../../engine/memo.ts';
import { canDiffer, isWorkDone, printsOf } from '../decide.ts';
import { partOf } from '../entries.ts';
import type { Check } from '../check.ts';

/**
 * Actions of the same kind that come with exactly the same answers and rest on a statement together: each is named with the first
 * one that it comes with. Those that rest on statements of their own are what the guide says twice, and two prohibitions are two.
 * Two actions whose conditions rest on many answers and are written differently are not compared to the end; where it is
 * open whether they differ, it says so.
 */
export const alwaysTogether: Check = {
  code: 'always-together',
  severity: 'warning',
  means:
    'Two actions to be done, or two to be considered, rest on the same statement and come up for the same answers, always. They may be one action, written twice.',
  remedy:
    'Make them one, cite what each rests on alone, or correct the `when` of one of them. If they are two on purpose, accept it.',
  called: [
    'action that always comes together with another one',
    'actions that always come together with another one',
  ],
  *find({ model, rules }) {
    if (rules === undefined) return;
    const { pack } = rules;
    const actions = pack.data.actions.filter(({ kind }) => kind !== 'do_not');
    const prints = printsOf(
      pack,
      actions.map(({ when }) => when),
    );
    /** Of each kind and number the conditions that differ, each with its actions. */
    const alike = new Map<string, Alike[]>();
    for (const [at, action] of actions.entries()) {
      const conditions = memoIn(alike, `${action.kind} ${prints[at]}`, (): Alike[] => []);
      const { same, open } = among(conditions, action);
      const other = same?.actions.find((one) => shareStatement(one, action));
      if (same) same.actions.push(action);
      else conditions.push({ when: action.when, actions: [action] });
      const part = partOf(model, 'action', action.id);
      if (other !== undefined && part !== undefined) {
        yield {
          id: action.id,
          at: part.at,
          message: `the action \`${action.id}\` always comes together with \`${other.id}\``,
          hint: 'Could they be one action?',
        };
      } else if (open !== undefined) {
        const message = `whether the action \`${action.id}\` always comes together with \`${open.id}\``;
        yield { id: action.id, message, undecided: true };
      }
    }

    function among(conditions: readonly Alike[], action: Action): { same?: Alike; open?: Action } {
      let open: Action | undefined;
      for (const one of conditions) {
        const differs = canDiffer(pack, one.when, action.when);
        if (differs === false) return { same: one };
        if (differs === undefined) open ??= one.actions.find((other) => shareStatement(other, action));
        // Of the others it would say the same.
        if (isWorkDone(pack)) break;
      }
      return open ? { open } : {};
    }
  },
};

/** Actions that always come together. */
interface Alike {
  readonly when: Condition | undefined;
  readonly actions: Action[];
}

function shareStatement(one: Action, other: Action): boolean {
  return one.cites.some((statement) => other.cites.includes(statement));
}
