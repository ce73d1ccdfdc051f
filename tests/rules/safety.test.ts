import { describe, expect, test } from 'vitest';
import { assessed, safeguard } from '../cli/safeguard.ts';
import {
  actionIn,
  applying,
  citedBy,
  judge,
  pack,
  QUIET,
  questionOf,
  standing,
  wordsOf,
  type Given,
} from './shipped-pack.ts';

/** Much is wrong, and the child may be in danger as well. */
const ALARMING: Given = {
  ...QUIET,
  immediate_danger: 'yes',
  meeting_perpetrator: 'yes',
  device_evidence: 'yes',
  images_involved: 'yes',
  age: 'under_13',
  circumstances: ['looked_after'],
  concerns: ['sexual_abuse_grooming', 'image_threats'],
  other_party: 'adult',
  coercion: 'yes',
  significant_harm: 'yes',
  abuse_or_risk: 'yes',
  care_support_needs: 'yes',
};

const EMERGENCIES: readonly Given[] = [
  { immediate_danger: 'yes' },
  { meeting_perpetrator: 'yes' },
  { immediate_danger: 'yes', meeting_perpetrator: 'yes' },
  { immediate_danger: 'yes', meeting_perpetrator: 'no' },
  { immediate_danger: 'no', meeting_perpetrator: 'yes' },
  { immediate_danger: 'unknown', meeting_perpetrator: 'yes' },
  { immediate_danger: 'yes', age: '18_over' },
  { meeting_perpetrator: 'yes', age: '18_over' },
];

describe('the level of an emergency', () => {
  test.each(EMERGENCIES.map((given) => [JSON.stringify(given), given] as const))(
    'is settled by %s, alone and whatever else is known',
    (_, given) => {
      const settled = { level: 'emergency', possibleLevel: 'emergency', provisional: false, findOut: [] };
      expect(judge(given)).toMatchObject(settled);
      expect(judge({ ...QUIET, ...given })).toMatchObject(settled);
      expect(judge({ ...ALARMING, ...given })).toMatchObject(settled);
    },
  );

  test.each([{}, { immediate_danger: 'no' }, { meeting_perpetrator: 'no' }, { immediate_danger: 'unknown' }])(
    'is still possible after %j, and what to find out first says so',
    (given) => {
      const result = judge(given);
      expect(result).toMatchObject({ possibleLevel: 'emergency', provisional: true });
      expect(result.level).not.toBe('emergency');
      expect(standing(result, 'call_999')).toBe('possible');
      const open = ['immediate_danger', 'meeting_perpetrator'].filter(
        (id) => !((given as Given)[id] === 'no'),
      );
      expect(result.findOut.slice(0, open.length)).toMatchObject(
        open.map((question) => ({ question, answers: ['yes'], level: 'emergency' })),
      );
    },
  );

  test('is ruled out by a no to both questions and by nothing else, however much else is wrong', () => {
    const result = judge({ ...ALARMING, immediate_danger: 'no', meeting_perpetrator: 'no' });
    expect(result).toMatchObject({ level: 'report', possibleLevel: 'report', provisional: false });
  });
});

