import { QUIET, type Given } from './shipped-pack.ts';

/** A complete quiet case whose concern is sexting. */
export const SEXTING: Given = { ...QUIET, concerns: ['sexting_harassment'] };

export const HARMFUL_SEXUAL_BEHAVIOUR: Given = { concerns: ['harmful_sexual_behaviour'] };

/** Needs for care and support that the parents or carers cannot meet. */
export const UNMET: Given = { care_support_needs: 'yes', parents_can_meet: 'no' };

/** A report was made, and was not turned down. */
export const REPORTED: readonly Given[] = [
  { report_status: 'awaiting_decision' },
  { report_status: 'at_risk' },
];

/** Social services are in the child's life already. */
export const WITH_A_PLAN: readonly Given[] = [
  { circumstances: ['looked_after'] },
  { circumstances: ['care_support_plan'] },
  { circumstances: ['child_protection_plan'] },
  { circumstances: ['secure_estate'] },
];

/** Neither a plan nor a report. */
export const UNREPORTED: Given = { circumstances: ['none'], report_status: 'not_reported' };
