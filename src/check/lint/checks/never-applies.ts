import type { Condition } from '../../../engine/pack-data.ts';
import type { Pack } from '../../../engine/index.ts';
import type { PackModel } from '../../../pack/checks/pack-model.ts';
import { nameOf, type Part, type PartKind } from '../../../pack/checks/parts.ts';
import type { Check } from '../check.ts';
import { canHold } from '../decide.ts';
import { conditionPlace, nameOfEntry, partOf, reasonsOf } from '../entries.ts';

/**
 * Actions, contacts, notes, changes since the guide, conflicts, reasons and facts whose condition no answers make yes. It says nothing where a
 * condition rests on too many answers to try them all; what `rules prove` says about witnesses covers those.
 */
export const neverApplies: Check = {
  code: 'never-applies',
  severity: 'error',
  means: 'No answers make the condition hold, so the entry never comes up for certain.',
  remedy: 'Correct the condition, or remove the entry.',
  *find({ model, rules }) {
    if (rules === undefined) return;
    for (const { part, when } of conditional(rules.pack, model)) {
      if (canHold(rules.pack, when) !== false) continue;
      yield {
        id: nameOfEntry(part),
        at: conditionPlace(part),
        message: `no answers make the condition of ${of(part)} hold`,
        hint: 'Look for two parts of the condition that cannot both be so, in facts and paths as well.',
      };
    }
  },
};

function of(part: Part): string {
  return part.kind === 'reason' ? `this reason for \`${part.owner?.id}\`` : nameOf(part);
}

/** Every entry that depends on a condition, questions apart. */
function* conditional({ data }: Pack, model: PackModel): Iterable<{ part: Part; when: Condition }> {
  for (const { id } of data.facts) {
    const part = partOf(model, 'fact', id);
    if (part) yield { part, when: { fact: id } };
  }
  for (const { id, brought_by } of data.levels) {
    const parts = reasonsOf(model, id);
    for (const [at, { when }] of brought_by.entries()) {
      if (parts[at] && when) yield { part: parts[at], when };
    }
  }
  const kinds: readonly (readonly [PartKind, readonly { id: string; when?: Condition }[]])[] = [
    ['action', data.actions],
    ['contact', data.contacts],
    ['contact', data.contacts.map(({ id, first_when }) => ({ id, ...(first_when && { when: first_when }) }))],
    ['note', data.notes],
    ['since', data.since],
    ['conflict', data.conflicts],
  ];
  for (const [kind, entries] of kinds) {
    for (const { id, when } of entries) {
      const part = partOf(model, kind, id);
      if (part && when) yield { part, when };
    }
  }
}
