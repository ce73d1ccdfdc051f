import { describe, expect, test } from 'vitest';
import { assessed } from '../cli/safeguard.ts';
import { asBecause } from './action-case.ts';
import { AT_RISK, UNMET, REPORTS } from './named-answers.ts';
import {
  actionIn,
  applying,
  citedBy,
  judge,
  QUIET,
  questionOf,
  standing,
  wordsOf,
  type Given,
} from './shipped-pack.ts';

describe('a child at risk, as section 130(4) defines it', () => {
  test('needs both halves: the program reports it, and names both answers and the statement', () => {
    const result = assessed({ ...QUIET, concerns: ['cyberbullying'], ...AT_RISK, parents_can_meet: 'yes' });
    expect(result).toMatchObject({ level: 'report', possibleLevel: 'report', provisional: false });
    expect(result.reasons.filter(({ level }) => level === 'report')).toMatchObject([
      { applies: 'yes', because: asBecause(AT_RISK), cites: ['response.10', 'practice.3'], basis: 'guide' },
    ]);
    expect(actionIn(result, 'report_section_130')).toMatchObject({
      because: asBecause(AT_RISK),
      basis: 'guide',
    });
  });

  test('one half alone is not enough, and one that is not known leaves the report possible', () => {
    const levels = (given: Given) => {
      const { level, possibleLevel } = judge({ ...QUIET, ...given });
      return [level, possibleLevel];
    };
    expect(levels({ abuse_or_risk: 'yes' })).toEqual(['inform', 'inform']);
    expect(levels({ care_support_needs: 'yes', parents_can_meet: 'yes' })).toEqual(['inform', 'inform']);
    expect(levels({ abuse_or_risk: 'yes', care_support_needs: 'unknown' })).toEqual(['inform', 'report']);
    expect(levels({ abuse_or_risk: 'unknown', ...UNMET })).toEqual(['inform', 'report']);
    expect(judge(AT_RISK)).toMatchObject({ level: 'report', possibleLevel: 'emergency' });
  });

  test('with one half known, the program names the other as what to find out; with neither, each with the other', () => {
    const one = assessed({ ...QUIET, abuse_or_risk: 'yes', care_support_needs: 'unknown' });
    expect(one.findOut[0]).toMatchObject({
      question: 'care_support_needs',
      answers: ['yes'],
      level: 'report',
    });
    expect(one.findOut[0]).not.toHaveProperty('with');
    expect(standing(one, 'seek_advice')).toBe('yes');
    const neither = judge({ ...QUIET, abuse_or_risk: 'unknown', care_support_needs: 'unknown' });
    expect(neither.findOut).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ question: 'abuse_or_risk', level: 'report', with: ['care_support_needs'] }),
        expect.objectContaining({ question: 'care_support_needs', level: 'report', with: ['abuse_or_risk'] }),
      ]),
    );
  });

  test('harmed or at risk, with no known needs: advice is due all the same', () => {
    const result = judge({ ...QUIET, abuse_or_risk: 'yes' });
    expect(result.provisional).toBe(false);
    expect(standing(result, 'seek_advice')).toBe('yes');
  });

  test('is reported to social services where the concern occurred, at once, in writing within a working day', () => {
    const { detail, text } = actionIn(judge(AT_RISK), 'prepare_report');
    expect(text).toMatch(/where the concern occurred.*in writing within 1 working day/i);
    expect(detail).toMatch(/emergency duty team.*police/i);
    expect(detail).toMatch(/fact apart from opinion/);
    expect(detail).toMatch(/lack a detail, report without it/);
  });
});

