import { describe, expect, test } from 'vitest';
import { corpusFor } from '../../../src/check/mutate/corpus.ts';
import { failingAlready, mutate, type Guarded } from '../../../src/check/mutate/mutate.ts';
import type { MutationKind } from '../../../src/check/mutate/mutation.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import type { Mutated } from '../../../src/check/mutate/verdict.ts';
import type { Solver } from '../../../src/check/solver/solver.ts';
import { openZ3 } from '../../../src/check/solver/z3.ts';
import { compilePack, outcomeOf, type PackData } from '../../../src/engine/index.ts';
import { loadSource } from '../../../src/pack/load.ts';
import type { PackModel } from '../../../src/pack/checks/pack-model.ts';
import type { Property } from '../../../src/pack/property.ts';
import type { Scenario } from '../../../src/pack/scenario.ts';
import { TINY, writeFiles } from '../../pack/tiny-pack.ts';
import { action, is, level, question, tinyData } from '../../engine/tiny-pack.ts';

const solver = await openZ3();
const TIMEOUT = 20_000;
const CONDITIONS: readonly MutationKind[] = ['negate', 'option', 'level', 'weaken', 'strengthen', 'wording'];
const NO_FILES: PackModel = {
  parts: [],
  questions: new Map(),
  facts: new Map(),
  statements: new Map(),
  known: new Set(),
  namesKnown: true,
  statementsKnown: true,
  usesKnown: true,
};

/** Danger, or harm together with need, is urgent; danger brings a call. */
const DATA = tinyData({
  questions: [question('danger'), question('harm'), question('need')],
  levels: [
    level('high', is('danger')),
    level('middle', { all: [is('harm'), is('need')] }),
    level('low', undefined),
  ],
  actions: [action('call', is('danger')), action('report', { all: [is('harm'), is('need')] })],
});

const property = (id: string, given: Property['given'], expect: Property['expect']): Property => ({
  id,
  says: id,
  cites: [],
  expect,
  ...(given ? { given } : {}),
});

const noDanger = { not: is('danger') };
const PROPERTIES = [
  property('danger_is_high', is('danger'), { level: 'high', actions: ['call'] }),
  property('no_danger_is_not_high', noDanger, { level_at_most: 'middle', not_actions: ['call'] }),
  property(
    'both_are_middle',
    { all: [is('harm'), is('need')] },
    { level_at_least: 'middle', actions: ['report'] },
  ),
  property('no_harm_no_report', { not: is('harm') }, { not_actions: ['report'] }),
  property('no_need_no_report', { not: is('need') }, { not_actions: ['report'] }),
  property('no_harm_is_low', { all: [noDanger, { not: is('harm') }] }, { level: 'low' }),
  property('no_need_is_low', { all: [noDanger, { not: is('need') }] }, { level: 'low' }),
];

function guarded(parts: Partial<Guarded> = {}, data: PackData = DATA): Guarded {
  const pack = compilePack(data);
  const { properties = PROPERTIES, scenarios = [] } = parts;
  const known = scenarios.map(({ answers }) => answers);
  return {
    pack,
    model: NO_FILES,
    properties,
    scenarios,
    corpus: corpusFor(pack, properties, known),
    ...parts,
  };
}

async function verdicts(
  subject: Guarded,
  kinds: readonly MutationKind[] = CONDITIONS,
  by: Solver | 'none' = solver,
): Promise<readonly Mutated[]> {
  const all: Mutated[] = [];
  const mutations = [...mutationsOf(subject.pack.data, kinds)];
  for await (const one of mutate(subject, mutations, by === 'none' ? undefined : by, TIMEOUT)) all.push(one);
  return all;
}

/** Each mutation with this verdict, as its kind, entry and path. */
function named(all: readonly Mutated[], kind: Mutated['verdict']['kind']): readonly string[] {
  return all
    .filter(({ verdict }) => verdict.kind === kind)
    .map(({ mutation }) => `${mutation.kind} ${mutation.entry.id} ${mutation.path}`.trim());
}

