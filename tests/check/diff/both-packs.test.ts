import { describe, expect, test } from 'vitest';
import { directionOf } from '../../../src/check/diff/direction.ts';
import { fitAnswers } from '../../../src/engine/fit-answers.ts';
import { scenarioResults } from '../../../src/check/diff/index.ts';
import { shrink } from '../../../src/check/shrink.ts';
import type { Answers } from '../../../src/engine/index.ts';
import { action, is, level, question, tinyData, tinyPack } from '../../engine/tiny-pack.ts';
import { scenario } from '../../train/library.ts';

describe('answers that a pack does not know', () => {
  const pack = tinyPack({
    questions: [
      question('danger'),
      question('kind', { type: 'one_of' }),
      question('signs', { type: 'many_of', alone: 'c' }),
      question('role', { unknown: false }),
    ],
  });

  test.each<[string, Answers, Answers, readonly [string, ...string[]][]]>([
    ['a question', { danger: 'yes', gone: 'yes' }, { danger: 'yes' }, [['gone', 'yes']]],
    ['a value', { kind: 'z' }, {}, [['kind', 'z']]],
    ['one of several values', { signs: ['a', 'z'] }, { signs: ['a'] }, [['signs', 'z']]],
    ['all of several values', { signs: ['y', 'z'] }, {}, [['signs', 'y', 'z']]],
    ['several values where one is asked', { kind: ['a', 'b'] }, {}, [['kind', 'a', 'b']]],
    ['what stands alone beside another', { signs: ['a', 'c'] }, {}, [['signs', 'a', 'c']]],
    ['not known where it must be known', { role: 'unknown' }, {}, [['role', 'unknown']]],
  ])('are left out, and said so: %s', (_what, answers, fitting, leftOut) => {
    expect(fitAnswers(pack, answers)).toEqual({
      answers: fitting,
      leftOut: leftOut.map(([name, ...values]) => ({ question: name, values })),
    });
  });

  test.each<[string, Answers, Answers]>([
    ['a list of one for one answer', { kind: ['a'] }, { kind: 'a' }],
    ['one answer for several', { signs: 'a' }, { signs: ['a'] }],
    ['what is not known', { danger: 'unknown' }, { danger: 'unknown' }],
  ])('are not those that only have another form: %s', (_what, answers, fitting) => {
    expect(fitAnswers(pack, answers)).toEqual({ answers: fitting, leftOut: [] });
  });
});

describe('the way from one level to another', () => {
  const ways = (old: string, fresh: string, from: string, to: string) => {
    const pack = (ids: string) => tinyData({ levels: [...ids].map((id) => level(id, undefined)) });
    return directionOf(pack(old), pack(fresh), from, to);
  };

  test.each([
    ['down, in both packs', 'abc', 'abc', 'a', 'c', 'down'],
    ['up, in both packs', 'abc', 'abc', 'c', 'b', 'up'],
    ['down to a new level', 'ac', 'abc', 'a', 'b', 'down'],
    ['down from a level that is gone', 'abc', 'ac', 'b', 'c', 'down'],
    ['down past a level that both have', 'abc', 'bd', 'a', 'd', 'down'],
    ['up past a level that both have', 'abc', 'db', 'c', 'd', 'up'],
    ['unclear where the packs order them differently', 'ab', 'ba', 'a', 'b', 'unclear'],
    ['unclear where one took the place of the other', 'abc', 'adc', 'b', 'd', 'unclear'],
  ])('%s', (_what, old, fresh, from, to, way) => {
    expect(ways(old, fresh, from, to)).toBe(way);
  });
});

test('answers are cut down to what something needs', () => {
  const needs = (answers: Answers) => answers['b'] === 'yes' && [answers['c'] ?? []].flat().includes('y');
  expect(shrink({ a: 'yes', b: 'yes', c: ['x', 'y', 'z'], d: 'no' }, needs)).toEqual({ b: 'yes', c: ['y'] });
  expect(shrink({ a: 'yes' }, () => true)).toEqual({});
});

describe('scenarios under both packs', () => {
  const questions = [question('danger'), question('signs', { type: 'many_of' })];
  const pack = (...signs: string[]) =>
    tinyPack({
      questions,
      levels: [level('high', is('danger'), is('signs', ...signs)), level('low', undefined)],
      actions: [action('call', is('danger')), action('report', is('signs', ...signs))],
    });
  const moving = scenario({ id: 'moving', answers: { danger: 'no', signs: ['b'] } });
  const staying = scenario({ id: 'staying', answers: { danger: 'yes' } });

  test('differ in level, possible level and actions', () => {
    const both = [moving, staying];
    const [first, second] = scenarioResults(
      { pack: pack('a', 'b'), scenarios: both },
      { pack: pack('a'), scenarios: both },
    );
    expect(first).toMatchObject({
      id: 'moving',
      in: 'both',
      answersChanged: false,
      old: { level: 'high', possibleLevel: 'high', leftOut: [] },
      new: { level: 'low', possibleLevel: 'low', leftOut: [] },
      actions: [{ id: 'report', old: 'yes', new: 'no' }],
    });
    expect(second).toMatchObject({
      id: 'staying',
      old: { level: 'high' },
      new: { level: 'high' },
      actions: [],
    });
  });

  test('are those of either pack; with other answers in both, those of the new one count', () => {
    const changed = { ...moving, answers: { danger: 'yes' } };
    const results = scenarioResults(
      { pack: pack('a'), scenarios: [moving, staying] },
      { pack: pack('a'), scenarios: [changed, scenario({ id: 'fresh', answers: {} })] },
    );
    expect(results).toMatchObject([
      { id: 'moving', in: 'both', answersChanged: true, rewritten: false, answers: { danger: 'yes' } },
      { id: 'fresh', in: 'new', answersChanged: false },
      { id: 'staying', in: 'old', answersChanged: false },
    ]);
  });

  test('say which of them were rewritten', () => {
    const other = { ...moving, mistakes: [{ mistake: 'Wait.', why: 'It gets worse.' }] };
    const results = scenarioResults(
      { pack: pack('a'), scenarios: [moving, staying] },
      { pack: pack('a'), scenarios: [other, staying] },
    );
    expect(results).toMatchObject([
      { id: 'moving', rewritten: true },
      { id: 'staying', rewritten: false },
    ]);
  });

  test('lose the answers that one pack does not know, and say so', () => {
    const less = tinyPack({ questions: [question('danger')], levels: [level('low', undefined)] });
    const [result] = scenarioResults({ pack: pack('b'), scenarios: [moving] }, { pack: less, scenarios: [] });
    expect(result).toMatchObject({
      in: 'old',
      old: { level: 'high', leftOut: [] },
      new: { level: 'low', leftOut: [{ question: 'signs', values: ['b'] }] },
    });
  });
});
