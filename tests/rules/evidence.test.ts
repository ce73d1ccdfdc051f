import { describe, expect, test } from 'vitest';
import { assessed, safeguard } from '../cli/safeguard.ts';
import {
  actionIn,
  citedBy,
  judge,
  pack,
  QUIET,
  questionOf,
  standing,
  wordsOf,
  applying,
  possible,
} from './shipped-pack.ts';

const EVIDENCE = pack.data.actions.filter(({ group }) => group === 'evidence').map(({ id }) => id);

const SEXUAL = [
  'sexting_harassment',
  'sexual_abuse_grooming',
  'live_streaming',
  'image_threats',
  'sexual_exploitation',
  'harmful_sexual_behaviour',
];

describe('what to do, and not to do', () => {
  test('a device that may hold evidence: the program says to change nothing and to find out the access details', () => {
    const result = assessed({ device_evidence: 'yes', device_access_known: 'no' });
    const keep = actionIn(result, 'keep_device_as_found');
    expect(keep).toMatchObject({ kind: 'do_not', because: [{ question: 'device_evidence', answer: 'yes' }] });
    expect(keep.text).toMatch(/delete/i);
    expect(keep.detail).toMatch(/just as it was found/i);
    expect(keep.detail).toMatch(/offers to clear it.*say no/i);
    expect(actionIn(result, 'establish_device_access').text).toMatch(/PIN/);
    expect(actionIn(result, 'establish_device_access').detail).toMatch(/do not unlock/i);
    expect(standing(result, 'pass_on_device_access')).toBe('absent');
  });

  test('access details that are known stay with the device, for the police', () => {
    const result = assessed({ device_evidence: 'yes', device_access_known: 'yes' });
    expect(actionIn(result, 'pass_on_device_access')).toMatchObject({
      applies: 'yes',
      because: [{ question: 'device_access_known', answer: 'yes' }],
    });
    expect(actionIn(result, 'pass_on_device_access').text).toMatch(/police/);
  });

  test('images: the program says to forward none and ask for none, not even for the police', () => {
    const result = assessed({ images_involved: 'yes', images_forwarded: 'no' });
    const forward = actionIn(result, 'do_not_forward_images');
    expect(forward).toMatchObject({ kind: 'do_not', applies: 'yes', cites: ['police.2'] });
    expect(forward.text).toMatch(/do not forward.*do not ask anyone to send/i);
    expect(forward.detail).toMatch(/holds for the police too/i);
    expect(forward.detail).toMatch(/colleague offers to send them, say no/i);
    expect(standing(result, 'tell_police_about_forwarding')).toBe('absent');
  });

  test('images passed on already: the police are told, without blame, and the reading is marked as ours', () => {
    const result = assessed({ images_involved: 'yes', images_forwarded: 'yes' });
    const told = actionIn(result, 'tell_police_about_forwarding');
    expect(told).toMatchObject({ applies: 'yes', basis: 'interpretation' });
    expect(told.because).toEqual([{ question: 'images_forwarded', answer: 'yes' }]);
    expect(told.rationale).toBeTruthy();
    expect(told.detail).toMatch(/not about blame/i);
    expect(standing(result, 'do_not_forward_images')).toBe('yes');
  });

  test('the rules on devices and images come right after 999 and before any report', () => {
    const order = pack.data.actions.map(({ group }) => group);
    expect([...new Set(order)].slice(0, 3)).toEqual(['now', 'evidence', 'report']);
  });

  test('nothing in the pack says to switch off, to photograph the screen, or to use flight mode', () => {
    expect(JSON.stringify(pack.data)).not.toMatch(
      /flight mode|aeroplane|airplane|screen ?shot|(switch|turn) (it|the device) off/i,
    );
  });

  test('aged 18 or over, they stand all the same', () => {
    const result = assessed({
      age: '18_over',
      device_evidence: 'yes',
      device_access_known: 'yes',
      images_involved: 'yes',
      images_forwarded: 'yes',
    });
    expect(applying(result)).toEqual(expect.arrayContaining(EVIDENCE));
  });

  test('not known is not no: each stays possible while its answer is open', () => {
    const result = assessed({ device_evidence: 'unknown', images_involved: null });
    expect(possible(result)).toEqual(expect.arrayContaining(EVIDENCE));
  });
});