describe('what catches a change', () => {
  test('properties that say it all leave nothing alive', async () => {
    const all = await verdicts(guarded());
    expect(named(all, 'alive')).toEqual([]);
    expect(named(all, 'undecided')).toEqual([]);
    // Without its reason the lowest level is still the level where no other is.
    expect(named(all, 'equivalent')).toEqual(['level low.1']);
  });

  test('what a line forbids is a guard too: a change that brings both together is caught by the law', async () => {
    const apart = tinyData({
      questions: [question('danger')],
      actions: [
        { ...action('do_not_ask', is('danger')), kind: 'do_not', forbids: ['ask'] },
        action('ask', noDanger),
      ],
    });
    const all = await verdicts(guarded({ properties: [] }, apart));
    const asks = all.filter(({ mutation }) => mutation.entry.id === 'ask');
    expect(asks.length).toBeGreaterThan(0);
    expect(asks.map(({ verdict }) => verdict)).toContainEqual(
      expect.objectContaining({ kind: 'caught', by: 'law', id: 'forbidden_steps' }),
    );
  });

  test('a headline that names what does not apply, or not first, is caught by the law', async () => {
    const naming = tinyData({
      questions: [question('danger')],
      levels: [{ ...level('high', is('danger')), act: 'call' }, level('low', undefined)],
      actions: [action('call', is('danger'))],
    });
    const all = await verdicts(guarded({ properties: [] }, naming));
    const calls = all.filter(({ mutation }) => mutation.entry.id === 'call');
    expect(calls.map(({ verdict }) => verdict)).toContainEqual(
      expect.objectContaining({ kind: 'caught', by: 'law', id: 'headline_act_first' }),
    );
  });

  test('without the property on need, exactly the change that forgets the need is alive, with the fewest answers', async () => {
    const fewer = PROPERTIES.filter(({ id }) => id !== 'no_need_no_report');
    const all = await verdicts(guarded({ properties: fewer }));
    expect(named(all, 'alive')).toEqual(['weaken report all.1']);
    const weakened = all.find(({ verdict }) => verdict.kind === 'alive');
    const { shown } = weakened!.verdict as Extract<Mutated['verdict'], { kind: 'alive' }>;
    expect(Object.keys(shown!.answers).length).toBe(1);
    expect(shown!.differences).toEqual([expect.objectContaining({ of: 'action', id: 'report' })]);
  });

  test('what is shown of a change that is alive is what the engine makes of it', async () => {
    const all = await verdicts(guarded({ properties: [] }));
    const alive = all.filter(({ verdict }) => verdict.kind === 'alive');
    expect(alive.length).toBeGreaterThan(10);
    for (const { mutation, verdict } of alive) {
      const { answers } = (verdict as Extract<typeof verdict, { kind: 'alive' }>).shown!;
      const [was, now] = [DATA, mutation.pack].map((data) => outcomeOf(compilePack(data), answers));
      expect([now!.rank, now!.possibleRank, ...now!.actions]).not.toEqual([
        was!.rank,
        was!.possibleRank,
        ...was!.actions,
      ]);
    }
  });

  test('a scenario catches first, and names itself', async () => {
    const scenario = { id: 'a-danger', answers: { danger: 'yes' } } as const;
    const expected = {
      level: 'high',
      possible_level: 'high',
      actions: ['call'],
      possible: [],
      not_actions: [],
      conflicts: [],
    };
    const scenarios = [{ ...scenario, expect: expected } as unknown as Scenario];
    const all = await verdicts(guarded({ scenarios }));
    const stopped = all.find(({ mutation }) => mutation.kind === 'option' && mutation.entry.id === 'call');
    expect(stopped?.verdict).toEqual({ kind: 'caught', by: 'scenario', id: 'a-danger' });
  });

  test('what can never come up any more is caught by the law that everything can happen', async () => {
    const data = { ...DATA, actions: [action('call', is('danger')), action('look', is('harm'))] };
    const all = await verdicts(guarded({ properties: [] }, data), ['strengthen']);
    const stopped = all.find(({ mutation }) => mutation.entry.id === 'look');
    expect(stopped?.verdict).toEqual({ kind: 'caught', by: 'law', id: 'everything_can_happen' });
  });

  test('a property about two sets of answers catches what no single set shows', async () => {
    const questions = [question('danger'), question('role')];
    const levels = [
      level('high', { all: [is('danger'), { any: [is('danger'), is('role')] }] }),
      level('low', undefined),
    ];
    const data = tinyData({ questions, levels });
    const whatever = property('role_changes_nothing', undefined, { same_level_whatever: ['role'] });
    const all = await verdicts(guarded({ properties: [whatever] }, data), ['strengthen']);
    const narrowed = all.find(({ mutation }) => mutation.path === 'all.1.any.0');
    expect(narrowed?.verdict).toMatchObject({ kind: 'caught', by: 'property', id: 'role_changes_nothing' });
  });
});

