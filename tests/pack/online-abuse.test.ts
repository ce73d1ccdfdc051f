import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/engine/index.ts';
import { loadPack } from '../../src/pack/load.ts';
import { loadScenarios } from '../../src/pack/load-scenarios.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { assessmentSchema } from '../../src/pack/schemas.ts';

const FOLDER = 'rules/online-abuse';

test('the pack that ships has no problems', async () => {
  const { problems } = await loadPack(FOLDER);
  expect(problems.map(formatProblem)).toEqual([]);
});

test('the scenarios that ship have no problems', async () => {
  const { pack } = await loadPack(FOLDER);
  const { problems } = await loadScenarios(join(FOLDER, 'scenarios'), compilePack(pack!));
  expect(problems.map(formatProblem)).toEqual([]);
});

test('what the scenarios and an empty case give fits the schema of the assessment', async () => {
  const pack = compilePack((await loadPack(FOLDER)).pack!);
  const { scenarios } = await loadScenarios(join(FOLDER, 'scenarios'), pack);
  const validate = new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(assessmentSchema);
  const wrong = [{}, ...scenarios!.map(({ answers }) => answers)].flatMap((answers) =>
    validate(JSON.parse(JSON.stringify(assess(pack, answers)))) ? [] : validate.errors,
  );
  expect(wrong).toEqual([]);
});

test('every YAML file names its schema in its first line, so that editors check it', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  expect(files.length).toBeGreaterThan(15);
  const wrong = files.filter((file) => {
    const folder = dirname(file);
    const inOwn = folder === '.' ? file.replace('.yaml', '') : folder.replace('scenarios', 'scenario');
    const kind = basename(folder) === 'cy' ? 'translation' : inOwn;
    const schema = relative(join(FOLDER, folder), `rules/schema/${kind}.schema.json`);
    const [line] = readFileSync(join(FOLDER, file), 'utf8').split('\n');
    return line !== `# yaml-language-server: $schema=${schema}`;
  });
  expect(wrong).toEqual([]);
});
