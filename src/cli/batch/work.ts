import { partsOf, type Block } from '../../batch/block.ts';
import { MOST_MESSAGES, type Worked } from '../../batch/work-on.ts';
import { openProgressBar } from '../terminal/progress.ts';
import { EXIT } from '../user-error.ts';
import { ENOUGH, type DoneBlock, type Jobs } from './jobs.ts';
import type { Source } from './source.ts';

/** A line is taken to bring this much until it is known. */
const UNKNOWN_LINE = 32 * 1024;
/** As many lines as one block has at most, so that all threads have something to do. */
const MOST_LINES = 256;

/**
 * Works through all cases: writes a line for each to standard output, in order, or only counts them, and shows how far it is
 * where somebody can see it. A fault sets the exit code and stops nothing.
 */
export async function runBatch(
  all: AsyncIterable<Block>,
  source: Source,
  jobs: Jobs,
  summary: boolean,
): Promise<Worked> {
  let sum: Worked = { done: 0, notUsed: 0, empty: 0, firstNotUsed: 0, messages: [] };
  let perLine = UNKNOWN_LINE;
  const progress = await openProgressBar({
    ...barFor(source),
    hidden: process.stdout.isTTY && !summary,
    interrupted: () => `Interrupted. Lines done: ${sum.done}.`,
  });
  const most = (): number => Math.max(1, Math.min(MOST_LINES, Math.floor((0.8 * ENOUGH) / perLine)));
  /** What is being worked on: while a thread writes its answer down, it has its next block at hand. */
  const begun: Promise<void>[] = [];
  const room = jobs.count === 1 ? 1 : 2 * jobs.count;
  /** Blocks are written in the order in which they were read, each as soon as it can be. */
  let last = Promise.resolve();

  try {
    try {
      for await (const block of all) {
        for (const part of partsOf(block, most)) {
          const done = jobs.on(part);
          last = last.then(async () => write(await done));
          begun.push(last);
          if (begun.length >= room) await begun.shift();
        }
        progress.update(source.taken(), { lines: sum.done });
      }
    } finally {
      // What was read before the source failed is answered.
      await last;
    }
  } finally {
    progress.stop();
  }
  return sum;

  async function write({ worked, bytes }: DoneBlock): Promise<void> {
    if (worked.notUsed > 0) process.exitCode = EXIT.usage;
    await written(bytes);
    sum = added(sum, worked);
    if (worked.done > 0) perLine = Math.max(1, bytes.length / worked.done);
  }
}

function added(sum: Worked, more: Worked): Worked {
  return {
    done: sum.done + more.done,
    notUsed: sum.notUsed + more.notUsed,
    empty: sum.empty + more.empty,
    firstNotUsed: sum.firstNotUsed === 0 ? more.firstNotUsed : sum.firstNotUsed,
    messages: [...sum.messages, ...more.messages].slice(0, MOST_MESSAGES),
  };
}

/** Writes to standard output, and waits until the reader has taken it. */
async function written(bytes: Uint8Array): Promise<void> {
  // Where writing fails, the stream's own error ends the program, so nothing waits for ever.
  if (bytes.length > 0) {
    await new Promise<void>((resolve) => {
      process.stdout.write(bytes, (error) => {
        if (!error) resolve();
      });
    });
  }
  // Files and pipes are written at once: without a pause nobody would hear Ctrl-C, or that the reader has gone.
  await new Promise((resolve) => setImmediate(resolve));
}

/** Its size is in bytes; where nobody can know it, only lines are counted. */
function barFor({ size }: Source) {
  const says = size === undefined ? '{lines} lines' : '{percentage}%, {lines} lines';
  return { total: size, says, counted: { lines: 0 }, reckonedBy: 50 };
}
