import type { Condition } from '../../engine/index.ts';
import { formKey, listKind, normalForm, partsAs } from './normal-form.ts';

/** One simple difference within a condition. `negated`: the condition asks that none of the options was chosen. */
export type ConditionEdit =
  | {
      readonly kind: 'option_added' | 'option_removed';
      readonly question: string;
      readonly options: readonly string[];
      readonly negated: boolean;
    }
  | {
      readonly kind: 'part_added' | 'part_removed';
      /** Whether one of the parts is enough (`any`), or all are needed. */
      readonly list: 'any' | 'all';
      readonly part: Condition;
    };

/** With more than this, old and new are easier to read than what lies between them. */
const MOST_EDITS = 4;

/**
 * What changed within a condition, where a few simple differences say it: options named in addition or no more, parts
 * added to a list or taken out. Empty where nothing changed, and where old and new have too little in common.
 */
export function conditionEdits(
  old: Condition | undefined,
  fresh: Condition | undefined,
): readonly ConditionEdit[] {
  const edits = editsBetween(normalForm(old), normalForm(fresh)) ?? [];
  return edits.length > MOST_EDITS ? [] : edits;
}

/** Undefined: too little in common to say. */
function editsBetween(old: Condition, fresh: Condition): readonly ConditionEdit[] | undefined {
  if (formKey(old) === formKey(fresh)) return [];
  const options = optionEdits(old, fresh);
  if (options) return options;
  const [was, is] = [listKind(old), listKind(fresh)];
  if (was === undefined || is === undefined || was === is) {
    const kind = was ?? is;
    return kind && listEdits(kind, partsAs(kind, old), partsAs(kind, fresh));
  }
  // A list that became a part of one of the other kind, or the other way round: it must stand there as it was.
  for (const kind of [was, is]) {
    const edits = listEdits(kind, partsAs(kind, old), partsAs(kind, fresh));
    if (edits?.length === Math.abs(partsAs(kind, old).length - partsAs(kind, fresh).length)) return edits;
  }
  return undefined;
}

function optionEdits(old: Condition, fresh: Condition): readonly ConditionEdit[] | undefined {
  const [was, is] = [lookOf(old), lookOf(fresh)];
  if (!was || !is || was.question !== is.question || was.negated !== is.negated) return undefined;
  const added = is.in.filter((option) => !was.in.includes(option));
  const removed = was.in.filter((option) => !is.in.includes(option));
  if (removed.length === was.in.length) return undefined;
  const { question, negated } = is;
  return [
    ...(added.length > 0 ? [{ kind: 'option_added', question, options: added, negated } as const] : []),
    ...(removed.length > 0 ? [{ kind: 'option_removed', question, options: removed, negated } as const] : []),
  ];
}

function listEdits(
  list: 'any' | 'all',
  old: readonly Condition[],
  fresh: readonly Condition[],
): readonly ConditionEdit[] | undefined {
  const [oldKeys, freshKeys] = [new Set(old.map(formKey)), new Set(fresh.map(formKey))];
  const missing = old.filter((part) => !freshKeys.has(formKey(part)));
  const come = fresh.filter((part) => !oldKeys.has(formKey(part)));
  const gone: Condition[] = [];
  const inner: ConditionEdit[] = [];
  for (const part of missing) {
    const found = nearest(part, come);
    if (found) {
      inner.push(...found.edits);
      come.splice(come.indexOf(found.partner), 1);
    } else gone.push(part);
  }
  // Without anything in common nothing was edited: one condition took the place of another.
  if (gone.length === old.length) return undefined;
  return [
    ...inner,
    ...come.map((part) => ({ kind: 'part_added', list, part }) as const),
    ...gone.map((part) => ({ kind: 'part_removed', list, part }) as const),
  ];
}

/** The part that differs least from another one, and in what. */
function nearest(
  part: Condition,
  others: readonly Condition[],
): { readonly partner: Condition; readonly edits: readonly ConditionEdit[] } | undefined {
  return others
    .flatMap((partner) => {
      const edits = editsBetween(part, partner);
      return edits ? [{ partner, edits }] : [];
    })
    .toSorted((a, b) => a.edits.length - b.edits.length)[0];
}

function lookOf(condition: Condition) {
  const negated = 'not' in condition;
  const leaf = negated ? condition.not : condition;
  return 'question' in leaf ? { ...leaf, negated } : undefined;
}
