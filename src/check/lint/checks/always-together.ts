import type { Action } from '../../../engine/pack-data.ts';
import { canDiffer, printsOf } from '../decide.ts';
import { partOf } from '../entries.ts';
import type { Check } from '../check.ts';

/**
 * Actions of the same kind that come with exactly the same answers: each is named with the first one that it comes with.
 * Two actions whose conditions rest on many answers and are written differently are not compared to the end.
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
    const prints = printsOf(
      pack,
      actions.map(({ when }) => when),
    );
    const together = (a: Action, b: Action): boolean =>
      a.kind === b.kind && canDiffer(pack, a.when, b.when) === false;
    for (const [at, action] of actions.entries()) {
      const alike = actions.slice(0, at).filter((_, earlier) => prints[earlier] === prints[at]);
      const other = alike.find((earlier) => together(earlier, action));
      const part = partOf(model, 'action', action.id);
      if (other === undefined || part === undefined) continue;
      yield {
        id: action.id,
        at: part.at,
        message: `the action \`${action.id}\` always comes together with \`${other.id}\``,
        hint: 'Could they be one action?',
      };
    }
  },
};
