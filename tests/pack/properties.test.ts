import { expect, test } from 'vitest';
import { loadPack, loadSource } from '../../src/pack/load.ts';
import { openProperties } from '../../src/pack/open.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { placesOf, TINY, writeFiles } from './tiny-pack.ts';

test('properties are loaded beside the pack, conditions compiled, keys in a fixed order', async () => {
  const { properties } = await loadPack(await writeFiles(TINY));
  expect(properties).toEqual([
    {
      id: 'danger_brings_999',
      says: 'Danger brings 999 first.',
      given: { question: 'danger', in: ['yes'] },
      expect: { level: 'high', first: 'call_999' },
      cites: ['police.1'],
    },
    {
      id: 'doubt_is_not_hidden',
      says: 'While danger is not ruled out, a doubtful result shows 999.',
      given_possible: { all: [{ provisional: true }, { question: 'danger', in: ['yes'] }] },
      given_level: ['low'],
      expect: { shown: ['call_999'], contacts: ['police'], same_level_whatever: ['age'] },
      cites: ['police.1', 'police.2'],
      rationale: 'What is not known hides nothing.',
    },
  ]);
  expect(Object.keys(properties![0]!.expect)).toEqual(['level', 'first']);
});

test('a premise may name a fact', async () => {
  const text = TINY['properties.yaml'].replace('{ danger: yes }', '{ harmed: yes, child: no }');
  const { properties } = await loadPack(await writeFiles({ ...TINY, 'properties.yaml': text }));
  expect(properties?.[0]?.given).toEqual({ all: [{ fact: 'harmed' }, { not: { fact: 'child' } }] });
});

test('properties change neither the data of the pack nor its digest, and a pack may have none', async () => {
  const withThem = await loadPack(await writeFiles(TINY));
  const pack = TINY['pack.yaml'].replace('properties: properties.yaml\n', '');
  const without = await loadPack(await writeFiles({ ...TINY, 'pack.yaml': pack, 'properties.yaml': null }));
  expect(without.properties).toEqual([]);
  expect(JSON.stringify(without.pack)).toBe(JSON.stringify(withThem.pack));
});

test('names of a file that cannot be read are not called unknown in a property', async () => {
  const folder = await writeFiles({ ...TINY, 'actions/now.yaml': '- [', 'contacts.yaml': null });
  const { problems } = await loadPack(folder);
  expect(placesOf(folder, problems)).toEqual([
    'pack.yaml:16:11 file-missing',
    'actions/now.yaml:1:3 yaml-syntax',
  ]);
});

test('properties that cannot be read hide nothing that is unused', async () => {
  const facts = `${TINY['facts.yaml']}grown_up: { says: x, when: { age: 18_over }, cites: [scope.1] }\n`;
  const files = { ...TINY, 'facts.yaml': facts };
  for (const [text, problem] of [
    ['- { id: a', 'properties.yaml:1:3 yaml-syntax'],
    [`${TINY['properties.yaml']}  why: so\n`, 'properties.yaml:13:3 unknown-key'],
  ] as const) {
    const folder = await writeFiles({ ...files, 'properties.yaml': text });
    const { problems } = await loadPack(folder);
    expect(placesOf(folder, problems)).toEqual(['facts.yaml:9:1 unused-fact', problem]);
  }
});

test('a source has its entries with their places, with problems and without', async () => {
  const folder = await writeFiles(TINY);
  const sound = await loadSource(folder);
  expect(sound.pack?.id).toBe('tiny');
  expect(sound.properties).toHaveLength(2);
  const ids = sound.model.parts.filter(({ kind }) => kind === 'property').map(({ id }) => id);
  expect(ids).toEqual(['danger_brings_999', 'doubt_is_not_hidden']);

  const broken = await loadSource(await writeFiles({ ...TINY, 'notes.yaml': '- {}' }));
  expect(broken.pack).toBeUndefined();
  expect(broken.problems.length).toBeGreaterThan(0);
  expect(broken.model.parts.some(({ kind }) => kind === 'property')).toBe(true);
});

test('the properties that ship are those of the folder', async () => {
  const shipped = await openProperties();
  const loaded = await openProperties('rules/online-abuse');
  expect(loaded.problems.map(formatProblem)).toEqual([]);
  expect(shipped.properties!.length).toBeGreaterThan(35);
  expect(shipped.properties).toEqual(loaded.properties);
  expect(shipped.pack!.data.digest).toBe(loaded.pack!.data.digest);
});

test('opening the properties of a pack with mistakes gives the mistakes', async () => {
  const folder = await writeFiles({ ...TINY, 'properties.yaml': '- { id: a }' });
  const { pack, properties, problems } = await openProperties(folder);
  expect([pack, properties]).toEqual([undefined, undefined]);
  expect(placesOf(folder, problems)).toContain('properties.yaml:1:3 missing-key');
});
