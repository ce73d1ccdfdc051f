import { askOf } from '../words/answer-words.ts';
import { levelTitle } from '../words/lookup.ts';
import type { Line, Link } from '../../document/model.ts';
import { labelled } from '../../document/parts.ts';
import type { Handbook } from './book.ts';
import { targetOf, type Kind } from './places.ts';

/** Things by what they say, each a link to where it is described. */
export function named({ lookup }: Handbook, label: string, kind: Kind, ids: readonly string[]): Line {
  const links = ids.map((id): Link => ({ text: wordsFor(lookup, kind, id), to: targetOf(lookup, kind, id) }));
  return { ...labelled(label, links.map(({ text }) => text).join('; ')), links };
}

/** What is so of something that has these marks. */
export function marksInWords({ lookup }: Handbook, ids: readonly string[]): string {
  return ids.map((id) => lookup.pack.marks.find((mark) => mark.id === id)?.says ?? id).join(' ');
}

function wordsFor(lookup: Handbook['lookup'], kind: Kind, id: string): string {
  if (kind === 'level') return levelTitle(lookup, id);
  if (kind === 'action') return lookup.actions.get(id)?.text ?? id;
  if (kind === 'contact') return lookup.contacts.get(id)?.name ?? id;
  if (kind === 'note') return lookup.notes.get(id)?.title ?? id;
  if (kind === 'since') return lookup.since.get(id)?.title ?? id;
  return kind === 'question' ? askOf(lookup, id) : id;
}
