import { nameOf, type Part } from '../../../pack/checks/parts.ts';
import { get, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { nameOfEntry, nameOfWording } from '../entries.ts';

const FORBIDS = /^(?:do not|don['’]t|never)\b/i;

/** A prohibition that is written as something to do. Training, the plan and the proofs go by the kind, and would count it as a step. */
export const doNotAsDo: Check = {
  code: 'do-not-as-do',
  severity: 'warning',
  means: 'The text of an action forbids something, and the action is one to do or to consider.',
  remedy:
    'Write `kind: do_not`, so that it stands under "Do not" and counts as a prohibition. Or say what to do instead.',
  called: ['action whose text forbids something', 'actions whose text forbids something'],
  *find({ model }) {
    for (const part of model.parts) {
      const action = actionOf(part);
      const kind = action && textOf(get(action.tree, 'kind'));
      if (kind !== 'do' && kind !== 'consider') continue;
      for (const field of ['text', 'short']) {
        const tree = get(part.tree, field);
        const [words] = FORBIDS.exec(textOf(tree)?.trim() ?? '') ?? [];
        if (tree === undefined || words === undefined) continue;
        const wording = part === action ? undefined : nameOfWording(part);
        yield {
          id: nameOfEntry(part),
          ...(wording === undefined ? {} : { wording }),
          at: tree.at,
          message: `\`${field}\` of ${nameOf(action!)} begins with "${words}", and its kind is \`${kind}\``,
        };
      }
    }
  },
};

/** The action that a part is, or whose wording it is. */
function actionOf(part: Part): Part | undefined {
  const owner = part.kind === 'wording' ? part.owner : part;
  return owner?.kind === 'action' ? owner : undefined;
}
