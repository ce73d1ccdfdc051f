import type { Change, FieldChange, ScenarioResult } from '../../check/diff/index.ts';
import { conditionInWords } from '../words/condition-words.ts';
import type { DiffReport } from './diff-model.ts';
import { differs, scenarioMoves } from './diff-scenario-words.ts';

/** The version of the shape below; it changes only when a field changes its meaning or goes. */
const DIFF_SCHEMA = 'safeguard/diff@1';

/** A comparison for a program, conditions also in words. */
export function diffData(report: DiffReport): object {
  const { old, new: fresh, diff, notSearched } = report;
  const { scenarios, outcomes, changes } = diff;
  return {
    schema: DIFF_SCHEMA,
    old: versionOf(old),
    new: versionOf(fresh),
    ...(notSearched === undefined ? {} : { notSearched }),
    levels: outcomes.levels,
    actions: outcomes.actions,
    scenarios: {
      compared: scenarios.length,
      moves: scenarioMoves(scenarios),
      differing: scenarios.filter(differs),
      added: idsOf(scenarios, 'new'),
      removed: idsOf(scenarios, 'old'),
    },
    changes: changes.map((change) => changeData(change, report)),
  };
}

function versionOf({ name, data: { id, version, digest } }: DiffReport['old']) {
  return { name, id, version, digest };
}

function idsOf(scenarios: readonly ScenarioResult[], where: ScenarioResult['in']): readonly string[] {
  return scenarios.filter((one) => one.in === where).map(({ id }) => id);
}

function changeData(change: Change, report: DiffReport): object {
  const { part, id, of, says, fields, conditions } = change.entry;
  const about = { kind: change.kind, part, id, ...(of === undefined ? {} : { of }), says };
  switch (change.kind) {
    case 'added':
    case 'removed':
      return { ...about, fields, conditions };
    case 'moved':
      return { ...about, wasAfter: change.wasAfter, isAfter: change.isAfter };
    case 'changed':
      return { ...about, fields: change.fields.map((field) => fieldData(field, report)) };
  }
}

function fieldData(field: FieldChange, { old, new: fresh }: DiffReport): object {
  if (field.kind !== 'condition') return field;
  return {
    ...field,
    // Absent is "always"; in JSON that is said.
    old: field.old ?? null,
    new: field.new ?? null,
    words: { old: conditionInWords(field.old, old.data), new: conditionInWords(field.new, fresh.data) },
  };
}
