type Counted = Readonly<Record<string, number>>;

/** What is shown of how far something has got. */
export interface ProgressBar {
  readonly update: (done: number, counted?: Counted) => void;
  readonly stop: () => void;
}

const SILENT: ProgressBar = { update: () => {}, stop: () => {} };

interface Bar {
  /** How much there is; undefined where nobody can know it, and then only the words are shown. */
  readonly total: number | undefined;
  /** The words: `{value} of {total} changes`. */
  readonly says: string;
  /** What else is counted in the words, and where that begins. */
  readonly counted?: Counted;
  /** By how many updates the time that is left is reckoned. */
  readonly reckonedBy: number;
}

/** A bar on a terminal; nothing where the stream is none, so that a log holds no drawing, or where there is nothing to do. */
export async function openProgressBar(
  stream: NodeJS.WriteStream,
  { total, says, counted: from = {}, reckonedBy }: Bar,
): Promise<ProgressBar> {
  if (!stream.isTTY || total === 0) return SILENT;
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
