import { describe, expect, test } from 'vitest';
import { assessed } from '../cli/safeguard.ts';
import { actionIn, applying, judge, QUIET, standing, type Given } from './shipped-pack.ts';
import { QUESTIONS } from './vocabulary.ts';

const SIGNS = QUESTIONS['grooming_signs']!.filter((id) => id !== 'none' && id !== 'unknown');

describe('signs of grooming', () => {
  test.each(SIGNS)('%s calls for advice and a second look, and raises nothing but for threats', (sign) => {
    const result = judge({ ...QUIET, coercion: 'yes', grooming_signs: [sign] });
    expect(standing(result, 'seek_advice')).toBe('yes');
    expect(actionIn(result, 'check_for_grooming')).toMatchObject({ applies: 'yes', basis: 'interpretation' });
    const { level } = judge({ ...QUIET, grooming_signs: [sign] });
    expect(level).toBe(sign === 'threats' ? 'report' : 'inform');
  });

  test.each(['sexual_abuse_grooming', 'sexual_exploitation', 'criminal_exploitation', 'radicalisation'])(
    'no second look where %s was named already',
    (concern) => {
      const result = judge({
        ...QUIET,
        other_party: 'adult',
        concerns: [concern],
        grooming_signs: ['isolation'],
      });
      expect(standing(result, 'check_for_grooming')).toBe('absent');
    },
  );

  test('none of them calls for nothing, unknown for a possible second look', () => {
    expect(standing(judge(QUIET), 'check_for_grooming')).toBe('absent');
    expect(standing(judge({ ...QUIET, grooming_signs: 'unknown' }), 'check_for_grooming')).toBe('possible');
  });

  test('several at once through the program: all are named as the reason', () => {
    const grooming_signs = ['false_identity', 'night_contact'];
    const result = assessed({ ...QUIET, concerns: ['other'], grooming_signs });
    expect(result.level).toBe('support');
    expect(actionIn(result, 'check_for_grooming').because).toContainEqual({
      question: 'grooming_signs',
      answer: grooming_signs,
    });
  });
});

describe('who is at the other end', () => {
  test.each<Given>([
    { age: 'under_13', other_party: 'adult', concerns: ['sexting_harassment'] },
    { age: '13_15', other_party: 'adult', concerns: ['sexting_harassment'] },
    { age: '13_15', other_party: 'adult', grooming_signs: ['sexual_content'] },
    { age: '16_17', other_party: 'adult', grooming_signs: ['sexual_content'], position_of_trust: 'yes' },
    { age: '16_17', other_party: 'adult', concerns: ['sexting_harassment'], position_of_trust: 'yes' },
    { age: '16_17', other_party: 'adult', concerns: ['sexting_harassment'], images_involved: 'yes' },
    { age: '16_17', other_party: 'adult', concerns: ['harmful_sexual_behaviour'], images_involved: 'yes' },
  ])('sexual contact of an adult with a child, %j: a crime is suspected, as our reading', (given) => {
    for (const result of [judge(given), judge({ ...QUIET, ...given })]) {
      expect(result.level).toBe('report');
      expect(result.reasons.find(({ cites }) => cites.includes('law.12'))).toMatchObject({
        level: 'report',
        applies: 'yes',
        basis: 'interpretation',
        rationale: expect.stringMatching(/under 16.*under 18.*16 and 17/s) as unknown,
      });
      expect(applying(result)).toEqual(
        expect.arrayContaining(['report_section_130', 'report_crime_to_police']),
      );
    }
  });

  test('another child, or messages with an adult at 16 and over: not for that reason', () => {
    const sexting = { ...QUIET, concerns: ['sexting_harassment'] };
    expect(judge({ ...sexting, age: '13_15', other_party: 'child' }).level).toBe('inform');
    expect(judge({ ...sexting, other_party: 'child', images_involved: 'yes' }).level).toBe('support');
    expect(judge({ ...sexting, other_party: 'adult', position_of_trust: 'no' }).level).toBe('support');
  });

  test('not known leaves that report possible', () => {
    const result = judge({
      ...QUIET,
      age: '13_15',
      concerns: ['sexting_harassment'],
      other_party: 'unknown',
    });
    expect(result).toMatchObject({ possibleLevel: 'report', provisional: true });
    expect(result.findOut).toContainEqual(
      expect.objectContaining({ question: 'other_party', answers: ['adult'], level: 'report' }),
    );
  });

  test('nobody, beside something that another person does: shown, and somebody is taken to be there', () => {
    for (const given of [
      { coercion: 'yes' },
      { grooming_signs: ['isolation'] },
      { concerns: ['sexual_exploitation'] },
    ]) {
      const { conflicts } = judge({ ...QUIET, other_party: 'nobody_else', ...given });
      expect(conflicts.map(({ id }) => id)).toContain('nobody_else_but_others');
    }
    expect(judge({ ...QUIET, other_party: 'nobody_else' }).conflicts).toEqual([]);
  });

  test('suspected abuse, beside a no to harm and risk: shown, and the report stands', () => {
    const result = judge({ ...QUIET, concerns: ['criminal_exploitation'] });
    expect(result.level).toBe('report');
    expect(result.conflicts).toMatchObject([
      { id: 'suspected_abuse_but_no_risk', questions: ['concerns', 'abuse_or_risk'] },
    ]);
  });

  test('with much unknown, the program shows the report as possible and asks for advice', () => {
    const result = assessed({
      immediate_danger: 'no',
      meeting_perpetrator: 'no',
      concerns: ['cyberbullying'],
    });
    expect(result).toMatchObject({ level: 'support', possibleLevel: 'report', provisional: true });
    expect(standing(result, 'report_section_130')).toBe('possible');
    expect(applying(result)[0]).toBe('seek_advice');
    expect(actionIn(result, 'seek_advice')).toMatchObject({ basis: 'procedures', source: 'c2-p13' });
    expect(actionIn(result, 'seek_advice').text).toMatch(/no missing detail delay a report/i);
  });
});
