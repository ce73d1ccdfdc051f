import { describe, expect, test } from 'vitest';
import { assessed, safeguard } from '../cli/safeguard.ts';
import { seen, wanted, type ActionCase } from './action-case.ts';
import { actionIn, applying, citedBy, judge, pack, QUIET, questionOf, standing, wordsOf, type Given } from './shipped-pack.ts';
import { QUESTIONS } from './vocabulary.ts';

const ACTIONS: readonly ActionCase[] = [
  {
    id: 'see_child_alone',
    kind: 'do',
    yes: [{ seen_alone: 'no' }],
    possible: [{}, { seen_alone: 'unknown' }],
    absent: [{ seen_alone: 'yes' }, { age: '18_over' }],
    cites: ['practice.9'],
    basis: 'guide',
  },
  {
    id: 'added_safeguards_disability',
    kind: 'do',
    yes: [{ disability: 'yes' }],
    possible: [{}, { disability: 'unknown' }],
    absent: [{ disability: 'no' }, { age: '18_over', disability: 'yes' }],
    cites: ['practice.6'],
    basis: 'guide',
  },
  {
    id: 'involve_child',
    kind: 'do',
    yes: [{ age: 'under_13' }, { age: '13_15' }, { age: '16_17' }],
    possible: [{}, { age: 'unknown' }],
    absent: [{ age: '18_over' }],
    cites: ['practice.5'],
    basis: 'guide',
  },
  {
    id: 'tell_child_about_helplines',
    kind: 'do',
    yes: [{ age: 'under_13' }, { age: '13_15' }, { age: '16_17' }],
    possible: [{}],
    absent: [{ age: '18_over' }],
    cites: ['contacts.1'],
    basis: 'guide',
  },
  {
    id: 'adult_procedures',
    kind: 'do',
    yes: [{ age: '18_over' }],
    possible: [{}, { age: 'unknown' }],
    absent: [{ age: 'under_13' }, { age: '13_15' }, { age: '16_17' }],
    cites: ['scope.1'],
    basis: 'procedures',
    source: 'glossary',
  },
  {
    id: 'advise_foster_adoptive_carers',
    kind: 'do',
    yes: [{ circumstances: ['looked_after'] }, { circumstances: ['adopted'] }, { concerns: ['birth_family_contact'] }],
    possible: [{}, { circumstances: ['none'] }],
    absent: [{ circumstances: ['secure_estate'], concerns: ['cyberbullying'] }, { age: '18_over' }],
    cites: ['care.2'],
    basis: 'guide',
  },
];

const WITH_A_PLAN = ['looked_after', 'care_support_plan', 'child_protection_plan', 'secure_estate'];

/** Everything that a case may hold, for somebody who is 18 or over. */
const ADULT: Given = {
  immediate_danger: 'no',
  meeting_perpetrator: 'no',
  device_evidence: 'yes',
  device_access_known: 'yes',
  images_involved: 'yes',
  images_forwarded: 'yes',
  role: 'social_services',
  age: '18_over',
  disability: 'yes',
  circumstances: ['looked_after', 'child_protection_plan'],
  seen_alone: 'no',
  concerns: ['sexual_abuse_grooming', 'radicalisation', 'harmful_sexual_behaviour'],
  child_role: 'both',
  other_party: 'adult',
  grooming_signs: ['threats'],
  coercion: 'yes',
  position_of_trust: 'yes',
  other_children_affected: 'yes',
  hackett: 'violent',
  significant_harm: 'yes',
  abuse_or_risk: 'yes',
  care_support_needs: 'yes',
  consent_unsafe: 'yes',
  report_status: 'at_risk',
};

describe('what to do', () => {
  test.each(ACTIONS.map((action) => [action.id, action] as const))('%s', (_, action) => {
    expect(seen(action)).toEqual(wanted(action));
  });

  test('a disabled child whom nobody has seen alone: the program gives the added safeguards and the meeting', () => {
    const result = assessed({ age: '13_15', disability: 'yes', seen_alone: 'no' });
    expect(actionIn(result, 'added_safeguards_disability')).toMatchObject({
      applies: 'yes',
      because: [{ question: 'disability', answer: 'yes' }],
    });
    expect(actionIn(result, 'added_safeguards_disability').detail).toMatch(/communicate/);
    const alone = actionIn(result, 'see_child_alone');
    expect(alone.text).toMatch(/alone, away from parents and carers/);
    expect(alone.detail).toMatch(/999.*does\s+not wait/i);
    expect(alone.because).toEqual([{ question: 'seen_alone', answer: 'no' }]);
  });

  test.each(['looked_after', 'adopted'])('%s: foster carers and adoptive parents get advice', (circumstance) => {
    const advice = actionIn(judge({ ...QUIET, circumstances: [circumstance] }), 'advise_foster_adoptive_carers');
    expect(advice).toMatchObject({ applies: 'yes' });
    expect(advice.because).toContainEqual({ question: 'circumstances', answer: [circumstance] });
  });
});

