import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { testsNamedIn } from '../../src/check/assurance/evidence.ts';
import { CHECKS } from '../../src/check/lint/index.ts';
import { MUTATION_KINDS } from '../../src/check/mutate/mutation.ts';
import { LAWS } from '../../src/check/prove/prove.ts';
import type { Assurance } from '../../src/pack/assurance.ts';
import { loadAssurance } from '../../src/pack/load-assurance.ts';
import { openProperties } from '../../src/pack/open.ts';
import { shippedIds } from '../../src/pack/shipped.ts';

const PACKS = shippedIds();
const FOLDERS = ['rules', ...PACKS.map((id) => `rules/${id}`)];
const assurances = FOLDERS.map(
  (folder) => parse(readFileSync(`${folder}/assurance.yaml`, 'utf8')) as Assurance,
);
test.each(PACKS)('rules/%s/assurance.yaml is right, as is that of the program for it', async (id) => {
  const { properties } = await openProperties(id);
  const known = {
    laws: LAWS,
    properties: properties!.map((property) => property.id),
    mutations: MUTATION_KINDS,
    checks: CHECKS.map(({ code }) => code),
  };
  for (const folder of ['rules', `rules/${id}`])
    expect((await loadAssurance(folder, known)).problems).toEqual([]);
});

test('every file of tests that a control rests on is there', () => {
  expect(testsNamedIn(assurances).filter((file) => !existsSync(file))).toEqual([]);
});

test('every law is a control of some hazard', () => {
  const controls = assurances.flatMap(({ hazards }) => hazards.flatMap(({ controls: some }) => some));
  const laws = new Set(controls.flatMap(({ laws: some = [] }) => some));
  expect(LAWS.filter((law) => !laws.has(law))).toEqual([]);
});

test('every kind of change to the rules is a control of some hazard', () => {
  const controls = assurances.flatMap(({ hazards }) => hazards.flatMap(({ controls: some }) => some));
  const kinds = new Set(controls.flatMap(({ mutations: some = [] }) => some));
  expect(MUTATION_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('every design and test names what it rests on', () => {
  const idle = assurances
    .flatMap(({ hazards }) => hazards.flatMap(({ id, controls }) => controls.map((one) => ({ id, ...one }))))
    .filter(({ kind }) => kind === 'design' || kind === 'test')
    .filter(
      ({ laws, properties: some, mutations, checks, tests }) =>
        !laws && !some && !mutations && !checks && !tests,
    );
  expect(idle).toEqual([]);
});
