import { describe, expect, test } from 'vitest';
import {
  assess,
  next,
  openCount,
  read,
  type InterviewOptions,
  type Question,
} from '../../src/engine/index.ts';
import { action, contact, is, level, question, tinyPack } from './tiny-pack.ts';

const pack = tinyPack({
  questions: [
    question('danger'),
    question('detail', { when: is('danger') }),
    question('harm'),
    question('idle'),
  ],
  levels: [
    {
      ...level('high', is('danger')),
      urgent: { title: 'NOW', do: ['Call.'], tell: [], do_not_wait_for: [] },
    },
    level('middle', is('harm')),
    level('low', undefined),
  ],
  actions: [action('act', is('detail'))],
});
const asks = (answers: object, options?: InterviewOptions) => {
  const step = next(pack, { ...answers }, options);
  return step.kind === 'question' ? step.question.id : step.kind;
};

describe('the interview', () => {
  test('asks in the order of the pack, only what is on the path and what something depends on', () => {
    expect(asks({})).toBe('danger');
    expect(asks({ danger: 'no' })).toBe('harm');
    expect(asks({ danger: 'no', harm: 'no' })).toBe('end');
  });

  test('asks on while it is not known whether a question is on the path', () => {
    expect(asks({ danger: 'unknown' })).toBe('detail');
  });

  test('does not ask again what somebody said is not known', () => {
    expect(asks({ danger: 'unknown', detail: 'unknown', harm: 'unknown' })).toBe('end');
  });

  test('shows an urgent message before the next question, once', () => {
    expect(asks({ danger: 'yes' })).toBe('urgent');
    expect(asks({ danger: 'yes' }, { shown: ['high'] })).toBe('detail');
  });

  test('goes back when an answer is taken away', () => {
    const { danger: _, ...rest } = { danger: 'no', harm: 'no' };
    expect(asks(rest)).toBe('danger');
  });

  test('is quick: asks what raises the level most first, and stops once the level is settled', () => {
    expect(asks({}, { mode: 'quick' })).toBe('danger');
    expect(asks({ danger: 'yes' }, { mode: 'quick', shown: ['high'] })).toBe('end');
    expect(asks({ danger: 'unknown' }, { mode: 'quick' })).toBe('harm');
    expect(asks({ danger: 'no', harm: 'yes' }, { mode: 'quick' })).toBe('end');
  });

  test('says how far it has come', () => {
    expect(next(pack, {})).toMatchObject({ progress: { stage: { id: 'only' }, number: 1, of: 1 } });
  });

  test('says how many questions are left, as far as can be told', () => {
    const left = (answers: object) =>
      (['full', 'quick'] as const).map((mode) => openCount(read(pack, { ...answers }), mode));
    expect(left({})).toEqual([3, 2]);
    expect(left({ danger: 'yes' })).toEqual([1, 0]);
    expect(left({ danger: 'no' })).toEqual([1, 1]);
    expect(left({ danger: 'no', harm: 'unknown' })).toEqual([0, 0]);
  });

  test('asks nothing that only settles a lower level, a note, a contact, what changed since or what is challenged', () => {
    const settled = tinyPack({
      questions: ['danger', 'lower', 'note', 'contact', 'since', 'one', 'other'].map((id) => question(id)),
      levels: [level('high', is('danger')), level('middle', is('lower')), level('low', undefined)],
      contacts: [contact('helper', 1, { when: is('contact') })],
      notes: [{ id: 'law', kind: 'law', title: 'A law', text: 'It says.', cites: [], when: is('note') }],
      conflicts: [{ id: 'clash', text: 'Both?', cites: [], when: { all: [is('one'), is('other')] } }],
      since: [
        {
          id: 'newer',
          title: 'A newer law',
          text: 'It says more.',
          since: '2024-01',
          source: { title: 'A page', web: 'example.org' },
          touches: [],
          looked_at: '2026-01',
          when: is('since'),
        },
      ],
    });
    const step = (answers: object) => next(settled, { ...answers }, { shown: ['high'] });
    expect(step({ danger: 'yes' })).toEqual({ kind: 'end' });
    expect(step({ danger: 'no' })).toMatchObject({ question: { id: 'lower' } });
    expect(step({ danger: 'no', lower: 'no' })).toEqual({ kind: 'end' });
  });

  test('asks for the words of a step as well, but only while the step may apply', () => {
    const worded = tinyPack({
      questions: [question('harm'), question('told')],
      actions: [{ ...action('act', is('harm')), wording: [{ when: is('told'), text: 'Told.' }] }],
    });
    expect(next(worded, { harm: 'yes' })).toMatchObject({ question: { id: 'told' } });
    expect(next(worded, { harm: 'no' })).toEqual({ kind: 'end' });
  });
});

