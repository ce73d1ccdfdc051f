import { describe, expect, test } from 'vitest';
import { MUTATION_KINDS } from '../../../src/check/mutate/mutation.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import type { Condition, PackData } from '../../../src/engine/index.ts';
import {
  differenceInWords,
  equivalenceInWords,
  mutationInWords,
} from '../../../src/report/rules/mutation-words.ts';
import { action, is, level, question, tinyData } from '../../engine/tiny-pack.ts';

const WHEN: Condition = {
  all: [
    { any: [is('harm'), is('need')] },
    { not: { any: [is('far', 'a', 'b'), { all: [is('adult'), is('need')] }] } },
  ],
};
const ask = (id: string) => question(id, { ask: `Is there ${id}?` });
const PACK = tinyData({
  questions: [
    ask('harm'),
    ask('need'),
    ask('adult'),
    question('far', { ask: 'Far?', type: 'one_of', when: is('harm') }),
  ],
  levels: [level('high', is('harm')), level('low', undefined)],
  actions: [{ ...action('act', WHEN), cites: ['s.1'] }],
});

/** The words for every change to an entry, by its kind and place. */
function words(pack: PackData, entry: string): Readonly<Record<string, string>> {
  const all = [...mutationsOf(pack, MUTATION_KINDS)].filter((one) => one.entry.id === entry);
  return Object.fromEntries(all.map((one) => [`${one.kind} ${one.path}`.trim(), mutationInWords(one, pack)]));
}

describe('a change in words', () => {
  test('to an action says what no longer counts, in the words of the questions', () => {
    expect(words(PACK, 'act')).toMatchObject({
      'negate all.0.any.0':
        'the action `act`: this part of its condition is turned round: "Is there harm?" is yes',
      'option all.0.any.0': 'the action `act`: the answer "yes" to "Is there harm?" no longer counts',
      'weaken all.0':
        'the action `act` no longer asks for this: "Is there harm?" is yes, or "Is there need?" is yes',
      'weaken all.1.not.any.0': 'the action `act` is no longer held back by this: "Far?" is "a" or "b"',
      'strengthen all.1.not.any.1.all.0':
        'the action `act` is held back even without this: "Is there adult?" is yes',
      weaken: 'the action `act` comes always, without its condition',
      strengthen: 'the action `act` never comes',
      citation: 'the action `act` no longer cites `s.1`',
    });
  });

  test('that turns the whole condition round, names it', () => {
    expect(words(PACK, 'far')['negate']).toBe(
      'the question `far` is asked exactly where it should not: its condition is turned round ("Is there harm?" is yes)',
    );
  });

  test('to a reason names its level and its number', () => {
    expect(words(PACK, 'high.1')['level']).toBe(
      'reason 1 for the level `high` brings the level `low` instead of `high`',
    );
    expect(words(PACK, 'low.1')['level']).toBe('reason 1 for the level `low` is gone');
  });
});

test('what was proved says what it leaves open', () => {
  expect(equivalenceInWords({ kind: 'equivalent', apartFrom: [] })).toBe(
    'Same outcome, same reasons and same open questions',
  );
  expect(equivalenceInWords({ kind: 'equivalent', apartFrom: ['reasons', 'questions'] })).toBe(
    'Same outcome; what may change is which reasons are given for a level, and which questions are asked and count as open',
  );
});

test('a difference says what is, and what was', () => {
  expect(differenceInWords({ of: 'level', was: 'report', is: 'support' })).toBe(
    'the level is `support`, and was `report`',
  );
  expect(differenceInWords({ of: 'contact', id: 'meic', was: 'shown', is: 'not listed' })).toBe(
    'the contact `meic` is not listed, and was shown',
  );
});
