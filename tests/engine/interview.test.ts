import { describe, expect, test } from 'vitest';
import { assess, next, type InterviewOptions } from '../../src/engine/index.ts';
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

  test('leaves a question out where the pack says so, and counts an answer to it all the same', () => {
    const parts = {
      questions: [
        question('chance'),
        question('told', { ask_when: { not: is('chance') }, quick_when: is('chance', 'no') }),
      ],
      levels: [level('high', is('told')), level('low', undefined)],
    };
    const asked = (answers: object, mode: 'full' | 'quick' = 'full') => {
      const step = next(
        tinyPack({ ...parts, actions: [action('act', is('chance'))] }),
        { ...answers },
        { mode },
      );
      return step.kind === 'question' ? step.question.id : step.kind;
    };
    expect(asked({ chance: 'no' })).toBe('told');
    // Whoever does not know what it waits for is not asked, and the result stays open.
    expect(asked({ chance: 'unknown' })).toBe('end');
    expect(assess(tinyPack(parts), { chance: 'unknown' })).toMatchObject({ provisional: true });
    expect(asked({ chance: 'yes' })).toBe('end');
    expect(asked({ chance: 'yes' }, 'quick')).toBe('end');
    expect(asked({ chance: 'no' }, 'quick')).toBe('told');
    expect(assess(tinyPack(parts), { chance: 'yes', told: 'yes' }).level).toBe('high');
  });

  test('is quick, and asks what the pack wants asked even so, after what can raise the level', () => {
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

  test('says how far it has come', () => {
    expect(next(pack, {})).toMatchObject({ progress: { stage: { id: 'only' }, number: 1, of: 1 } });
  });
});
