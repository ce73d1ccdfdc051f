import type { Action } from '../../../engine/pack-data.ts';
import { canDiffer, printsOf } from '../decide.ts';
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
    const prints = printsOf(
      pack,
      actions.map(({ when }) => when),
    );
    // Conditions that are written alike have the same number, and are compared with another one once.
    const numbers = new Map<string | undefined, number>();
    const written = actions.map(({ when }) => {
      const text = JSON.stringify(when);
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text)!;
    });
    const compared = new Map<number, boolean | undefined>();
    const differ = (one: number, another: number): boolean | undefined => {
      if (written[one] === written[another]) return false;
      const pair = written[one]! * numbers.size + written[another]!;
      if (!compared.has(pair))
        compared.set(pair, canDiffer(pack, actions[one]!.when, actions[another]!.when));
      return compared.get(pair);
    };
    for (const [at, action] of actions.entries()) {
      const part = partOf(model, 'action', action.id);
      let other: Action | undefined;
      let open: Action | undefined;
      for (let earlier = 0; earlier < at && !other; earlier++) {
        const { kind } = actions[earlier]!;
        if (kind !== action.kind || prints[earlier] !== prints[at]) continue;
        const differs = differ(earlier, at);
        if (differs === false) other = actions[earlier];
        else if (differs === undefined) open ??= actions[earlier];
      }
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
  },
};
