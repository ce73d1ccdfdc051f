import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { onTestFinished } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { assessmentSchema } from '../../src/pack/schemas.ts';
import { runAgain } from './again.ts';

/** The program as it is installed. */
export const EXECUTABLE = fileURLToPath(new URL('../../bin/safeguard.js', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** Runs the built program with standard input that is no terminal. */
export function safeguard(args: readonly string[], options: Surroundings = {}): Run {
  // Node reads its own settings only as it begins.
  if (Object.keys(options.env ?? {}).some((name) => name.startsWith('NODE_')))
    return safeguardAlone(args, options);
  return runAgain(EXECUTABLE, {
    args,
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
    cwd: options.cwd ?? process.cwd(),
  });
}

/** The same in a process of its own, through pipes: for what depends on them, and on how the program starts and ends. */
export function safeguardAlone(args: readonly string[], options: Surroundings = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [EXECUTABLE, ...args], {
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { status, stdout, stderr };
}

const isAssessment = new Ajv2020({ allowUnionTypes: true }).compile<Assessment>(assessmentSchema);

/** The assessment of answers, through the built program and a pipe. It fits the schema of assessments. */
export function assessed(answers: object): Assessment {
  const { status, stdout, stderr } = safeguard(['assess', '--json'], { input: JSON.stringify(answers) });
  if (status !== 0) throw new Error(`safeguard ended with ${status}: ${stderr}`);
  const assessment: unknown = JSON.parse(stdout);
  if (!isAssessment(assessment)) throw new Error(JSON.stringify(isAssessment.errors, null, 2));
  return assessment;
}

/** What the program says on standard error when it refuses: exit code 2, nothing on standard output, no stack. */
export function refusal(...run: Parameters<typeof safeguard>): string {
  const { status, stdout, stderr } = safeguard(...run);
  if (status !== 2) throw new Error(`safeguard ended with ${status}: ${stderr}`);
  if (stdout !== '') throw new Error(`There is something on standard output: ${stdout}`);
  if (/^ +at /m.test(stderr)) throw new Error(`There is a stack: ${stderr}`);
  return stderr;
}

/** Runs a line of bash in which `safeguard` is the program, with `pipefail`. */
export function bash(line: string, options: { readonly cwd?: string } = {}): Run {
  const script = `set -o pipefail; safeguard() { "$NODE" "$EXECUTABLE" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    env: { ...process.env, NODE: process.execPath, EXECUTABLE },
    encoding: 'utf8',
    input: '',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return { status, stdout, stderr };
}

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file in a folder that is gone after the test. */
export function temporaryFile(name: string, content: string | Buffer): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

const records = new Map<string, string>();

/** A file with a record of these answers. The program makes it once for each file of tests; then it is copied. */
export function placeRecord(cwd: string, answers: object, name = 'case.json'): void {
  const input = JSON.stringify(answers);
  const made = records.get(input);
  if (made !== undefined) return writeFileSync(join(cwd, name), made, { mode: 0o600 });
  const { status, stderr } = safeguard(['assess', '--record', name], { input, cwd });
  if (status !== 0) throw new Error(stderr);
  records.set(input, readFileSync(join(cwd, name), 'utf8'));
}
