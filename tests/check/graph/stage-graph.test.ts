import { describe, expect, test } from 'vitest';
import { stageGraph } from '../../../src/check/graph/stage-graph.ts';
import type { Graph } from '../../../src/check/graph/model.ts';
import {
  compilePack,
  outcomeOf,
  readAnswers,
  type Outcome,
  type Question,
} from '../../../src/engine/index.ts';
import { randomFrom } from '../../../src/train/random.ts';
import { action, is, level, question, tinyData } from '../../engine/tiny-pack.ts';
import { pack, QUIET } from '../../rules/shipped-pack.ts';

const STAGES = pack.data.stages.map(({ id }) => id);

/** Everything that a question leads to in a graph, through facts. */
function ledTo({ edges }: Graph, from: string): string[] {
  const found = new Set([from]);
  for (const key of found) {
    for (const edge of edges) if (edge.from === key && edge.kind === 'brings') found.add(edge.to);
  }
  return [...found].filter((key) => /^(?:level|action) /.test(key)).sort();
}

/**
 * The levels and actions on which each question bears, found with the engine and without a look at any condition: of two
 * sets of answers that differ in this question alone, only one brings a reason for the level, or the action. The sets are a
 * quiet case, a third of them with an adult and a third with nobody else, half in custody, and a few other answers. Every question is on the path here.
 */
function bearings(): ReadonlyMap<string, ReadonlySet<string>> {
  const { questions } = pack.data;
  const open = compilePack({ ...pack.data, questions: questions.map(({ when: _when, ...rest }) => rest) });
  const random = randomFrom('pictures of stages');
  const anyOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const answer = ({ type, options }: Question) => {
    const { id } = anyOf(options);
    return type === 'many_of' ? [id] : id;
  };
  const found = new Map(questions.map(({ id }): [string, Set<string>] => [`question ${id}`, new Set()]));
  for (let round = 0; round < 60_000; round++) {
    const base: Record<string, string | readonly string[]> = {
      ...QUIET,
      other_party: anyOf(['child', 'adult', 'nobody_else']),
      ...(random() < 0.5 ? {} : { circumstances: ['secure_estate'] }),
    };
    for (let others = round % 7; others > 0; others--) {
      const other = anyOf(questions);
      base[other.id] = answer(other);
    }
    const asked = questions[round % questions.length]!;
    const before = outcomeOf(open, readAnswers(open, base).answers);
    const after = outcomeOf(open, readAnswers(open, { ...base, [asked.id]: answer(asked) }).answers);
    for (const key of changed(before, after)) found.get(`question ${asked.id}`)!.add(key);
  }
  return found;
}

function changed(before: Outcome, after: Outcome): string[] {
  const levels = pack.data.levels.filter((_, at) => before.reasons[at]!.join() !== after.reasons[at]!.join());
  const actions = pack.data.actions.filter((_, at) => before.actions[at] !== after.actions[at]);
  return [...levels.map(({ id }) => `level ${id}`), ...actions.map(({ id }) => `action ${id}`)].filter(
    settled,
  );
}

/** Whether the result is provisional follows from every answer, and no arrow from an answer says so. */
function settled(key: string): boolean {
  return !pack.data.actions.some(
    ({ id, when }) => key === `action ${id}` && JSON.stringify(when ?? '').includes('provisional'),
  );
}

const BEARINGS = bearings();

