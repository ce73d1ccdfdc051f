import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { EXECUTABLE } from './safeguard.ts';

/** `safeguard rules check` or `prove` while it watches a folder, its two streams together. */
export function watching(command: 'check' | 'prove', folder: string, ...args: string[]) {
  const program = spawn(
    process.execPath,
    [EXECUTABLE, 'rules', command, ...args, '--watch', '--pack', folder],
    { env: { ...process.env, NO_COLOR: '1' } },
  );
  onTestFinished(() => void program.kill('SIGKILL'));
  let text = '';
  let changed = (): void => {};
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      changed();
    });
  }
  const closed = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    program.on('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    seen: () => text,
    wait: (pattern: RegExp) =>
      new Promise<void>((resolve, reject) => {
        changed = () => pattern.test(text) && resolve();
        changed();
        void closed.then(() => reject(new Error(`it ended: ${text}`)));
      }),
    end: () => {
      program.kill('SIGINT');
      return closed;
    },
  };
}
