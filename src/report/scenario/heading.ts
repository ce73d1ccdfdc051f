import type { PackData } from '../../engine/pack-data.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { levelTitle, lookupIn } from '../words/lookup.ts';
import type { Section } from '../../document/model.ts';
import { heading, labelled } from '../../document/parts.ts';

/** The title of a scenario with its id and level, for what is not shown to trainees before they decide. */
export function headingFor({ id, title, expect }: Scenario, pack: PackData): Section {
  const lookup = lookupIn(pack);
  const open = expect.possible_level !== expect.level;
  return heading(
    title,
    labelled('Scenario', id),
    labelled('Level', levelTitle(lookup, expect.level)),
    ...(open ? [labelled('This may change to', levelTitle(lookup, expect.possible_level))] : []),
  );
}
