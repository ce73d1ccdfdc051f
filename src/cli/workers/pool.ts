import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSea } from 'node:sea';
import { Worker } from 'node:worker_threads';

/** Threads that do the same work, each on its own. */
export interface Pool<Task, Result> {
  /** Gives a task to the next thread that has room for it. */
  readonly run: (task: Task) => Promise<Result>;
  /** Gives every thread the same task. */
  readonly runInEach: (task: Task) => Promise<readonly Result[]>;
  /** Stops all threads, whatever they are at. */
  readonly close: () => Promise<void>;
}

/** What becomes of a task: its result, or how it failed. */
export type TaskOutcome<Result> = { readonly result: Result } | { readonly error: Failure };

/** What an error was, in another thread. */
interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** A task whose outcome somebody waits for. */
interface OpenTask<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread<Task, Result> {
  readonly worker: Worker;
  /** Those that wait for an answer, the first asked first: a thread answers in order. */
  readonly asked: OpenTask<Task, Result>[];
}

/**
 * Starts threads. They end with the process, however it ends.
 *
 * @param part the file in `dist` that the build makes of what they run; see `inWorker`.
 * @param about what each of them needs to begin with: plain data.
 * @param ahead so many tasks each of them has at hand, the one that it works on included.
 */
export function openPool<About, Task, Result>(
  part: string,
  about: About,
  { jobs, ahead = 1 }: { readonly jobs: number; readonly ahead?: number },
): Pool<Task, Result> {
  const file = join(import.meta.dirname, part);
  const waiting: OpenTask<Task, Result>[] = [];
  const threads = Array.from({ length: jobs }, () => start());

  function start(): Thread<Task, Result> {
    const thread: Thread<Task, Result> = { worker: startWorker(file, about), asked: [] };
    const fail = (error: unknown): void =>
      [...thread.asked.splice(0), ...waiting.splice(0)].forEach(({ reject }) => reject(error));
    thread.worker.on('message', (outcome: TaskOutcome<Result>) => {
      const { resolve, reject } = thread.asked.shift()!;
      if ('error' in outcome) reject(Object.assign(new Error(outcome.error.message), outcome.error));
      else resolve(outcome.result);
      handOut();
    });
    // It ran out of memory, or could not begin.
    thread.worker.on('error', fail);
    thread.worker.on('exit', () => fail(new Error(`a thread of ${part} ended before its work was done`)));
    return thread;
  }

  function handOut(): void {
    for (let next = waiting[0]; next; next = waiting[0]) {
      const freest = threads.reduce((a, b) => (b.asked.length < a.asked.length ? b : a));
      if (freest.asked.length >= ahead) return;
      waiting.shift();
      give(freest, next);
    }
  }

  function give({ worker, asked }: Thread<Task, Result>, one: OpenTask<Task, Result>): void {
    asked.push(one);
    worker.postMessage(one.task, []);
  }

  /** Whoever asks waits for several answers, one after the other, and hears of this one in its turn. */
  function promised(task: Task, take: (one: OpenTask<Task, Result>) => void): Promise<Result> {
    const answer = new Promise<Result>((resolve, reject) => {
      take({ task, resolve, reject });
    });
    answer.catch(() => {});
    return answer;
  }

  return {
    run: (task) =>
      promised(task, (one) => {
        waiting.push(one);
        handOut();
      }),
    runInEach: (task) => Promise.all(threads.map((thread) => promised(task, (one) => give(thread, one)))),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** In a single executable a thread does not see the files that are inside: it is given its own. */
function startWorker(file: string, workerData: unknown): Worker {
  return isSea()
    ? new Worker(readFileSync(file, 'utf8'), { workerData, eval: true })
    : new Worker(file, { workerData });
}
