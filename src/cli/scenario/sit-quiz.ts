import type { Pack } from '../../engine/index.ts';
import { oneLine } from '../../document/visible.ts';
import { markSections } from '../../report/scenario/mark-sections.ts';
import { vignetteSections } from '../../report/scenario/model-sections.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { candidates, mark, modelOf, type Marks, type Response } from '../../train/index.ts';
import { caseAgain } from './case-again.ts';
import { scenarioNow, type SpokenTraining } from './spoken-training.ts';
import { interview } from '../assess/interview.ts';
import { screensOf } from './mark-screens.ts';
import { QUIZ_PARTS, quizQuestions, responseOf, type QuizDecisions } from '../../interview/quiz-questions.ts';
import type { Pause, Terminal } from '../terminal/terminal.ts';

/** One case that was decided and marked. */
export interface Marked {
  readonly response: Response;
  readonly marks: Marks;
}

export interface QuizSitting {
  readonly terminal: Terminal;
  readonly training: Pick<SpokenTraining, 'now'>;
  /** By their ids. */
  readonly cases: readonly string[];
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
export async function runQuiz(options: QuizSitting): Promise<void> {
  const { cases, training } = options;
  for (const [at, id] of cases.entries()) {
    const place = ({ training: { quiz: says } }: Words): string =>
      cases.length === 1 ? says.title : says.place(at + 1, cases.length);
    const response = await decide(id, place, options);
    if (!response) return;
    const marks = mark(training.now().pack, scenarioNow(training, id), response);
    options.onMarked({ response, marks });
    if (!(await showMarks(response, id, at === cases.length - 1, options))) return;
  }
}

/** What the person decides, or undefined where they leave. */
async function decide(
  id: string,
  place: (words: Words) => string,
  { terminal, training, seed }: QuizSitting,
): Promise<Response | undefined> {
  let decided: QuizDecisions = {};
  if (!(await showCase(terminal, training, id))) return undefined;
  for (let at = 0; at < QUIZ_PARTS.length;) {
    const part = QUIZ_PARTS[at]!;
    const reply = await terminal.ask(() => {
      const { pack } = training.now();
      const scenario = scenarioNow(training, id);
      const words = wordsOf(pack.data);
      const { quiz: says } = words.training;
      return {
        ...quizQuestions(pack, candidates(pack, scenario, seed))[part],
        place: `${place(words)}${terminal.plain ? ': ' : ' · '}${oneLine(scenario.title)}`,
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
      };
    });
    if (reply.kind === 'leave') return undefined;
    if (reply.kind === 'chosen') decided = { ...decided, [part]: reply.ids };
    at += reply.kind === 'back' ? -1 : 1;
  }
  const response = responseOf(id, decided);
  if (decided.guide?.[0] !== 'yes') return response;
  // The questions of the guide have no key for the case: it stands right above them.
  const { pack } = training.now();
  const vignette = vignetteSections(scenarioNow(training, id), wordsOf(pack.data));
  terminal.show(`\n${screensOf(vignette, terminal.layout(), undefined).join('')}`);
  const { answers } = await interview(terminal, () => training.now().pack, { mode: 'full', answers: {} });
  return Object.keys(answers).length === 0 ? response : { ...response, answers };
}

/** Shows the case, screen by screen where it is long. False where the person leaves. */
async function showCase(terminal: Terminal, training: Spoken, id: string): Promise<boolean> {
  const screens = () =>
    screensOf(
      vignetteSections(scenarioNow(training, id), wordsOf(training.now().pack.data)),
      terminal.layout(),
      terminal.rows(),
    );
  if (terminal.plain) {
    terminal.clear();
    for (const screen of screens()) terminal.show(screen);
    return true;
  }
  return showScreens(
    terminal,
    training,
    { screens, show: terminal.show },
    ({ training: { quiz: says }, terminal: { keys } }, more) => ({
      label: more ? says.readOn : says.decide,
      leave: { does: keys.leave, sure: says.sure },
    }),
  );
}

type Spoken = Pick<SpokenTraining, 'now'>;

/** What leads on from a screen, and what leaving does. */
interface Foot {
  readonly label: string;
  readonly leave: Pause['leave'];
}

/**
 * Shows screens one after the other, each again where the language changes below it. False where the person leaves.
 *
 * @param foot whether more screens follow is told.
 */
async function showScreens(
  terminal: Terminal,
  training: Spoken,
  { screens, show }: { readonly screens: () => readonly string[]; readonly show: (text: string) => void },
  foot: (words: Words, more: boolean) => Foot,
): Promise<boolean> {
  terminal.clear();
  for (let at = 0; ; at += 1) {
    let inPack: Pack | undefined;
    const { kind } = await terminal.pause(() => {
      const { pack } = training.now();
      const words = wordsOf(pack.data);
      const all = screens();
      // In the other language there may be fewer of them.
      const here = Math.min(at, all.length - 1);
      if (pack !== inPack) show(here === 0 && inPack === undefined ? all[here]! : `\n${all[here]!}`);
      inPack = pack;
      const { label, leave } = foot(words, here < all.length - 1);
      return {
        ...(all.length > 1 ? { place: words.terminal.page(here + 1, all.length) } : {}),
        goOn: words.training.quiz.spaceOrEnter(label),
        lines: { prompt: words.training.quiz.pressEnter(label) },
        canGoBack: false,
        leave,
      };
    });
    if (kind === 'leave') return false;
    if (at >= screens().length - 1) return true;
  }
}

/** Shows the marks screen by screen, what must be told first on the first. False where the person leaves. */
async function showMarks(
  response: Response,
  id: string,
  last: boolean,
  { terminal, training, result }: QuizSitting,
): Promise<boolean> {
  const screens = () => {
    const { pack } = training.now();
    const scenario = scenarioNow(training, id);
    const marks = mark(pack, scenario, response);
    const sections = markSections(marks, scenario, modelOf(pack, scenario), pack.data);
    return screensOf(sections, result.layout(), result.rows());
  };
  return showScreens(
    terminal,
    training,
    { screens, show: result.show },
    ({ training: { quiz: says } }, more) => ({
      label: more ? says.readOn : last ? says.summary : says.next,
      leave: { does: last || more ? says.toSummary : says.leaveWithSummary },
    }),
  );
}
