import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';

/** The program as it is installed. */
export const EXECUTABLE = fileURLToPath(new URL('../../bin/safeguard.js', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program with standard input that is no terminal. Colours are off unless the environment asks. */
export function safeguard(
  args: readonly string[],
  options: { readonly input?: string | Buffer; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Run {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [EXECUTABLE, ...args], {
    input: options.input ?? '',
    env: { ...env, ...options.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { status, stdout, stderr };
}

/** The assessment of answers, through the built program and a pipe. */
export function assessed(answers: object): Assessment {
  const { status, stdout, stderr } = safeguard(['assess', '--json'], { input: JSON.stringify(answers) });
  if (status !== 0) throw new Error(`safeguard ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Assessment;
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
