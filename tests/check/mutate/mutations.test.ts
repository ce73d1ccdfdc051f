import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidied } from '../../../src/check/mutate/condition-nodes.ts';
import { MUTATION_KINDS, type Mutation, type MutationKind } from '../../../src/check/mutate/mutation.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import type { Condition, PackData } from '../../../src/engine/index.ts';
import type { Action } from '../../../src/engine/pack-data.ts';
import { arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { action, is, level, question, tinyData } from '../../engine/tiny-pack.ts';

function made(pack: PackData, ...kinds: readonly MutationKind[]): readonly Mutation[] {
  return [...mutationsOf(pack, kinds)];
}

/** Each mutation of the action as where in its condition it is, and what that becomes. */
function becoming(pack: PackData, kind: MutationKind) {
  return made(pack, kind)
    .filter(({ entry }) => entry.kind === 'action')
    .map(({ path, becomes }) => [path, becomes]);
}

const NEVER = { any: [] };
const ALWAYS = { all: [] };

/** One action that asks for harm and needs, or for danger, and not for an adult. */
const WHEN: Condition = {
  all: [{ any: [{ all: [is('harm'), is('need')] }, is('danger')] }, { not: is('age', 'a', 'b') }],
};
const QUESTIONS = [
  question('harm'),
  question('need'),
  question('danger'),
  question('age', { type: 'one_of' }),
];
const pack = tinyData({ questions: QUESTIONS, levels: [], actions: [action('act', WHEN)] });
const [ANY, NOT] = WHEN.all;

describe('each kind of change to a condition', () => {
  test('negate turns every part round, the whole and single answers among them', () => {
    const inner = { all: [is('harm'), is('need')] };
    expect(becoming(pack, 'negate')).toEqual([
      ['', { not: WHEN }],
      ['all.0', { all: [{ not: ANY }, NOT] }],
      ['all.0.any.0', { all: [{ any: [{ not: inner }, is('danger')] }, NOT] }],
      [
        'all.0.any.0.all.0',
        { all: [{ any: [{ all: [{ not: is('harm') }, is('need')] }, is('danger')] }, NOT] },
      ],
      [
        'all.0.any.0.all.1',
        { all: [{ any: [{ all: [is('harm'), { not: is('need') }] }, is('danger')] }, NOT] },
      ],
      ['all.0.any.1', { all: [{ any: [inner, { not: is('danger') }] }, NOT] }],
      // The single answer within it, turned round, says the same.
      ['all.1', { all: [ANY, is('age', 'a', 'b')] }],
    ]);
  });

  test('option drops each answer; the only one of a list leaves a part that never holds', () => {
    expect(becoming(pack, 'option')).toEqual([
      ['all.0.any.0.all.0', { all: [is('danger'), NOT] }],
      // The need alone does no more than the harm alone: the same pack comes once.
      ['all.0.any.1', { all: [{ all: [is('harm'), is('need')] }, NOT] }],
      ['all.1.not', { all: [ANY, { not: is('age', 'b') }] }],
      ['all.1.not', { all: [ANY, { not: is('age', 'a') }] }],
    ]);
  });

  test('weaken drops each part that must be so, and the whole', () => {
    expect(becoming(pack, 'weaken')).toEqual([
      ['all.0', NOT],
      ['all.1', ANY],
      ['all.0.any.0.all.0', { all: [{ any: [is('need'), is('danger')] }, NOT] }],
      ['all.0.any.0.all.1', { all: [{ any: [is('harm'), is('danger')] }, NOT] }],
      ['', ALWAYS],
    ]);
  });

  test('strengthen drops each part that would be enough, and makes the whole never hold', () => {
    expect(becoming(pack, 'strengthen')).toEqual([
      ['all.0.any.0', { all: [is('danger'), NOT] }],
      ['all.0.any.1', { all: [{ all: [is('harm'), is('need')] }, NOT] }],
      ['', NEVER],
    ]);
  });

  test('under a not, a part dropped from any weakens, and one from all strengthens', () => {
    const held: Condition = { not: { any: [is('harm'), { all: [is('need'), is('danger')] }] } };
    const under = tinyData({ questions: QUESTIONS, levels: [], actions: [action('act', held)] });
    expect(becoming(under, 'weaken').map(([path]) => path)).toEqual(['not.any.0', 'not.any.1', '']);
    expect(becoming(under, 'strengthen').map(([path]) => path)).toEqual([
      'not.any.1.all.0',
      'not.any.1.all.1',
      '',
    ]);
  });

  test('every entry with a condition is changed, and one without can only cease to hold', () => {
    const all = tinyData({
      questions: [question('harm'), question('need', { when: is('harm') })],
      facts: [{ id: 'f', says: 'f', when: is('need'), cites: [] }],
      levels: [level('high', { fact: 'f' }), level('low', undefined)],
      actions: [action('act', is('harm'))],
      contacts: [contact('c', is('harm'))],
      notes: [{ id: 'n', kind: 'law', title: 'n', text: 'n', cites: [], when: is('harm') }],
      conflicts: [{ id: 'k', text: 'k', when: is('harm'), cites: [] }],
    });
    const negated = made(all, 'negate').map(({ entry }) => `${entry.kind} ${entry.id}`);
    const conditional = [
      'question need',
      'fact f',
      'reason high.1',
      'action act',
      'contact c',
      'note n',
      'conflict k',
    ];
    expect(negated).toEqual(conditional);
    const stopped = made(all, 'strengthen').map(({ entry }) => `${entry.kind} ${entry.id}`);
    expect(stopped).toEqual(['question harm', ...conditional].toSpliced(4, 0, 'reason low.1'));
  });
});

test('level moves each reason one level down, and takes it out of the lowest', () => {
  const levels = [
    level('high', is('danger')),
    level('middle', is('harm'), is('need')),
    level('low', undefined),
  ];
  const data = tinyData({ questions: QUESTIONS, levels });
  const after = made(data, 'level').map((mutation) => [
    mutation.entry.id,
    mutation.pack.levels.map(({ brought_by }) => brought_by.map(({ when }) => when)),
  ]);
  const [danger, harm, need] = [is('danger'), is('harm'), is('need')];
  expect(after).toEqual([
    ['high.1', [[], [harm, need, danger], [undefined]]],
    ['middle.1', [[danger], [need], [undefined, harm]]],
    ['middle.2', [[danger], [harm], [undefined, need]]],
    ['low.1', [[danger], [harm, need], []]],
  ]);
});

test('citation removes each citation from each place, one at a time', () => {
  const age = question('age', {
    cites: ['s.1'],
    options: [{ id: 'yes', label: 'Yes', help: [], cites: ['s.2'] }],
    compare: [{ title: 'Which', sides: [], cites: ['s.3'] }],
  });
  const data = tinyData({
    questions: [age],
    facts: [{ id: 'f', says: 'f', when: is('age'), cites: ['s.4'] }],
    levels: [{ ...level('low'), brought_by: [{ says: 'x', cites: ['s.5', 's.6'], basis: 'guide' }] }],
    actions: [{ ...action('act'), cites: ['s.7'] }],
    contacts: [{ ...contact('c', is('age')), cites: ['s.8'] }],
    notes: [{ id: 'n', kind: 'law', title: 'n', text: 'n', cites: ['s.9'] }],
    conflicts: [{ id: 'k', text: 'k', when: is('age'), cites: ['s.10'] }],
  });
  const all = made(data, 'citation');
  expect(all.map(({ entry, edit }) => [entry.kind, entry.id, edit])).toEqual(
    [
      ['question', 'age', 's.1'],
      ['option', 'age.yes', 's.2'],
      ['comparison', 'age.1', 's.3'],
      ['fact', 'f', 's.4'],
      ['reason', 'low.1', 's.5'],
      ['reason', 'low.1', 's.6'],
      ['action', 'act', 's.7'],
      ['contact', 'c', 's.8'],
      ['note', 'n', 's.9'],
      ['conflict', 'k', 's.10'],
    ].map(([kind, id, statement]) => [kind, id, { does: 'uncited', statement }]),
  );
  for (const { pack, edit } of all) {
    const gone = edit.does === 'uncited' ? edit.statement : '';
    const [before, after] = [data, pack].map((one) => JSON.stringify(one).match(/s\.\d+/g) ?? []);
    expect(after).toEqual(before!.filter((statement) => statement !== gone));
  }
});

test('no two changes give the same pack, and none gives the original', () => {
  fc.assert(
    fc.property(arbitraryPack, ({ data }) => {
      const packs = made(data, ...MUTATION_KINDS).map((mutation) => JSON.stringify(mutation.pack));
      expect(new Set(packs).size).toBe(packs.length);
      expect(packs).not.toContain(JSON.stringify(data));
    }),
    { numRuns: 50 },
  );
});

describe('what the plan says', () => {
  const plan = { danger: 'In danger: 999', standing: 's', disagree: 'd', vital: ['call'] };
  const call: Action = { ...action('call'), short: 'You must not wait. Ring 101.', rings: ['police'] };
  const wording = [{ when: is('danger'), text: 'Help', rings: [], place: 'details' as const }];
  const actions: readonly Action[] = [
    { ...call, wording },
    { ...action('later'), place: 'then', short: 'Wait.' },
    action('talk'),
    { ...action('keep'), kind: 'do_not' },
  ];
  const data = tinyData({ questions: QUESTIONS, levels: [], actions, plan });
  const edits = (kind: MutationKind) => made(data, kind).map(({ entry, edit }) => [entry.id, edit]);

  test('place puts an action, and a wording with a place, in each of the others; a "do not" has none', () => {
    expect(edits('place')).toEqual([
      ['call', { does: 'placed', from: 'now', to: 'then' }],
      ['call', { does: 'placed', from: 'now', to: 'details' }],
      ['action call.1', { does: 'placed', from: 'details', to: 'now' }],
      ['action call.1', { does: 'placed', from: 'details', to: 'then' }],
      ['later', { does: 'placed', from: 'then', to: 'now' }],
      ['later', { does: 'placed', from: 'then', to: 'details' }],
      ['talk', { does: 'placed', from: 'now', to: 'then' }],
      ['talk', { does: 'placed', from: 'now', to: 'details' }],
    ]);
  });

  test('order puts an action after the next one of the same list', () => {
    expect(edits('order')).toEqual([['call', { does: 'moved', after: 'talk' }]]);
    expect(made(data, 'order')[0]!.pack.actions.map(({ id }) => id)).toEqual([
      'later',
      'talk',
      'call',
      'keep',
    ]);
  });

  test('rings drops whom a line says to ring; where a wording says nobody, it says whom the action does', () => {
    expect(edits('rings')).toEqual([
      ['call', { does: 'not-rung', contact: 'police' }],
      ['action call.1', { does: 'rung', contacts: ['police'] }],
    ]);
  });

  test('vital drops each', () => {
    expect(edits('vital')).toEqual([['call', { does: 'not-vital' }]]);
  });

  test('short loses each "not", changes each number, weakens "must", is that of another action, and is empty', () => {
    const said = made(data, 'short').flatMap(({ entry, edit }) =>
      entry.id === 'call' && edit.does === 'said' ? [edit.is] : [],
    );
    expect(said).toEqual([
      'You must wait. Ring 101.',
      'You must not wait. Ring 102.',
      'You should not wait. Ring 101.',
      'Wait.',
      '',
    ]);
  });
});

test('when a contact comes first is changed as well as when it is shown', () => {
  const contacts = [{ ...contact('line', is('harm')), first_when: is('danger') }];
  const kinds = made(tinyData({ questions: QUESTIONS, levels: [], contacts }), 'negate').map(
    ({ entry, becomes }) => [entry.kind, becomes],
  );
  expect(kinds).toEqual([
    ['contact', { not: is('harm') }],
    ['first contact', { not: is('danger') }],
  ]);
});

test('what says nothing is tidied away', () => {
  const double: Condition = { not: { not: { all: [is('a'), { all: [] }] } } };
  expect(tidied(double)).toEqual(is('a'));
  expect(tidied({ any: [is('a'), { not: { any: [] } }] })).toEqual(ALWAYS);
  expect(tidied({ all: [is('a'), { not: { all: [] } }] })).toEqual(NEVER);
});

function contact(id: string, when: Condition): PackData['contacts'][number] {
  const about = { name: id, helps_when: id, rank: 1, for: [], source: id, checked: null, in_guide: false };
  return { id, ...about, cites: [], when };
}
