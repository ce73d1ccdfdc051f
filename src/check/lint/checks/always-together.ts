import type { Action } from '../../../engine/pack-data.ts';
import { memoIn } from '../../../engine/memo.ts';
import { canDiffer, isWorkDone, printsOf } from '../decide.ts';
import { partOf } from '../entries.ts';
import type { Check } from '../check.ts';

/**
 * Actions of the same kind that come with exactly the same answers: each is named with the first one that it comes with.
 * Two actions whose conditions rest on many answers and are written differently are not compared to the end; where it is
 * open whether they differ, it says so.
 */
export const alwaysTogether: Check = {
  code: 'always-together',
  severity: 'warning',
  means:
    'Two actions of the same kind come up for the same answers, always. They may be one action, written twice.',
  remedy: 'Make them one, or correct the `when` of one of them. If they are two on purpose, accept it.',
  called: [
    'action that always comes together with another one',
    'actions that always come together with another one',
  ],
  *find({ model, rules }) {
    if (rules === undefined) return;
    const { pack } = rules;
    const { actions } = pack.data;
    const whens = actions.map(({ when }) => when);
    const prints = printsOf(pack, whens);
    /** Of each kind and number the actions that differ, each the first of its condition, with what it comes with. */
    const alike = new Map<string, Map<number, Alike>>();
    for (const [at, action] of actions.entries()) {
      const node = pack.test(action.when).at;
      const group = memoIn(alike, `${action.kind} ${prints[at]}`, () => new Map<number, Alike>());
      const same = group.get(node);
      if (!same) group.set(node, { action, ...comesWith(action, [...group.values()]) });
      const { other, open } = same ? { other: same.other ?? same.action } : group.get(node)!;
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

    function comesWith({ when }: Action, earlier: readonly Alike[]): Partial<Pick<Alike, 'other' | 'open'>> {
      let open: Action | undefined;
      for (const { action } of earlier) {
        const differs = canDiffer(pack, action.when, when);
        if (differs === false) return { other: action };
        if (differs === undefined) open ??= action;
        // Of the others it would say the same.
        if (isWorkDone(pack)) break;
      }
      return open ? { open } : {};
    }
  },
};

/** An action whose condition no earlier one has. */
interface Alike {
  readonly action: Action;
  /** The first action that it always comes together with. */
  readonly other?: Action;
  /** The first action of which it is open. */
  readonly open?: Action;
}
