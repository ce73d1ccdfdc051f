import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compilePack, type Pack } from '../../src/engine/index.ts';
import { loadPack } from '../../src/pack/load.ts';
import { loadScenario, loadScenarios } from '../../src/pack/load-scenarios.ts';
import { placesOf, TINY, writeFiles } from './tiny-pack.ts';

const SCENARIO = `id: threats
title: Threats
themes: [signs]
difficulty: easy
vignette: Somebody demands something of a child of 12.
known: [There are threats.]
not_known: [Whether the child is in danger.]
answers: { signs: [secrets, threats], age: under_18, danger: unknown }
expect:
  level: high
  possible_level: high
  actions: []
  not_actions: [seek_advice]
  possible: [call_999]
deciding: police.1
why: Threats are urgent.
debrief: [Call 999.]
mistakes:
  - { mistake: Waiting for more., why: It takes time. }
`;

async function tinyPack(): Promise<Pack> {
  const { pack } = await loadPack(await writeFiles(TINY));
  return compilePack(pack!);
}

async function placesIn(text: string, name = 'threats.yaml'): Promise<string[]> {
  const folder = await writeFiles({ [name]: text });
  return placesOf(folder, (await loadScenario(join(folder, name), await tinyPack())).problems);
}

test('a scenario without a mistake becomes data, its answers in the order of the pack', async () => {
  const folder = await writeFiles({ 'threats.yaml': SCENARIO });
  const { scenario, problems } = await loadScenario(join(folder, 'threats.yaml'), await tinyPack());
  expect(problems).toEqual([]);
  expect(scenario).toEqual({
    id: 'threats',
    title: 'Threats',
    themes: ['signs'],
    difficulty: 'easy',
    vignette: 'Somebody demands something of a child of 12.',
    known: ['There are threats.'],
    not_known: ['Whether the child is in danger.'],
    answers: { danger: 'unknown', age: 'under_18', signs: ['threats', 'secrets'] },
    expect: {
      level: 'high',
      possible_level: 'high',
      actions: [],
      possible: ['call_999'],
      not_actions: ['seek_advice'],
      conflicts: [],
    },
    deciding: 'police.1',
    why: 'Threats are urgent.',
    debrief: ['Call 999.'],
    mistakes: [{ mistake: 'Waiting for more.', why: 'It takes time.' }],
  });
  expect(Object.keys(scenario?.answers ?? {})).toEqual(['danger', 'age', 'signs']);
});

test.each([
  ['a question that does not exist', 'age:', 'aeg:', 'threats.yaml:8:39 unknown-id'],
  ['a value that the question does not have', 'under_18', 'under_8', 'threats.yaml:8:44 unknown-value'],
  ['a value in a list', '[secrets, threats]', '[secrets, lies]', 'threats.yaml:8:29 unknown-value'],
  ['a list for one answer', 'age: under_18', 'age: [under_18]', 'threats.yaml:8:44 wrong-type'],
  ['not known where it always is', 'under_18', 'unknown', 'threats.yaml:8:44 wrong-value'],
  [
    'an option beside one that stands alone',
    'secrets, threats',
    'threats, none',
    'threats.yaml:8:29 wrong-value',
  ],
  ['a level that does not exist', 'level: high', 'level: highest', 'threats.yaml:10:10 unknown-id'],
  [
    'a possible level below the level',
    'possible_level: high',
    'possible_level: low',
    'threats.yaml:11:19 wrong-value',
  ],
  ['an action that does not exist', 'call_999]', 'call_99]', 'threats.yaml:14:14 unknown-id'],
  [
    'an action that must and must not be there',
    'actions: []',
    'actions: [call_999]',
    'threats.yaml:14:14 duplicate-entry',
  ],
  [
    'a conflict that does not exist',
    '  possible:',
    '  conflicts: [none_such]\n  possible:',
    'threats.yaml:14:15 unknown-id',
  ],
  ['a statement that does not exist', 'police.1', 'police.7', 'threats.yaml:15:11 unknown-statement'],
  ['an id that is not the name of the file', 'id: threats', 'id: other', 'threats.yaml:1:5 wrong-value'],
  ['a misspelt key', 'debrief:', 'debreif:', 'threats.yaml:17:1 unknown-key'],
  ['no answers', 'answers: {', 'answer: {', 'threats.yaml:8:1 unknown-key'],
  [
    'text for the answers',
    SCENARIO.slice(SCENARIO.indexOf('{ signs'), SCENARIO.indexOf('\nexpect')),
    'none',
    'threats.yaml:8:10 wrong-type',
  ],
])('%s is one problem', async (_, find, put, problem) => {
  expect(SCENARIO).toContain(find);
  expect(await placesIn(SCENARIO.replace(find, put))).toEqual([problem]);
});

test('a scenario that cannot be read is a problem', async () => {
  expect(await placesIn('id: [')).toEqual(['threats.yaml:1:5 yaml-syntax']);
  const { problems } = await loadScenario('/nowhere/threats.yaml', await tinyPack());
  expect(problems.map(({ code }) => code)).toEqual(['file-missing']);
});

test('all scenarios of a folder are loaded by name, or all their problems', async () => {
  const other = SCENARIO.replace('id: threats', 'id: another');
  const good = await writeFiles({
    'threats.yaml': SCENARIO,
    'another.yaml': other,
    'notes.txt': 'no scenario',
  });
  const pack = await tinyPack();
  expect((await loadScenarios(good, pack)).scenarios?.map(({ id }) => id)).toEqual(['another', 'threats']);

  const bad = await writeFiles({
    'threats.yaml': SCENARIO.replace('easy', 'simple'),
    'another.yaml': SCENARIO,
  });
  const { scenarios, problems } = await loadScenarios(bad, pack);
  expect(scenarios).toBeUndefined();
  expect(placesOf(bad, problems)).toEqual(['another.yaml:1:5 wrong-value', 'threats.yaml:4:13 wrong-value']);

  const alone = await writeFiles({
    'threats.yaml': SCENARIO.replace('vignette', 'contrast: threats\nvignette'),
  });
  expect(placesOf(alone, (await loadScenarios(alone, pack)).problems)).toEqual([
    'threats.yaml:5:11 unknown-id',
  ]);

  expect((await loadScenarios(join(bad, 'nowhere'), pack)).problems.map(({ code }) => code)).toEqual([
    'file-missing',
  ]);
});
