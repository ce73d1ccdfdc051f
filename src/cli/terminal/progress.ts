import { EXIT } from '../user-error.ts';

type Counted = Readonly<Record<string, number>>;

/** How far something has got, shown where somebody can see it. */
export interface ProgressBar {
  readonly update: (done: number, counted?: Counted) => void;
  readonly stop: () => void;
}

interface Bar {
  /** How much there is; undefined where nobody can know it, and then only the words are shown. */
  readonly total: number | undefined;
  /** The words: `{value} of {total} changes`. */
  readonly says: string;
  /** What else is counted in the words, and where that begins. */
  readonly counted?: Counted;
  /** By how many updates the time that is left is reckoned. */
  readonly reckonedBy: number;
  /** Not drawn, where results on the same screen would be torn apart by it. */
  readonly hidden?: boolean;
  /** How far it got, for whoever presses Ctrl-C. */
  readonly interrupted: () => string;
}

/**
 * A bar on standard error; none where that is no terminal, so that a log holds no drawing, or where there is nothing to do.
 * Drawn or not, Ctrl-C ends the program with 130 and says how far it got, until the bar is stopped. Threads end with the program.
 */
export async function openProgressBar(bar: Bar): Promise<ProgressBar> {
  const drawn = await drawnBar(process.stderr, bar);
  const interrupt = (): void => {
    drawn?.stop();
    console.error(bar.interrupted());
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', interrupt);
  return {
    update: (done, counted) => drawn?.update(done, counted),
    stop: () => {
      process.removeListener('SIGINT', interrupt);
      drawn?.stop();
    },
  };
}

async function drawnBar(
  stream: NodeJS.WriteStream,
  { total, says, counted: from = {}, reckonedBy, hidden = false }: Bar,
): Promise<ProgressBar | undefined> {
  if (!stream.isTTY || total === 0 || hidden) return undefined;
  const { default: cliProgress } = await import('cli-progress');
  const wordsOnly = total === undefined || stream.columns < 60;
  const bar = new cliProgress.SingleBar({
    stream,
    format: wordsOnly ? says : `{bar} ${says}, {eta_formatted} left`,
    barsize: 24,
    barCompleteChar: '#',
    barIncompleteChar: '-',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: reckonedBy,
  });
  bar.start(total ?? 1, 0, from);
  return {
    update: (done, counted) => bar.update(total === undefined ? 0 : done, counted),
    stop: () => bar.stop(),
  };
}