describe('the picture of a stage', () => {
  test.each(STAGES)('%s has all questions of the stage in order, in words, and none of another', (stage) => {
    const graph = stageGraph(pack.data, stage);
    const own = pack.data.questions.filter((entry) => entry.stage === stage);
    expect(graph.frames).toEqual([
      { key: `stage ${stage}`, title: expect.any(String), nodes: own.map(({ id }) => `question ${id}`) },
    ]);
    const titles = new Map(graph.nodes.map(({ key, title }) => [key, title]));
    for (const { id, ask } of own) expect(titles.get(`question ${id}`)).toBe(ask);
  });

  test.each(pack.data.questions.map((entry) => [entry.id, entry] as const))(
    '%s leads to the levels and actions on which the engine lets it bear',
    (id, asked) => {
      const drawn = ledTo(stageGraph(pack.data, asked.stage), `question ${id}`);
      const found = [...BEARINGS.get(`question ${id}`)!].sort();
      const levels = (keys: readonly string[]) => keys.filter((key) => key.startsWith('level '));
      expect(levels(drawn)).toEqual(levels(found));
      // Some actions need more answers at once than the cases have.
      expect(found.filter((key) => !drawn.includes(key))).toEqual([]);
    },
  );

  test('names the later stages that its answers open, and how many of their questions', () => {
    const graph = stageGraph(pack.data, 'concern');
    expect(graph.edges.filter(({ to }) => to === 'stage harm')).toEqual([
      expect.objectContaining({ from: 'fact sexual_behaviour_by_a_child', kind: 'asked', questions: 1 }),
      expect.objectContaining({ from: 'fact sexual_behaviour_by_a_child', kind: 'asked', questions: 3 }),
      expect.objectContaining({ from: 'fact harmful_sexual_behaviour', kind: 'asked', questions: 1 }),
    ]);
    const child = stageGraph(pack.data, 'child');
    const whole = child.edges.filter(
      ({ from, kind, to }) => from === 'fact under_18' && kind === 'asked' && to.startsWith('stage '),
    );
    expect(whole.map(({ to, questions }) => [to, questions])).toEqual(
      ['concern', 'signs', 'harm', 'social-services', 'needs'].map((id) => [`stage ${id}`, undefined]),
    );
  });

  test('says when its questions are asked: the condition of the stage once, and what a question adds', () => {
    const { edges, nodes } = stageGraph(pack.data, 'harm');
    const asked = edges.filter(({ kind, to }) => kind === 'asked' && !to.startsWith('stage n'));
    expect(asked.filter(({ from }) => from === 'fact under_18').map(({ to }) => to)).toEqual(['stage harm']);
    expect(asked.map(({ from, to }) => `${from} > ${to}`)).toContain(
      'fact harmful_sexual_behaviour > question other_children_at_home',
    );
    expect(nodes.map(({ key }) => key)).toContain('fact under_18');
  });
});

describe('an arrow', () => {
  const data = tinyData({
    questions: [question('a'), question('b'), question('c', { type: 'one_of' })],
    facts: [
      { id: 'either', says: 'either', when: { any: [is('a'), is('b')] }, cites: [] },
      {
        id: 'both',
        says: 'both',
        when: { all: [is('a'), { not: { any: [is('b'), { fact: 'either' }] } }] },
        cites: [],
      },
      { id: 'neither', says: 'neither', when: { not: { all: [is('a'), is('b')] } }, cites: [] },
    ],
    levels: [
      level('high', { fact: 'both' }, { all: [is('c', 'a'), is('a')] }, is('c', 'b', 'a')),
      level('low', undefined),
    ],
    actions: [action('act', { any: [{ provisional: true }, is('c', 'c')] })],
  });
  const { edges } = stageGraph(data, 'only');
  const into = (key: string) =>
    edges
      .filter(({ to }) => to === key)
      .map(
        ({ from, negated, alone, options }) =>
          `${from}${options.length > 0 ? `=${options.join('|')}` : ''}${negated ? ' not' : ''}${alone ? '' : ' with others'}`,
      );

  test('is enough on its own where any of several things will do', () => {
    expect(into('fact either')).toEqual(['question a=yes', 'question b=yes']);
  });

  test('counts only together with others where all must hold; "not" is carried to each of them', () => {
    expect(into('fact both')).toEqual([
      'question a=yes with others',
      'question b=yes not with others',
      'fact either not with others',
    ]);
  });

  test('is enough on its own where not all of several things may hold', () => {
    expect(into('fact neither')).toEqual(['question a=yes not', 'question b=yes not']);
  });

  test('stands once for what several reasons say; what is enough is not drawn again as needing more', () => {
    expect(into('level high')).toEqual(['fact both', 'question c=b|a', 'question a=yes with others']);
  });

  test('does not stand for what no answer of the stage decides', () => {
    expect(into('action act')).toEqual(['question c=c']);
  });
});

test('the statements at a level are those of the reasons that the stage can bring', () => {
  const { edges } = stageGraph(pack.data, 'safety');
  const cites = edges
    .filter(({ to }) => to === 'level report')
    .flatMap((edge) => edge.cites.map(({ id }) => id));
  expect(cites).toEqual(['police.1', 'response.1']);
});
