import { showUnsafe } from '../../pack/read/unsafe-text.ts';
import { UserError } from '../user-error.ts';

/** An editor writes a file in several steps. Nobody notices a wait as short as this, in milliseconds. */
const SETTLED = { stabilityThreshold: 100, pollInterval: 20 };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Clears the screen and what was scrolled off it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';
const SEPARATOR = `${'-'.repeat(20)}\n`;

/** @throws UserError for another form than text: what is watched is for people. */
export function checkWatched(format: string): void {
  if (format !== 'text')
    throw new UserError(`--watch shows text only. Leave out --watch, or --format ${format}.`);
}

/**
 * Shows a report, and again whenever a file in a folder changes, until Ctrl-C or another signal to end. In a terminal
 * each report takes the place of the last; elsewhere a line stands between them. Never two at a time: what changes
 * meanwhile is looked at afterwards.
 */
export async function watchFolder(folder: string, report: () => Promise<string>): Promise<void> {
  const { watch } = await import('chokidar');
  const watcher = watch(folder, { ignoreInitial: true, awaitWriteFinish: SETTLED });
  let between = process.stdout.isTTY ? CLEAR : '';
  const show = async (): Promise<void> => {
    const text = await report();
    process.stdout.write(`${between}${text}`);
    between ||= SEPARATOR;
    console.error(`\nWatching ${showUnsafe(folder)}. Ctrl-C ends.`);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      for (const signal of SIGNALS) process.once(signal, () => resolve());
      const look = oneAtATime(show, reject);
      watcher.on('ready', look).on('all', look).on('error', reject);
    });
  } finally {
    await watcher.close();
  }
}

/** Runs work when asked; asked while it runs, once more afterwards. */
function oneAtATime(work: () => Promise<void>, fail: (error: unknown) => void): () => void {
  let asked = false;
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    while (asked) {
      asked = false;
      await work();
    }
    running = false;
  };
  return () => {
    asked = true;
    if (!running) run().catch(fail);
  };
}
