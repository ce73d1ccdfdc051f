import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { platformHere } from '../../build/release/platforms.mjs';
import { EXECUTABLE, safeguard, type Run } from '../cli/safeguard.ts';

/** Why there is no executable to try; undefined where there is one, of what is committed here. */
function whyNot(): string | undefined {
  if (archive === undefined) return 'there is no executable for this machine';
  try {
    const { commit } = JSON.parse(readFileSync('release/made-from.json', 'utf8')) as { commit: string };
    const head = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
    if (commit !== head) return 'npm run release was run on another commit';
    return readdirSync('release').includes(archive) ? undefined : 'npm run release could not make it';
  } catch {
    return 'npm run release has not been run';
  }
}

const here = platformHere();
const name = `safeguard-${manifest.version}-${here?.name}`;
const archive = here && `${name}.${here.on[0] === 'win32' ? 'zip' : 'tar.gz'}`;
const reason = whyNot();
if (reason !== undefined) console.warn(`The single executable is not tried: ${reason}.`);

describe.skipIf(reason !== undefined)('the single executable', () => {
  let folder: string;
  let program: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'safeguard-executable-'));
    execFileSync('tar', ['-xzf', resolve('release', archive!), '-C', folder]);
    program = join(folder, name, 'safeguard');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs it where there is no Node. */
  function alone(args: readonly string[], input = ''): Run {
    const env = { ...process.env, PATH: '/nowhere' };
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder,
      env,
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  const ANSWERS = '{ "immediate_danger": "no", "concerns": ["image_threats"] }';
  test.each([
    [['--version']],
    [['assess']],
    [['assess', '--json']],
    [['assess', '--lang', 'cy', '--explain']],
    [['assess', '--pack', 'online-abuse', '--format', 'html']],
    [['assess', '--area', 'conwy']],
    [['batch', '--summary']],
    [['batch', '--jobs', '2']],
    [['questions', '--pack', 'fgm-duty']],
    [['questions', '--json']],
    [['contacts', '--for', 'child']],
    [['guide', 'police.2']],
    [['schema', 'answers']],
    [['scenario', 'test']],
    [['scenario', 'show', 'just-an-account']],
    [['rules', 'check']],
    [['rules', 'coverage', '--format', 'json']],
    [['rules', 'export', '--to', 'sql']],
    [['rules', 'graph', '--stage', 'safety']],
    [['completion', 'bash']],
    [['help', 'assess']],
    [['assess', '--wrong']],
  ])('does what the package does: %j', (args) => {
    expect(alone(args, ANSWERS)).toEqual(safeguard(args, { input: ANSWERS }));
  });

  test('makes the same page', () => {
    expect(alone(['web', '--output', 'own.html', '--no-local']).status).toBe(0);
    const other = join(folder, 'other.html');
    expect(safeguard(['web', '--output', other, '--no-local']).status).toBe(0);
    expect(readFileSync(join(folder, 'own.html'), 'utf8')).toBe(readFileSync(other, 'utf8'));
  });

  test('keeps records, and reads them again', () => {
    expect(alone(['assess', '--record', 'case.json'], ANSWERS).status).toBe(0);
    expect(alone(['record', 'verify', 'case.json']).stdout).toContain('The same rules give the same result');
  });

  test('uses rules in a folder, such as those beside it', () => {
    const rules = join(dirname(program), 'rules/online-abuse');
    expect(alone(['rules', 'check', '--pack', rules])).toEqual(
      safeguard(['rules', 'check', '--pack', rules]),
    );
    expect(alone(['questions', '--pack', rules]).stdout).toBe(safeguard(['questions']).stdout);
  });

  test('says that the solver is not inside, and uses it where it lies beside', () => {
    const prove = () => alone(['rules', 'prove', 'report_comes_first']);
    expect(prove()).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'The proofs need the package z3-solver. Install it with: npm install z3-solver (in the folder of this program, which does not hold it)\n',
    });
    symlinkSync(resolve('node_modules'), join(dirname(program), 'node_modules'));
    expect(prove().stdout).toContain('Proved for every possible set of answers: 1 property.');
  });

  test('does not listen to what is set for Node', () => {
    const env = { ...process.env, NODE_OPTIONS: '--no-such-option' };
    expect(spawnSync(program, ['--version'], { env, encoding: 'utf8' }).stdout).toBe(`${manifest.version}\n`);
  });

  test('comes with the licences, the manual page and how to begin', () => {
    expect(readdirSync(join(folder, name)).filter((file) => file !== 'node_modules')).toEqual([
      'LICENSE',
      'install.md',
      'rules',
      'safeguard',
      'safeguard.1',
      'third-party-licences.txt',
    ]);
    const licences = readFileSync(join(folder, name, 'third-party-licences.txt'), 'utf8');
    expect(licences).toContain('Node.js is licensed for use as follows');
    expect(licences).toContain(
      readFileSync(join(dirname(EXECUTABLE), '../dist/third-party-licences.txt'), 'utf8'),
    );
  });
});
