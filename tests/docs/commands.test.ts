import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { buildProgram } from '../../src/cli/program.ts';
import { KEYS, openTerminal } from '../cli/interview/terminal.ts';
import type { Run } from '../cli/safeguard.ts';
import { blocksOf, commandsOf, DOCUMENTS, inlineCodeOf, textOf } from './commands.ts';
import { makeRecords, makeSetting, type Setting } from './setting.ts';

/** What runs elsewhere, because it takes long or needs more than a folder with files. */
const ELSEWHERE: readonly (readonly [command: RegExp, where: string])[] = [
  [/^npm (ci|test)\b/, '.ci/run'],
  [/^npm install --global/, 'tests/cli/package.test.ts'],
  [/^npm install --global z3-solver/, 'package.json'],
  [/^curl /, 'tests/library-doc.test.ts'],
  [/^npx esbuild /, 'tests/web/browser/library.test.ts'],
  [/^(duckdb|sqlite3) /, 'tests/sql/docs.test.ts'],
  [/^safeguard web --serve/, 'tests/cli/web.test.ts'],
  [/^safeguard rules check\b/, 'tests/cli/rules-check.test.ts'],
  [/^safeguard rules docs --output/, 'tests/cli/rules-docs.test.ts'],
  [/^safeguard rules diff /, 'tests/cli/rules-diff.test.ts'],
  [/^safeguard rules assure\b/, 'tests/cli/rules-assure.test.ts'],
  [/^npx vitest run --reporter=json/, 'tests/cli/rules-assure.test.ts'],
  [/^safeguard rules mutate\b/, 'tests/cli/rules-mutate.test.ts'],
  [/^safeguard rules prove --jobs 2$/, 'tests/cli/rules-jobs.test.ts'],
  [/^safeguard rules prove( --pack \S+)?( --watch)?$/, 'tests/cli/rules-prove.test.ts'],
];

/** What asks in a terminal. */
const ASKS =
  /^safeguard (assess( --(quick|plain|private|record \S+|encrypt))*|record (resume|decide) case.json( --private)?|scenario (new|play|quiz)\b.*)$/;

/** The case, the folders and the like that a reader would put in. */
const PUT_IN: readonly (readonly [string | RegExp, string])[] = [
  [/\bID\b/, 'planned-meeting-with-online-friend'],
  [/\bDIR\b/, 'rules/online-abuse'],
];

const all = DOCUMENTS.flatMap(commandsOf);
const isElsewhere = (command: string): boolean => ELSEWHERE.some(([pattern]) => pattern.test(command));
const program = buildProgram('0');

/** The command of the program that a line begins with, its words, and what is left. */
function lookUp(line: string) {
  let command = program;
  const words = line.split(' ').slice(1);
  for (let next; (next = command.commands.find((inner) => inner.name() === words[0])); words.shift())
    command = next;
  return { command, rest: words };
}

/** Whether a line only names a command that needs more. */
const isName = (line: string): boolean => {
  if (!line.startsWith('safeguard ')) return false;
  const { command, rest } = lookUp(line);
  return rest.length === 0 && (command.commands.length > 0 || ONLY_NAMED.has(line));
};
const ONLY_NAMED = new Set([
  'safeguard rules diff',
  'safeguard rules docs',
  'safeguard record verify',
  'safeguard record report',
  'safeguard web',
]);

const isForNpm = (command: string): boolean => /^(npm run|node) /.test(command);
const shown = [...new Map(all.map((one) => [one.command, one])).values()].filter(
  ({ command }) => !isElsewhere(command) && !isForNpm(command) && !isName(command),
);
const asking = shown.filter(({ command, output }) => ASKS.test(command) && output === undefined);
const silent = shown.filter(({ command }) => !ASKS.test(command) && !command.startsWith('npx '));

/** Tools that not every machine has. */
const missing = ['jq', 'parallel', 'zcat'].filter(
  (tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0,
);
const needs = (tool: string, command: string): boolean => new RegExp(`\\b${tool} `).test(command);

const putIn = (command: string): string =>
  PUT_IN.reduce((line, [from, to]) => line.replace(from, to), command);

/** The time that a proof took is another each time. */
const withoutSeconds = (text: string): string => text.replaceAll(/\(\d+\.\d s\)/g, '(… s)').trim();

let settings: readonly Setting[] = [];
const runs = new Map<string, Run>();

beforeAll(async () => {
  const records = await makeRecords();
  // Two at a time.
  settings = [makeSetting(records), makeSetting(records)];
  const left = silent.filter(({ command }) => !missing.some((tool) => needs(tool, command)));
  await Promise.all(
    settings.map(async ({ prepare, run, folder }) => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        prepare(next.command);
        const mend =
          next.document === 'CONTRIBUTING.md' && next.output !== undefined ? breakRule(folder) : () => {};
        runs.set(next.command, await run(putIn(next.command)));
        mend();
      }
    }),
  );
}, 900_000);
afterAll(() => settings.forEach(({ remove }) => remove()));

/** Takes away the line that CONTRIBUTING.md adds to a rule, and returns what puts it back. */
function breakRule(folder: string): () => void {
  const file = join(folder, 'rules/online-abuse/facts.yaml');
  const whole = readFileSync(file, 'utf8');
  const broken = whole.replace(
    /(\n {6}- \{ images_involved: yes \})\n {6}- \{ images_forwarded: yes \}/,
    '$1',
  );
  if (broken === whole) throw new Error('The line that CONTRIBUTING.md adds is not there.');
  writeFileSync(file, broken);
  return () => writeFileSync(file, whole);
}

