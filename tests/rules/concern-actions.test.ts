import { describe, expect, test } from 'vitest';
import { assessed } from '../cli/safeguard.ts';
import { actionIn, citedBy, judge, QUIET, standing, wordsOf } from './shipped-pack.ts';

describe('a child who harms', () => {
  test('is a child first: the program gets support for them, who may be a victim too', () => {
    const result = assessed({ ...QUIET, concerns: ['cyberbullying'], child_role: 'both' });
    const support = actionIn(result, 'support_child_who_harms');
    expect(support).toMatchObject({ applies: 'yes', because: [{ question: 'child_role', answer: 'both' }] });
    expect(support.text).toMatch(/child first/);
    expect(support.detail).toMatch(/victim too/);
    expect(support.detail).toMatch(/least intrusive/);
    expect(support.detail).toMatch(/needs for care\s+and support/);
  });
});

describe('an adult in a position of trust', () => {
  test('has a route of their own, which the program names with its page and its time', () => {
    const result = assessed({
      ...QUIET,
      concerns: ['sexual_abuse_grooming'],
      other_party: 'adult',
      position_of_trust: 'yes',
      abuse_or_risk: 'yes',
    });
    const route = actionIn(result, 'position_of_trust_route');
    expect(route).toMatchObject({
      applies: 'yes',
      because: [{ question: 'position_of_trust', answer: 'yes' }],
    });
    expect(route.detail).toMatch(/24 hours or on the next working day/);
    expect(standing(result, 'report_section_130')).toBe('yes');
  });

  test('brings no level by itself, and the question is asked where an adult is or may be involved', () => {
    expect(
      judge({ ...QUIET, concerns: ['cyberbullying'], other_party: 'adult', position_of_trust: 'yes' }).level,
    ).toBe('support');
    expect(judge({ other_party: 'adult' }).unanswered).toContain('position_of_trust');
    expect(judge({ other_party: 'unknown' }).unanswered).toContain('position_of_trust');
    expect(judge({ other_party: 'child' }).unanswered).not.toContain('position_of_trust');
    expect(wordsOf('position_of_trust')).toMatch(/paid or unpaid/i);
  });
});

describe('other children', () => {
  test('who may be affected get an assessment each, as our reading', () => {
    const action = actionIn(judge({ ...QUIET, other_children_affected: 'yes' }), 'assess_other_children');
    expect(action).toMatchObject({ basis: 'interpretation' });
    expect(action.rationale).toMatch(/one child only/);
    expect(wordsOf('other_children_affected')).toMatch(/assessment of their own/);
    expect(wordsOf('child_role')).toMatch(/one assessment is about one child/i);
  });
});

describe('contact with the birth family', () => {
  test('that is unwanted or unsafe goes to the social worker, as our reading; carers get advice', () => {
    const result = assessed({
      ...QUIET,
      circumstances: ['adopted'],
      concerns: ['birth_family_contact'],
      birth_family_contact_harmful: 'yes',
    });
    expect(result).toMatchObject({ level: 'support', possibleLevel: 'support' });
    expect(actionIn(result, 'birth_family_contact_plan')).toMatchObject({
      applies: 'yes',
      basis: 'interpretation',
    });
    expect(actionIn(result, 'birth_family_contact_plan').text).toMatch(/social worker/);
    expect(standing(result, 'advise_foster_adoptive_carers')).toBe('yes');
    expect(result.contacts.map(({ id }) => id)).toContain('safer_internet');
  });

  test('may be good: a no to harm brings no step', () => {
    const result = judge({
      ...QUIET,
      concerns: ['birth_family_contact'],
      birth_family_contact_harmful: 'no',
    });
    expect(standing(result, 'birth_family_contact_plan')).toBe('absent');
    expect(wordsOf('birth_family_contact_harmful')).toMatch(/natural/);
    expect(citedBy('birth_family_contact_harmful')).toEqual(expect.arrayContaining(['care.1', 'practice.8']));
  });

  test.each([
    { concerns: ['birth_family_contact'] },
    { circumstances: ['looked_after'] },
    { circumstances: ['adopted'] },
  ])('is asked about after %j', (given) => {
    expect(judge({ ...QUIET, ...given }).unanswered).toContain('birth_family_contact_harmful');
    expect(judge(QUIET).unanswered).not.toContain('birth_family_contact_harmful');
  });
});

describe('radicalisation', () => {
  test('goes through the safeguarding lead, who is told to know the route', () => {
    const result = assessed({ ...QUIET, role: 'safeguarding_lead', concerns: ['radicalisation'] });
    expect(result).toMatchObject({ level: 'refer', possibleLevel: 'refer' });
    expect(actionIn(result, 'prevent_channel_referral').text).toMatch(/safeguarding lead/);
    expect(actionIn(result, 'know_prevent_route')).toMatchObject({ applies: 'yes', basis: 'guide' });
    expect(standing(result, 'share_information')).toBe('yes');
    expect(wordsOf('concerns')).toMatch(/many children with such experiences hold no extreme views/i);
  });
});
