import { areasLike, asksForArea, inArea, type Area, type Assessment, type Pack } from '../../engine/index.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { areaOf } from '../area.ts';
import { namesOf } from '../../report/words/area-words.ts';
import { wordsOf } from '../../words/index.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The area where a case happened, as far as somebody has said. */
export interface AreaOfCase {
  /** Asks for it where a result depends on it and nobody was asked before: also those who did not know are asked once. */
  readonly ask: (terminal: Pick<Terminal, 'find'>, result: Assessment) => Promise<void>;
  /** Adds its numbers to a result that depends on it. What was said stands in no record. */
  readonly into: (result: Assessment) => Assessment;
}

/**
 * It is not asked where local settings name the authority.
 *
 * @param pack the rules in the language that is spoken.
 */
export function areaOfCase(pack: () => Pack): AreaOfCase {
  const areas = shippedAreas();
  const settled = areaOf(undefined, pack());
  let area: Area | undefined;
  let asked = settled !== undefined;
  return {
    ask: async ({ find }, result) => {
      if (asked || !asksForArea(pack(), result)) return;
      asked = true;
      area = await askedFor(find, areas, pack);
    },
    into: (result) => {
      const known = settled ?? (asksForArea(pack(), result) ? area : undefined);
      return known ? inArea(pack(), result, known, areas, wordsOf(pack().data).result.untranslated) : result;
    },
  };
}

async function askedFor(
  find: Terminal['find'],
  areas: readonly Area[],
  pack: () => Pack,
): Promise<Area | undefined> {
  const id = await find(() => {
    const words = wordsOf(pack().data);
    const { ask, unknown } = words.terminal.area;
    return {
      message: ask,
      like: (typed) => areasLike(areas, typed).map((area) => ({ id: area.id, label: namesOf(area, words) })),
      unknown: { id: '', label: unknown },
    };
  });
  return areas.find((area) => area.id === id);
}
