import { QUIET, type Given } from './shipped-pack.ts';

export const CYBERBULLYING: Given = { concerns: ['cyberbullying'] };

/** A complete quiet case whose concern is sexting. */
export const SEXTING: Given = { ...QUIET, concerns: ['sexting_harassment'] };

export const HARMFUL_SEXUAL_BEHAVIOUR: Given = { concerns: ['harmful_sexual_behaviour'] };

/** Both halves of section 130(4). */
export const AT_RISK: Given = { abuse_or_risk: 'yes', care_support_needs: 'yes' };

/** Needs for care and support that the parents or carers cannot meet. */
export const UNMET: Given = { care_support_needs: 'yes', parents_can_meet: 'no' };

/** Each brings the duty to report by itself. */
export const REPORTS: readonly Given[] = [
  AT_RISK,
  { significant_harm: 'yes' },
  { coercion: 'yes' },
  { grooming_signs: ['threats'] },
  { concerns: ['sexual_abuse_grooming'] },
  { hackett: 'abusive' },
  { hackett: 'violent' },
  { age: 'under_13', concerns: ['sexting_harassment'] },
  { circumstances: ['child_protection_plan'], abuse_or_risk: 'yes' },
];

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