describe('a question that the pack wants left out', () => {
  const asking = (parts: Partial<Question>, mode: 'full' | 'quick' = 'full') => {
    const asked = tinyPack({
      questions: [question('chance'), question('told', parts)],
      levels: [level('high', is('told')), level('low', undefined)],
      actions: [action('act', is('chance'))],
    });
    return (answers: object) => {
      const step = next(asked, { ...answers }, { mode });
      return step.kind === 'question' ? step.question.id : step.kind;
    };
  };

  test.each(['full', 'quick'] as const)(
    'is asked in the %s interview only where `ask_when` holds',
    (mode) => {
      const asks = asking({ ask_when: is('chance', 'no') }, mode);
      expect(asks({ chance: 'no' })).toBe('told');
      expect(asks({ chance: 'yes' })).toBe('end');
    },
  );

  test.each(['full', 'quick'] as const)(
    'is not asked in the %s interview where it waits for an answer that somebody said is not known',
    (mode) => {
      const asks = asking({ ask_when: is('chance', 'no') }, mode);
      expect(asks({})).toBe('chance');
      expect(asks({ chance: 'unknown' })).toBe('end');
      const waiting = {
        questions: [question('chance'), question('told', { ask_when: is('chance', 'no') })],
        levels: [level('high', is('told')), level('low', undefined)],
      };
      expect(assess(tinyPack(waiting), { chance: 'unknown' })).toMatchObject({ provisional: true });
    },
  );

  test('is not asked where it waits only for a question that is left out itself', () => {
    const waits = tinyPack({
      questions: [
        question('chance'),
        question('seen', { ask_when: is('chance') }),
        question('told', { ask_when: is('seen') }),
      ],
      levels: [level('high', is('told')), level('low', undefined)],
    });
    expect(next(waits, { chance: 'unknown' })).toEqual({ kind: 'end' });
    expect(next(waits, { chance: 'yes' }, { mode: 'quick' })).toMatchObject({ question: { id: 'seen' } });
  });

  test('is asked where it and another one wait for each other', () => {
    const round = tinyPack({
      questions: [question('seen', { ask_when: is('told') }), question('told', { ask_when: is('seen') })],
      levels: [level('high', is('told')), level('low', undefined)],
    });
    expect(next(round, {})).toMatchObject({ kind: 'question' });
  });

  test.each(['full', 'quick'] as const)(
    'is left out of the %s interview where `skip_when` is certain, and asked while it is not',
    (mode) => {
      const asks = asking({ skip_when: is('chance') }, mode);
      expect(asks({ chance: 'yes' })).toBe('end');
      expect(asks({ chance: 'no' })).toBe('told');
      expect(asks({ chance: 'unknown' })).toBe('told');
    },
  );

  test('decides all the same where it was answered', () => {
    for (const parts of [{ ask_when: is('chance', 'no') }, { skip_when: is('chance') }]) {
      const left = tinyPack({
        questions: [question('chance'), question('told', parts)],
        levels: [level('high', is('told')), level('low', undefined)],
      });
      const result = assess(left, { chance: 'yes', told: 'yes' });
      expect(result).toMatchObject({ level: 'high', ignored: [] });
      expect(assess(left, { chance: 'yes' })).toMatchObject({ possibleLevel: 'high', unanswered: ['told'] });
    }
  });
});

describe('the quick interview', () => {
  test('asks first what decides whether the question that can raise the level is to be asked', () => {
    const chain = tinyPack({
      questions: [
        question('told', { ask_when: is('seen') }),
        question('seen', { ask_when: is('near') }),
        question('near'),
      ],
      levels: [level('high', is('told')), level('low', undefined)],
    });
    const asks = (answers: object) => {
      const step = next(chain, { ...answers }, { mode: 'quick' });
      return step.kind === 'question' ? step.question.id : step.kind;
    };
    expect(asks({})).toBe('near');
    expect(asks({ near: 'yes' })).toBe('seen');
    expect(asks({ near: 'yes', seen: 'yes' })).toBe('told');
    expect(asks({ near: 'yes', seen: 'no' })).toBe('end');
  });

  test('asks what the pack wants asked even so, after what can raise the level', () => {
    const quick = tinyPack({
      questions: [question('device', { quick_when: is('harm') }), question('harm'), question('idle')],
      levels: [level('high', is('harm')), level('low', undefined)],
      actions: [action('keep', is('device')), action('rest', is('idle'))],
    });
    const asked = (answers: object) => {
      const step = next(quick, { ...answers }, { mode: 'quick' });
      return step.kind === 'question' ? step.question.id : step.kind;
    };
    expect(asked({})).toBe('harm');
    expect(asked({ harm: 'yes' })).toBe('device');
    expect(asked({ harm: 'yes', device: 'unknown' })).toBe('end');
    expect(asked({ harm: 'unknown' })).toBe('end');
    expect(asked({ harm: 'no' })).toBe('end');
  });
});
