import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { assess, InvalidAnswers, readAnswers } from '../../src/engine/index.ts';
import { question, tinyPack } from './tiny-pack.ts';

const pack = tinyPack({
  questions: [
    question('danger'),
    question('age', { type: 'one_of' }),
    question('forms', { type: 'many_of' }),
    question('signs', { type: 'many_of', alone: 'c' }),
    question('role', { type: 'one_of', unknown: false }),
  ],
});

describe('answers are read as a script gives them', () => {
  test.each([
    [{ danger: true }, { danger: 'yes' }],
    [{ danger: false }, { danger: 'no' }],
    [{ danger: null }, { danger: 'unknown' }],
    [{ danger: 'unknown' }, { danger: 'unknown' }],
    [{ forms: 'b' }, { forms: ['b'] }],
    [{ forms: ['c', 'a', 'c'] }, { forms: ['a', 'c'] }],
    [{ forms: ['unknown'] }, { forms: 'unknown' }],
    [{ forms: null }, { forms: 'unknown' }],
    [{ signs: ['c'] }, { signs: ['c'] }],
    [
      { role: 'a', danger: 'no' },
      { danger: 'no', role: 'a' },
    ],
  ])('%j becomes %j', (given, kept) => {
    const { answers, problems } = readAnswers(pack, given);
    expect(problems).toEqual([]);
    expect(JSON.stringify(answers)).toBe(JSON.stringify(kept));
  });

  test.each([
    [{ dangr: 'yes' }, 'unknown-question', 'dangr', undefined],
    [{ danger: 'maybe' }, 'unknown-value', 'danger', undefined],
    [{ danger: 'Yes' }, 'unknown-value', 'danger', undefined],
    [{ danger: 1 }, 'unknown-value', 'danger', undefined],
    [{ danger: { yes: true } }, 'unknown-value', 'danger', undefined],
    [{ danger: ['yes'] }, 'not-one-answer', 'danger', undefined],
    [{ age: true }, 'unknown-value', 'age', undefined],
    [{ forms: ['a', 'z'] }, 'unknown-value', 'forms', 1],
    [{ forms: [] }, 'no-answer', 'forms', undefined],
    [{ forms: ['a', 'unknown'] }, 'stands-alone', 'forms', 1],
    [{ signs: ['c', 'a'] }, 'stands-alone', 'signs', 0],
    [{ role: 'unknown' }, 'must-be-known', 'role', undefined],
    [{ constructor: 'yes' }, 'unknown-question', 'constructor', undefined],
    [JSON.parse('{"__proto__": "yes"}'), 'unknown-question', '__proto__', undefined],
  ])('%j is refused as %s', (given, code, id, at) => {
    const { problems } = readAnswers(pack, given);
    expect(problems).toMatchObject([{ code, question: id, ...(at === undefined ? {} : { at }) }]);
  });

  test.each([[null], [[]], ['yes'], [3]])('%j is no map of answers', (given) => {
    expect(readAnswers(pack, given).problems).toMatchObject([{ code: 'not-a-map' }]);
  });

  test.each([
    ['no prototype', Object.create(null)],
    ['the plain prototype of another realm', runInNewContext('({})')],
  ])('an object with %s is a map of answers', (_, empty: object) => {
    expect(readAnswers(pack, Object.assign(empty, { danger: 'yes' })).answers).toEqual({ danger: 'yes' });
  });

  test.each([
    ['an object without a prototype', Object.assign(Object.create(null), { danger: 'yes' })],
    ['another object', { danger: 'yes' }],
  ])(
    'an object that has its answers from %s is refused, and not read as nothing known',
    (_, from: object) => {
      expect(readAnswers(pack, Object.create(from)).problems).toMatchObject([{ code: 'not-a-map' }]);
    },
  );

  test.each([
    ['not enumerable', Object.defineProperty({}, 'danger', { value: 'yes' }), 'danger'],
    ['beside others', Object.defineProperty({ age: 'a' }, 'danger', { value: 'yes' }), 'danger'],
    [
      'of a proxy that does not list its keys',
      new Proxy({}, { get: (_, key) => (key === 'danger' ? 'yes' : undefined) }),
      'danger',
    ],
  ])('an answer that is %s is refused, and not read as nothing known', (_, given: object, id) => {
    expect(readAnswers(pack, given).problems).toMatchObject([{ code: 'not-a-map', question: id }]);
    expect(() => assess(pack, given as Record<string, unknown>)).toThrow(InvalidAnswers);
  });

  test.each([
    ['alone', { [Symbol('danger')]: 'yes' }],
    ['beside others', { danger: 'yes', [Symbol('danger')]: 'yes' }],
  ])('a symbol as a key, %s, is refused, and not read as nothing known', (_, given) => {
    const [problem, ...others] = readAnswers(pack, given).problems;
    expect(problem).toMatchObject({ code: 'not-a-map' });
    expect(problem?.message).toContain('not Symbol(danger)');
    expect(others).toEqual([]);
    expect(() => assess(pack, given as Record<string, unknown>)).toThrow(InvalidAnswers);
  });

  test.each([[Symbol('yes')], [['a', Symbol('b')]]])(
    'a symbol as a value is refused by its name',
    (value) => {
      const id = Array.isArray(value) ? 'forms' : 'danger';
      const { answers, problems } = readAnswers(pack, { [id]: value });
      expect(answers).toEqual({});
      expect(problems).toMatchObject([{ code: 'unknown-value', question: id }]);
      expect(problems[0]?.message).toMatch(/has no value Symbol\((?:yes|b)\)/);
    },
  );

  test.each([
    ['a proxy that lists its keys', new Proxy({ danger: 'yes' }, {})],
    [
      'an object in which a framework keeps its own',
      Object.defineProperty({ danger: 'yes' }, Symbol('own'), { value: {} }),
    ],
    ['another such', Object.defineProperty({ danger: 'yes' }, '__ob__', { value: {} })],
  ])('%s is a map of answers', (_, given) => {
    expect(readAnswers(pack, given)).toEqual({ answers: { danger: 'yes' }, problems: [] });
  });

  test.each([1001, 200_000])(
    'a list of %d entries is refused as one mistake, whatever stands in it',
    (count) => {
      for (const entry of ['a', 0]) {
        const answers = { forms: Array(count).fill(entry) };
        expect(readAnswers(pack, answers).problems).toMatchObject([{ code: 'too-long', question: 'forms' }]);
        expect(() => assess(pack, answers)).toThrow(InvalidAnswers);
      }
      expect(readAnswers(pack, { forms: Array(1000).fill('a') }).problems).toEqual([]);
    },
  );

  test('all that is wrong is said at once, and assess refuses to guess', () => {
    const wrong = { dangr: 'yes', age: 'z', forms: [] };
    expect(readAnswers(pack, wrong).problems).toHaveLength(3);
    expect(() => assess(pack, wrong)).toThrow(InvalidAnswers);
  });
});
