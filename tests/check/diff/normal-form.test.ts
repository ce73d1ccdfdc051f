import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formKey, normalForm } from '../../../src/check/diff/normal-form.ts';
import {
  compilePack,
  type Answers,
  type Condition,
  type Pack,
  type PackData,
} from '../../../src/engine/index.ts';
import { outcomeOf, type Outcome } from '../../../src/engine/outcome.ts';
import { arbitraryAnswers, arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { is } from '../../engine/tiny-pack.ts';

const [a, b, c] = [is('a'), is('b'), is('c')];
const fact = { fact: 'f' };

test.each<[string, Condition | undefined, Condition | undefined]>([
  ['another order of the parts', { any: [a, b, fact] }, { any: [fact, b, a] }],
  ['another order of the options', is('q', 'x', 'y'), is('q', 'y', 'x')],
  ['the same part twice', { all: [a, b, a] }, { all: [a, b] }],
  ['a list of one', { any: [a] }, a],
  ['a list in a list of its kind', { any: [a, { any: [b, c] }] }, { any: [a, b, c] }],
  ['not of not', { not: { not: a } }, a],
  ['not of a list', { not: { any: [a, fact] } }, { all: [{ not: a }, { not: fact }] }],
  ['two looks at one question', { any: [is('q', 'x'), is('q', 'y')] }, is('q', 'x', 'y')],
  ['no condition', undefined, { all: [] }],
  ['what can never be, within all', { all: [a, { any: [] }] }, { any: [] }],
  ['what is always so, within any', { any: [a, { all: [] }] }, undefined],
])('a condition stays the same with %s', (_what, one, other) => {
  expect(formKey(one)).toBe(formKey(other));
});

test.each<[string, Condition, Condition]>([
  ['any for all', { any: [a, b] }, { all: [a, b] }],
  ['an option more', is('q', 'x'), is('q', 'x', 'y')],
  ['not before it', a, { not: a }],
  ['no for not yes: off the path they differ', is('q', 'no'), { not: is('q', 'yes') }],
  ['both options needed for either', { all: [is('q', 'x'), is('q', 'y')] }, is('q', 'x', 'y')],
])('a condition is another one with %s', (_what, one, other) => {
  expect(formKey(one)).not.toBe(formKey(other));
});

test('for every set of answers the normal form has the value of the condition', () => {
  fc.assert(
    fc.property(
      arbitraryPack.chain((pack) => fc.tuple(fc.constant(pack), arbitraryAnswers(pack))),
      ([pack, answers]) => {
        expect(decidedBy(compilePack(inNormalForm(pack.data)), answers)).toEqual(decidedBy(pack, answers));
      },
    ),
    { numRuns: 300 },
  );
});

/** The outcome but for the values of single conditions: a simpler form has fewer of them. */
function decidedBy(pack: Pack, answers: Answers): Omit<Outcome, 'state'> {
  const { state: _state, ...decided } = outcomeOf(pack, answers);
  return decided;
}

function inNormalForm(data: PackData): PackData {
  const rewrite = <T extends { readonly when?: Condition }>(entry: T): T => ({
    ...entry,
    ...(entry.when ? { when: normalForm(entry.when) } : {}),
  });
  return {
    ...data,
    questions: data.questions.map(rewrite),
    facts: data.facts.map(rewrite),
    levels: data.levels.map((level) => ({ ...level, brought_by: level.brought_by.map(rewrite) })),
    actions: data.actions.map(rewrite),
  };
}
