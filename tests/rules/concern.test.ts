import { describe, expect, test } from 'vitest';
import { assessed } from '../cli/safeguard.ts';
import {
  actionIn,
  applying,
  judge,
  QUIET,
  standing,
  type Given,
  possible,
  questionOf,
} from './shipped-pack.ts';

/** Suspected abuse or crime, reported at once. */
const REPORTED = [
  'sexual_abuse_grooming',
  'live_streaming',
  'image_threats',
  'sexual_exploitation',
  'criminal_exploitation',
  'offline_abuse',
];

/** Support for the concern itself, whatever else is known. */
const SUPPORTED = ['cyberbullying', 'birth_family_contact', 'other'];

/** Sexual behaviour that the continuum may place at normal. */
const ON_THE_CONTINUUM = ['sexting_harassment', 'pornography', 'harmful_sexual_behaviour'];

/** Answers of a case in which abuse is suspected, less the concern itself. */
const byAnAdult: Given = { ...QUIET, other_party: 'adult', abuse_or_risk: 'yes' };

describe('the level that each form of concern brings', () => {
  test.each(REPORTED)('%s is reported at once: the procedures say so', (concern) => {
    const alone = judge({ concerns: [concern] });
    expect(alone).toMatchObject({ level: 'report', possibleLevel: 'emergency' });
    const result = judge({ ...byAnAdult, concerns: [concern] });
    expect(result).toMatchObject({ level: 'report', possibleLevel: 'report', provisional: false });
    expect(alone.reasons.find(({ level, applies }) => level === 'report' && applies === 'yes')).toMatchObject(
      {
        because: [{ question: 'concerns', answer: [concern] }],
        basis: 'procedures',
        source: 'c2-p17',
      },
    );
    for (const action of ['report_section_130', 'report_crime_to_police', 'prepare_report']) {
      expect(actionIn(alone, action)).toMatchObject({
        id: action,
        applies: 'yes',
        because: [{ question: 'concerns', answer: [concern] }],
      });
    }
  });

  test.each(SUPPORTED)('%s brings support: the guide says so', (concern) => {
    expect(judge({ concerns: [concern] })).toMatchObject({ level: 'support', possibleLevel: 'emergency' });
    const result = judge({ ...QUIET, concerns: [concern] });
    expect(result).toMatchObject({ level: 'support', possibleLevel: 'support', provisional: false });
    expect(result.reasons.find(({ level }) => level === 'support')).toMatchObject({
      applies: 'yes',
      because: [{ question: 'concerns', answer: [concern] }],
      basis: 'guide',
    });
    expect(standing(result, 'report_section_130')).toBe('absent');
  });

  test.each(ON_THE_CONTINUUM)('%s brings support, unless the behaviour is normal', (concern) => {
    const given = { ...QUIET, concerns: [concern] };
    expect(judge(given)).toMatchObject({ level: 'inform', possibleLevel: 'inform' });
    for (const factor of ['outside_norm', 'harms_self', 'harms_other']) {
      expect(judge({ ...given, [factor]: 'yes' })).toMatchObject({
        level: 'support',
        possibleLevel: 'support',
      });
    }
    expect(judge({ ...given, hackett: 'inappropriate' }).level).toBe('support');
    expect(judge({ ...given, hackett: 'unknown' })).toMatchObject({
      level: 'inform',
      possibleLevel: 'report',
    });
    expect(judge({ concerns: [concern] })).toMatchObject({ level: 'inform', possibleLevel: 'emergency' });
  });

  test('radicalisation is referred, to Prevent and Channel', () => {
    expect(judge({ concerns: ['radicalisation'] })).toMatchObject({
      level: 'refer',
      possibleLevel: 'emergency',
    });
    const result = judge({ ...QUIET, concerns: ['radicalisation'] });
    expect(result).toMatchObject({ level: 'refer', possibleLevel: 'refer', provisional: false });
    expect(result.reasons.find(({ level }) => level === 'refer')).toMatchObject({
      basis: 'guide',
      cites: ['radicalisation.5', 'radicalisation.6'],
    });
  });

  test('several at once: the most urgent counts, and each keeps its actions', () => {
    const concerns = ['cyberbullying', 'radicalisation', 'sexual_exploitation'];
    const result = assessed({ ...byAnAdult, concerns });
    expect(result.level).toBe('report');
    expect(applying(result)).toEqual(
      expect.arrayContaining([
        'report_section_130',
        'prevent_channel_referral',
        'advise_parents_carers',
        'guide_cse',
      ]),
    );
    expect(actionIn(result, 'guide_cse').because).toEqual([
      { question: 'concerns', answer: ['sexual_exploitation'] },
    ]);
  });

  test.each(questionOf('concerns').options.map(({ id }) => id))(
    '%s calls for advice, unless it is normal',
    (concern) => {
      const steps = ['advise_parents_carers', 'online_safety_education', 'respect_culture'];
      const given = { concerns: [concern], consent_unsafe: 'no' };
      expect(applying(judge({ ...given, hackett: 'problematic' }))).toEqual(expect.arrayContaining(steps));
      const result = judge(given);
      const continuum = ON_THE_CONTINUUM.includes(concern);
      expect(continuum ? possible(result) : applying(result)).toEqual(expect.arrayContaining(steps));
    },
  );

  test('a normal level excuses the sexual behaviour only: bullying beside it still brings support', () => {
    expect(judge({ ...QUIET, concerns: ['cyberbullying', 'sexting_harassment'] }).level).toBe('support');
  });

  test('not known keeps every level possible that a concern can bring', () => {
    const result = judge({ ...QUIET, concerns: 'unknown' });
    expect(result).toMatchObject({ possibleLevel: 'report', provisional: true });
    expect(result.findOut).toContainEqual(
      expect.objectContaining({ question: 'concerns', answers: REPORTED }),
    );
    expect(standing(result, 'seek_advice')).toBe('yes');
  });
});

describe('coercion', () => {
  test('is reported at once, whoever is at the other end', () => {
    expect(judge({ coercion: 'yes' })).toMatchObject({ level: 'report', possibleLevel: 'emergency' });
    for (const other_party of ['adult', 'child', 'unknown']) {
      const result = judge({ ...QUIET, other_party, coercion: 'yes' });
      expect(result).toMatchObject({ level: 'report', possibleLevel: 'report', provisional: false });
    }
  });

  test('the program reports it and tells the police, with the page of the procedures', () => {
    const result = assessed({ ...QUIET, concerns: ['sexting_harassment'], coercion: 'yes' });
    expect(result.level).toBe('report');
    expect(actionIn(result, 'report_crime_to_police')).toMatchObject({
      applies: 'yes',
      because: [{ question: 'coercion', answer: 'yes' }],
      basis: 'procedures',
      source: 'c2-p17',
    });
    expect(actionIn(result, 'report_crime_to_police').detail).toMatch(/999/);
  });

  test('threats among the signs count as coercion, and a no to coercion beside them is shown', () => {
    const result = assessed({ ...QUIET, grooming_signs: ['threats'] });
    expect(result).toMatchObject({ level: 'report', possibleLevel: 'report' });
    expect(result.conflicts).toMatchObject([
      { id: 'threats_but_no_coercion', questions: ['grooming_signs', 'coercion'] },
    ]);
  });

  test('not known keeps the report possible', () => {
    expect(judge({ ...QUIET, coercion: 'unknown' })).toMatchObject({
      level: 'inform',
      possibleLevel: 'report',
    });
  });
});