describe('the level', () => {
  test.each(SEXUAL)('images in the concern %s bring support, whatever else is known', (concern) => {
    const sexual = { concerns: [concern], images_involved: 'yes' };
    const calm = { hackett: 'normal', outside_norm: 'no', harms_self: 'no', harms_other: 'no' };
    for (const given of [sexual, { ...sexual, ...calm }, { ...QUIET, ...sexual }]) {
      const support = judge(given).reasons.find(
        ({ level, basis, applies }) => level === 'support' && basis === 'interpretation' && applies === 'yes',
      );
      expect(support).toMatchObject({
        because: [
          { question: 'images_involved', answer: 'yes' },
          { question: 'concerns', answer: [concern] },
        ],
        cites: expect.arrayContaining(['law.11', 'hackett.5']) as unknown,
      });
      expect(['report', 'refer', 'support']).toContain(judge(given).level);
    }
  });

  test('images in a relationship that is otherwise normal: support, through the program', () => {
    const result = assessed({ ...QUIET, concerns: ['sexting_harassment'], images_involved: 'yes' });
    expect(result).toMatchObject({ level: 'support', possibleLevel: 'support', provisional: false });
    expect(standing(result, 'offer_preventative_support')).toBe('yes');
  });

  test.each([{ images_involved: 'yes' }, { device_evidence: 'yes' }, { images_forwarded: 'yes' }])(
    'is not raised by %j alone',
    (given) => {
      expect(judge(given).level).toBe('inform');
      expect(judge({ ...QUIET, images_forwarded: 'no', ...given }).level).toBe('inform');
    },
  );
});

describe('the questions', () => {
  test('come before those about the child and rest on the guide', () => {
    const ids = pack.data.questions.filter(({ stage }) => stage === 'evidence').map(({ id }) => id);
    expect(ids).toEqual(['device_evidence', 'device_access_known', 'images_involved', 'images_forwarded']);
    expect(pack.data.stages.map(({ id }) => id).slice(0, 3)).toEqual(['safety', 'evidence', 'child']);
    expect(citedBy('device_evidence')).toContain('police.3');
    expect(citedBy('device_access_known')).toContain('police.3');
    expect(citedBy('images_involved')).toContain('police.2');
    expect(citedBy('images_forwarded')).toContain('police.2');
    for (const id of ids) expect(questionOf(id).type).toBe('yes_no');
  });

  test('say what to do when somebody offers to send or to clear something', () => {
    expect(wordsOf('device_evidence')).toMatch(/offers to clear the device, say no/i);
    expect(wordsOf('device_evidence')).toMatch(/offers to copy or save.*say no/i);
    expect(wordsOf('device_evidence')).toMatch(/delete nothing/i);
    expect(wordsOf('images_involved')).toMatch(/colleague offers to send them to you, say no/i);
    expect(wordsOf('images_involved')).toMatch(/not even to the police/i);
    expect(wordsOf('images_forwarded')).toMatch(/not about blame/i);
    expect(wordsOf('images_forwarded')).toMatch(/it was you/i);
  });

  test('about access and about forwarding are asked only where they can matter, and tell so', () => {
    const { stdout } = safeguard(['questions', '--json']);
    const asked = Object.fromEntries(
      (JSON.parse(stdout) as { id: string; asked: string }[]).map((entry) => [entry.id, entry.asked]),
    );
    expect(asked).toMatchObject({ device_evidence: 'always', images_involved: 'always' });
    expect(asked['device_access_known']).toContain(questionOf('device_evidence').ask);
    expect(asked['images_forwarded']).toContain(questionOf('images_involved').ask);
    const ignored = judge({
      device_evidence: 'no',
      device_access_known: 'yes',
      images_involved: 'no',
      images_forwarded: 'yes',
    });
    expect(ignored.ignored).toEqual(['device_access_known', 'images_forwarded']);
  });
});

describe('answers that cannot both be right', () => {
  test.each(['live_streaming', 'image_threats'])(
    'no images, but %s: the rules on images apply',
    (concern) => {
      const result = judge({ images_involved: 'no', concerns: [concern] });
      expect(result.conflicts).toMatchObject([
        { id: 'images_denied_but_in_concern', questions: ['images_involved', 'concerns'] },
      ]);
      expect(standing(result, 'do_not_forward_images')).toBe('yes');
    },
  );

  test.each([
    { images_involved: 'no', concerns: ['cyberbullying'] },
    { images_involved: 'yes', concerns: ['image_threats'] },
    { concerns: ['image_threats'] },
  ])('no conflict in %j', (given) => {
    expect(judge(given).conflicts).toEqual([]);
  });
});
