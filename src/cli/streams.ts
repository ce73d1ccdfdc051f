import { fstatSync, writeSync } from 'node:fs';
import { reason } from './system-error.ts';
import { EXIT } from './user-error.ts';

/**
 * Ends the program as it should when what it says cannot be written. Node makes these streams when they are first used,
 * and that takes several milliseconds: so they are watched from then on, and a start that does not need them stays fast.
 */
export function watchStreams(): void {
  for (const name of ['stdout', 'stderr'] as const) {
    const property = Object.getOwnPropertyDescriptor(process, name);
    const get = (): NodeJS.WriteStream => {
      const stream = property?.get?.call(process) as NodeJS.WriteStream;
      Object.defineProperty(process, name, { configurable: true, enumerable: true, value: stream });
      return stream.on('error', (error: NodeJS.ErrnoException) => endFor(error, name));
    };
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get });
  }
}

function endFor(error: NodeJS.ErrnoException, name: 'stdout' | 'stderr'): never {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done);
  if (name === 'stdout') console.error(`The result could not be written: ${reason(error)}.`);
  process.exit(EXIT.usage);
}

/** Writes a whole result to standard output, where nothing else has been written. */
export function writeResult(text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written);
  } catch {
    // The stream knows how to wait for a slow reader, and is watched for all that can go wrong.
    process.stdout.write(bytes.subarray(written));
  }
}

/** Whether standard input is a terminal. A file or a pipe is told by its kind, without the stream. */
export function inputIsTerminal(): boolean {
  try {
    const kind = fstatSync(0);
    if (kind.isFile() || kind.isFIFO() || kind.isSocket()) return false;
  } catch {
    // The stream knows better.
  }
  return process.stdin.isTTY;
}
