import { randomBytes } from 'node:crypto';
import type { Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { visible } from '../../document/visible.ts';
import { renderSheets } from '../../document/text.ts';
import { classSections } from '../../report/scenario/class-report.ts';
import { renderJson } from '../../document/json.ts';
import { summarise } from '../../train/index.ts';
import { checkOutput, writeOutput } from '../files/output.ts';
import { runQuiz, type Marked } from './sit-quiz.ts';
import { needTerminal, stopped, terminalFor, withTerminal } from '../terminal/open.ts';
import type { Stop } from '../terminal/interrupted.ts';
import { spokenTraining, type Training } from './spoken-training.ts';
import { wordsOf } from '../../words/index.ts';
import { screenOf } from '../terminal/screen.ts';
import { UserError } from '../user-error.ts';
import { writeOrAsk } from '../files/write-or-ask.ts';
import { openTraining, scenarioNamed } from './open.ts';
import { known } from './list.ts';
import { randomFrom, shuffled } from '../../train/random.ts';
import type { QuizOptions } from './command.ts';

const FORMAT = 'safeguard/quiz@1';

/** `safeguard scenario quiz`: cases to decide, each marked at once; a summary at the end. */
export async function quizCommand(ids: readonly string[], options: QuizOptions): Promise<void> {
  const { output, theme, count, seed = randomBytes(4).toString('hex') } = options;
  if (options.force && output === undefined)
    throw new UserError(({ refusal }) => refusal.goesWith('--force', '--output FILE'));
  needTerminal('quiz');
  if (output !== undefined) await checkOutput(output, options.force === true);
  const { pack, scenarios } = await openTraining(options);
  const cases = casesFor(scenarios, { ids, theme, count, seed });

  const marked: Marked[] = [];
  const speech = spokenTraining({ pack, scenarios }, options);
  const says = () => speech.words().training.quiz;
  const at = terminalFor(options, speech);
  const onPaper = { width: 80, colour: false, symbols: !at.plain, box: !at.plain };
  const keep = async (file: string): Promise<string> => {
    const text = renderJson(recordOf(marked, pack, cases, scenarios, seed));
    await writeOutput(file, text, options.force === true && file === output);
    return (marked.length < cases.length ? says().marksSoFarIn : says().marksIn)(visible(file));
  };
  /** Keeps what was marked where a file is named, and says what became of it. */
  const kept = async (stop: Stop): Promise<string> => {
    if (marked.length === 0) return says().nothingMarked;
    if (output === undefined) return speech.words().terminal.sitting.nothingSaved;
    return writeOrAsk(output, keep, { what: 'marks', speech, options, stop });
  };
  return withTerminal(
    at,
    async (terminal, stop) => {
      await runQuiz({
        terminal,
        training: speech,
        cases: cases.map(({ id }) => id),
        seed,
        onMarked: (one) => marked.push(one),
        result: {
          show: (text) => process.stdout.write(text),
          layout: () => (process.stdout.isTTY ? terminal.layout() : onPaper),
          rows: () => (process.stdout.isTTY ? terminal.rows() : undefined),
        },
      });
      if (marked.length > 0) showSummary(marked, speech.now(), seed, options);
      console.error(await kept(stop));
    },
    async (stop) => stopped(speech.words(), await kept(stop)),
  );
}

function showSummary(
  marked: readonly Marked[],
  { pack, scenarios }: Training,
  seed: string,
  options: QuizOptions,
): void {
  const { quiz: says } = wordsOf(pack.data).training;
  const all = marked.map(({ marks }) => marks);
  const { plain } = terminalFor(options);
  const screen = { ...screenOf(process.stdout, { color: options.color, plain }, process.env), box: !plain };
  const rows = all.map((marks) => ({ ...marks, who: says.you }));
  const sections = classSections(rows, summarise(all, scenarios), pack.data, scenarios);
  process.stdout.write(`\n${renderSheets([{ sections }], screen)}`);
  console.error(`\n${says.sameAgain(visible(seed))}`);
}

/** Everything about a quiz that can be kept: what was decided, the marks, and a summary. */
function recordOf(
  marked: readonly Marked[],
  { data: { id, version, digest } }: Pack,
  cases: readonly Scenario[],
  scenarios: readonly Scenario[],
  seed: string,
) {
  const marks = marked.map((one) => one.marks);
  return {
    schema: FORMAT,
    pack: { id, version, digest },
    seed,
    cases: cases.map((one) => one.id),
    complete: marked.length === cases.length,
    responses: marked.map(({ response }) => response),
    marks,
    summary: summarise(marks, scenarios),
  };
}

/** How many cases a quiz has where nobody says. */
const USUAL = 5;

export interface QuizChoice {
  readonly ids: readonly string[];
  readonly theme?: string | undefined;
  readonly count?: number | undefined;
  readonly seed: string;
}

/**
 * The cases of a quiz: those named, in that order, or as many as wanted of all, in an order that only the seed decides.
 *
 * @throws UserError for a name or a theme that there is not, and where nothing is left.
 */
export function casesFor(
  scenarios: readonly Scenario[],
  { ids, theme, count, seed }: QuizChoice,
): readonly Scenario[] {
  const named = [...new Set(ids)].map((id) => scenarioNamed(scenarios, id));
  known('theme', theme, [...new Set(scenarios.flatMap((one) => one.themes))].toSorted());
  const pool = (named.length > 0 ? named : scenarios).filter(
    ({ themes }) => theme === undefined || themes.includes(theme),
  );
  if (pool.length === 0) throw new UserError(({ refusal }) => refusal.noneOnTheme);
  if (named.length > 0) return pool.slice(0, count);
  return shuffled(pool, randomFrom(`${seed}/order`)).slice(0, count ?? USUAL);
}
