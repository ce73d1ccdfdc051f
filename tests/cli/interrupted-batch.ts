import { spawn } from 'node:child_process';
import { EXECUTABLE } from './safeguard.ts';

/**
 * Runs `safeguard batch` on three lines, the second of them wrong, and on one that is not finished, and interrupts it once all
 * three were answered.
 *
 * @param before looks at the process when they were, and before the interrupt.
 */
export async function interruptedBatch(
  args: readonly string[],
  before: (pid: number) => void = () => {},
): Promise<{
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly pid: number;
}> {
  const child = spawn(process.execPath, [EXECUTABLE, 'batch', ...args]);
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (part) => (stderr += String(part)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const first = new Promise<void>((resolve) => {
    child.stdout.on('data', (part) => {
      stdout += String(part);
      if (stdout.split('\n').length === 4) resolve();
    });
  });
  const line = '{"immediate_danger":"yes"}';
  child.stdin.write(`${line}\noops\n${line}\n{"age"`);
  await first;
  before(child.pid!);
  child.kill('SIGINT');
  return { status: await ended, stdout, stderr, pid: child.pid! };
}
