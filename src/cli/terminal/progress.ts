/** What is shown of how far a batch has got. */
export interface ProgressBar {
  readonly update: (bytes: number, lines: number) => void;
  readonly stop: () => void;
}

const SILENT: ProgressBar = { update: () => {}, stop: () => {} };

/**
 * A bar on a terminal; nothing where the stream is none, so that a log holds no drawing.
 *
 * @param total the size of the input in bytes; undefined where nobody can know it, and then only lines are counted.
 */
export async function openProgressBar(
  stream: NodeJS.WriteStream,
  total: number | undefined,
): Promise<ProgressBar> {
  if (!stream.isTTY) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const full =
    stream.columns < 60
      ? '{percentage}%, {lines} lines'
      : '{bar} {percentage}%, {lines} lines, {eta_formatted} left';
  const bar = new cliProgress.SingleBar({
    stream,
    format: total === undefined ? '{lines} lines' : full,
    barsize: 24,
    barCompleteChar: '#',
    barIncompleteChar: '-',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  bar.start(total ?? 1, 0, { lines: 0 });
  return {
    update: (bytes, lines) => bar.update(total === undefined ? 0 : bytes, { lines }),
    stop: () => bar.stop(),
  };
}
