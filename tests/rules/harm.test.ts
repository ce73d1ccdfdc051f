import { describe, expect, test } from 'vitest';
import { assessed } from '../cli/safeguard.ts';
import { SEXTING } from './named-answers.ts';
import { actionIn, citedBy, judge, QUIET, questionOf, standing, wordsOf } from './shipped-pack.ts';

describe('the continuum', () => {
  test.each([
    ['normal', 'inform'],
    ['inappropriate', 'support'],
    ['problematic', 'support'],
    ['abusive', 'report'],
    ['violent', 'report'],
  ])('%s brings %s', (hackett, level) => {
    expect(judge({ hackett })).toMatchObject({ level, possibleLevel: 'emergency' });
    expect(judge({ ...SEXTING, hackett })).toMatchObject({ level, possibleLevel: level, provisional: false });
  });

  test('problematic, where it harms the welfare of the child who shows it, brings a referral, as our reading', () => {
    const given = { hackett: 'problematic', harms_self: 'yes' };
    expect(judge(given)).toMatchObject({ level: 'refer', possibleLevel: 'emergency' });
    const result = assessed({ ...SEXTING, ...given });
    expect(result).toMatchObject({ level: 'refer', possibleLevel: 'refer', provisional: false });
    expect(result.reasons.find(({ level }) => level === 'refer')).toMatchObject({
      applies: 'yes',
      because: [
        { question: 'harms_self', answer: 'yes' },
        { question: 'hackett', answer: 'problematic' },
      ],
      basis: 'interpretation',
      rationale: expect.stringMatching(/needs for care and support/) as unknown,
    });
    expect(judge({ ...SEXTING, hackett: 'problematic', harms_self: 'unknown' })).toMatchObject({
      level: 'support',
      possibleLevel: 'refer',
      findOut: [{ question: 'harms_self', answers: ['yes'], level: 'refer' }],
    });
  });

  test.each(['abusive', 'violent'])('%s is reported by the program, as our reading', (hackett) => {
    const result = assessed({ ...SEXTING, hackett, harms_other: 'yes' });
    expect(result).toMatchObject({ level: 'report', possibleLevel: 'report' });
    expect(result.reasons.find(({ level }) => level === 'report')).toMatchObject({
      because: [{ question: 'hackett', answer: hackett }],
      cites: ['hackett.13', 'hackett.19', 'hsb.10'],
      basis: 'interpretation',
    });
    expect(standing(result, 'report_section_130')).toBe('yes');
    expect(standing(result, 'guide_hsb')).toBe('yes');
  });

  test('inappropriate brings support through the program, and no report', () => {
    const result = assessed({ ...SEXTING, hackett: 'inappropriate' });
    expect(result).toMatchObject({ level: 'support', possibleLevel: 'support' });
    expect(standing(result, 'offer_preventative_support')).toBe('yes');
    expect(standing(result, 'report_section_130')).toBe('absent');
  });

  test.each([
    [['sexting_harassment'], {}],
    [['pornography'], {}],
    [['harmful_sexual_behaviour'], {}],
    [['sexual_abuse_grooming'], { other_party: 'child' }],
    [['live_streaming'], { child_role: 'harming' }],
    [['image_threats'], { child_role: 'both' }],
    [['sexual_exploitation'], { other_party: 'child' }],
    [['offline_abuse'], { other_party: 'child' }],
  ])('is asked about %j with %j', (concerns, more) => {
    const { unanswered, ignored } = judge({ concerns, ...more });
    expect(unanswered).toEqual(
      expect.arrayContaining(['outside_norm', 'harms_self', 'harms_other', 'hackett']),
    );
    expect(ignored).toEqual([]);
  });

  test('is asked while the concern is not known', () => {
    expect(judge({}).unanswered).toContain('hackett');
  });
});

describe('the three factors', () => {
  test.each(['outside_norm', 'harms_self', 'harms_other'])(
    '%s: normal is not taken as normal beside it',
    (factor) => {
      const result = judge({ ...SEXTING, [factor]: 'yes' });
      expect(result).toMatchObject({ level: 'support', possibleLevel: 'support' });
      expect(result.conflicts).toMatchObject([{ id: 'normal_but_harmful', questions: [factor, 'hackett'] }]);
    },
  );

  test('one that is not known leaves support possible, and says so', () => {
    const result = judge({ ...SEXTING, harms_other: 'unknown' });
    expect(result).toMatchObject({ level: 'inform', possibleLevel: 'support', provisional: true });
    expect(result.findOut[0]).toMatchObject({ question: 'harms_other', answers: ['yes'], level: 'support' });
    expect(standing(result, 'seek_advice')).toBe('yes');
  });

  test('all three denied, beside abusive or violent: the level on the continuum stands, and both are shown', () => {
    const result = assessed({ ...SEXTING, hackett: 'violent' });
    expect(result.level).toBe('report');
    expect(result.conflicts).toMatchObject([
      {
        id: 'abusive_but_no_factor',
        questions: ['outside_norm', 'harms_self', 'harms_other', 'hackett'],
      },
    ]);
  });

  test('normal, with an adult at the other end: the continuum is about children, and both are shown', () => {
    const result = judge({ ...SEXTING, other_party: 'adult' });
    expect(result.level).toBe('support');
    expect(result.conflicts).toMatchObject([
      { id: 'normal_but_adult', questions: ['other_party', 'hackett'] },
    ]);
  });

  test('no conflict where the answers agree', () => {
    expect(judge(SEXTING).conflicts).toEqual([]);
    expect(judge({ ...SEXTING, hackett: 'abusive', harms_other: 'yes' }).conflicts).toEqual([]);
  });
});