describe('a command that a document shows', () => {
  test('is there to be tried', () => expect(silent.length + asking.length).toBeGreaterThan(80));

  test.each(silent.map(({ command, document, output }) => [command, document, output] as const))(
    'runs: %s (%s)',
    (command, _document, output) => {
      const run = runs.get(command);
      if (run === undefined) return expect(missing.some((tool) => needs(tool, command))).toBe(true);
      const fails = output !== undefined && /^• FAILS /m.test(output);
      expect(run).toMatchObject({
        status: fails ? 1 : 0,
        stderr: expect.not.stringMatching(/^ +at /m) as string,
      });
      if (output !== undefined) expect(withoutSeconds(run.stdout)).toBe(withoutSeconds(output));
    },
  );

  test.each(asking.map(({ command, document }) => [command, document] as const))(
    'asks in a terminal: %s (%s)',
    async (command) => {
      const { prepare, env, folder: cwd } = settings[0]!;
      prepare(command);
      const terminal = openTerminal('bash', ['-c', putIn(command)], { env, cwd });
      await terminal.waitFor(/q leave|:$|^> /m);
      terminal.type(KEYS.ctrlC);
      expect(await terminal.exit()).toBe(130);
    },
  );

  test.each(ELSEWHERE)('runs elsewhere: %s', (pattern, where) => {
    expect(all.some(({ command }) => pattern.test(command))).toBe(true);
    expect(existsSync(where)).toBe(true);
  });
});

describe('what documents name is there', () => {
  test.each(DOCUMENTS)('commands, with their options, in %s', (document) => {
    for (const { command } of commandsOf(document)) {
      const [line] = /\bsafeguard( [\w-]+)*.*/.exec(command) ?? [];
      if (line === undefined) continue;
      const { command: found } = lookUp(line.replaceAll(/[|>"'].*/g, ''));
      if (/^safeguard [a-z]/.test(line)) expect(found, line).not.toBe(program);
      const known = new Set([...found.options, ...program.options].map(({ long }) => long));
      for (const [option] of line.replaceAll(/[|>].*/g, '').matchAll(/(?<= )--[a-z-]+/g))
        expect([...known, '--help'], command).toContain(option);
    }
  });

  test.each(DOCUMENTS)('scripts of the package, in %s', (document) => {
    const text = textOf(document);
    for (const [, name] of text.matchAll(/npm run ([\w:]+)/g))
      expect(manifest.scripts).toHaveProperty([name!]);
    for (const [, part] of text.matchAll(/npm run bench -- ([\w-]+)/g))
      expect(existsSync(`tests/bench/${part}.mjs`), part).toBe(true);
  });

  test.each(DOCUMENTS)('files and headings that are linked, in %s', (document) => {
    for (const [, link] of textOf(document).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [path, heading] = link!.split('#') as [string, string?];
      const file = path === '' ? document : join(document, '..', path);
      expect(existsSync(file), link).toBe(true);
      if (heading !== undefined) expect(headingsOf(file), link).toContain(heading);
    }
  });

  test('files and folders that CONTRIBUTING.md sends somebody to, and every folder of src in its map', () => {
    const paths = inlineCodeOf('CONTRIBUTING.md').filter((code) =>
      /^(src|rules|tests|build|docs)\/[\w./-]+$/.test(code),
    );
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const [map] = blocksOf('CONTRIBUTING.md', 'text');
    const inMap = [...map!.matchAll(/^(\S+)  /gm)].map(([, path]) => path!);
    expect(inMap.filter((path) => !existsSync(path))).toEqual([]);
    const layers = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(inMap).toEqual(expect.arrayContaining(layers.map(({ name }) => `src/${name}`)));
  });

  test('options, wherever they stand alone', () => {
    const known = new Set(
      [program].concat(...everyCommand(program)).flatMap(({ options }) => options.map(({ long }) => long)),
    );
    const named = DOCUMENTS.filter((document) => !/benchmarks|security/.test(document)).flatMap((document) =>
      inlineCodeOf(document).flatMap((code) => (/^--[a-z-]+/.exec(code) ?? []).map((option) => option)),
    );
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((option) => !known.has(option))).toEqual([]);
  });
});

function everyCommand(command: typeof program): (typeof program)[] {
  return command.commands.flatMap((inner) => [inner, ...everyCommand(inner)]);
}

/** The anchors of a document, as code hosts make them. */
const headingsOf = (document: string): string[] =>
  [...textOf(document).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('what stands beside a command', () => {
  test('CONTRIBUTING.md changes a rule and a property that stand in the pack so', () => {
    const indent = (block: string): string[] =>
      block
        .trim()
        .split('\n')
        .map((line) => line.trim());
    const lines = ['facts.yaml', 'properties.yaml']
      .flatMap((file) => textOf(`rules/online-abuse/${file}`).split('\n'))
      .map((line) => line.trim())
      .join('\n');
    const blocks = blocksOf('CONTRIBUTING.md', 'yaml');
    expect(blocks).toHaveLength(2);
    for (const block of blocks) expect(lines).toContain(indent(block).join('\n'));
  });

  test('docs/batch.md shows the results of the lines that it shows', async () => {
    const [first, second, ...results] = blocksOf('docs/batch.md', 'json').map(
      (json) => JSON.parse(json) as object,
    );
    const { run, prepare, folder } = settings[0]!;
    prepare('');
    const third = { id: 'A-19', answers: { imediate_danger: 'no' } };
    const lines = [first, second, third].map((line) => `${JSON.stringify(line)}\n`);
    writeFileSync(join(folder, 'cases.ndjson'), lines.join(''));
    const command = all.find((one) => /^safeguard batch .*provisional,actions$/.test(one.command))!.command;
    const { status, stdout, stderr } = await run(command);
    expect([status, stderr]).toEqual([2, expect.stringContaining('line 3')]);
    const given = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(given.slice(1)).toEqual(results);
  });
});
