import { problemAt, type Problem } from '../problem.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';
import { SERVICES } from './settings.ts';

/**
 * A warning for every `checked` that is a day to come: for as long, nobody would be told to check again. Settings are used
 * all the same, because a clock may be wrong.
 *
 * @param today the day here, as `2026-02-28`.
 */
export function* datesAhead(tree: Tree, today: string): Iterable<Problem<'date-ahead'>> {
  const services = SERVICES.map(({ key }) => get(tree, key));
  for (const part of [...services, ...itemsOf(get(tree, 'contacts')), ...itemsOf(get(tree, 'actions'))]) {
    const checked = get(part, 'checked');
    const date = textOf(checked);
    if (!checked || date === undefined || date <= today.slice(0, date.length)) continue;
    const message = `\`checked\` is a day to come, ${date}`;
    yield problemAt(checked.at, 'date-ahead', message, 'Put the day on which somebody last checked it.');
  }
}
