// Runs the built program one time after another in one process: see again.ts, which starts it.
//
// A run sees what a process of its own would: its arguments, folder, surroundings and streams. It begins where the program
// begins, with the parts of it that are there already, and is over when nothing is left to wait for. A run that leaves early
// (`process.exit`) really ends this process.
import { closeSync, openSync, ReadStream, readSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const [, , executable, requestsPath, answersPath] = process.argv;
const require = createRequire(executable);
const requests = openSync(requestsPath, 'r');
const answers = openSync(answersPath, 'w');
const STREAMS = ['stdout', 'stderr'];
/** More than one proof needs. What Z3 has taken is never given back. */
const MOST_MEMORY = 700 * 1024 * 1024;

const streams = STREAMS.map((name) => Object.getOwnPropertyDescriptor(process, name));
let listeners;
let look = '';
let running = false;

const really = process.reallyExit;
process.reallyExit = (code) => {
  if (running) answer(code ?? 0, true);
  really.call(process, code);
};

process.on('beforeExit', () => {
  if (!running) return next();
  // What is asked of a process as it ends.
  for (const listener of process.listeners('exit')) {
    if (!listeners.exit.includes(listener)) listener.call(process, process.exitCode ?? 0);
  }
  const status = Number(process.exitCode ?? 0);
  running = false;
  tidy();
  const last = process.memoryUsage.rss() > MOST_MEMORY;
  answer(status, last);
  if (!last) next();
});

/** Waits for the next request, and runs it. */
function next() {
  const request = read();
  if (request === undefined) really.call(process, 0);
  // Something to wait for: a run that is over at once is noticed too.
  setImmediate(() => begin(request));
}

function begin({ args, cwd, env, umask, files }) {
  process.argv = [process.execPath, executable, ...args];
  process.chdir(cwd);
  process.umask(umask);
  process.exitCode = undefined;
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) {
    if (process.env[name] !== value) process.env[name] = value;
  }
  for (const [fd, flags] of [
    [0, 'r'],
    [1, 'w'],
    [2, 'w'],
  ]) {
    closeSync(fd);
    // The lowest number that is free.
    if (openSync(files[fd], flags) !== fd) throw new Error(`${fd} was not free.`);
  }
  let stdin;
  // As Node makes it where it is a file. Its own cannot be read again.
  const get = () => (stdin ??= new ReadStream(null, { fd: 0, autoClose: false }));
  Object.defineProperty(process, 'stdin', { configurable: true, enumerable: true, get });
  forget(JSON.stringify([env, args.filter((one) => one.includes('color'))]));
  listeners = Object.fromEntries(process.eventNames().map((name) => [name, process.listeners(name)]));
  listeners.exit ??= [];
  running = true;
  require(executable);
}

/** Leaves nothing for the next run. */
function tidy() {
  for (const name of process.eventNames()) {
    for (const listener of process.listeners(name)) {
      if (!listeners[name]?.includes(listener)) process.removeListener(name, listener);
    }
  }
  STREAMS.forEach((name, index) => {
    Object.defineProperty(process, name, streams[index]);
    process[name].removeAllListeners('error');
  });
}

/** The program begins anew; and what may have noticed, as it was loaded, whether there is to be colour, is loaded anew with it. */
function forget(now) {
  for (const name of Object.keys(require.cache)) {
    const part = basename(name).startsWith('part-');
    if (!name.includes('node_modules') && !(part && now === look)) delete require.cache[name];
  }
  look = now;
}

function read() {
  let text = '';
  const part = Buffer.alloc(64 * 1024);
  while (!text.endsWith('\n')) {
    const length = readSync(requests, part);
    if (length === 0) return undefined;
    text += part.toString('latin1', 0, length);
  }
  return JSON.parse(Buffer.from(text, 'latin1').toString());
}

function answer(status, last) {
  writeSync(answers, `${JSON.stringify({ status, last })}\n`);
}
