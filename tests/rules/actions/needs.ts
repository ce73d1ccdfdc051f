import type { ActionCase } from '../action-case.ts';
import { AT_RISK, UNMET, REPORTS } from '../named-answers.ts';
import { QUIET } from '../shipped-pack.ts';

/** The actions of the needs part: when each stands, and on what it rests. */
export const ACTIONS: readonly ActionCase[] = [
  {
    id: 'report_section_130',
    kind: 'do',
    yes: REPORTS,
    possible: [{}, { abuse_or_risk: 'yes' }, { care_support_needs: 'yes' }, { consent_unsafe: 'no' }],
    absent: [QUIET, { age: '18_over', ...AT_RISK }],
    cites: ['response.10', 'practice.3'],
    basis: 'guide',
  },
  {
    id: 'prepare_report',
    kind: 'do',
    yes: REPORTS,
    possible: [{}],
    absent: [QUIET],
    cites: ['response.10'],
    basis: 'procedures',
    source: 'c2-p17, c2-p6',
  },
  {
    id: 'refer_information_advice_assistance',
    kind: 'do',
    yes: [
      { ...UNMET, parental_consent: 'given' },
      { ...UNMET, parental_consent: 'not_sought' },
    ],
    possible: [{}, { care_support_needs: 'yes' }, UNMET, { ...UNMET, parental_consent: 'unknown' }],
    absent: [
      { ...UNMET, parental_consent: 'refused' },
      { care_support_needs: 'no' },
      { care_support_needs: 'yes', parents_can_meet: 'yes' },
    ],
    cites: ['response.9'],
    basis: 'guide',
  },
  {
    id: 'seek_parental_consent',
    kind: 'do',
    yes: [{ ...UNMET, consent_unsafe: 'no', parental_consent: 'not_sought' }],
    possible: [{}, UNMET, { ...UNMET, consent_unsafe: 'no' }, { ...UNMET, parental_consent: 'not_sought' }],
    absent: [
      { ...UNMET, consent_unsafe: 'no', parental_consent: 'given' },
      { ...UNMET, consent_unsafe: 'no', parental_consent: 'refused' },
      { ...UNMET, consent_unsafe: 'yes', parental_consent: 'not_sought' },
      { consent_unsafe: 'yes' },
      { care_support_needs: 'no' },
    ],
    cites: ['response.9'],
    basis: 'guide',
  },
  {
    id: 'do_not_ask_parents',
    kind: 'do_not',
    yes: [{ consent_unsafe: 'yes' }],
    possible: [{}],
    absent: [{ consent_unsafe: 'no' }],
    cites: ['response.9'],
    basis: 'procedures',
    source: 'c2-p16',
  },
  {
    id: 'review_after_refusal',
    kind: 'do',
    yes: [{ parental_consent: 'refused' }],
    possible: [{}, UNMET],
    absent: [{ parental_consent: 'given' }, { parental_consent: 'not_sought' }, { care_support_needs: 'no' }],
    cites: ['response.9', 'response.10'],
    basis: 'interpretation',
  },
  {
    id: 'share_information',
    kind: 'do',
    yes: [
      { immediate_danger: 'yes', age: '16_17' },
      { meeting_perpetrator: 'yes', age: '16_17' },
      { significant_harm: 'yes' },
      { ...UNMET, parental_consent: 'given' },
      { circumstances: ['secure_estate'] },
      { concerns: ['radicalisation'] },
    ],
    possible: [{}, { immediate_danger: 'yes' }, UNMET],
    absent: [
      QUIET,
      { ...QUIET, ...UNMET, parental_consent: 'refused' },
      { age: '18_over', immediate_danger: 'yes' },
    ],
    cites: ['practice.4', 'practice.2'],
    basis: 'guide',
  },
];