describe('the circumstances of the child', () => {
  test.each(WITH_A_PLAN)('%s brings a referral and a strategy discussion', (circumstance) => {
    const given = { circumstances: [circumstance] };
    expect(judge(given)).toMatchObject({ level: 'refer', possibleLevel: 'emergency', provisional: true });
    const result = judge({ ...QUIET, ...given });
    expect(result).toMatchObject({ level: 'refer', possibleLevel: 'refer', provisional: false });
    expect(result.reasons.find(({ level }) => level === 'refer')).toMatchObject({
      applies: 'yes',
      because: [{ question: 'circumstances', answer: [circumstance] }],
      cites: ['response.16'],
      basis: 'guide',
    });
    expect(actionIn(result, 'strategy_discussion')).toMatchObject({
      applies: 'yes',
      because: [{ question: 'circumstances', answer: [circumstance] }],
    });
  });

  test.each(['adopted', 'none'])('%s brings neither', (circumstance) => {
    const result = judge({ ...QUIET, circumstances: [circumstance] });
    expect(result).toMatchObject({ level: 'inform', possibleLevel: 'inform', provisional: false });
    expect(standing(result, 'strategy_discussion')).toBe('absent');
  });

  test('several at once: the program names only those that count', () => {
    const result = assessed({ ...QUIET, circumstances: ['adopted', 'care_support_plan'] });
    expect(result).toMatchObject({ level: 'refer', provisional: false });
    expect(actionIn(result, 'strategy_discussion').because).toEqual([
      { question: 'circumstances', answer: ['care_support_plan'] },
    ]);
    expect(actionIn(result, 'strategy_discussion').detail).toMatch(/social worker/);
  });

  test('not known keeps the referral possible', () => {
    const { circumstances: _, ...rest } = QUIET;
    expect(judge(rest)).toMatchObject({ level: 'inform', possibleLevel: 'refer', provisional: true });
    expect(judge(rest).findOut).toMatchObject([{ question: 'circumstances', answers: WITH_A_PLAN, level: 'refer' }]);
  });

  test.each(['looked_after', 'care_support_plan', 'child_protection_plan'])(
    '%s means needs: such a child at risk of harm is reported, as our reading, whatever was said about needs',
    (circumstance) => {
      const result = judge({ ...QUIET, circumstances: [circumstance], abuse_or_risk: 'yes', care_support_needs: 'no' });
      expect(result).toMatchObject({ level: 'report', possibleLevel: 'report' });
      expect(result.reasons.filter(({ level }) => level === 'report')).toMatchObject([
        { applies: 'yes', basis: 'interpretation', cites: ['response.10', 'response.16'] },
      ]);
      expect(result.conflicts).toMatchObject([
        { id: 'plan_but_no_needs', questions: ['circumstances', 'care_support_needs'] },
      ]);
    },
  );

  test('none stands alone: the program refuses it beside another value', () => {
    expect(safeguard(['assess', '--json'], { input: '{"circumstances":["none","adopted"]}' })).toMatchObject({
      status: 2,
      stdout: '',
    });
  });
});

describe('age', () => {
  test.each([
    'sexting_harassment',
    'sexual_abuse_grooming',
    'live_streaming',
    'image_threats',
    'sexual_exploitation',
    'harmful_sexual_behaviour',
  ])('under 13, %s is reported: no child of that age can consent in law', (concern) => {
    for (const given of [{ age: 'under_13', concerns: [concern] }, { ...QUIET, age: 'under_13', concerns: [concern] }]) {
      const result = judge(given);
      expect(result.level).toBe('report');
      expect(result.reasons.find(({ cites }) => cites.join() === 'law.11')).toMatchObject({
        level: 'report',
        applies: 'yes',
        because: [
          { question: 'age', answer: 'under_13' },
          { question: 'concerns', answer: [concern] },
        ],
        basis: 'interpretation',
        rationale: expect.stringMatching(/cannot consent/) as unknown,
      });
      expect(standing(result, 'report_section_130')).toBe('yes');
    }
  });

  test.each(['13_15', '16_17'])('the line is at 13: a sexual concern at %s is not reported for the age alone', (age) => {
    for (const concern of ['sexting_harassment', 'harmful_sexual_behaviour']) {
      const result = judge({ ...QUIET, age, concerns: [concern] });
      expect(result.level).not.toBe('report');
      expect(result.reasons.some(({ cites }) => cites.join() === 'law.11')).toBe(false);
    }
  });

  test.each(['pornography', 'cyberbullying', 'criminal_exploitation', 'radicalisation', 'birth_family_contact', 'other'])(
    'under 13, %s is no sexual concern in itself',
    (concern) => {
      const result = judge({ ...QUIET, age: 'under_13', concerns: [concern] });
      expect(result.reasons.some(({ cites }) => cites.join() === 'law.11')).toBe(false);
    },
  );

  test('not known, with a sexual concern: the report is possible, and the age is what to find out', () => {
    const { age: _, ...rest } = QUIET;
    const result = assessed({ ...rest, concerns: ['sexting_harassment'] });
    expect(result).toMatchObject({ possibleLevel: 'report', provisional: true });
    expect(result.findOut[0]).toMatchObject({ question: 'age', answers: ['under_13'], level: 'report' });
    expect(standing(result, 'report_section_130')).toBe('possible');
    expect(standing(result, 'seek_advice')).toBe('yes');
  });
});

