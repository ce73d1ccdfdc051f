import type { PackData } from '../engine/index.ts';

/** Something in a pack that rests on a statement of the guide. */
export interface Citation {
  readonly kind: 'question' | 'fact' | 'level' | 'action' | 'contact' | 'note' | 'conflict';
  readonly id: string;
  readonly text: string;
}

/** Statement to everything that cites it, in the order of the pack. Options and comparisons count for their question. */
export function citations(pack: PackData): ReadonlyMap<string, readonly Citation[]> {
  const found = new Map<string, Citation[]>();
  const add = (cites: readonly string[], citation: Citation) => {
    for (const statement of new Set(cites)) {
      const there = found.get(statement);
      if (there) there.push(citation);
      else found.set(statement, [citation]);
    }
  };
  for (const { id, ask, cites, options, compare } of pack.questions) {
    const inside = [...options, ...compare].flatMap((part) => part.cites);
    add([...cites, ...inside], { kind: 'question', id, text: ask });
  }
  for (const { id, says, cites } of pack.facts) add(cites, { kind: 'fact', id, text: says });
  for (const { id, brought_by } of pack.levels) {
    for (const { says, cites } of brought_by) add(cites, { kind: 'level', id, text: says });
  }
  for (const { id, text, cites, within, wording = [] } of pack.actions) {
    add([...cites, ...(within?.cites ?? []), ...wording.flatMap((words) => words.cites ?? [])], {
      kind: 'action',
      id,
      text,
    });
  }
  for (const { id, name, cites } of pack.contacts) add(cites, { kind: 'contact', id, text: name });
  for (const { id, title, cites } of pack.notes) add(cites, { kind: 'note', id, text: title });
  for (const { id, text, cites } of pack.conflicts) add(cites, { kind: 'conflict', id, text });
  return found;
}
