import type { Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { oneLine } from '../../document/visible.ts';
import { markSections } from '../../report/scenario/mark-sections.ts';
import { vignetteSections } from '../../report/scenario/model-sections.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { wordsOf } from '../../words/index.ts';
import { candidates, mark, modelOf, type Marks, type Response } from '../../train/index.ts';
import { caseAgain } from './case-again.ts';
import { interview } from '../assess/interview.ts';
import { screensOf } from './mark-screens.ts';
import { QUIZ_PARTS, quizQuestions, responseOf, type Decided } from '../../interview/quiz-questions.ts';
import { goOnWith, type Pause, type Terminal } from '../terminal/terminal.ts';

/** One case that was decided and marked. */
export interface Marked {
  readonly response: Response;
  readonly marks: Marks;
}

export interface QuizOptions {
  readonly terminal: Terminal;
  readonly pack: Pack;
  readonly cases: readonly Scenario[];
  readonly seed: string;
  /** Told of each case as it is marked. */
  readonly onMarked: (marked: Marked) => void;
  /** Where the marks are shown, and how: `rows` where they are read screen by screen. */
  readonly result: {
    readonly show: (text: string) => void;
    readonly layout: () => UrgentOptions;
    readonly rows: () => number | undefined;
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
  { terminal, pack, seed }: QuizOptions,
): Promise<Response | undefined> {
  const questions = quizQuestions(pack, candidates(pack, scenario, seed));
  let decided: Decided = {};
  if (!(await showCase(terminal, scenario, pack))) return undefined;
  for (let at = 0; at < QUIZ_PARTS.length;) {
    const part = QUIZ_PARTS[at]!;
    const reply = await terminal.ask(() => ({
      ...questions[part],
      place: `${place}${terminal.plain ? ': ' : ' · '}${oneLine(scenario.title)}`,
      chosen: decided[part] ?? [],
      why: (width) => caseAgain(scenario, width),
      whyIs: 'case',
      canGoBack: at > 0,
      canReview: false,
      leave: { does: 'leave', sure: SURE },
      also: {
        said: 'always',
        lines: ['You can also type case, to read the case again, back or leave.'],
      },
    }));
    if (reply.kind === 'leave') return undefined;
    if (reply.kind === 'chosen') decided = { ...decided, [part]: reply.ids };
    at += reply.kind === 'back' ? -1 : 1;
  }
  const response = responseOf(scenario.id, decided);
  if (decided.guide?.[0] !== 'yes') return response;
  // The questions of the guide have no key for the case: it stands right above them.
  terminal.show(`\n${caseText(terminal, scenario, pack)}`);
  const { answers } = await interview(terminal, () => pack, { mode: 'full', answers: {} });
  return Object.keys(answers).length === 0 ? response : { ...response, answers };
}

/** Shows the case, screen by screen where it is long. False where the person leaves. */
async function showCase(terminal: Terminal, scenario: Scenario, pack: Pack): Promise<boolean> {
  const screens = screensOf(
    vignetteSections(scenario, wordsOf(pack.data)),
    terminal.layout(),
    terminal.rows(),
  );
  terminal.clear();
  for (const [at, screen] of screens.entries()) {
    terminal.show(at === 0 ? screen : `\n${screen}`);
    if (terminal.plain) continue;
    const label = at < screens.length - 1 ? 'Read on' : 'Decide';
    const leave = { does: 'leave', sure: SURE };
    if (!(await goesOn(terminal, at, screens, label, leave))) return false;
  }
  return true;
}

/** Waits below a screen. False where the person leaves. */
async function goesOn(
  terminal: Terminal,
  at: number,
  { length }: readonly string[],
  label: string,
  leave: Pause['leave'],
): Promise<boolean> {
  const place = length > 1 ? { place: `Page ${at + 1} of ${length}` } : {};
  const { kind } = await terminal.pause(() => ({ ...place, ...goOnWith(label), canGoBack: false, leave }));
  return kind !== 'leave';
}

/** Shows the marks screen by screen, what must be told first on the first. False where the person leaves. */
async function showMarks(
  marks: Marks,
  scenario: Scenario,
  last: boolean,
  { terminal, pack, result }: QuizOptions,
): Promise<boolean> {
  const sections = markSections(marks, scenario, modelOf(pack, scenario), pack.data);
  const screens = screensOf(sections, result.layout(), result.rows());
  terminal.clear();
  for (const [at, screen] of screens.entries()) {
    result.show(at === 0 ? screen : `\n${screen}`);
    const more = at < screens.length - 1;
    const label = more ? 'Read on' : last ? 'Show the summary' : 'Next case';
    const leave = { does: last || more ? 'show the summary' : 'leave, with a summary' };
    if (!(await goesOn(terminal, at, screens, label, leave))) return false;
  }
  return true;
}

function caseText(terminal: Terminal, scenario: Scenario, pack: Pack): string {
  return screensOf(vignetteSections(scenario, wordsOf(pack.data)), terminal.layout(), undefined).join('');
}
