import type { Assessment, Pack } from '../../engine/index.ts';
import type { Detail, Section } from '../../document/model.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { flips, type FlipGroup } from '../../train/index.ts';

/**
 * The single answers that would change the level of a result: sections after those of the result, or, as JSON, beside the
 * assessment (`{ assessment, flips }`), since the shape of that is fixed.
 */
export function flipsOf(
  { answers }: Assessment,
  pack: Pack,
  detail: Detail,
): { readonly flips: readonly FlipGroup[]; readonly sections: () => readonly Section[] } {
  const found = flips(pack, answers);
  return { flips: found, sections: () => flipSections(found, pack.data, detail) };
}
