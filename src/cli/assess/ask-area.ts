import { areasLike, asksForArea, inArea, type Area, type Assessment, type Pack } from '../../engine/index.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { areaOf } from '../area.ts';
import { namesOf } from '../../report/words/area-words.ts';
import { wordsOf } from '../../words/index.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The area where a case happened, as far as somebody has said. */
export interface AreaOfCase {
  /** Asks for it where a result depends on it and nobody was asked before: also those who did not know are asked once. */
  readonly ask: (terminal: Asks, result: Assessment) => Promise<void>;
  /** Asks for it once more. */
  readonly change: (terminal: Asks) => Promise<void>;
  /** How it stands among the answers where a result depends on it: without an answer while nobody was asked. */
  readonly given: (result: Assessment) => { readonly label: string; readonly answer?: string } | undefined;
  /** Adds its numbers to a result that depends on it. What was said stands in no record. */
  readonly into: (result: Assessment) => Assessment;
}

type Asks = Pick<Terminal, 'find'>;

/**
 * It is not asked where local settings name the authority.
 *
 * @param pack the rules in the language that is spoken.
 */
export function areaOfCase(pack: () => Pack): AreaOfCase {
  const areas = shippedAreas();
  const settled = areaOf(undefined, pack());
  let area: Area | undefined;
  let asked = false;
  const dependsOn = (result: Assessment): boolean => settled === undefined && asksForArea(pack(), result);
  const change = async ({ find }: Asks): Promise<void> => {
    asked = true;
    area = await askedFor(find, areas, pack);
  };
  return {
    ask: async (terminal, result) => {
      if (!asked && dependsOn(result)) await change(terminal);
    },
    change,
    given: (result) => {
      if (!dependsOn(result)) return undefined;
      const words = wordsOf(pack().data);
      const { ask: label, unknown } = words.terminal.area;
      return { label, ...(asked && { answer: area ? namesOf(area, words) : unknown }) };
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
