import { describe, expect, test } from 'vitest';
import { next, type InterviewOptions } from '../../src/engine/index.ts';
import { action, is, level, question, tinyPack } from './tiny-pack.ts';

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
});
