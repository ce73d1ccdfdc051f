/** What is shown of how far something got. */
export interface ProgressBar {
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

const SILENT: ProgressBar = { update: () => {}, stop: () => {} };

/** A bar on a terminal; nothing where the stream is none, so that a log holds no drawing. */
export async function openProgressBar(stream: NodeJS.WriteStream, total: number): Promise<ProgressBar> {
  if (!stream.isTTY || total === 0) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const narrow = stream.columns < 60;
  const bar = new cliProgress.SingleBar({
    stream,
    format: narrow ? '{value} of {total} changes' : '{bar} {value} of {total} changes, {eta_formatted} left',
    barsize: 24,
    barCompleteChar: '#',
    barIncompleteChar: '-',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 200,
  });
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
