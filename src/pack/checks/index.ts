import type { PackModel } from './pack-model.ts';
import type { Problem } from '../problem.ts';
import { checkActs } from './acts.ts';
import { checkPlanNames } from './plan-names.ts';
import { checkCitations } from './citations.ts';
import { checkConditions } from './conditions.ts';
import { checkContactRanks } from './contact-ranks.ts';
import { checkCycles } from './cycles.ts';
import { checkForbids } from './forbids.ts';
import { checkIds } from './ids.ts';
import { checkLevels } from './levels.ts';
import { checkMarks } from './marks.ts';
import { checkNamedInPack, checkServices } from './named-in-pack.ts';
import { checkOptions } from './options.ts';
import { checkProperties } from './properties.ts';
import { checkReport } from './report.ts';
import { checkUses } from './uses.ts';

/**
 * A check looks at a pack as far as it can be read and yields what is wrong. It says nothing about what another check or
 * a schema reports, and nothing that would only follow from it.
 */
export type PackCheck = (model: PackModel) => Iterable<Problem>;

export const checks: readonly PackCheck[] = [
  checkIds,
  checkOptions,
  checkConditions,
  checkCycles,
  checkLevels,
  checkActs,
  checkPlanNames,
  checkCitations,
  checkContactRanks,
  checkUses,
  checkMarks,
  checkForbids,
  checkProperties,
  checkReport,
  checkNamedInPack,
  checkServices,
];
