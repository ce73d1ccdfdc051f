import type { PackData } from '../../../engine/pack-data.ts';
import { get } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';
import { partOf } from '../entries.ts';

/**
 * What `plan` of `pack.yaml` says, held against the levels and the contacts: a vital action that is left out there, and a
 * number in danger that is nobody's, are on every plan and would be noticed by nobody.
 */
export const planSettings: Check = {
  code: 'plan-settings',
  severity: 'error',
  means:
    '`plan` in `pack.yaml` leaves out of `vital` what a level with an urgent message or a duty names, or names a number in danger that no contact has.',
  remedy: 'Name the action under `vital`, and correct the number.',
  *find({ model, rules }) {
    if (!rules) return;
    for (const { level, message } of planFindings(rules.pack.data)) {
      const part = partOf(model, 'level', level);
      if (part) yield { id: level, at: get(part.tree, 'act')?.at ?? part.at, message };
    }
  },
};

/** What is wrong, each with the level at which it shows: the number in danger is that of the most urgent one. */
export function* planFindings({
  plan,
  levels,
  contacts,
}: Pick<PackData, 'plan' | 'levels' | 'contacts'>): Iterable<{
  readonly level: string;
  readonly message: string;
}> {
  if (!plan) return;
  for (const { id, act, urgent, duty } of levels) {
    if (act === undefined || (!urgent && duty === undefined) || plan.vital.includes(act)) continue;
    yield { level: id, message: `\`vital\` of the plan lacks \`${act}\`, which the level \`${id}\` names` };
  }
  const known = new Set(contacts.map(({ phone = '' }) => phone.replaceAll(' ', '')));
  for (const number of plan.danger.match(/\d+/g) ?? []) {
    if (known.has(number)) continue;
    yield {
      level: levels[0]!.id,
      message: `\`danger\` of the plan names ${number}, which is no contact's number`,
    };
  }
}
