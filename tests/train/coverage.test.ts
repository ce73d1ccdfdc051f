import { expect, test } from 'vitest';
import { coverage, type Covered } from '../../src/train/index.ts';
import { action, is, level, question, tinyPack } from '../engine/tiny-pack.ts';
import { pack, scenario, scenarios } from './library.ts';

const CONTACT = {
  name: 'Helpline',
  helps_when: 'Ring.',
  rank: 1,
  for: ['child'],
  languages: ['en'],
  source: 'test',
  checked: null,
  in_guide: true,
  cites: [],
} as const;

const tiny = tinyPack({
  questions: [question('danger'), question('which', { type: 'many_of', when: is('danger', 'no') })],
  levels: [level('high', is('danger')), level('low', undefined)],
  actions: [action('call', is('danger')), action('look', is('which', 'a'))],
  contacts: [
    { ...CONTACT, id: 'always' },
    { ...CONTACT, id: 'sometimes', when: is('which', 'b') },
  ],
  notes: [{ id: 'law', kind: 'law', title: 'Law', text: 'Law.', cites: [], when: is('which', 'c') }],
  conflicts: [
    { id: 'clash', text: 'Both.', when: { all: [is('danger', 'no'), is('which', 'a')] }, cites: [] },
  ],
});

const reached = (list: readonly Covered[]) =>
  Object.fromEntries(list.map(({ id, scenarios: by }) => [id, by.join(' ')]));

test('the scenarios that ship reach every part of the pack', () => {
  const unreached = Object.entries(coverage(pack, scenarios)).flatMap(
    ([part, list]: [string, readonly Covered[]]) =>
      list.filter(({ scenarios: by }) => by.length === 0).map(({ id, says }) => `${part}: ${id} (${says})`),
  );
  expect(unreached).toEqual([]);
});

test('each part names the scenarios that reach it', () => {
  const covered = coverage(tiny, [
    scenario({ id: 'one', answers: { danger: 'yes' } }),
    scenario({ id: 'two', answers: { danger: 'no', which: ['a', 'b'] } }),
  ]);
  expect(reached(covered.questions)).toEqual({ danger: 'one two', which: 'two' });
  expect(reached(covered.options)).toEqual({
    'danger: yes': 'one',
    'danger: no': 'two',
    'which: a': 'two',
    'which: b': 'two',
    'which: c': '',
  });
  expect(reached(covered.actions)).toEqual({ call: 'one', look: 'two' });
  expect(reached(covered.reasons)).toEqual({ high: 'one', low: 'one two' });
  expect(reached(covered.contacts)).toEqual({ always: 'one two', sometimes: 'two' });
  expect(reached(covered.notes)).toEqual({ law: '' });
  expect(reached(covered.conflicts)).toEqual({ clash: 'two' });
});

test('what is only possible, not known or not used is not reached', () => {
  const covered = coverage(tiny, [
    scenario({ id: 'open', answers: { danger: 'no', which: 'unknown' } }),
    scenario({ id: 'ignored', answers: { danger: 'yes', which: ['a', 'b', 'c'] } }),
  ]);
  expect(reached(covered.questions)['which']).toBe('');
  expect(reached(covered.options)['which: a']).toBe('');
  expect(reached(covered.actions)['look']).toBe('');
  expect(reached(covered.contacts)['sometimes']).toBe('');
  expect(reached(covered.notes)['law']).toBe('');
});
