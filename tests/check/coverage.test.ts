import { expect, test } from 'vitest';
import { guideCoverage, uncarried } from '../../src/check/coverage.ts';
import { compilePack, type PackData } from '../../src/engine/index.ts';
import { action, is, level, question, tinyData } from '../engine/tiny-pack.ts';
import { pack, scenario, scenarios } from '../train/library.ts';

const statement = (id: string, kind: PackData['statements'][number]['kind']) => ({
  id,
  kind,
  section: 'Only',
  gist: `${id} says so`,
});

const CONTACT = {
  id: 'line',
  name: 'Helpline',
  helps_when: 'Ring.',
  rank: 1,
  for: ['child'],
  languages: ['en'],
  source: 'test',
  checked: null,
  in_guide: true,
  cites: ['contacts.1'],
  when: is('which', 'b'),
} as const;

const reading = { basis: 'interpretation', rationale: 'It follows.', cites: ['law.1'] } as const;

const data = tinyData({
  statements: [
    statement('police.1', 'duty'),
    statement('contacts.1', 'contact'),
    statement('law.1', 'law'),
    statement('signs.1', 'indicator'),
    statement('signs.2', 'indicator'),
    statement('scope.1', 'context'),
  ],
  questions: [
    question('danger', { cites: ['police.1'] }),
    question('which', {
      type: 'many_of',
      when: is('danger', 'no'),
      options: [
        { id: 'a', label: 'A', help: [], cites: ['signs.1'] },
        { id: 'b', label: 'B', help: [], cites: ['signs.2'] },
      ],
    }),
  ],
  levels: [
    {
      ...level('high', is('danger')),
      brought_by: [{ says: 'there is danger', when: is('danger'), ...reading }],
    },
    level('low', undefined),
  ],
  actions: [
    { ...action('call', is('danger')), cites: ['police.1'] },
    { ...action('look', is('which', 'a')), ...reading },
  ],
  contacts: [CONTACT],
  notes: [
    { id: 'act', kind: 'law', title: 'An Act', text: 'Law.', cites: ['law.1'], when: is('which', 'a') },
  ],
});

const property = { id: 'danger_is_high', says: 'danger is high', expect: {}, cites: ['scope.1', 'police.1'] };

const CASES = [
  scenario({ id: 'danger', answers: { danger: 'yes', which: ['a', 'b'] }, deciding: 'signs.2' }),
  scenario({ id: 'signs', answers: { danger: 'no', which: ['a'] }, deciding: 'police.1' }),
  scenario({ id: 'open', answers: { danger: 'unknown', which: 'unknown' }, deciding: 'police.1' }),
];

const covered = guideCoverage(compilePack(data), [property], CASES);
const of = (id: string) => covered.statements.find((one) => one.id === id)!;

test('each statement names what rests on it, with its basis, in the order of the pack', () => {
  expect(of('police.1').rules).toEqual([
    { kind: 'question', id: 'danger', text: 'danger?' },
    { kind: 'action', id: 'call', text: 'call', basis: 'guide' },
    { kind: 'property', id: 'danger_is_high', text: 'danger is high' },
  ]);
  expect(of('law.1').rules.map(({ kind, id, basis }) => [kind, id, basis])).toEqual([
    ['level', 'high', 'interpretation'],
    ['action', 'look', 'interpretation'],
    ['note', 'act', undefined],
  ]);
});

test('a scenario exercises what holds for certain, what was answered and used, and what decides it', () => {
  expect(of('police.1').scenarios).toEqual(['danger', 'signs', 'open']);
  expect(of('police.1').decides).toEqual(['signs', 'open']);
  // Brought by a reason in one and by an action and a note in the other.
  expect(of('law.1').scenarios).toEqual(['danger', 'signs']);
});

test('an option exercises its statements only where it was chosen, and an ignored answer exercises nothing', () => {
  expect(of('signs.1').scenarios).toEqual(['signs']);
  expect(of('signs.2').scenarios).toEqual(['danger']);
  expect(of('signs.2').decides).toEqual(['danger']);
});

test('a contact that only may apply exercises nothing', () => {
  expect(of('contacts.1').scenarios).toEqual([]);
  const chosen = scenario({ id: 'chosen', answers: { danger: 'no', which: ['b'] } });
  const after = guideCoverage(compilePack(data), [], [chosen]);
  expect(after.statements.find(({ id }) => id === 'contacts.1')?.scenarios).toEqual(['chosen']);
});

test('a property carries no statement, and no scenario exercises what it alone cites', () => {
  expect(of('scope.1')).toMatchObject({ needed: false, carried: false, scenarios: [] });
  const duty = { ...data, statements: [statement('scope.1', 'duty')] };
  expect(uncarried(guideCoverage(compilePack(duty), [property], [])).map(({ id }) => id)).toEqual([
    'scope.1',
  ]);
});

test('every rule is listed with its basis, its reason and the scenarios in which it holds', () => {
  expect(covered.rules).toEqual([
    { kind: 'level', id: 'high', text: 'there is danger', ...reading, scenarios: ['danger'] },
    {
      kind: 'level',
      id: 'low',
      text: 'low',
      basis: 'guide',
      cites: [],
      scenarios: ['danger', 'signs', 'open'],
    },
    { kind: 'action', id: 'call', text: 'call', basis: 'guide', cites: ['police.1'], scenarios: ['danger'] },
    { kind: 'action', id: 'look', text: 'look', ...reading, scenarios: ['signs'] },
  ]);
});

test('a statement whose only rule is taken away is reported', () => {
  const whole = guideCoverage(pack, [], scenarios);
  expect(uncarried(whole)).toEqual([]);
  const only = whole.statements.find(
    ({ needed, rules }) => needed && rules.length === 1 && rules[0]!.kind === 'action',
  )!;
  const actions = pack.data.actions.filter(({ id }) => id !== only.rules[0]!.id);
  const left = guideCoverage(compilePack({ ...pack.data, actions }), [], []);
  expect(uncarried(left).map(({ id }) => id)).toContain(only.id);
});

test('every statement of the guide that something rests on is exercised by a scenario that ships', () => {
  const unexercised = guideCoverage(pack, [], scenarios).statements.filter(
    (one) => one.rules.length > 0 && one.scenarios.length === 0,
  );
  expect(unexercised.map(({ id }) => id)).toEqual([]);
});
