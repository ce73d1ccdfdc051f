import { areasLike, asksForArea, inArea, type Area, type Assessment, type Pack } from '../../engine/index.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { areaOf } from '../area.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The area where a case happened, as far as somebody has said. */
export interface AreaOfCase {
  /** Asks for it where a result depends on it and nobody was asked before: also those who did not know are asked once. */
  readonly ask: (terminal: Pick<Terminal, 'find'>, result: Assessment) => Promise<void>;
  /** Adds its numbers to a result that depends on it. What was said stands in no record. */
  readonly into: (result: Assessment) => Assessment;
}

/** It is not asked where local settings name the authority. */
export function areaOfCase(pack: Pack): AreaOfCase {
  const areas = shippedAreas();
  const settled = areaOf(undefined, pack);
  let area: Area | undefined;
  let asked = settled !== undefined;
  return {
    ask: async ({ find }, result) => {
      if (asked || !asksForArea(pack, result)) return;
      asked = true;
      area = await askedFor(find, areas);
    },
    into: (result) => {
      const known = settled ?? (asksForArea(pack, result) ? area : undefined);
      return known ? inArea(pack, result, known, areas) : result;
    },
  };
}

async function askedFor(find: Terminal['find'], areas: readonly Area[]): Promise<Area | undefined> {
  const id = await find({
    message: 'Which council area did it happen in?',
    like: (typed) =>
      areasLike(areas, typed).map(({ id, name }) => ({ id, label: `${name.en} (${name.cy})` })),
    unknown: { id: '', label: 'I do not know' },
  });
  return areas.find((area) => area.id === id);
}
