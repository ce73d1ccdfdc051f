import type { Line } from '../../document/model.ts';
import type { Book } from './page.ts';
import { placeOf } from './places.ts';

/** The statements that a part of an entry rests on, as one line of links. */
export function statementLinks({ lookup }: Book, cites: readonly string[]): readonly Line[] {
  if (cites.length === 0) return [];
  const links = cites.map((id) => ({ text: id, to: placeOf(lookup, 'statement', id) }));
  return [{ role: 'statement', label: 'Guide', text: cites.join(', '), links }];
}
