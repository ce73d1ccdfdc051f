import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
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
  // As people name folders.
  consumer = join(work, 'für mich');
  mkdirSync(consumer);
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
      'README.cy.md',
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
        'dist/browser.js',
        'dist/index.js',
        'dist/main.cjs',
        'dist/online-abuse.json',
        'dist/third-party-licences.txt',
        'dist/types/browser.d.ts',
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

/** As root there would be nothing that may not be written: then it is run by a number that has no account. */
const SOMEBODY =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=54321', '--regid=54321', '--clear-groups', 'env'] : ['env'];
/** Root may have its Node where nobody else gets at it. */
const SOMEBODY_HAS_NODE =
  spawnSync(SOMEBODY[0]!, [...SOMEBODY.slice(1), process.execPath, '--version']).status === 0;

describe.runIf(SOMEBODY_HAS_NODE)(
  'somebody who may only read where it is, without a home folder, an account or git',
  () => {
    let bare: string;
    beforeAll(() => {
      bare = join(work, 'bin');
      mkdirSync(bare);
      symlinkSync(process.execPath, join(bare, 'node'));
      chmodSync(work, 0o755);
      succeed('chmod', ['-R', 'a+rX,a-w', consumer]);
    });
    afterAll(() => void succeed('chmod', ['-R', 'u+w', consumer]));

    function bySomebody(args: readonly string[], input = ''): Run {
      const [first, ...rest] = [...SOMEBODY, '-i', `PATH=${bare}`, 'node_modules/.bin/safeguard', ...args];
      return run(first!, rest, consumer, input);
    }

    test.each([
      [['assess', '--json'], '{"immediate_danger": true}'],
      [['assess'], '{"concerns": ["image_threats"]}'],
      [['batch'], '{"immediate_danger": "yes"}\n{}\n'],
      [['questions'], ''],
      [['scenario', 'test'], ''],
      [['rules', 'export', '--to', 'sql'], ''],
    ])('gets from %j what everybody gets', (args, input) => {
      const { status, stdout } = safeguard(args, { input });
      expect(bySomebody(args, input)).toEqual({ status, stdout, stderr: '' });
    });

    test.each([
      [['assess', '--record', 'case.json'], 'Nothing can be written in the folder .: permission denied.'],
      [['web', '--output', 'page.html'], 'Nothing can be written in the folder .: permission denied.'],
      [
        ['rules', 'diff', 'HEAD', '--pack', 'node_modules/safeguard/rules/online-abuse'],
        'git was not found. It is needed to read a revision. Compare two folders instead.',
      ],
    ])('is told in plain words what %j cannot do there, and nothing is left behind', (args, says) => {
      const before = readdirSync(consumer);
      expect(bySomebody(args, '{}')).toEqual({ status: 2, stdout: '', stderr: `${says}\n` });
      expect(readdirSync(consumer)).toEqual(before);
    });
  },
);

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

  test('is required by a CommonJS module, the one for browsers too, without a warning', () => {
    writeFileSync(
      join(consumer, 'use.cjs'),
      `const { assess, loadPack } = require('safeguard');
       const { compilePack, next, packs } = require('safeguard/browser');
       const step = next(compilePack(packs['online-abuse']), { immediate_danger: false });
       loadPack().then(({ pack }) => console.log(assess(pack, { immediate_danger: true }).level, step.question.id));`,
    );
    const result = run(process.execPath, ['use.cjs']);
    expect(result).toEqual({ status: 0, stdout: 'emergency meeting_perpetrator\n', stderr: '' });
  });

  test('writes nothing, and does not keep a program running', () => {
    writeFileSync(join(consumer, 'import.mjs'), `import 'safeguard';`);
    expect(run(process.execPath, ['import.mjs'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['Node', 'typed.mts', ['--module', 'nodenext']],
    ['Node, in a CommonJS module', 'typed.cts', ['--module', 'nodenext']],
    ['a bundler', 'typed.mts', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])(
    'has types for %s, in the strictest settings, without those of Node or of any other package',
    (_for, file, options) => {
      writeFileSync(
        join(consumer, file),
        `import {
         assess, formatProblem, InvalidAnswers, loadPack, next,
         type Assessment, type OpenedPack, type PackData, type Problem, type Step,
       } from 'safeguard';
       import * as browser from 'safeguard/browser';
       export const inBrowser: browser.Assessment = browser.assess(browser.compilePack(browser.packs['online-abuse']!), {});
       export const read: browser.Answers = browser.readAnswers(browser.compilePack(browser.packs['online-abuse']!), {}).answers;
       // @ts-expect-error There are no files in a browser.
       export const { loadPack: fromFiles } = browser;
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
      const result = run(process.execPath, [TSC, ...plain, ...strict, ...options, file]);
      expect(result).toEqual({ status: 0, stdout: '', stderr: '' });
    },
  );
});

describe('the library for browsers', () => {
  /** A bundle of a module that uses it, as one script. */
  async function bundled(code: string): Promise<{ readonly text: string; readonly from: readonly string[] }> {
    const { outputFiles, metafile } = await build({
      stdin: { contents: code, resolveDir: consumer },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'said',
      write: false,
      metafile: true,
      absWorkingDir: consumer,
      logLevel: 'silent',
    });
    return { text: outputFiles[0]!.text, from: Object.keys(metafile.inputs) };
  }

  test('is one file that imports nothing', async () => {
    const { from } = await bundled(`export * from 'safeguard/browser';`);
    expect(from.filter((path) => path !== '<stdin>')).toEqual(['node_modules/safeguard/dist/browser.js']);
  });

  test('needs nothing but the language: neither Node nor what browsers add', async () => {
    const { text } = await bundled(
      `import { assess, compilePack, InvalidAnswers, next, packs, readAnswers } from 'safeguard/browser';
       const pack = compilePack(packs['online-abuse']);
       export const { level } = assess(pack, { immediate_danger: 'yes' });
       export const { question } = next(pack, { immediate_danger: 'no' });
       export const { problems } = readAnswers(pack, { immediate_danger: 'perhaps' });
       try { assess(pack, { nothing: 'no' }); } catch (error) { problems.push(...error.problems); }
       export const own = compilePack(JSON.parse(JSON.stringify(packs['online-abuse']))).data.id;`,
    );
    // Only the language as it was in 2022 is there: no process, no console, no document.
    const world = createContext({});
    const since2022 = ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'];
    runInContext(since2022.map((name) => `delete Array.prototype.${name};`).join(''), world);
    runInContext(text, world);
    const said = JSON.parse(runInContext('JSON.stringify(said)', world) as string) as Said;
    expect(said.level).toBe('emergency');
    expect(said.question.id).toBe('meeting_perpetrator');
    expect(said.problems.map(({ code }) => code)).toEqual(['unknown-value', 'unknown-question']);
    expect(said.own).toBe('online-abuse');
  });

  interface Said {
    readonly level: string;
    readonly question: { readonly id: string };
    readonly problems: readonly { readonly code: string }[];
    readonly own: string;
  }

  test('leaves the rules that ship out of the bundle of whoever brings rules of their own', async () => {
    const { text } = await bundled(`export { assess, compilePack } from 'safeguard/browser';`);
    expect(text).not.toContain('immediate_danger');
    expect(text.length).toBeLessThan(100_000);
  });
});
