import { describe, expect, test } from 'vitest';
import { assessed, safeguard } from '../cli/safeguard.ts';
import { actionIn, citedBy, judge, QUIET, questionOf, standing, wordsOf } from './shipped-pack.ts';
import { QUESTIONS } from './vocabulary.ts';

const WITH_A_PLAN = ['looked_after', 'care_support_plan', 'child_protection_plan', 'secure_estate'];

describe('what to do', () => {
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

  test.each(['looked_after', 'adopted'])(
    '%s: foster carers and adoptive parents get advice',
    (circumstance) => {
      const advice = actionIn(
        judge({ ...QUIET, circumstances: [circumstance] }),
        'advise_foster_adoptive_carers',
      );
      expect(advice).toMatchObject({ applies: 'yes' });
      expect(advice.because).toContainEqual({ question: 'circumstances', answer: [circumstance] });
    },
  );
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
    expect(judge(rest).findOut).toMatchObject([
      { question: 'circumstances', answers: WITH_A_PLAN, level: 'refer' },
    ]);
  });

  test.each(['looked_after', 'care_support_plan', 'child_protection_plan'])(
    '%s means needs: such a child at risk of harm is reported, as our reading, whatever was said about needs',
    (circumstance) => {
      const result = judge({
        ...QUIET,
        circumstances: [circumstance],
        abuse_or_risk: 'yes',
        care_support_needs: 'no',
      });
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
