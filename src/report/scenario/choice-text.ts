import type { Scenario } from '../../pack/scenario.ts';
import type { Lookup } from '../words/lookup.ts';

/** What a choice says: the text of an action, or of a mistake of the scenario by its id (`mistake.1`). */
export function choiceText(id: string, { mistakes }: Scenario, lookup: Lookup): string {
  const [, number] = /^mistake\.(\d+)$/.exec(id) ?? [];
  const mistake = number === undefined ? undefined : mistakes[Number(number) - 1];
  return mistake?.mistake ?? lookup.actions.get(id)?.text ?? id;
}
