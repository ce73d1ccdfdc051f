import { closeSync, fstatSync, openSync, readFileSync, writeSync } from 'node:fs';
import { wordsOfCommandLine } from '../language.ts';
import { reason, EXIT } from '../user-error.ts';

const STREAMS = ['stdin', 'stdout', 'stderr'] as const;

/**
 * Ends the program as it should when what it says cannot be written, or its terminal is gone. Node makes these streams when
 * they are first used, and that takes several milliseconds: so they are watched from then on, and a start that does not need
 * them stays fast.
 */
export function watchStreams(): void {
  for (const name of STREAMS) {
    const property = Object.getOwnPropertyDescriptor(process, name)!;
    const get = (): NodeJS.ReadStream | NodeJS.WriteStream => {
      // Other runtimes make them at once.
      const stream = (property.get?.call(process) ?? property.value) as
        NodeJS.ReadStream | NodeJS.WriteStream;
      Object.defineProperty(process, name, { configurable: true, enumerable: true, value: stream });
      if (name === 'stdin') return withoutErrors(stream);
      if (name === 'stdout' && outputIsClosed()) return noticed(stream);
      return stream.on('error', (error: NodeJS.ErrnoException) => {
        if (stream.isTTY) lostTerminal();
        else endFor(error, name);
      });
    };
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get });
  }
  process.on('exit', tellWhatIsLost);
  process.on('exit', letGoOfTerminal);
}

/** A terminal to read from that is gone. Nobody else hears of the error: readline would throw it, where no one can catch it. */
function withoutErrors<S extends NodeJS.ReadStream | NodeJS.WriteStream>(stream: S): S {
  if (!stream.isTTY) return stream;
  const emit = stream.emit.bind(stream) as (...args: unknown[]) => boolean;
  const quietly = (event: string | symbol, ...args: unknown[]): boolean => {
    if (event !== 'error') return emit(event, ...args);
    lostTerminal();
    return true;
  };
  return Object.assign(stream, { emit: quietly });
}

/** Without a terminal there is nobody to tell. */
function lostTerminal(): void {
  process.exitCode ??= EXIT.interrupted;
  lost(EXIT.interrupted);
}

let announced = false;

/**
 * Who asks and what writes a file hear once that there is nobody any more, as of the signal that the system sends, or should.
 * Where nobody listens, this is the end.
 */
function lost(exitCode: number): void {
  if (process.listenerCount('SIGHUP') === 0) process.exit(exitCode);
  if (announced) return;
  announced = true;
  process.emit('SIGHUP', 'SIGHUP');
}

function endFor(error: NodeJS.ErrnoException, name: 'stdout' | 'stderr'): void {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  if (error.code === 'EPIPE') return lost(Number(process.exitCode ?? EXIT.done));
  if (name === 'stdout') {
    const words = wordsOfCommandLine(process.argv.slice(2), process.env);
    console.error(words.refusal.resultNotWritten(reason(error, words)));
  }
  process.exit(EXIT.usage);
}

/** The major number of /dev/null and its like on Linux, and the number of /dev/null itself. */
const MEMORY = 1;
const NOTHING = (MEMORY << 8) | 3;

/** How Node opens /dev/null in the place of a stream that was closed (`>&-`): to read and to write. A shell only writes to it. */
const BOTH_WAYS = /^flags:\s*[0-7]*2$/m;

/** Whether standard output was closed, or leads nowhere in the same way, as for some programs that start this one. Only Linux tells. */
export function outputIsClosed(): boolean {
  try {
    return fstatSync(1).rdev === NOTHING && BOTH_WAYS.test(readFileSync('/proc/self/fdinfo/1', 'utf8'));
  } catch {
    return false;
  }
}

let anythingLost = false;

/** A stream that leads nowhere, of which it is known whether anything was written to it. */
function noticed<S extends NodeJS.ReadStream | NodeJS.WriteStream>(stream: S): S {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  return Object.assign(stream, {
    write: (...args: unknown[]): boolean => {
      anythingLost = true;
      return write(...args);
    },
  });
}

/** A result that went nowhere is an error, unless there is another: a command that answers with its exit code has set it. */
function tellWhatIsLost(): void {
  if (!anythingLost || process.exitCode !== undefined) return;
  console.error(wordsOfCommandLine(process.argv.slice(2), process.env).refusal.resultNowhere);
  process.exitCode = EXIT.usage;
}

/**
 * Node puts terminals in order as it ends, and dumps its memory where one is gone: with the answers in it. So what was a
 * terminal and is none any more is replaced by nothing.
 */
function letGoOfTerminal(): void {
  for (const fd of [0, 1, 2]) {
    const kind = fstatSync(fd);
    // Most often it is /dev/null already; to look closer takes a millisecond.
    if (!kind.isCharacterDevice() || kind.rdev >> 8 === MEMORY) continue;
    if (process.getBuiltinModule('node:tty').isatty(fd)) continue;
    closeSync(fd);
    // The lowest number that is free.
    openSync('/dev/null', 'r+');
  }
}

/** Writes a whole result to standard output, where nothing else has been written. */
export function writeResult(text: string): void {
  // The stream notices what is lost.
  if (outputIsClosed()) return void process.stdout.write(text);
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
