import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { safeguard, type Run } from './safeguard.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** What npm is told: never to look further than this machine, and nothing about the project that runs the tests. */
const QUIET = ['--offline', '--no-audit', '--no-fund', '--loglevel=error'];

let work: string;
let consumer: string;
let tarball: string;
let packed: readonly string[];

function run(command: string, args: readonly string[], cwd = consumer, input = ''): Run {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_ENV$/i.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function succeed(command: string, args: readonly string[], cwd = consumer, input = ''): string {
  const { status, stdout, stderr } = run(command, args, cwd, input);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'safeguard-package-'));
  consumer = mkdtempSync(join(work, 'consumer-'));
  // What the tests run on is what is packed: it was built before them.
  const listed = succeed(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', work, ...QUIET],
    ROOT,
  );
  packed = (JSON.parse(listed) as { files: { path: string }[] }[])[0]!.files.map(({ path }) => path);
  tarball = join(work, `${manifest.name}-${manifest.version}.tgz`);
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true }');
  succeed('npm', ['install', tarball, ...QUIET]);
}, 60_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the package', () => {
  test('holds the program, the library, the rules and what has to come with them, and nothing else', () => {
    const places = new Set(packed.map((path) => path.replace(/\/.*/, '/')));
    expect([...places].toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/',
      'dist/',
      'package.json',
      'rules/',
    ]);
    expect(packed).toEqual(
      expect.arrayContaining([
        'bin/package.json',
        'bin/safeguard.js',
        'dist/index.js',
        'dist/main.cjs',
        'dist/online-abuse.json',
        'dist/third-party-licences.txt',
        'dist/types/index.d.ts',
        'rules/online-abuse/pack.yaml',
        'rules/schema/pack.schema.json',
      ]),
    );
    expect(packed.filter((path) => /\.test\.|^src|\.map$|(?<!\.d)\.ts$|\.mjs$/.test(path))).toEqual([]);
  });

  test('installs alone: no dependency, nothing fetched, nothing run', () => {
    const installed = readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['safeguard']);
    expect(manifest).not.toHaveProperty('dependencies');
    // npm warns of `prepare` as well where a package comes from a file.
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts).not.toHaveProperty(script);
  });

  test.each(['the package', 'a copy of the repository'])(
    'brings the program and its manual page to the path, installed for all folders from %s',
    (from) => {
      const prefix = mkdtempSync(join(work, 'global-'));
      const source = from === 'the package' ? tarball : ROOT;
      succeed('npm', ['install', '--global', '--ignore-scripts', '--prefix', prefix, source, ...QUIET]);
      expect(succeed(join(prefix, 'bin/safeguard'), ['--version'])).toBe(`${manifest.version}\n`);
      expect(readFileSync(join(prefix, 'share/man/man1/safeguard.1'), 'utf8')).toContain('SAFEGUARD');
    },
  );

  test('runs as safeguard', () => {
    expect(succeed('npx', ['--no-install', 'safeguard', '--version'])).toBe(`${manifest.version}\n`);
    const input = '{"immediate_danger": true}';
    const output = succeed('npx', ['--no-install', 'safeguard', 'assess', '--json'], consumer, input);
    expect(output).toBe(safeguard(['assess', '--json'], { input }).stdout);
  });

  test('loads a pack from YAML with what is inside it', () => {
    const rules = join(consumer, 'node_modules/safeguard/rules/online-abuse');
    const output = succeed('npx', ['--no-install', 'safeguard', 'questions', '--pack', rules]);
    expect(output).toBe(safeguard(['questions']).stdout);
  });
});

describe('the library', () => {
  test('assesses and asks in a JavaScript module', () => {
    writeFileSync(
      join(consumer, 'use.mjs'),
      `import { assess, formatProblem, loadPack, next } from 'safeguard';
       const { pack } = await loadPack();
       const { level } = assess(pack, { immediate_danger: true });
       const step = next(pack, { immediate_danger: false });
       const { problems } = await loadPack('nowhere');
       console.log(level, step.kind, step.question.id);
       console.log(formatProblem(problems[0]));`,
    );
    expect(succeed(process.execPath, ['use.mjs'])).toBe(
      'emergency question meeting_perpetrator\nnowhere/pack.yaml:1:1 file-missing there is no such file\n',
    );
  });

  test('writes nothing, and does not keep a program running', () => {
    writeFileSync(join(consumer, 'import.mjs'), `import 'safeguard';`);
    expect(run(process.execPath, ['import.mjs'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['Node', ['--module', 'nodenext']],
    ['a bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])(
    'has types for %s, in the strictest settings, without those of Node or of any other package',
    (_for, options) => {
      writeFileSync(
        join(consumer, 'typed.mts'),
        `import {
         assess, formatProblem, InvalidAnswers, loadPack, next,
         type Assessment, type OpenedPack, type PackData, type Problem, type Step,
       } from 'safeguard';
       export async function use(): Promise<string> {
         const opened: OpenedPack = await loadPack();
         if (!opened.pack) return opened.problems.map((problem: Problem) => formatProblem(problem)).join();
         const data: PackData = opened.pack.data;
         const assessment: Assessment = assess(opened.pack, { immediate_danger: true });
         const step: Step = next(opened.pack, assessment.answers, { mode: 'quick' });
         // @ts-expect-error A level is text.
         const level: number = assessment.level;
         // @ts-expect-error There is no such mode.
         next(opened.pack, {}, { mode: 'slow' });
         return [data.id, step.kind, level, InvalidAnswers.name].join();
       }`,
      );
      const strict = [
        '--strict',
        '--exactOptionalPropertyTypes',
        '--noUncheckedIndexedAccess',
        '--skipLibCheck',
        'false',
      ];
      const plain = ['--noEmit', '--target', 'es2022', '--lib', 'es2022', '--types', ''];
      const result = run(process.execPath, [TSC, ...plain, ...strict, ...options, 'typed.mts']);
      expect(result).toEqual({ status: 0, stdout: '', stderr: '' });
    },
  );
});
