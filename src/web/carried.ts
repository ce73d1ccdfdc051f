import type { KeptRecord } from '../record/record.ts';
import { NO_PRACTICE, type Practice } from './practice/practice.ts';
import { isRecord } from '../record/read-record.ts';
import type { Material, State } from './state.ts';

type Carried = Partial<Pick<State, 'shown' | 'before' | 'practice'>>;

/** Records and practice as they come back after a reload, as far as this page knows what to do with them. */
export function fittingParts(
  { shown, before, practice }: Carried,
  material: Material,
): Pick<State, 'practice'> & Carried {
  return {
    practice: practice ? fittingPractice(practice, material) : NO_PRACTICE,
    ...(shown && fits(shown.record, material) && { shown }),
    ...(before && fits(before, material) && { before }),
  };
}

function fits(record: KeptRecord, { pack }: Material): boolean {
  return isRecord(record) && record.assessment.pack.id === pack.data.id;
}

/** The file may have been replaced by one with other cases or other levels. */
function fittingPractice(practice: Practice, { pack, scenarios }: Material): Practice {
  const cases = new Set(scenarios.map(({ id }) => id));
  const levels = new Set(pack.data.levels.map(({ id }) => id));
  const kept = <T>(all: Readonly<Record<string, T>>, level: (one: T) => string | undefined) =>
    Object.fromEntries(
      Object.entries(all).filter(([id, one]) => cases.has(id) && levels.has(level(one) ?? '')),
    );
  return {
    ...practice,
    deciding: kept(practice.deciding, ({ level }) => level?.[0]),
    decided: kept(practice.decided, ({ level }) => level),
  };
}
