import { EXIT } from '../user-error.ts';
import type { AssessCase } from '../../batch/assess-case.ts';
import type { Cases } from '../../batch/case.ts';
import { problemLine, problemText } from '../../batch/problem-line.ts';
import { openProgressBar, type ProgressBar } from '../terminal/progress.ts';
import { sinkTo } from './sink.ts';
import type { Source } from './source.ts';

/** So many faults are told where no line of the output tells them. */
export const MOST_MESSAGES = 10;

export interface Done {
  /** How many lines were used or told; without empty ones. */
  readonly done: number;
  readonly notUsed: number;
  readonly empty: number;
  readonly firstNotUsed: number;
  /** What is wrong with the first of them, where no line of the output says it. */
  readonly messages: readonly string[];
}

/**
 * Works through all cases: writes a line for each to standard output, or only counts them, and shows how far it is where
 * somebody can see it. A fault sets the exit code and stops nothing.
 */
export async function runBatch(
  all: AsyncIterable<Cases>,
  source: Source,
  assessCase: AssessCase,
  summary: boolean,
): Promise<Done> {
  const sink = sinkTo(process.stdout);
  // Results on the same screen would be torn apart by a bar between them.
  const quiet = process.stdout.isTTY && !summary;
  const progress = quiet ? undefined : await openProgressBar(process.stderr, barFor(source));
  const messages: string[] = [];
  let [done, notUsed, empty, firstNotUsed] = [0, 0, 0, 0];
  const stopListening = onInterrupt(progress, () => done);

  try {
    for await (const { cases, empty: more } of all) {
      empty += more;
      let waiting = 0;
      for (const one of cases) {
        if ('problems' in one) {
          process.exitCode = EXIT.usage;
          if (notUsed++ === 0) firstNotUsed = one.line;
          if (!summary) sink.add(problemLine(one.line, one.id, one.problems));
          else if (notUsed <= MOST_MESSAGES) messages.push(problemText(source.name, one.line, one.problems));
        } else {
          const text = assessCase(one);
          if (text !== undefined) sink.add(text);
        }
        waiting++;
        if (sink.isFull()) {
          await sink.flush();
          done += waiting;
          waiting = 0;
        }
      }
      await sink.flush();
      done += waiting;
      progress?.update(source.taken(), { lines: done });
    }
  } finally {
    stopListening();
    progress?.stop();
  }
  return { done, notUsed, empty, firstNotUsed, messages };
}

/** Its size is in bytes; where nobody can know it, only lines are counted. */
function barFor({ size }: Source) {
  const says = size === undefined ? '{lines} lines' : '{percentage}%, {lines} lines';
  return { total: size, says, counted: { lines: 0 }, reckonedBy: 50 };
}

/** Ends with 130 on Ctrl-C, and says how far it got. */
function onInterrupt(progress: ProgressBar | undefined, done: () => number): () => void {
  const stop = () => {
    progress?.stop();
    console.error(`Interrupted. Lines done: ${done()}.`);
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', stop);
  return () => void process.removeListener('SIGINT', stop);
}