describe('significant harm', () => {
  test('suspected with reason is reported, alone and beside anything', () => {
    expect(judge({ significant_harm: 'yes' })).toMatchObject({ level: 'report', possibleLevel: 'emergency' });
    const result = assessed({
      ...QUIET,
      concerns: ['cyberbullying'],
      significant_harm: 'yes',
      abuse_or_risk: 'yes',
    });
    expect(result).toMatchObject({ level: 'report', possibleLevel: 'report', provisional: false });
    expect(result.reasons.find(({ level }) => level === 'report')).toMatchObject({
      because: [{ question: 'significant_harm', answer: 'yes' }],
      cites: expect.arrayContaining(['response.2', 'evidence.6', 'evidence.7', 'practice.13']) as unknown,
      basis: 'guide',
    });
    expect(standing(result, 'offer_preventative_support')).toBe('absent');
    expect(actionIn(result, 'report_section_130').detail).toMatch(/nobody's consent/i);
  });

  test('not suspected leaves the concern to support and advice', () => {
    const result = judge({ ...QUIET, concerns: ['cyberbullying'] });
    expect(result).toMatchObject({ level: 'support', possibleLevel: 'support' });
    expect(standing(result, 'offer_preventative_support')).toBe('yes');
    expect(standing(result, 'advise_parents_carers')).toBe('yes');
  });

  test('not known keeps the report possible', () => {
    const result = judge({ ...QUIET, significant_harm: 'unknown' });
    expect(result).toMatchObject({ level: 'inform', possibleLevel: 'report' });
    expect(result.findOut).toMatchObject([
      { question: 'significant_harm', answers: ['yes'], level: 'report' },
    ]);
  });

  test('suspected, beside a no to harm and risk: shown, and the report stands', () => {
    const result = judge({ ...QUIET, significant_harm: 'yes' });
    expect(result.level).toBe('report');
    expect(result.conflicts).toMatchObject([
      { id: 'significant_harm_but_no_risk', questions: ['significant_harm', 'abuse_or_risk'] },
    ]);
  });

  test('is asked about with the thresholds: online alone, one contact, lower-level content', () => {
    const words = wordsOf('significant_harm');
    expect(words).toMatch(/online contact alone can be enough/i);
    expect(words).toMatch(/one contact can be enough/i);
    expect(words).toMatch(/lower-level can still cause trauma/i);
    expect(words).toMatch(/still images and live streaming can be serious/i);
    expect(words).toMatch(/do not need proof/i);
    expect(citedBy('significant_harm')).toEqual(
      expect.arrayContaining(['response.2', 'evidence.6', 'evidence.7', 'practice.13', 'evidence.19']),
    );
  });
});

describe('what to do', () => {
  test('Stop It Now comes with its contact, and never instead of a report', () => {
    const result = assessed({ ...SEXTING, hackett: 'problematic' });
    expect(actionIn(result, 'stop_it_now').detail).toMatch(/does not take the place of a report/);
    expect(result.contacts.find(({ id }) => id === 'stop_it_now')).toMatchObject({ phone: '0808 1000 900' });
  });
});

describe('the questions', () => {
  test.each([
    ['normal', 'hackett.1', ['hackett.2', 'hackett.3']],
    ['inappropriate', 'hackett.4', ['hackett.5', 'hackett.6', 'hackett.7']],
    ['problematic', 'hackett.8', ['hackett.9', 'hackett.10', 'hackett.11', 'hackett.12']],
    ['abusive', 'hackett.13', ['hackett.14', 'hackett.15', 'hackett.16', 'hackett.17', 'hackett.18']],
    ['violent', 'hackett.19', ['hackett.20']],
  ])('show every example of %s', (id, level, examples) => {
    const option = questionOf('hackett').options.find((entry) => entry.id === id)!;
    expect(option.cites).toEqual([level, ...examples]);
    expect(option.help).toHaveLength(examples.length);
  });

  test('show the levels that lie close beside each other', () => {
    const sides = questionOf('hackett').compare.map((comparison) => ({
      options: comparison.sides.map(({ option }) => option),
      cites: comparison.cites,
    }));
    const close = (options: string[], cites: string[]) =>
      expect.objectContaining({ options, cites: expect.arrayContaining(cites) as unknown }) as unknown;
    expect(sides).toContainEqual(close(['problematic', 'abusive'], ['hackett.12', 'hackett.18']));
    expect(sides).toContainEqual(close(['abusive', 'violent'], ['hackett.13', 'hackett.19', 'hackett.20']));
    expect(sides).toContainEqual(
      close(['inappropriate', 'problematic', 'abusive'], ['hackett.5', 'law.11', 'hsb.2']),
    );
  });

  test('say of naked pictures neither that they are lawful nor that an offence was committed', () => {
    const note = questionOf('hackett').compare.find(({ cites }) => cites.includes('law.11'))?.note;
    expect(note).toMatch(/illegal/);
    expect(note).toMatch(/does not make an image lawful/);
    expect(note).toMatch(/nor does it say that anyone\s+committed an offence/i);
  });

  test('say that violent has no description, and that not known is an answer', () => {
    expect(wordsOf('hackett')).toMatch(/violent an example and no description/);
    expect(wordsOf('hackett')).toMatch(/answer that it is not known/);
    expect(wordsOf('hackett')).toMatch(/does not describe the child/);
  });

  test.each([
    ['outside_norm', 'hsb.7'],
    ['harms_self', 'hsb.8'],
    ['harms_other', 'hsb.9'],
    ['hackett', 'hsb.10'],
    ['other_children_at_home', 'response.14'],
  ])('%s rests on %s', (id, statement) => {
    expect(citedBy(id)).toContain(statement);
  });
});
