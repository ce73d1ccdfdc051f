import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { atMost } from '../../src/cli/terminal/at-most.ts';
import { Stopped } from '../../src/cli/terminal/interrupted.ts';

/** Waits for something that never comes. */
const waiting = (end: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => end.addEventListener('abort', () => reject(new Stopped())));
const nobody = new AbortController().signal;

test('what comes in time is taken', async () => {
  expect(await atMost(30, nobody, () => Promise.resolve('an answer'))).toBe('an answer');
});

test('it goes on when the time is over, however often memory is tidied meanwhile', async () => {
  setFlagsFromString('--expose-gc');
  const tidy = runInNewContext('gc') as () => void;
  const tidying = setInterval(tidy, 5);
  expect(await atMost(0.2, nobody, waiting)).toBeUndefined();
  clearInterval(tidying);
});

test('whoever stops does not wait for the time, nor does somebody who has stopped before', async () => {
  const stop = new AbortController();
  const asked = atMost(30, stop.signal, waiting);
  stop.abort();
  await expect(asked).rejects.toThrow(Stopped);
  await expect(
    atMost(30, stop.signal, (end) => (end.aborted ? Promise.reject(new Stopped()) : waiting(end))),
  ).rejects.toThrow(Stopped);
});

test('another error is not taken for the end of the time', async () => {
  await expect(atMost(30, nobody, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
