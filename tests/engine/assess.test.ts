import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import type { Condition } from '../../src/engine/pack-data.ts';
import { action, is, level, question, tinyPack } from './tiny-pack.ts';

const names = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('an assessment', () => {
  test('gives the answers that decided an action, not all that were read', () => {
    const pack = tinyPack({
      questions: [question('a'), question('b'), question('c')],
      facts: [{ id: 'either', says: 'either', when: { any: [is('a'), is('b')] }, cites: [] }],
      actions: [action('act', { all: [{ fact: 'either' }, { not: is('c') }] })],
    });
    const because = (answers: object) => assess(pack, { ...answers }).actions[0]?.because;
    expect(because({ a: 'yes', b: 'no', c: 'no' })).toEqual([
      { question: 'a', answer: 'yes' },
      { question: 'c', answer: 'no' },
    ]);
    expect(because({ a: 'yes', b: 'yes', c: 'no' })).toHaveLength(3);
    expect(because({ a: 'no', c: 'no' })).toEqual([{ question: 'b', answer: 'unknown' }]);
  });

  test('names of several answers only those that counted', () => {
    const pack = tinyPack({
      questions: [question('forms', { type: 'many_of' })],
      actions: [action('act', is('forms', 'a', 'b')), action('without', { not: is('forms', 'b') })],
    });
    const { actions } = assess(pack, { forms: ['a', 'c'] });
    expect(actions.map(({ because }) => because[0]!.answer)).toEqual([['a'], ['a', 'c']]);
  });

  test('says what took a question off the path when that decided something', () => {
    const pack = tinyPack({
      questions: [question('a'), question('b', { when: is('a') })],
      actions: [action('act', { not: is('b') })],
    });
    expect(assess(pack, { a: 'no', b: 'yes' })).toMatchObject({
      ignored: ['b'],
      actions: [{ id: 'act', because: [{ question: 'a', answer: 'no' }] }],
    });
  });

  test('counts a definite answer while it is not known whether the question is on the path', () => {
    const pack = tinyPack({
      questions: [question('a'), question('b', { when: is('a') })],
      actions: [action('act', is('b'))],
    });
    expect(names(assess(pack, { b: 'yes' }).actions)).toEqual(['act']);
    expect(assess(pack, { a: 'no', b: 'yes' }).actions).toEqual([]);
    expect(assess(pack, { a: 'yes', b: 'yes' }).actions[0]?.applies).toBe('yes');
  });

  test('with nothing answered is provisional at the lowest level, never a final lowest outcome', () => {
    const pack = tinyPack({
      questions: [question('a')],
      levels: [level('high', is('a')), level('low', undefined)],
    });
    expect(assess(pack, {})).toMatchObject({ level: 'low', possibleLevel: 'high', provisional: true });
    expect(assess(pack, { a: 'no' })).toMatchObject({
      level: 'low',
      possibleLevel: 'low',
      provisional: false,
    });
  });

  test('shows an action for as long as the level is provisional, and no longer', () => {
    const pack = tinyPack({
      questions: [question('a')],
      levels: [level('high', is('a')), level('low', undefined)],
      actions: [action('advice', { provisional: true })],
    });
    expect(names(assess(pack, {}).actions)).toEqual(['advice']);
    expect(assess(pack, { a: 'no' }).actions).toEqual([]);
    expect(assess(pack, { a: 'yes' }).actions).toEqual([]);
  });

  test('words a "do not" otherwise while it only may apply, and says nothing that is for the rules alone', () => {
    const pack = tinyPack({
      questions: [question('a')],
      actions: [
        {
          ...action('keep', is('a')),
          kind: 'do_not',
          text: 'Do not delete it.',
          while_unknown: 'Do not delete it, unless you know that nothing is on it.',
          forbids: ['delete'],
          marks: ['device'],
        },
        action('delete', { not: is('a') }),
      ],
    });
    const [may] = assess(pack, {}).actions;
    expect(may).toMatchObject({
      applies: 'possible',
      text: 'Do not delete it, unless you know that nothing is on it.',
    });
    const [does] = assess(pack, { a: 'yes' }).actions;
    expect(does).toMatchObject({ applies: 'yes', text: 'Do not delete it.' });
    expect(Object.keys(does!)).toEqual(Object.keys(may!));
    expect(Object.keys(does!)).toEqual(['id', 'kind', 'applies', 'text', 'because', 'cites', 'basis']);
  });
});

