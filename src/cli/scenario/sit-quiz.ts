import type { Answers, Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { markSections } from '../../report/scenario/mark-sections.ts';
import { vignetteSections } from '../../report/scenario/model-sections.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { candidates, mark, modelOf, type Marks, type Response } from '../../train/index.ts';
import type { HelpBlock } from '../terminal/help.ts';
import { Interrupted, Stopped } from '../terminal/interrupted.ts';
import { screensOf } from './mark-screens.ts';
import { PARTS, quizQuestions, responseOf, type Decided } from '../../interview/quiz-questions.ts';
import type { Stage } from '../terminal/stage.ts';

/** One case that was decided and marked. */
export interface Marked {
  readonly response: Response;
  readonly marks: Marks;
}

export interface QuizOptions {
  readonly pack: Pack;
  readonly cases: readonly Scenario[];
  readonly seed: string;
  readonly open: () => Promise<Stage>;
  /** Asks the questions of the guide; what was answered so far where the person leaves. */
  readonly interview: () => Promise<Answers>;
  /** Told of each case as it is marked. */
  readonly onMarked: (marked: Marked) => void;
  /** Where the marks are shown, and how: `rows` where they are read screen by screen. */
  readonly result: {
    readonly show: (text: string) => void;
    readonly layout: (stage: Stage) => UrgentOptions;
    readonly rows: (stage: Stage) => number | undefined;
  };
}

const SURE = 'Stop here? This case will not be marked.';

/**
 * Lets somebody decide the cases one after the other, and shows after each how the decision compares with the model.
 * Ends after the last case or when the person leaves.
 *
 * @throws Stopped on Ctrl-C and at the end of the input.
 */
export async function runQuiz(options: QuizOptions): Promise<void> {
  const { cases, pack } = options;
  for (const [at, scenario] of cases.entries()) {
    const place = cases.length === 1 ? 'Quiz' : `Case ${at + 1} of ${cases.length}`;
    const response = await decide(scenario, place, options);
    if (!response) return;
    const marks = mark(pack, scenario, response);
    options.onMarked({ response, marks });
    if (!(await showMarks(marks, scenario, at === cases.length - 1, options))) return;
  }
}

/** What the person decides, or undefined where they leave. */
async function decide(
  scenario: Scenario,
  place: string,
  { pack, seed, open, interview }: QuizOptions,
): Promise<Response | undefined> {
  const questions = quizQuestions(pack, candidates(pack, scenario, seed));
  let decided: Decided = {};
  const stage = await open();
  try {
    if (!(await showCase(stage, scenario))) return undefined;
    for (let at = 0; at < PARTS.length;) {
      const part = PARTS[at]!;
      const reply = await stage.ask({
        ...questions[part],
        place: `${place}${stage.plain ? ': ' : ' · '}${oneLine(scenario.title)}`,
        chosen: decided[part] ?? [],
        canGoBack: at > 0,
        sure: SURE,
        again: (width) => caseAgain(scenario, width),
      });
      if (reply.kind === 'leave') return undefined;
      if (reply.kind === 'chosen') decided = { ...decided, [part]: reply.ids };
      at += reply.kind === 'back' ? -1 : 1;
    }
    // The questions of the guide have no key for the case: it stands right above them.
    if (decided.guide?.[0] === 'yes') stage.show(`\n${caseText(stage, scenario)}`);
  } finally {
    stage.end();
  }
  const response = responseOf(scenario.id, decided);
  if (decided.guide?.[0] !== 'yes') return response;
  const answers = await answered(interview);
  return Object.keys(answers).length === 0 ? response : { ...response, answers };
}

/** Shows the case, screen by screen where it is long. False where the person leaves. */
async function showCase(stage: Stage, scenario: Scenario): Promise<boolean> {
  const screens = screensOf(vignetteSections(scenario), stage.layout(), stage.rows());
  stage.clear();
  for (const [at, screen] of screens.entries()) {
    stage.show(at === 0 ? screen : `\n${screen}`);
    if (stage.plain) continue;
    const label = at < screens.length - 1 ? 'Read on' : 'Decide';
    const leave = { does: 'leave', sure: SURE };
    const reply = await stage.pause({ ...pageOf(at, screens), label, canGoBack: false, leave });
    if (reply === 'leave') return false;
  }
  return true;
}

async function answered(interview: () => Promise<Answers>): Promise<Answers> {
  try {
    return await interview();
  } catch (error) {
    throw error instanceof Interrupted ? new Stopped() : error;
  }
}

/** Shows the marks screen by screen, what must be told first on the first. False where the person leaves. */
async function showMarks(
  marks: Marks,
  scenario: Scenario,
  last: boolean,
  { pack, open, result }: QuizOptions,
): Promise<boolean> {
  const stage = await open();
  try {
    const screens = screensOf(
      markSections(marks, scenario, modelOf(pack, scenario), pack.data),
      result.layout(stage),
      result.rows(stage),
    );
    stage.clear();
    for (const [at, screen] of screens.entries()) {
      result.show(at === 0 ? screen : `\n${screen}`);
      const more = at < screens.length - 1;
      const label = more ? 'Read on' : last ? 'Show the summary' : 'Next case';
      const leave = { does: last || more ? 'show the summary' : 'leave, with a summary' };
      if ((await stage.pause({ ...pageOf(at, screens), label, canGoBack: false, leave })) === 'leave')
        return false;
    }
    return true;
  } finally {
    stage.end();
  }
}

function caseText(stage: Stage, scenario: Scenario): string {
  return screensOf(vignetteSections(scenario), stage.layout(), undefined).join('');
}

function pageOf(at: number, { length }: readonly string[]): { readonly place?: string } {
  return length > 1 ? { place: `Page ${at + 1} of ${length}` } : {};
}

function caseAgain({ vignette, known, not_known }: Scenario, width: number): readonly HelpBlock[] {
  const list = (texts: readonly string[]) => texts.flatMap((text) => wrap(oneLine(text), width, '- ', '  '));
  const blocks = [
    { heading: ['The case'], lines: wrap(oneLine(vignette), width) },
    { heading: ['What is known'], lines: list(known) },
    { heading: ['What is not known'], lines: list(not_known) },
  ];
  return blocks.filter(({ lines }) => lines.length > 0);
}
