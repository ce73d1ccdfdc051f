import type {
  Change,
  ConditionEdit,
  Entry,
  EntryKind,
  FieldChange,
  FieldValue,
} from '../../check/diff/index.ts';
import type { Condition, PackData } from '../../engine/pack-data.ts';
import { askOf, labelsOf } from '../words/answer-words.ts';
import { conditionInWords } from '../words/condition-words.ts';
import { lookupIn } from '../words/lookup.ts';
import type { DiffReport } from './diff-model.ts';
import type { Group, Item, Line } from '../../document/model.ts';
import { labelled } from '../../document/parts.ts';

/** Where each sort of thing is told, in the order in which it is told. */
const CHAPTERS: readonly (readonly [title: string, parts: readonly EntryKind[]])[] = [
  ['Levels and what brings them', ['level', 'reason']],
  ['Actions', ['action', 'group']],
  ['Questions', ['question', 'option', 'comparison', 'stage']],
  ['Facts', ['fact']],
  ['Contacts', ['contact']],
  ['Law and practice guides', ['note']],
  ['What changed after the guide', ['since']],
  ['The written report', ['heading']],
  ['Answers that contradict each other', ['conflict']],
  ['Statements of the guide', ['statement']],
  ['What must hold', ['property']],
  ['About the pack', ['pack', 'mark']],
];

const NOUNS: Readonly<Record<EntryKind, string>> = {
  pack: 'the pack',
  mark: 'mark',
  stage: 'stage',
  question: 'question',
  option: 'answer',
  comparison: 'comparison',
  fact: 'fact',
  level: 'level',
  reason: 'reason',
  wording: 'wording',
  group: 'group',
  action: 'action',
  contact: 'contact',
  note: 'note',
  since: 'change since the guide',
  heading: 'heading',
  conflict: 'pair of answers',
  statement: 'statement',
  property: 'property',
};

/** Conditions by their name in the files; every other one is said to apply. */
const CONDITIONS: Readonly<Record<string, string>> = {
  given: 'Where it must hold',
  given_possible: 'Where it must hold (this may be so)',
  ask_when: 'The interview asks it where this may be so',
  skip_when: 'The interview leaves it out where',
  quick_when: 'The quick interview asks it too where',
};

const WHEN: Partial<Readonly<Record<EntryKind, string>>> = {
  question: 'Asked when',
  reason: 'Brought when',
  wording: 'Shown when it is certain that',
};

/** Everything that changed in words, by the sort of thing. */
export function changeGroups({ old, new: fresh, diff }: DiffReport): readonly Group[] {
  return CHAPTERS.flatMap(([title, parts]): readonly Group[] => {
    const changes = diff.changes.filter(({ entry }) => parts.includes(chapterOf(entry)));
    const items = changes.map((change) => changeItem(change, old.data, fresh.data));
    return items.length === 0 ? [] : [{ title, lines: [], items }];
  });
}

/** A wording is told with what it words. */
function chapterOf({ part, of }: Entry): EntryKind {
  if (part !== 'wording') return part;
  return of?.startsWith('action ') ? 'action' : 'level';
}

function changeItem(change: Change, old: PackData, fresh: PackData): Item {
  const { kind, entry } = change;
  const lines = changeLines(change, old, fresh);
  const text = `${DONE[kind]}: ${nameOf(entry)}`;
  return { id: entry.id, text, ...(lines.length === 0 && { plain: true }), lines };
}

const DONE = { added: 'Added', removed: 'Removed', moved: 'Moved', changed: 'Changed' } as const;

function changeLines(change: Change, old: PackData, fresh: PackData): readonly Line[] {
  switch (change.kind) {
    case 'added':
      return conditionLines(change.entry, fresh);
    case 'removed':
      return conditionLines(change.entry, old);
    case 'moved':
      return [labelled('Before', placeWords(change.wasAfter)), labelled('Now', placeWords(change.isAfter))];
    case 'changed':
      return change.fields.flatMap((field) => fieldLines(field, change.entry.part, old, fresh));
  }
}

function nameOf({ part, id, of, says }: Entry): string {
  if (part === 'pack') return says;
  if (part === 'reason') return `reason for the level ${of}: "${says}"`;
  const place = of === undefined ? '' : ` of ${of}`;
  return part === 'comparison' || part === 'wording'
    ? `${NOUNS[part]}${place}: "${says}"`
    : `${NOUNS[part]} ${id}${place}: "${says}"`;
}

function placeWords(before: string | null): string {
  return before === null ? 'the first' : `after ${before}`;
}

function conditionLines({ part, conditions }: Entry, pack: PackData): readonly Line[] {
  return Object.entries(conditions)
    .filter(([field, condition]) => field === 'when' || !(condition === undefined || isNever(condition)))
    .map(([field, condition]) => labelled(conditionLabel(field, part), conditionInWords(condition, pack)));
}

function isNever(condition: Condition): boolean {
  return 'any' in condition && condition.any.length === 0;
}

function conditionLabel(field: string, part: EntryKind): string {
  return CONDITIONS[field] ?? WHEN[part] ?? 'When';
}

function fieldLines(change: FieldChange, part: EntryKind, old: PackData, fresh: PackData): readonly Line[] {
  switch (change.kind) {
    case 'condition': {
      const label = conditionLabel(change.field, part);
      return [
        ...change.edits.map((edit) => editLine(edit, old, fresh)),
        labelled(`${label}, before`, conditionInWords(change.old, old)),
        labelled(`${label}, now`, conditionInWords(change.new, fresh)),
      ];
    }
    case 'list':
      return [
        ...change.added.map((text) => labelled(`${change.field}, added`, text)),
        ...change.removed.map((text) => labelled(`${change.field}, removed`, text)),
        ...(change.reordered ? [labelled(change.field, 'in another order')] : []),
      ];
    case 'value':
      return [
        labelled(`${change.field}, before`, valueWords(change.old)),
        labelled(`${change.field}, now`, valueWords(change.new)),
      ];
  }
}

function valueWords(value: FieldValue): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : [value].flat().join('; ');
}

/** One simple difference: what makes a condition wider or narrower. */
function editLine(edit: ConditionEdit, old: PackData, fresh: PackData): Line {
  const added = edit.kind === 'option_added' || edit.kind === 'part_added';
  const pack = added ? fresh : old;
  if ('part' in edit) {
    const text = conditionInWords(edit.part, pack);
    if (edit.list === 'any') return labelled(added ? 'One more way' : 'One way less', text);
    return labelled(added ? 'Now also needed' : 'No longer needed', text);
  }
  const lookup = lookupIn(pack);
  const labels = labelsOf(lookup.questions.get(edit.question), edit.options, lookup.words);
  const text = `"${labels.join('", "')}" for "${askOf(lookup, edit.question)}"`;
  if (edit.negated) return labelled(added ? 'Now also rules it out' : 'No longer rules it out', text);
  return labelled(added ? 'Now also counts' : 'No longer counts', text);
}
