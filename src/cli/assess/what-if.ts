import type { Assessment, Pack } from '../../engine/index.ts';
import type { Detail, Section } from '../../document/model.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { flips, hasTooManyToFlip, type FlipGroup } from '../../train/index.ts';
import { UserError } from '../user-error.ts';

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

/** @throws UserError where the rules are too large to try every other answer. */
export function checkFlips(pack: Pack): void {
  if (!hasTooManyToFlip(pack)) return;
  const { length } = pack.questions;
  throw new UserError(
    `To try every other answer one by one takes too long with these rules: they have ${length} questions.\nAsk for the result alone, with the answers that matter to you.`,
  );
}
