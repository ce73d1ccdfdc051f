import { describe, expect, test } from 'vitest';
import {
  HARMFUL_SEXUAL_BEHAVIOUR,
  REPORTED,
  SEXTING,
  UNMET,
  UNREPORTED,
  WITH_A_PLAN,
} from './named-answers.ts';
import { judge, pack, QUIET, type Given } from './shipped-pack.ts';

/** When a question is asked: in each of the first cases, and in none of the second. */
interface Path {
  readonly questions: readonly string[];
  readonly asked: readonly Given[];
  readonly left: readonly Given[];
}

const ABUSE = [
  'sexual_abuse_grooming',
  'live_streaming',
  'image_threats',
  'sexual_exploitation',
  'offline_abuse',
];
const NOT_SEXUAL = [
  'cyberbullying',
  'criminal_exploitation',
  'radicalisation',
  'birth_family_contact',
  'self_harm',
  'abuse_images_seen',
  'control',
  'hate',
  'money',
  'other',
];

/** Abuse in which the sexual behaviour may be that of a child, and abuse by somebody else. */
const BETWEEN_CHILDREN: readonly Given[] = [
  { child_role: 'harming', other_party: 'adult' },
  { child_role: 'both', other_party: 'adult' },
  { child_role: 'harmed', other_party: 'child' },
];
const BY_OTHERS: readonly Given[] = [
  { child_role: 'harmed', other_party: 'adult' },
  { child_role: 'harmed', other_party: 'nobody_else' },
];
const withAbuse = (cases: readonly Given[]) =>
  ABUSE.flatMap((concern) => cases.map((given) => ({ concerns: [concern], ...given })));

const PATHS: readonly Path[] = [
  {
    questions: ['device_access_known'],
    asked: [{}, { device_evidence: 'yes' }],
    left: [{ device_evidence: 'no' }],
  },
  {
    questions: ['images_forwarded'],
    asked: [
      {},
      { images_involved: 'yes', concerns: ['other'] },
      ...['image_threats', 'live_streaming', 'fake_images', 'abuse_images_seen'].map((concern) => ({
        images_involved: 'no',
        concerns: [concern],
      })),
    ],
    left: [{ images_involved: 'no', concerns: ['sexting_harassment'] }],
  },
  {
    questions: ['birth_family_contact_harmful'],
    asked: [
      {},
      { concerns: ['birth_family_contact'], circumstances: ['none'] },
      { concerns: ['other'], circumstances: ['looked_after'] },
      { concerns: ['other'], circumstances: ['adopted'] },
    ],
    left: [{ concerns: ['other'], circumstances: ['secure_estate'] }, QUIET],
  },
  {
    questions: ['position_of_trust'],
    asked: [{}, { other_party: 'adult' }, { other_party: 'several' }, { other_party: 'unknown' }],
    left: [{ other_party: 'child' }, { other_party: 'nobody_else' }, { child_role: 'harming' }],
  },
  {
    questions: ['grooming_signs'],
    asked: [{}, { child_role: 'both' }, { other_party: 'adult' }, { other_party: 'several' }],
    left: [{ child_role: 'harming' }, { other_party: 'child' }, { other_party: 'nobody_else' }],
  },
  {
    questions: ['outside_norm', 'harms_self', 'harms_other', 'hackett'],
    asked: [
      {},
      { concerns: ['sexting_harassment'], child_role: 'harmed', other_party: 'child' },
      { concerns: ['sexting_harassment'], child_role: 'harming', other_party: 'adult' },
      { concerns: ['fake_images'], ...BY_OTHERS[0] },
      { concerns: ['pornography'], ...BY_OTHERS[1] },
      { concerns: ['harmful_sexual_behaviour'], ...BY_OTHERS[0] },
      ...withAbuse([{}, ...BETWEEN_CHILDREN]),
    ],
    left: [
      { concerns: ['sexting_harassment'], ...BY_OTHERS[0] },
      ...withAbuse(BY_OTHERS),
      ...NOT_SEXUAL.flatMap((concern) =>
        BETWEEN_CHILDREN.map((given) => ({ concerns: [concern], ...given })),
      ),
    ],
  },
  {
    questions: ['outside_norm', 'harms_self', 'harms_other'],
    asked: [{ hackett: 'normal' }],
    left: [{ hackett: 'does_not_apply' }],
  },
  {
    questions: ['other_children_at_home'],
    asked: [
      {},
      HARMFUL_SEXUAL_BEHAVIOUR,
      { ...SEXTING, hackett: 'problematic' },
      { ...SEXTING, hackett: 'abusive' },
      { ...SEXTING, child_role: 'harming', outside_norm: 'yes' },
    ],
    left: [SEXTING, { concerns: ['cyberbullying'] }],
  },
  {
    questions: ['parents_can_meet'],
    asked: [{}, { care_support_needs: 'yes' }],
    left: [{ care_support_needs: 'no' }],
  },
  {
    questions: ['parental_consent'],
    asked: [{}, { care_support_needs: 'yes' }, UNMET],
    left: [{ care_support_needs: 'no' }, { care_support_needs: 'yes', parents_can_meet: 'yes' }],
  },
  {
    questions: ['strategy_outcome', 'conference_enquiries'],
    asked: [{}, ...[...REPORTED, ...WITH_A_PLAN].map((given) => ({ ...UNREPORTED, ...given }))],
    left: [UNREPORTED, { ...UNREPORTED, circumstances: ['adopted'] }],
  },
  {
    questions: ['plan_needed'],
    asked: [{}, { report_status: 'at_risk', strategy_outcome: 'meeting' }],
    left: [{ strategy_outcome: 'no_grounds' }, { strategy_outcome: 'not_yet' }, UNREPORTED],
  },
];

/** Asked whatever the age; the rest of the guide is about children. */
const WHATEVER_THE_AGE = [
  'immediate_danger',
  'meeting_perpetrator',
  'device_evidence',
  'images_involved',
  'role',
];

describe('a question is asked where its answer may matter, and nowhere else', () => {
  test.each(PATHS.map((path) => [path.questions.join(', '), path] as const))(
    '%s',
    (_, { questions, asked, left }) => {
      for (const given of asked) {
        expect({ given, asked: judge(given).unanswered }).toEqual({
          given,
          asked: expect.arrayContaining([...questions]) as unknown,
        });
      }
      for (const given of left) {
        const { unanswered } = judge(given);
        expect({ given, asked: questions.filter((id) => unanswered.includes(id)) }).toEqual({
          given,
          asked: [],
        });
      }
    },
  );

  test('all others are asked of every child', () => {
    const onPaths = new Set(PATHS.flatMap(({ questions }) => questions));
    const others = pack.data.questions.map(({ id }) => id).filter((id) => id !== 'age' && !onPaths.has(id));
    expect(judge({ age: '16_17' }).unanswered).toEqual(expect.arrayContaining(others));
  });

  test('none but those about danger, devices, images and the role is asked about somebody of 18 or over', () => {
    const asked = judge({ age: '18_over', device_evidence: 'yes', images_involved: 'yes' }).unanswered;
    expect(asked.toSorted()).toEqual(
      [...WHATEVER_THE_AGE, 'device_access_known', 'images_forwarded']
        .filter((id) => id !== 'device_evidence' && id !== 'images_involved')
        .toSorted(),
    );
  });
});
