import type { Condition, PackData } from './pack-data.ts';

/** What a condition asks for in the end: answers, a fact, or whether the result is provisional. */
export type Leaf = Exclude<
  Condition,
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
>;

/** Conditions that always hold, and that never do. */
export const ALWAYS: Condition = { all: [] };
export const NEVER: Condition = { any: [] };

/** In the order in which they stand in the condition. */
export function leavesOf(condition: Condition | undefined): readonly Leaf[] {
  if (!condition) return [];
  if ('not' in condition) return leavesOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  return 'any' in condition ? condition.any.flatMap(leavesOf) : [condition];
}

/** What a condition names: `question age`, `fact under_18`, `provisional`. */
export function namesIn(condition: Condition | undefined): readonly string[] {
  return leavesOf(condition).map((leaf) => {
    if ('question' in leaf) return `question ${leaf.question}`;
    return 'fact' in leaf ? `fact ${leaf.fact}` : 'provisional';
  });
}

/** A condition that decides about a result, or the lack of one, with what it is of. */
export interface Conditional {
  readonly kind:
    | 'question'
    | 'fact'
    | 'reason'
    | 'action'
    | 'contact'
    | 'note'
    | 'since'
    | 'conflict'
    | 'first contact'
    | 'wording';
  /** Of a reason `report.2`; of a wording, of what it words. */
  readonly id: string;
  readonly when: Condition | undefined;
}

/** Every condition that decides about a result, in the order of the pack. */
export function conditionsOf(pack: PackData): readonly Conditional[] {
  const { levels, contacts } = pack;
  const of = (
    kind: Conditional['kind'],
    entries: readonly { readonly id: string; readonly when?: Condition }[],
  ): readonly Conditional[] => entries.map(({ id, when }) => ({ kind, id, when }));
  const worded = (
    id: string,
    wording: readonly { readonly when: Condition }[] = [],
  ): readonly Conditional[] => wording.map(({ when }) => ({ kind: 'wording', id, when }));
  return [
    ...of('question', pack.questions),
    ...of('fact', pack.facts),
    ...levels.flatMap(({ id, brought_by }) =>
      brought_by.map(({ when }, at): Conditional => ({ kind: 'reason', id: `${id}.${at + 1}`, when })),
    ),
    ...of('action', pack.actions),
    ...of('contact', contacts),
    ...of('note', pack.notes),
    ...of('since', pack.since),
    ...of('conflict', pack.conflicts),
    ...contacts.flatMap(({ id, first_when: when }) =>
      when ? [{ kind: 'first contact', id, when } as const] : [],
    ),
    ...levels.flatMap(({ id, wording, urgent, brought_by }) => [
      ...worded(id, wording),
      ...worded(id, urgent?.wording),
      ...brought_by.flatMap((reason) => worded(id, reason.wording)),
    ]),
    ...pack.actions.flatMap(({ id, wording }) => worded(id, wording)),
  ];
}