describe('aged 18 or over', () => {
  test('the program leaves the guide: evidence and the adult procedures stand, and nothing else does', () => {
    const result = assessed(ADULT);
    expect(result).toMatchObject({ level: 'inform', possibleLevel: 'inform', provisional: false });
    expect(applying(result)).toEqual([
      'do_not_forward_images',
      'keep_device_as_found',
      'establish_device_access',
      'pass_on_device_access',
      'tell_police_about_forwarding',
      'adult_procedures',
    ]);
    expect(result.actions).toHaveLength(6);
    expect(result.contacts.map(({ id }) => id)).toEqual(['police_999']);
    expect(result.notes).toEqual([]);
    expect(result.conflicts).toEqual([]);
    expect(actionIn(result, 'adult_procedures').detail).toMatch(/999 still stands/);
  });

  test('999 still stands, and comes first', () => {
    const result = assessed({ ...ADULT, meeting_perpetrator: 'yes' });
    expect(result).toMatchObject({ level: 'emergency', possibleLevel: 'emergency' });
    expect(applying(result)[0]).toBe('call_999');
    expect(applying(result)).toContain('adult_procedures');
  });

  test('while danger is not ruled out, advice is due', () => {
    const result = judge({ age: '18_over' });
    expect(result).toMatchObject({ level: 'inform', possibleLevel: 'emergency', provisional: true });
    expect(applying(result)).toEqual(['seek_advice', 'adult_procedures']);
  });

  test('answers about a child are kept, not used, and reported as ignored', () => {
    const { ignored, answers, unanswered } = judge(ADULT);
    const kept = ['immediate_danger', 'meeting_perpetrator', 'role', 'age'];
    const evidence = ['device_evidence', 'device_access_known', 'images_involved', 'images_forwarded'];
    const asked = pack.data.questions.map(({ id }) => id).filter((id) => id in ADULT);
    expect(ignored).toEqual(asked.filter((id) => ![...kept, ...evidence].includes(id)));
    expect(Object.keys(answers)).toEqual(asked);
    expect(unanswered).toEqual([]);
  });
});

describe('the questions', () => {
  test('role is always known to the person answering: the program refuses unknown', () => {
    expect(questionOf('role').unknown).toBe(false);
    expect(questionOf('role').options.map(({ id }) => id)).toEqual(QUESTIONS['role']);
    const { status, stderr } = safeguard(['assess', '--json'], { input: '{"role":"unknown"}' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/role.*cannot be "unknown"/);
  });

  test('say what the guide says about each of them', () => {
    expect(citedBy('role')).toEqual(expect.arrayContaining(['scope.2', 'radicalisation.6', 'response.12']));
    expect(citedBy('age')).toEqual(expect.arrayContaining(['scope.1', 'law.11']));
    expect(citedBy('disability')).toContain('practice.6');
    expect(citedBy('circumstances')).toEqual(
      expect.arrayContaining(['response.16', 'care.1', 'care.2', 'practice.8']),
    );
    expect(citedBy('seen_alone')).toEqual(expect.arrayContaining(['practice.9', 'practice.12']));
  });

  test('about age: under 13 no consent, extra protection at 16 and 17, and 18 ends the guide', () => {
    expect(wordsOf('age')).toMatch(/can never consent/);
    expect(wordsOf('age')).toMatch(/extra protection/);
    expect(wordsOf('age')).toMatch(/guide ends here.*999 still stands/);
    expect(wordsOf('age')).toMatch(/if they may be under 18, do not choose 18 or over/i);
    expect(wordsOf('age')).toMatch(/one assessment is about one child/i);
  });

  test('about seeing the child alone: 999 comes first, and silence has reasons', () => {
    expect(wordsOf('seen_alone')).toMatch(/in danger, call 999 first/i);
    expect(wordsOf('seen_alone')).toMatch(/do not tell/i);
  });
});
