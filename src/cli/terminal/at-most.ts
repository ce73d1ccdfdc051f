import { Stopped } from './interrupted.ts';

/**
 * What is asked for at most so many seconds; undefined when they are over. Not by `AbortSignal.any` with a timeout: Node 20 may
 * throw such a signal away, with its clock, before it is given, and then nothing goes on by itself any more.
 *
 * @throws Stopped when the signal is given.
 */
export async function atMost<T>(
  seconds: number,
  signal: AbortSignal,
  ask: (end: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const either = new AbortController();
  const end = (): void => either.abort();
  let over = false;
  const clock = setTimeout(() => {
    over = true;
    end();
  }, seconds * 1000);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await ask(either.signal);
  } catch (error) {
    if (error instanceof Stopped && over && !signal.aborted) return undefined;
    throw error;
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', end);
  }
}
