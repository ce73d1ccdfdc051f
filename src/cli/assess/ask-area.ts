import { areasLike, inArea, type Area, type Assessment, type Pack } from '../../engine/index.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { areaOf } from '../area.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * What adds the numbers of the area where it happened, once somebody says which; they are not asked where local settings name
 * the authority. Undefined where they do not know. What they say stands in no record.
 */
export async function askArea(
  terminal: Pick<Terminal, 'find'>,
  pack: Pack,
): Promise<((result: Assessment) => Assessment) | undefined> {
  const areas = shippedAreas();
  const area = areaOf(undefined, pack) ?? (await asked(terminal, areas));
  return area && ((result) => inArea(pack, result, area, areas));
}

async function asked({ find }: Pick<Terminal, 'find'>, areas: readonly Area[]): Promise<Area | undefined> {
  const id = await find({
    message: 'Which council area did it happen in?',
    like: (typed) =>
      areasLike(areas, typed).map(({ id, name }) => ({ id, label: `${name.en} (${name.cy})` })),
    unknown: { id: '', label: 'I do not know' },
  });
  return areas.find((area) => area.id === id);
}
