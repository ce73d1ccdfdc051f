import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSea } from 'node:sea';
import { Worker } from 'node:worker_threads';

/** Threads that do the same work, each on its own. */
export interface Pool<Task, Result> {
  /** Gives a task to the thread that has the fewest. */
  readonly run: (task: Task) => Promise<Result>;
  /** Gives every thread the same task. */
  readonly runInEach: (task: Task) => Promise<readonly Result[]>;
  /** Stops all threads, whatever they are at. */
  readonly close: () => Promise<void>;
}

/** What becomes of a task: its result, or how it failed. */
export type Answer<Result> = { readonly result: Result } | { readonly error: unknown };

interface Thread<Result> {
  readonly worker: Worker;
  /** Those that wait for an answer, the first asked first: a thread answers in order. */
  readonly asked: {
    readonly resolve: (result: Result) => void;
    readonly reject: (error: unknown) => void;
  }[];
}

/**
 * Starts threads. They end with the process, however it ends.
 *
 * @param part the file in `dist` that the build makes of what they run; see `inWorker`.
 * @param about what each of them needs to begin with: plain data.
 */
export function openPool<About, Task, Result>(part: string, about: About, jobs: number): Pool<Task, Result> {
  const file = join(import.meta.dirname, part);
  const threads = Array.from({ length: jobs }, () => start());

  function start(): Thread<Result> {
    const thread: Thread<Result> = { worker: startWorker(file, about), asked: [] };
    const fail = (error: unknown): void => thread.asked.splice(0).forEach(({ reject }) => reject(error));
    thread.worker.on('message', (answer: Answer<Result>) => {
      const { resolve, reject } = thread.asked.shift()!;
      if ('error' in answer) reject(answer.error);
      else resolve(answer.result);
    });
    // It ran out of memory, or could not begin.
    thread.worker.on('error', fail);
    thread.worker.on('exit', () => fail(new Error(`a thread of ${part} ended before its work was done`)));
    return thread;
  }

  function give({ worker, asked }: Thread<Result>, task: Task): Promise<Result> {
    const answer = new Promise<Result>((resolve, reject) => {
      asked.push({ resolve, reject });
    });
    // Whoever asked waits for several answers, one after the other, and hears of this one in its turn.
    answer.catch(() => {});
    worker.postMessage(task, []);
    return answer;
  }

  return {
    run: (task) =>
      give(
        threads.reduce((a, b) => (b.asked.length < a.asked.length ? b : a)),
        task,
      ),
    runInEach: (task) => Promise.all(threads.map((thread) => give(thread, task))),
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
