import { describe, expect, test } from 'vitest';
import { assessed } from '../cli/safeguard.ts';
import { actionIn, applying, judge, pack, QUIET, standing, type Given } from './shipped-pack.ts';

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

describe('age', () => {
  test.each([
    'sexting_harassment',
    'sexual_abuse_grooming',
    'live_streaming',
    'image_threats',
    'sexual_exploitation',
    'harmful_sexual_behaviour',
  ])('under 13, %s is reported: no child of that age can consent in law', (concern) => {
    for (const given of [
      { age: 'under_13', concerns: [concern] },
      { ...QUIET, age: 'under_13', concerns: [concern] },
    ]) {
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

  test.each(['13_15', '16_17'])(
    'the line is at 13: a sexual concern at %s is not reported for the age alone',
    (age) => {
      for (const concern of ['sexting_harassment', 'harmful_sexual_behaviour']) {
        const result = judge({ ...QUIET, age, concerns: [concern] });
        expect(result.level).not.toBe('report');
        expect(result.reasons.some(({ cites }) => cites.join() === 'law.11')).toBe(false);
      }
    },
  );

  test.each([
    'pornography',
    'cyberbullying',
    'criminal_exploitation',
    'radicalisation',
    'birth_family_contact',
    'other',
  ])('under 13, %s is no sexual concern in itself', (concern) => {
    const result = judge({ ...QUIET, age: 'under_13', concerns: [concern] });
    expect(result.reasons.some(({ cites }) => cites.join() === 'law.11')).toBe(false);
  });

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