describe('what somebody does to an assessment', () => {
  const make = () =>
    tinyPack({
      questions: [question('a'), question('forms', { type: 'many_of' })],
      actions: [action('act', { all: [is('a'), is('forms', 'b')] })],
    });

  test('changes none that comes later', () => {
    const pack = make();
    const answers = { a: 'yes', forms: ['a', 'b'] };
    for (let time = 0; time < 4; time++) {
      const given = assess(pack, answers) as unknown as {
        actions: { text: string; applies: string; because: unknown[] }[];
        answers: { forms: string[] };
      };
      expect(given).toEqual(assess(make(), answers));
      Object.assign(given.actions[0]!, { text: 'changed', applies: 'possible' });
      given.actions[0]!.because.length = 0;
      given.actions.length = 0;
      given.answers.forms.length = 0;
    }
  });

  test('cannot change the answers that its reasons share with others', () => {
    const [first] = assess(make(), { a: 'yes', forms: ['b'] }).actions[0]!.because;
    expect(() => Object.assign(first!, { answer: 'no' })).toThrow(TypeError);
    const forms = assess(make(), { a: 'yes', forms: ['b'] }).actions[0]!.because[1]!;
    expect(() => (forms.answer as string[]).push('c')).toThrow(TypeError);
  });
});

describe('what to find out', () => {
  const pack = tinyPack({
    questions: [question('a'), question('b'), question('c'), question('d', { type: 'many_of' })],
    levels: [
      level('high', { all: [is('a'), is('b')] }, is('d', 'a')),
      level('middle', is('c'), { all: [is('d', 'b'), { not: is('d', 'c') }] }),
      level('low', undefined),
    ],
  });

  test('names the highest level first, and answers that raise it alone before those that need others', () => {
    expect(assess(pack, {}).findOut).toEqual([
      { question: 'd', text: 'd?', answers: ['a'], level: 'high' },
      { question: 'a', text: 'a?', answers: ['yes'], level: 'high', with: ['b'] },
      { question: 'b', text: 'b?', answers: ['yes'], level: 'high', with: ['a'] },
      { question: 'c', text: 'c?', answers: ['yes'], level: 'middle' },
    ]);
  });

  test('needs no other answer once that one is known, and drops what is barred', () => {
    expect(assess(pack, { a: 'yes', d: 'c' }).findOut).toEqual([
      { question: 'b', text: 'b?', answers: ['yes'], level: 'high' },
      { question: 'c', text: 'c?', answers: ['yes'], level: 'middle' },
    ]);
    expect(assess(pack, { a: 'no', d: 'c', c: 'no' }).findOut).toEqual([]);
  });

  test('names options that bring a level only together where no single one does', () => {
    const both = { all: [is('d', 'a'), is('d', 'b')] };
    const pairs = (...reasons: Condition[]) =>
      assess(
        tinyPack({
          questions: [question('d', { type: 'many_of' })],
          levels: [level('high', ...reasons), level('low', undefined)],
        }),
        {},
      ).findOut;
    expect(pairs(both)).toMatchObject([{ question: 'd', answers: ['a', 'b'] }]);
    expect(pairs(both, is('d', 'c'))).toMatchObject([{ question: 'd', answers: ['c'] }]);
  });

  test('does not name an answer that takes another question of the way off the path', () => {
    const taken = tinyPack({
      questions: [question('told', { when: is('old', 'no') }), question('old')],
      levels: [
        level('high', { all: [is('told'), { any: [is('old', 'no'), is('old', 'yes')] }] }),
        level('low', undefined),
      ],
    });
    expect(assess(taken, { told: 'yes' }).findOut).toMatchObject([{ question: 'old', answers: ['no'] }]);
  });
});
