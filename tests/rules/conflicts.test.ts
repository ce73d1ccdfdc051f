import { describe, expect, test } from 'vitest';
import { SEXTING, UNMET } from './named-answers.ts';
import { judge, pack, QUIET, type Given } from './shipped-pack.ts';

const REPORTED = [
  'sexual_abuse_grooming',
  'live_streaming',
  'image_threats',
  'sexual_exploitation',
  'criminal_exploitation',
  'offline_abuse',
];
const BY_AN_ADULT = REPORTED.filter((concern) => concern !== 'criminal_exploitation');
const PASSED_ON: Given = { images_involved: 'yes', images_forwarded: 'yes' };
const PLANS = ['looked_after', 'care_support_plan', 'child_protection_plan'];

const concerns = (...ids: string[]): Given => ({ concerns: ids });

interface Pair {
  readonly id: string;
  /** Complete cases in which the answers cannot both be right. */
  readonly clash: readonly Given[];
  /** Cases in which they can. */
  readonly agree: readonly Given[];
}

const PAIRS: readonly Pair[] = [
  {
    id: 'danger_denied_but_meeting',
    clash: [{ meeting_perpetrator: 'yes' }],
    agree: [{ immediate_danger: 'yes' }, { immediate_danger: 'unknown', meeting_perpetrator: 'yes' }],
  },
  {
    id: 'normal_but_harmful',
    clash: [{ outside_norm: 'yes' }, { harms_self: 'yes' }, { harms_other: 'yes' }],
    agree: [
      { hackett: 'problematic', harms_self: 'yes' },
      { outside_norm: 'unknown', harms_self: 'unknown', harms_other: 'unknown' },
    ],
  },
  {
    id: 'normal_but_adult',
    clash: [{ other_party: 'adult', child_role: 'both' }, { other_party: 'several' }],
    agree: [{ other_party: 'unknown' }, { other_party: 'several', hackett: 'inappropriate' }],
  },
  {
    id: 'abusive_but_no_factor',
    clash: [{ hackett: 'abusive' }, { hackett: 'violent' }],
    agree: [
      { hackett: 'problematic' },
      { hackett: 'abusive', outside_norm: 'yes' },
      { hackett: 'abusive', harms_self: 'unknown' },
      { hackett: 'violent', harms_other: 'yes' },
    ],
  },
  {
    id: 'no_behaviour_but_named',
    clash: [concerns('harmful_sexual_behaviour'), concerns('fake_images')].map((given) => ({
      hackett: 'does_not_apply',
      ...given,
    })),
    agree: [
      { hackett: 'does_not_apply' },
      concerns('harmful_sexual_behaviour'),
      { hackett: 'does_not_apply', other_party: 'several', ...concerns('fake_images') },
    ],
  },
  {
    id: 'normal_but_harmed',
    clash: [{ child_role: 'harmed' }, { child_role: 'both' }],
    agree: [{ child_role: 'harming' }, { child_role: 'harmed', hackett: 'does_not_apply' }],
  },
  {
    id: 'control_but_no_pressure',
    clash: [concerns('control')],
    agree: [{ ...concerns('control'), coercion: 'yes' }, concerns('money')],
  },
  {
    id: 'passed_on_but_nothing_sexual',
    clash: [{ ...concerns('cyberbullying'), ...PASSED_ON }],
    agree: [
      PASSED_ON,
      { ...concerns('abuse_images_seen', 'other'), ...PASSED_ON },
      { ...concerns('cyberbullying'), images_involved: 'yes', images_forwarded: 'no' },
    ],
  },
  {
    id: 'threats_but_no_coercion',
    clash: ['adult', 'several', 'unknown'].map((other_party) => ({
      other_party,
      grooming_signs: ['threats'],
    })),
    agree: [
      { other_party: 'adult', grooming_signs: ['threats'], coercion: 'yes' },
      { other_party: 'adult', grooming_signs: ['isolation'] },
      { grooming_signs: ['threats'] },
    ],
  },
  {
    id: 'significant_harm_but_no_risk',
    clash: [{ significant_harm: 'yes' }],
    agree: [
      { significant_harm: 'yes', abuse_or_risk: 'yes' },
      { significant_harm: 'yes', abuse_or_risk: 'unknown' },
    ],
  },
  {
    id: 'suspected_abuse_but_no_risk',
    clash: REPORTED.map((concern) => concerns(concern)),
    agree: [
      concerns('cyberbullying'),
      ...REPORTED.map((concern) => ({ ...concerns(concern), abuse_or_risk: 'yes' })),
    ],
  },
  {
    id: 'suspected_abuse_but_no_significant_harm',
    clash: BY_AN_ADULT.map((concern) => ({
      ...concerns(concern),
      child_role: 'harmed',
      other_party: 'adult',
    })),
    agree: [
      ...BY_AN_ADULT.map((concern) => concerns(concern)),
      { ...concerns('live_streaming'), other_party: 'adult', child_role: 'harming' },
      { ...concerns('live_streaming'), other_party: 'adult', significant_harm: 'yes' },
    ],
  },
  {
    id: 'consent_given_but_unsafe',
    clash: [{ ...UNMET, parental_consent: 'given', consent_unsafe: 'yes' }],
    agree: [
      { ...UNMET, parental_consent: 'given' },
      { ...UNMET, parental_consent: 'not_sought', consent_unsafe: 'yes' },
    ],
  },
  {
    id: 'neither_but_harm',
    clash: [
      { child_role: 'neither', significant_harm: 'yes' },
      { child_role: 'neither', coercion: 'yes' },
    ],
    agree: [{ child_role: 'neither' }, { child_role: 'harmed', significant_harm: 'yes' }],
  },
  {
    id: 'plan_but_no_needs',
    clash: PLANS.map((plan) => ({ circumstances: [plan] })),
    agree: [
      { circumstances: ['secure_estate'] },
      { circumstances: ['adopted'] },
      { circumstances: ['looked_after'], care_support_needs: 'yes' },
    ],
  },
  {
    id: 'images_denied_but_in_concern',
    clash: ['image_threats', 'live_streaming', 'fake_images', 'abuse_images_seen'].map((id) => concerns(id)),
    agree: [{ ...concerns('image_threats'), images_involved: 'yes' }, concerns('sexual_abuse_grooming')],
  },
  {
    id: 'nobody_else_but_others',
    clash: [
      { coercion: 'yes' },
      concerns('sexual_abuse_grooming'),
      concerns('sexual_exploitation'),
      concerns('criminal_exploitation'),
      concerns('image_threats'),
    ].map((given) => ({ other_party: 'nobody_else', ...given })),
    agree: [
      { other_party: 'nobody_else' },
      { other_party: 'child', coercion: 'yes' },
      { other_party: 'unknown', ...concerns('sexual_exploitation') },
    ],
  },
];

describe('answers that cannot both be right are shown', () => {
  test.each(PAIRS.map((pair) => [pair.id, pair] as const))('%s', (_, { id, clash, agree }) => {
    const shows = (given: Given) =>
      judge({ ...SEXTING, ...given }).conflicts.some((conflict) => conflict.id === id);
    expect(clash.filter((given) => !shows(given))).toEqual([]);
    expect(agree.filter((given) => shows(given))).toEqual([]);
  });

  test('each with the questions at odds, and with a text that says which answer counts', () => {
    for (const { id, clash } of PAIRS) {
      const { questions, text } = judge({ ...SEXTING, ...clash[0] }).conflicts.find(
        (entry) => entry.id === id,
      )!;
      expect(questions.length).toBeGreaterThanOrEqual(2);
      expect(text).toMatch(/^You (answered|chose|suspect)/);
    }
  });

  test('and no other conflicts are in the pack', () => {
    expect(PAIRS.map(({ id }) => id).toSorted()).toEqual(pack.data.conflicts.map(({ id }) => id).toSorted());
  });

  test('and none where the answers agree', () => {
    expect(judge(QUIET).conflicts).toEqual([]);
    expect(judge({}).conflicts).toEqual([]);
  });
});
