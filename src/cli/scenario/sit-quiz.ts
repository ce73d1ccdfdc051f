import type { Pack } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { oneLine } from '../../document/visible.ts';
import { markSections } from '../../report/scenario/mark-sections.ts';
import { vignetteSections } from '../../report/scenario/model-sections.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { candidates, mark, modelOf, type Marks, type Response } from '../../train/index.ts';
import { caseAgain } from './case-again.ts';
import { interview } from '../assess/interview.ts';
import { screensOf } from './mark-screens.ts';
import { QUIZ_PARTS, quizQuestions, responseOf, type Decided } from '../../interview/quiz-questions.ts';
import type { Pause, Terminal } from '../terminal/terminal.ts';

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

/**
 * Lets somebody decide the cases one after the other, and shows after each how the decision compares with the model.
 * Ends after the last case or when the person leaves.
 *
 * @throws Stopped on Ctrl-C and at the end of the input.
 */
export async function runQuiz(options: QuizOptions): Promise<void> {
  const { cases, pack } = options;
  const { quiz: says } = wordsOf(pack.data).training;
  for (const [at, scenario] of cases.entries()) {
    const place = cases.length === 1 ? says.title : says.place(at + 1, cases.length);
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
  const words = wordsOf(pack.data);
  const { quiz: says } = words.training;
  const questions = quizQuestions(pack, candidates(pack, scenario, seed));
  let decided: Decided = {};
  if (!(await showCase(terminal, scenario, pack))) return undefined;
  for (let at = 0; at < QUIZ_PARTS.length;) {
    const part = QUIZ_PARTS[at]!;
    const reply = await terminal.ask(() => ({
      ...questions[part],
      place: `${place}${terminal.plain ? ': ' : ' · '}${oneLine(scenario.title)}`,
      chosen: decided[part] ?? [],
      why: (width) => caseAgain(scenario, words, width),
      whyIs: says.case,
      canGoBack: at > 0,
      canReview: false,
      leave: { does: words.terminal.keys.leave, sure: says.sure },
      also: {
        said: 'always',
        lines: [says.also],
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
  const words = wordsOf(pack.data);
  const { quiz: says } = words.training;
  const screens = screensOf(vignetteSections(scenario, words), terminal.layout(), terminal.rows());
  terminal.clear();
  for (const [at, screen] of screens.entries()) {
    terminal.show(at === 0 ? screen : `\n${screen}`);
    if (terminal.plain) continue;
    const label = at < screens.length - 1 ? says.readOn : says.decide;
    const leave = { does: words.terminal.keys.leave, sure: says.sure };
    if (!(await goesOn(terminal, words, { at, of: screens.length, label, leave }))) return false;
  }
  return true;
}

/** A screen of several, and what leads on from it. */
interface Screen {
  readonly at: number;
  readonly of: number;
  readonly label: string;
  readonly leave: Pause['leave'];
}

/** Waits below a screen. False where the person leaves. */
async function goesOn(
  terminal: Terminal,
  { terminal: { page }, training: { quiz: says } }: Words,
  { at, of, label, leave }: Screen,
): Promise<boolean> {
  const { kind } = await terminal.pause(() => ({
    ...(of > 1 ? { place: page(at + 1, of) } : {}),
    goOn: says.spaceOrEnter(label),
    lines: { prompt: says.pressEnter(label) },
    canGoBack: false,
    leave,
  }));
  return kind !== 'leave';
}

/** Shows the marks screen by screen, what must be told first on the first. False where the person leaves. */
async function showMarks(
  marks: Marks,
  scenario: Scenario,
  last: boolean,
  { terminal, pack, result }: QuizOptions,
): Promise<boolean> {
  const words = wordsOf(pack.data);
  const { quiz: says } = words.training;
  const sections = markSections(marks, scenario, modelOf(pack, scenario), pack.data);
  const screens = screensOf(sections, result.layout(), result.rows());
  terminal.clear();
  for (const [at, screen] of screens.entries()) {
    result.show(at === 0 ? screen : `\n${screen}`);
    const more = at < screens.length - 1;
    const label = more ? says.readOn : last ? says.summary : says.next;
    const leave = { does: last || more ? says.toSummary : says.leaveWithSummary };
    if (!(await goesOn(terminal, words, { at, of: screens.length, label, leave }))) return false;
  }
  return true;
}

function caseText(terminal: Terminal, scenario: Scenario, pack: Pack): string {
  return screensOf(vignetteSections(scenario, wordsOf(pack.data)), terminal.layout(), undefined).join('');
}