describe('what to do', () => {
  test('danger now: the program puts 999 first, with the reason, the guide and the number', () => {
    const result = assessed({ immediate_danger: 'yes' });
    expect(result).toMatchObject({ level: 'emergency', possibleLevel: 'emergency', provisional: false });
    expect(result.reasons[0]).toMatchObject({
      level: 'emergency',
      applies: 'yes',
      because: [{ question: 'immediate_danger', answer: 'yes' }],
      cites: ['police.1', 'response.1'],
      basis: 'guide',
    });
    expect(result.actions[0]).toMatchObject({
      id: 'call_999',
      kind: 'do',
      applies: 'yes',
      because: [{ question: 'immediate_danger', answer: 'yes' }],
      basis: 'guide',
    });
    expect(result.contacts[0]).toMatchObject({
      id: 'police_999',
      phone: '999',
      for: ['child', 'parent', 'practitioner'],
    });
    expect(result.actions[0]!.detail).toMatch(/where the child is or is going/i);
    expect(result.actions[0]!.detail).toMatch(/do not wait.*detail.*form.*consent/i);
  });

  test('a meeting, planned or under way: the program calls it an emergency and says what else to do at once', () => {
    const result = assessed({ meeting_perpetrator: 'yes', device_evidence: 'yes', images_involved: 'yes' });
    expect(result.reasons.find(({ applies }) => applies === 'yes')).toMatchObject({
      level: 'emergency',
      because: [{ question: 'meeting_perpetrator', answer: 'yes' }],
      cites: ['police.1'],
    });
    expect(result.actions[0]).toMatchObject({
      id: 'call_999',
      because: [{ question: 'meeting_perpetrator', answer: 'yes' }],
    });
    expect(applying(result)).toEqual([
      'call_999',
      'do_not_forward_images',
      'keep_device_as_found',
      'establish_device_access',
    ]);
  });

  test('both: the program names both as the reason', () => {
    const { because } = assessed({ immediate_danger: 'yes', meeting_perpetrator: 'yes' }).actions[0]!;
    expect(because.map(({ question }) => question)).toEqual(['immediate_danger', 'meeting_perpetrator']);
  });

  test('an emergency switches no lower duty off: the child is still reported, and evidence still kept', () => {
    const result = assessed(ALARMING);
    expect(result.actions[0]).toMatchObject({ id: 'call_999', applies: 'yes' });
    expect(applying(result)).toEqual(
      expect.arrayContaining([
        'report_section_130',
        'prepare_report',
        'report_crime_to_police',
        'share_information',
      ]),
    );
    expect(applying(result)).toEqual(
      expect.arrayContaining([
        'keep_device_as_found',
        'do_not_forward_images',
        'involve_child',
        'strategy_discussion',
      ]),
    );
    expect(result.reasons.filter(({ level }) => level === 'report').length).toBeGreaterThan(2);
  });

  test('with nothing answered, 999 is possible and advice is due: unknown is not no', () => {
    const result = assessed({});
    expect(result).toMatchObject({ level: 'inform', possibleLevel: 'emergency', provisional: true });
    expect(actionIn(result, 'call_999')).toMatchObject({
      applies: 'possible',
      because: [
        { question: 'immediate_danger', answer: 'unknown' },
        { question: 'meeting_perpetrator', answer: 'unknown' },
      ],
    });
    expect(standing(result, 'seek_advice')).toBe('yes');
  });

  test('the text of the program opens with 999, before anything else', () => {
    const { stdout, status } = safeguard(['assess'], {
      input: JSON.stringify({ meeting_perpetrator: true }),
    });
    expect(status).toBe(0);
    expect(stdout.match(/[A-Za-z0-9].*[A-Za-z0-9]/)?.[0]).toBe('CALL 999 NOW');
    expect(stdout.indexOf('999')).toBeLessThan(stdout.search(/social services/i));
  });

  test('the block that is shown at once says what to do, what to tell the police and what not to wait for', () => {
    const { urgent } = pack.data.levels.find(({ id }) => id === 'emergency')!;
    expect(urgent?.title).toMatch(/999/);
    expect(urgent?.do[0]).toMatch(/999/);
    expect(urgent?.do.slice(1).join(' ')).toMatch(/delete nothing.*forward no images.*not even.*police/i);
    expect(urgent?.tell.join(' ')).toMatch(/where.*who.*when.*danger/is);
    expect(urgent?.do_not_wait_for.join(' ')).toMatch(/detail.*form.*consent/);
    expect(pack.data.levels.filter((level) => level.urgent).map(({ id }) => id)).toEqual(['emergency']);
  });
});

describe('the questions', () => {
  test('come first, are asked of everyone, and rest on the guide', () => {
    expect(pack.data.questions.slice(0, 2)).toMatchObject([
      { id: 'immediate_danger' },
      { id: 'meeting_perpetrator' },
    ]);
    for (const id of ['immediate_danger', 'meeting_perpetrator']) {
      expect(questionOf(id)).toMatchObject({ stage: 'safety', type: 'yes_no', unknown: true });
      expect(questionOf(id).when).toBeUndefined();
      expect(citedBy(id)).toContain('police.1');
    }
    expect(citedBy('immediate_danger')).toContain('response.1');
  });

  test('say that any information is enough, that a plan counts, and that a claimed age does not matter', () => {
    expect(wordsOf('immediate_danger')).toMatch(/any piece of information is enough/i);
    expect(wordsOf('immediate_danger')).toMatch(/in two minds.*yes.*999/i);
    expect(wordsOf('meeting_perpetrator')).toMatch(/plan for later counts/i);
    expect(wordsOf('meeting_perpetrator')).toMatch(/whatever age/i);
  });
});

describe('answers that cannot both be right', () => {
  test('no danger, but a meeting: both are shown and the safer one counts', () => {
    const result = assessed({ immediate_danger: 'no', meeting_perpetrator: 'yes' });
    expect(result.level).toBe('emergency');
    expect(result.conflicts).toMatchObject([
      { id: 'danger_denied_but_meeting', questions: ['immediate_danger', 'meeting_perpetrator'] },
    ]);
    expect(result.conflicts[0]!.text).toMatch(/999/);
  });

  test.each([
    { immediate_danger: 'yes', meeting_perpetrator: 'no' },
    { immediate_danger: 'yes', meeting_perpetrator: 'yes' },
    { immediate_danger: 'no', meeting_perpetrator: 'no' },
    { immediate_danger: 'no' },
    { meeting_perpetrator: 'yes' },
  ])('no conflict in %j', (given) => {
    expect(judge(given).conflicts).toEqual([]);
  });
});

test.each([{ immediate_danger: 'yes' }, { meeting_perpetrator: 'yes' }])(
  'an emergency is reported to social services as well, for a child: %j',
  (danger) => {
    const result = judge({ ...QUIET, ...danger });
    expect(standing(result, 'report_section_130')).toBe('yes');
    expect(standing(result, 'prepare_report')).toBe('yes');
    expect(result.reasons.find(({ level }) => level === 'report')).toMatchObject({
      applies: 'yes',
      basis: 'procedures',
      source: 'c2-p17',
    });
    expect(standing(judge({ ...QUIET, ...danger, age: '18_over' }), 'report_section_130')).toBe('absent');
  },
);
