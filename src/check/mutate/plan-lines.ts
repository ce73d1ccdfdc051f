import type { Action, PackData } from '../../engine/pack-data.ts';
import { formsOf } from '../../engine/wording.ts';
import type { PackTerms } from '../encode/encode-pack.ts';
import { and, not, or, TRUE, type Term } from '../encode/term.ts';
import { keyOf } from '../encode/words.ts';

/** What the plan says of an action in one of its forms. */
export function lineOf({ text, short, while_unknown, short_while_unknown }: Action, open: boolean): string {
  return open && while_unknown !== undefined ? (short_while_unknown ?? while_unknown) : (short ?? text);
}

/** Where the plan says what of an action, by what it says and whom it says to ring. */
export function planLines(
  { actions }: PackData,
  { planned, words, ...terms }: PackTerms,
  id: string,
): ReadonlyMap<string, Term> {
  const at = actions.findIndex((action) => action.id === id);
  const action = actions[at]!;
  const { certain, possible } = terms.actions.get(id)!;
  const standings = [
    ['now', planned.now.get(id)!.certain, false],
    ['then', planned.then.get(id)!.certain, false],
    ['do_not', certain, false],
    ['do_not', and([possible, not(certain)]), true],
  ] as const;
  const lines = new Map<string, Term>();
  for (const [form, said] of formsOf(action).entries()) {
    const shown = words.get(keyOf({ of: 'action', at }))?.[form] ?? TRUE;
    for (const [place, there, open] of standings) {
      if ((place === 'do_not') !== (action.kind === 'do_not')) continue;
      const line = JSON.stringify([place, lineOf(said, open), said.rings ?? []]);
      const before = lines.get(line);
      const here = and([there, shown]);
      lines.set(line, before ? or([before, here]) : here);
    }
  }
  return lines;
}
