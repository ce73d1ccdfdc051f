import { parentPort, workerData } from 'node:worker_threads';
import type { TaskOutcome } from './pool.ts';

/** A result, and the memory in it that is handed over rather than copied. */
export interface Made<Result> {
  readonly result: Result;
  readonly handedOver?: readonly ArrayBuffer[];
}

type Work<Task, Result> = (task: Task) => Made<Result> | Promise<Made<Result>>;

/**
 * What a thread of a pool does: it answers one task after the other, in order. An error fails its task and no other.
 *
 * @param begin makes the work from what the pool gave each thread.
 */
export function inWorker<About, Task, Result>(
  begin: (about: About) => Work<Task, Result> | Promise<Work<Task, Result>>,
): void {
  const port = parentPort!;
  const begun = Promise.resolve(workerData as About).then(begin);
  // Every task says that it failed.
  begun.catch(() => {});
  let last = Promise.resolve();
  port.on('message', (task: Task) => {
    last = last.then(() => answer(task));
  });

  async function answer(task: Task): Promise<void> {
    const say = (what: TaskOutcome<Result>, handedOver: readonly ArrayBuffer[] = []): void =>
      port.postMessage(what, [...handedOver]);
    try {
      const work = await begun;
      const { result, handedOver } = await work(task);
      say({ result }, handedOver);
    } catch (error) {
      // Of its class nothing would be left.
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      say({ error: { name, message, stack } });
    }
  }
}
