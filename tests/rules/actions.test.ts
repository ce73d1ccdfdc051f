import { describe, expect, test } from 'vitest';
import { seen, wanted } from './action-case.ts';
import { ACTIONS as CHILD } from './actions/child.ts';
import { ACTIONS as CONCERN } from './actions/concern.ts';
import { ACTIONS as EVIDENCE } from './actions/evidence.ts';
import { ACTIONS as HARM } from './actions/harm.ts';
import { ACTIONS as NEEDS } from './actions/needs.ts';
import { ACTIONS as SAFETY } from './actions/safety.ts';
import { ACTIONS as SOCIAL_SERVICES } from './actions/social-services.ts';
import { AT_RISK } from './named-answers.ts';
import { actionIn, judge, pack, QUIET, standing, type Given } from './shipped-pack.ts';

const CASES = [SAFETY, EVIDENCE, CHILD, CONCERN, HARM, NEEDS, SOCIAL_SERVICES].flat();

describe('each action stands when it should, may when it may, and not otherwise:', () => {
  test.each(CASES.map((action) => [action.id, action] as const))('%s', (_, action) => {
    expect(seen(action)).toEqual(wanted(action));
  });

  test('no action of the pack is left out here', () => {
    expect([...CASES.map(({ id }) => id), 'seek_advice'].toSorted()).toEqual(
      pack.data.actions.map(({ id }) => id).toSorted(),
    );
  });
});

describe('seek_advice', () => {
  test('is due while a higher level is still possible, and rests on the procedures', () => {
    for (const given of [{}, { ...QUIET, significant_harm: 'unknown' }, { significant_harm: 'yes' }]) {
      expect(judge(given).provisional).toBe(true);
      expect(actionIn(judge(given), 'seek_advice')).toMatchObject({
        kind: 'do',
        applies: 'yes',
        basis: 'procedures',
        source: 'c2-p13',
      });
    }
  });

  test.each<[string, Given]>([
    ['the parents may be unsafe to ask', { consent_unsafe: 'yes' }],
    ['the child may be harmed and no report is due', { abuse_or_risk: 'yes' }],
    ['there are signs of grooming without that concern', { grooming_signs: ['isolation'] }],
  ])('is due in a settled case where %s', (_, given) => {
    const result = judge({ ...QUIET, ...given });
    expect(result.provisional).toBe(false);
    expect(standing(result, 'seek_advice')).toBe('yes');
  });

  test('is not needed where nothing is open and nothing is doubtful', () => {
    expect(standing(judge(QUIET), 'seek_advice')).toBe('absent');
    expect(standing(judge({ ...QUIET, ...AT_RISK, parents_can_meet: 'yes' }), 'seek_advice')).toBe('absent');
    for (const concern of [
      'sexual_abuse_grooming',
      'sexual_exploitation',
      'criminal_exploitation',
      'radicalisation',
    ]) {
      const named = { ...QUIET, concerns: [concern], grooming_signs: ['isolation'] };
      expect(standing(judge(named), 'seek_advice')).toBe('absent');
    }
    expect(standing(judge({ ...QUIET, immediate_danger: 'yes' }), 'seek_advice')).toBe('absent');
  });

  test('never delays: it says so, and where to turn when the lead is no help', () => {
    const { detail } = actionIn(judge({}), 'seek_advice');
    expect(detail).toMatch(/cannot be reached, does not act, or is the person you worry about/);
    expect(detail).toMatch(/never delays a 999 call/);
  });
});
