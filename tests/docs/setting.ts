import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newFiles } from '../../src/cli/rules/new-files.ts';
import { EXECUTABLE, safeguard, type Run } from '../cli/safeguard.ts';
import { fillIn } from '../study/fill-in.ts';
import { blocksOf, textOf } from './commands.ts';

/** Commands may run for a minute on a busy machine. */
const PATIENCE = 120_000;

/** What a command makes, which is not there before. */
const MADE = /(?:--record|--output|>|study new|local init --local) (\S+)/g;

const ANSWERS = '{ "immediate_danger": "no", "concerns": ["sexual_abuse_grooming"] }\n';
const RESPONSE = `${JSON.stringify(JSON.parse(blocksOf('docs/training.md', 'json')[0]!))}\n`;
const CASES = ANSWERS.repeat(3);
const LOCAL = blocksOf('docs/local-settings.md', 'yaml')[0]!;
const PASSPHRASE = 'five words that nobody guesses\n';
const FILES: Readonly<Record<string, string | Buffer>> = {
  'answers.json': ANSWERS,
  'answers.yaml': 'immediate_danger: no\n',
  'cases.ndjson': CASES,
  'cases.ndjson.gz': gzipSync(CASES),
  'part-1.ndjson': CASES,
  'part-2.ndjson': CASES,
  'cases.csv': blocksOf('docs/batch.md', 'csv')[0]!,
  'responses.ndjson': RESPONSE,
  'class.ndjson': RESPONSE,
  'team.yaml': LOCAL,
  'decision.yaml': heredocIn('docs/records.md'),
  'passphrase.txt': PASSPHRASE,
};

/** The text for its input that a document gives to `cat`. */
function heredocIn(document: string): string {
  return /<< 'END'\n([^]*?)^END$/m.exec(textOf(document))![1]!;
}

/** A folder with everything that the documents name as if it were there, and the program on the path. */
export interface Setting {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Puts every file back as it was, and takes away what a command is about to make. */
  readonly prepare: (command: string) => void;
  /** Runs a line of bash. Whatever reads standard input finds answers that say nothing. */
  readonly run: (command: string) => Promise<Run>;
  readonly remove: () => void;
}

export function makeSetting(records: Readonly<Record<string, Buffer>>): Setting {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-docs-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(EXECUTABLE, join(bin, 'safeguard'));
  symlinkSync(process.execPath, join(bin, 'node'));
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
  const PATH = [bin, rest['PATH']].join(delimiter);
  const env = { ...rest, PATH, HOME: folder, XDG_CONFIG_HOME: join(folder, 'config') };
  cpSync('rules', join(folder, 'rules'), { recursive: true });
  for (const [, name, content] of textOf('docs/pack-format.md').matchAll(
    /^```yaml\n# (\S+)\n([^]*?)^```$/gm,
  )) {
    const file = join(folder, 'my-rules', name!);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content!);
  }

  const writeTutorial = (): void => {
    const lost = { id: 'lost-phones', title: 'Lost phones', source: 'Lost phones: what we do' };
    const files = new Map(newFiles({ ...lost, publisher: 'A school', updated: '2026-01' }));
    for (const [, name, content] of textOf('docs/new-pack.md').matchAll(
      /^```yaml\n# lost-phones\/(\S+)\n([^]*?)^```$/gm,
    )) {
      if (!files.has(name!)) throw new Error(`safeguard rules new makes no ${name}`);
      files.set(name!, content!);
    }
    for (const [name, content] of files) {
      const file = join(folder, 'lost-phones', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  };

  const prepare = (command: string): void => {
    rmSync(join(folder, 'lost-phones'), { recursive: true, force: true });
    if (command.includes('lost-phones') && !command.startsWith('safeguard rules new ')) writeTutorial();
    for (const [name, content] of Object.entries({ ...FILES, ...records }))
      writeFileSync(join(folder, name), content);
    for (const [, name] of command.matchAll(MADE))
      rmSync(join(folder, name!), { recursive: true, force: true });
    rmSync(join(folder, 'config'), { recursive: true, force: true });
    const [, study] = /study report (\S+)/.exec(command) ?? [];
    if (study !== undefined) makeStudy(folder, study);
    if (!/^safeguard local (check|show)/.test(command)) return;
    mkdirSync(join(folder, 'config/safeguard'), { recursive: true });
    writeFileSync(join(folder, 'config/safeguard/local.yaml'), LOCAL);
  };

  const run = (command: string): Promise<Run> => {
    const child = spawn('bash', ['-c', `set -e -o pipefail; ${command}`], {
      cwd: folder,
      env,
      timeout: PATIENCE,
    });
    child.stdin.on('error', () => {}).end('{}\n');
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => void (said[name] += text));
    return new Promise((done) => child.on('close', (status) => done({ status, ...said })));
  };

  return { folder, env, prepare, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A study that three readers have filled in, one of them otherwise. */
function makeStudy(cwd: string, name: string): void {
  rmSync(join(cwd, name), { recursive: true, force: true });
  safeguard(['study', 'new', name, '--seed', 'docs'], { cwd });
  fillIn(join(cwd, name), 1);
  fillIn(join(cwd, name), 2);
  fillIn(join(cwd, name), 3, { case: 'case-01', question: 'immediate_danger', value: 'unknown' });
}

/** Records of the same answers, one of them locked. That takes seconds, so it is done once. */
export async function makeRecords(): Promise<Readonly<Record<string, Buffer>>> {
  const setting = makeSetting({});
  const kept = ['case.json', 'case.age --encrypt --passphrase-fd 3 3< passphrase.txt'].map(
    (record) => `safeguard assess answers.json --record ${record} > result.txt`,
  );
  setting.prepare('');
  const { status, stderr } = await setting.run(kept.join('; '));
  if (status !== 0) throw new Error(stderr);
  const names = ['case.json', 'case.age'];
  const records = names.map((name) => [name, readFileSync(join(setting.folder, name))] as const);
  setting.remove();
  return Object.fromEntries(records);
}