describe('needs that the parents or carers cannot meet', () => {
  test.each(['given', 'not_sought'])('with consent %s, bring a referral', (parental_consent) => {
    const given = { ...UNMET, parental_consent };
    expect(judge(given)).toMatchObject({ level: 'refer', possibleLevel: 'emergency' });
    const result = judge({ ...QUIET, ...given });
    expect(result).toMatchObject({ level: 'refer', possibleLevel: 'refer', provisional: false });
    expect(result.reasons.find(({ level }) => level === 'refer')).toMatchObject({
      because: asBecause(given),
      cites: ['response.9'],
      basis: 'guide',
    });
  });

  test('that they can meet bring none; not known leaves it possible', () => {
    const needs = { ...QUIET, care_support_needs: 'yes' };
    expect(judge({ ...needs, parents_can_meet: 'yes' })).toMatchObject({
      level: 'inform',
      possibleLevel: 'inform',
    });
    expect(judge({ ...needs, parents_can_meet: 'unknown' })).toMatchObject({
      level: 'inform',
      possibleLevel: 'refer',
    });
    expect(judge({ ...QUIET, ...UNMET })).toMatchObject({ level: 'inform', possibleLevel: 'refer' });
  });

  test('consent given: the program refers to the home authority, and does not ask again', () => {
    const result = assessed({ ...QUIET, ...UNMET, parental_consent: 'given' });
    const refer = actionIn(result, 'refer_information_advice_assistance');
    expect(refer.text).toMatch(/with a parent's consent/i);
    expect(refer.detail).toMatch(/local authority of the child's home/);
    expect(standing(result, 'seek_parental_consent')).toBe('absent');
    expect(result.contacts.find(({ id }) => id === 'information_advice_assistance')?.phone).toBeUndefined();
  });

  test('not asked yet: the program asks first, and a report would not wait', () => {
    const result = assessed({ ...QUIET, ...UNMET, parental_consent: 'not_sought' });
    expect(actionIn(result, 'seek_parental_consent')).toMatchObject({ applies: 'yes', basis: 'guide' });
    expect(actionIn(result, 'seek_parental_consent').detail).toMatch(/does not wait/);
  });

  test('refused: no referral, but support, review and the test of section 130 again', () => {
    const result = assessed({ ...QUIET, concerns: ['cyberbullying'], ...UNMET, parental_consent: 'refused' });
    expect(result).toMatchObject({ level: 'support', possibleLevel: 'support', provisional: false });
    expect(standing(result, 'refer_information_advice_assistance')).toBe('absent');
    expect(standing(result, 'offer_preventative_support')).toBe('yes');
    const review = actionIn(result, 'review_after_refusal');
    expect(review.text).toMatch(/under review.*child at risk/);
    expect(review.detail).toMatch(/needs no consent/);
    const quiet = judge({ ...QUIET, ...UNMET, parental_consent: 'refused' });
    expect(actionIn(quiet, 'offer_preventative_support').because).toEqual([
      { question: 'significant_harm', answer: 'no' },
      { question: 'parental_consent', answer: 'refused' },
    ]);
    const serious = judge({ ...QUIET, ...UNMET, parental_consent: 'refused', significant_harm: 'yes' });
    expect(standing(serious, 'offer_preventative_support')).toBe('absent');
  });

  test.each(REPORTS.map((given) => [JSON.stringify(given), given] as const))(
    'refused: the report of %s goes ahead without consent',
    (_, given) => {
      const result = judge({ ...UNMET, parental_consent: 'refused', ...given });
      expect(standing(result, 'report_section_130')).toBe('yes');
      expect(standing(result, 'refer_information_advice_assistance')).toBe('absent');
    },
  );
});

describe('parents or carers whom it may be unsafe to ask', () => {
  test('are not asked and not told: the program says so, and takes advice; a report goes ahead', () => {
    const result = assessed({
      ...QUIET,
      concerns: ['cyberbullying'],
      ...AT_RISK,
      ...UNMET,
      parental_consent: 'not_sought',
      consent_unsafe: 'yes',
    });
    const silent = actionIn(result, 'do_not_ask_parents');
    expect(silent).toMatchObject({ kind: 'do_not', applies: 'yes', source: 'c2-p16' });
    expect(silent.detail).toMatch(/record the reason/i);
    expect(silent.detail).toMatch(/report goes ahead without them/);
    expect(standing(result, 'seek_parental_consent')).toBe('absent');
    expect(standing(result, 'advise_parents_carers')).toBe('absent');
    expect(applying(result)).toEqual(expect.arrayContaining(['seek_advice', 'report_section_130']));
  });

  test('not known whether it is unsafe: advice to parents and asking them wait', () => {
    const result = judge({
      ...QUIET,
      concerns: ['cyberbullying'],
      ...UNMET,
      parental_consent: 'not_sought',
      consent_unsafe: 'unknown',
    });
    for (const action of ['advise_parents_carers', 'seek_parental_consent', 'do_not_ask_parents']) {
      expect(actionIn(result, action)).toMatchObject({
        id: action,
        applies: 'possible',
        because: [{ question: 'consent_unsafe', answer: 'unknown' }],
      });
    }
  });
});

describe('the questions', () => {
  test('are two for the two halves of section 130(4), on any path of a child', () => {
    for (const id of ['abuse_or_risk', 'care_support_needs']) {
      expect(questionOf(id)).toMatchObject({ type: 'yes_no', stage: 'needs' });
      expect(wordsOf(id)).toMatch(/section 130\(4\)/);
      expect(citedBy(id)).toContain('response.10');
      expect(judge({ age: '16_17' }).unanswered).toContain(id);
    }
    expect(wordsOf('abuse_or_risk')).toMatch(/risk is enough/i);
    expect(wordsOf('care_support_needs')).toMatch(/whether or not they are being met/);
  });

  test('about parents rest on the guide and give the reasons for not asking', () => {
    for (const id of ['parents_can_meet', 'parental_consent', 'consent_unsafe']) {
      expect(citedBy(id)).toContain('response.9');
    }
    expect(wordsOf('consent_unsafe')).toMatch(/source of the harm/);
    expect(wordsOf('consent_unsafe')).toMatch(/silence them/);
    expect(wordsOf('consent_unsafe')).toMatch(/evidence could be lost/i);
    expect(wordsOf('consent_unsafe')).toMatch(/decide for themselves/);
    expect(wordsOf('parental_consent')).toMatch(/report of a child at risk does not need it/);
  });
});