describe('a change that has no effect', () => {
  // Harm is asked for twice; and only those who may be harmed are asked about need.
  const needless = tinyData({
    questions: [question('danger'), question('harm'), question('need', { when: is('harm') })],
    actions: [
      action('report', { all: [is('harm'), { any: [is('harm'), is('danger')] }] }),
      action('see', { all: [is('harm'), is('need')] }),
    ],
  });

  test('is proved to have none', async () => {
    const all = await verdicts(guarded({ properties: [] }, needless), ['weaken']);
    const dropped = all.find(({ mutation }) => mutation.entry.id === 'report' && mutation.path === 'all.1');
    expect(dropped?.verdict).toEqual({ kind: 'equivalent', apartFrom: [] });
  });

  test('but on what is asked, says so', async () => {
    const all = await verdicts(guarded({ properties: [] }, needless), ['weaken']);
    const path = all.find(({ mutation }) => mutation.entry.id === 'need');
    expect(path?.verdict).toEqual({ kind: 'equivalent', apartFrom: ['questions'] });
  });

  test('but on the reasons that are given, says so', async () => {
    const all = await verdicts(guarded(), ['level']);
    const lowest = all.find(({ mutation }) => mutation.entry.id === 'low.1');
    expect(lowest?.verdict).toEqual({ kind: 'equivalent', apartFrom: ['reasons'] });
  });
});

describe('without a solver, or with one that gives up', () => {
  test('answers at hand catch what they can, and nothing is said to be alive or equivalent', async () => {
    const all = await verdicts(guarded({ properties: PROPERTIES.slice(0, 2) }), CONDITIONS, 'none');
    expect(named(all, 'alive')).toEqual([]);
    expect(named(all, 'equivalent')).toEqual([]);
    expect(named(all, 'undecided')).toContain('weaken report all.1');
    expect(named(all, 'caught')).toContain('negate high.1');
  });

  const tired: Solver = { check: () => Promise.resolve({ kind: 'undecided' }) };

  test('what a solver gives up on is not decided', async () => {
    // Harm is asked for twice: without the second time nothing changes, and only a solver can tell.
    const needless = action('report', { all: [is('harm'), { any: [is('harm'), is('need')] }] });
    const all = await verdicts(
      guarded({ properties: [] }, { ...DATA, actions: [needless] }),
      ['weaken'],
      tired,
    );
    expect(named(all, 'undecided')).toContain('weaken report all.1');
    expect(named(all, 'equivalent')).toEqual([]);
  });

  test('what answers at hand show to be alive needs no solver to be so, and the answers are shown', async () => {
    const all = await verdicts(guarded({ properties: [] }), ['weaken'], tired);
    const weakened = all.find(({ mutation }) => mutation.path === 'all.1' && mutation.entry.id === 'report');
    expect(weakened?.verdict).toMatchObject({ kind: 'alive', shown: { answers: { harm: 'yes' } } });
  });

  test('a property that might fail for other answers than those at hand leaves a change undecided', async () => {
    const all = await verdicts(guarded({ corpus: [{ harm: 'yes' }] }), ['weaken'], tired);
    const weakened = all.find(({ mutation }) => mutation.path === 'all.1' && mutation.entry.id === 'report');
    expect(weakened?.verdict.kind).toBe('undecided');
    expect(named(all, 'equivalent')).toEqual([]);
  });
});

describe('citations', () => {
  const withCarriers = {
    ...TINY,
    'guide.yaml': TINY['guide.yaml']
      .replace(
        'gist: danger means 999',
        'gist: danger means 999, carried_by: [danger, high, call_999, police, danger_without_signs]',
      )
      .replace('gist: keep watch', 'gist: keep watch, carried_by: [low, seek_advice]'),
  };

  async function open(files: Parameters<typeof writeFiles>[0]): Promise<Guarded> {
    const { pack, model, properties = [] } = await loadSource(await writeFiles(files));
    expect(pack).toBeDefined();
    return guarded({ model, properties }, pack);
  }

  test('named twice, a citation that is lost is caught by the check on them', async () => {
    const all = await verdicts(await open(withCarriers), ['citation']);
    const police = all.filter(({ mutation }) => JSON.stringify(mutation.edit).includes('police.'));
    expect(police.length).toBe(7);
    expect(police.every(({ verdict }) => verdict.kind === 'caught' && verdict.by === 'check')).toBe(true);
  });

  test('named once, it is caught where an entry or a statement is left without, and else it is alive', async () => {
    const all = await verdicts(await open(TINY), ['citation']);
    expect(named(all, 'alive')).toEqual(['citation signs.threats']);
    const codes = all.flatMap(({ verdict }) => (verdict.kind === 'caught' ? [verdict.id] : []));
    expect(new Set(codes)).toEqual(new Set(['missing-citation', 'uncited-statement']));
  });
});

describe('before anything is changed', () => {
  test('a property that fails for the pack as it is, is named', () => {
    const wrong = property('harm_is_high', is('harm'), { level: 'high' });
    expect(failingAlready(guarded({ properties: [...PROPERTIES, wrong] }))).toBe(
      'the property `harm_is_high`',
    );
  });

  test('nothing is named where all holds', () => {
    expect(failingAlready(guarded())).toBeUndefined();
  });
});
