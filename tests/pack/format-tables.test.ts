import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { assess, compilePack } from '../../src/engine/index.ts';
import { fillTables } from '../../build/docs/format-tables.ts';
import { loadPack } from '../../src/pack/load.ts';
import { loadScenario } from '../../src/pack/load-scenarios.ts';
import { PROBLEM_CODES } from '../../src/pack/problem-codes.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { fileSchemas } from '../../src/pack/schemas.ts';
import { writeFiles } from './tiny-pack.ts';

const DOC = join(import.meta.dirname, '../../docs/pack-format.md');
const text = readFileSync(DOC, 'utf8');

/** The YAML of the handbook: the first line of each example names its file. */
function examples(): Record<string, string> {
  const blocks = [...text.matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```$/gm)];
  return Object.fromEntries(blocks.map(([, file, yaml]) => [file, yaml]));
}

// To write the tables anew: npx vitest run tests/pack/format-tables.test.ts -u
test('the tables of the handbook are those of the schemas', async () => {
  const filled = fillTables(text);
  const formatted = await format(filled, { ...(await resolveConfig(DOC)), parser: 'markdown' });
  await expect(formatted).toMatchFileSnapshot(DOC);
});

test('the handbook has a table for every kind of file, and every code of a problem', () => {
  const tables = [...text.matchAll(/<!-- table: (\S+) -->/g)].map(([, name]) => name);
  expect(new Set(tables)).toEqual(new Set([...Object.keys(fileSchemas), 'condition', 'problems']));
  for (const code of Object.keys(PROBLEM_CODES)) expect(text).toContain(`\`${code}\``);
});

test('a table that does not exist is a mistake in the document', () => {
  expect(() => fillTables('<!-- table: nonsense -->\n<!-- end of table -->')).toThrow(
    'there is no table nonsense',
  );
});

test('the examples of the handbook are a whole pack, and its scenario holds', async () => {
  const folder = await writeFiles(examples());
  const { pack: data, problems } = await loadPack(folder);
  expect(problems.map(formatProblem)).toEqual([]);
  const pack = compilePack(data!);
  const loaded = await loadScenario(join(folder, 'scenarios/threats-over-a-picture.yaml'), pack);
  expect(loaded.problems.map(formatProblem)).toEqual([]);
  const { level, possibleLevel, actions } = assess(pack, loaded.scenario!.answers);
  const applying = actions.filter(({ applies }) => applies === 'yes').map(({ id }) => id);
  expect({ level, possible_level: possibleLevel }).toMatchObject({
    level: 'report',
    possible_level: 'report',
  });
  expect(applying).toEqual(loaded.scenario!.expect.actions);
});

test('the problem that the handbook shows is the one that is shown', async () => {
  const files = examples();
  const folder = await writeFiles({ ...files, 'facts.yaml': files['facts.yaml']!.replace('age:', 'aeg:') });
  const { problems } = await loadPack(folder);
  const shown = problems
    .map((problem) => formatProblem({ ...problem, file: 'rules/example/facts.yaml' }))
    .join('\n');
  expect(text).toContain(`\`\`\`text\n${shown}\n\`\`\``);
});
