import { assess, type Answers, type Assessment, type Pack } from '../../engine/index.ts';
import type { Format } from '../../document/formats.ts';
import type { AssessOptions } from './command.ts';
import { deliver, show } from './deliver.ts';
import type { Keeper } from '../record/keeper.ts';
import { render, type ResultOptions } from './render.ts';
import { inFirstLanguage, type PackOptions } from '../pack.ts';
import { spoken, type SpokenPack } from '../spoken-pack.ts';
import type { Words } from '../../words/index.ts';
import { EXIT, UserError } from '../user-error.ts';
import { writeOrAsk } from '../files/write-or-ask.ts';
import type { Stop } from '../terminal/interrupted.ts';
import { openPrivateScreen, type PrivateScreen } from '../terminal/private-screen.ts';
import { stopped, terminalFor, withTerminal } from '../terminal/open.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Mode } from '../../interview/session.ts';
import { browse, type Browsed } from './browse.ts';
import { interview, Interrupted, runInterview, type LastQuestion } from './interview.ts';
import { reportOf } from '../../report/result/sections.ts';

/** With `private`, everything stands on a screen that is gone afterwards. */
type SittingOptions = ResultOptions & PackOptions & Pick<AssessOptions, 'quick' | 'private'>;

/**
 * Asks in the terminal, keeps the answers where a keeper is given, and delivers the result. What cannot be written is
 * asked for under another name while somebody sits there.
 *
 * @param first the rules in the language to begin with.
 * @param answers to begin with.
 * @param notices what to say first.
 * @throws UserError with exit code 130 when the person stops; what they answered is kept first, unless they hid everything.
 */
export async function sit(
  first: Pack,
  answers: Answers,
  given: SittingOptions,
  format: Format,
  keeper?: Keeper,
  notices: readonly string[] = [],
): Promise<Assessment> {
  const speech = spoken(first, given);
  const area = given.inArea ? undefined : (await import('./ask-area.ts')).areaOfCase(speech.pack);
  const options = area ? { ...given, inArea: area.into } : given;
  const at = terminalFor(options, speech);
  let saved: string | undefined;
  const onSaved = (said: string): void => void (saved = said);
  const mode = options.quick ? 'quick' : 'full';
  const resultOf = (answered: Answers): Assessment => assess(speech.pack(), answered);
  const last = area && {
    ask: (asks: Terminal, answered: Answers) => area.ask(asks, resultOf(answered)),
    given: (answered: Answers) => area.given(resultOf(answered)),
    change: area.change,
  };
  return withTerminal(
    at,
    async (terminal, stop) => {
      const screen = options.private ? openPrivateScreen(process.stderr, process.env) : undefined;
      const sitting = {
        speech,
        options,
        format,
        keeper,
        screen,
        terminal,
        stop,
        mode,
        last,
        onSaved,
      } as const;
      const before = [...(screen ? [privately(terminal, speech.words())] : []), ...notices];
      if (before.length > 0) terminal.say(...before);
      try {
        // A terminal of its own: until the last question there is a key that hides everything.
        const hiding = screen ? { onHide: screen.clear } : {};
        const ended = await runInterview(speech.pack, {
          ...at,
          ...hiding,
          mode,
          answers,
          ...(last && { last }),
        });
        return await finish(ended, sitting);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        screen?.end();
        if (error.hidden) throw hidden();
        return await interrupted(assess(speech.pack(), error.answers), sitting);
      } finally {
        screen?.end();
      }
    },
    // Whoever stops at the result has seen it.
    () => stopped(speech.words(), saved ?? speech.words().terminal.sitting.nothingSaved),
  );
}

function privately({ plain }: Terminal, { terminal: { sitting } }: Words): string {
  return sitting.private(plain ? 'Ctrl-\\' : 'Ctrl-X');
}

/** Keeps the answers and shows the result. */
async function finish(
  { answers, left }: { readonly answers: Answers; readonly left: boolean },
  sitting: Sitting,
): Promise<Assessment> {
  const result = assess(sitting.speech.pack(), answers);
  let kept: string | undefined;
  try {
    kept = await keep(result, !left, sitting);
  } catch (error) {
    // Without this the answers would be lost.
    await reveal(result, !left, sitting);
    throw error;
  }
  const again = (said: string): void => void (kept = said);
  // A plan would push it off the screen, and another file may fail.
  const first = sitting.options.output !== undefined;
  if (kept !== undefined && first) console.error(kept);
  const last = await reveal(result, !left, sitting, again);
  if (kept !== undefined && !first) console.error(kept);
  return last;
}

interface Sitting {
  readonly speech: SpokenPack;
  readonly options: SittingOptions;
  readonly format: Format;
  readonly keeper: Keeper | undefined;
  readonly screen: PrivateScreen | undefined;
  readonly terminal: Terminal;
  readonly stop: Stop;
  readonly mode: Mode;
  readonly last: LastQuestion | undefined;
  /** Told what there is to say about what was saved. */
  readonly onSaved: (said: string) => void;
}

/** What to say about the record, where one is kept. */
async function keep(
  result: Assessment,
  finished: boolean,
  { keeper, options, stop, speech, onSaved }: Sitting,
): Promise<string | undefined> {
  if (!keeper) return undefined;
  const inFirst = await inFirstLanguage(result, speech.pack(), options);
  const write = (file: string) => keeper.keep(file, inFirst, finished, speech.words());
  const kept = await writeOrAsk(keeper.file, write, {
    what: 'record',
    options,
    speech,
    stop,
    other: options.output,
  });
  onSaved(kept);
  return kept;
}

/** Writes the result into the file that was named for it, or another one. Without any it is shown: it would be lost. */
async function deliverFile(
  result: Assessment,
  { speech, options, format, keeper, stop }: Sitting,
): Promise<void> {
  const pack = speech.pack();
  const { output } = options;
  if (output === undefined) return;
  const write = (file: string) => {
    const { force: _force, ...unforced } = options;
    return deliver(result, pack, { ...(file === output ? options : unforced), output: file }, format);
  };
  try {
    await writeOrAsk(output, write, { what: 'result', options, speech, stop, other: keeper?.file });
  } catch (error) {
    if (!options.private) await show(result, pack, options, format);
    throw error;
  }
}

/**
 * Shows the result on the private screen until somebody has read it, or delivers it as usual. Where it stands on the
 * terminal, parts of it can be opened and answers changed.
 *
 * @param finished whether the questions were answered to their end.
 * @param onKept told what there is to say about a record that was kept once more.
 * @returns the result as it is in the end.
 */
async function reveal(
  result: Assessment,
  finished: boolean,
  sitting: Sitting,
  onKept?: (said: string) => void,
): Promise<Assessment> {
  const { speech, options, format, screen, terminal } = sitting;
  const pack = speech.pack();
  if (screen && options.output === undefined && process.stdout.isTTY) {
    const { width, colour, symbols } = terminal.layout();
    // Nothing can be opened there later.
    const whole = options.explain ? options : { ...options, full: true as const };
    const left = await terminal.pages(await render(result, pack, whole, format, { width, colour, symbols }));
    screen.end();
    if (left === 'hidden') throw hidden();
    return result;
  }
  screen?.end();
  if (options.output !== undefined) {
    await deliverFile(result, sitting);
    return result;
  }
  console.error();
  const onePlan = format === 'text' && !options.full && !options.explain && !options.flipsOf;
  if (onePlan && process.stdout.isTTY) return browse(result, terminal, browsed(finished, sitting, onKept));
  await show(result, pack, options, format);
  return result;
}

/** What the keys under a plan do. Where no record could be kept, they change and save it as if none had been named. */
function browsed(finished: boolean, sitting: Sitting, onKept?: (said: string) => void): Browsed {
  const { speech, options, format, terminal, mode, last, onSaved } = sitting;
  const keeper = onKept && sitting.keeper;
  let toTheEnd = finished;
  const { pack } = speech;
  const inArea = (result: Assessment): Assessment => options.inArea?.(result) ?? result;
  return {
    words: speech.words,
    inThis: ({ answers }) => assess(pack(), answers),
    plan: (result) => show(result, pack(), { ...options, opens: true }, format),
    sections: (result) => reportOf(inArea(result), pack().data, 'full').sections,
    change: async ({ answers }) => {
      const setting = { mode, answers, again: true, speech, ...(last && { last }) };
      const ended = await interview(terminal, pack, setting);
      toTheEnd = !ended.left;
      if (toTheEnd) await last?.ask(terminal, ended.answers);
      return assess(pack(), ended.answers);
    },
    ...(keeper && {
      changed: async (result) => {
        const said = await keep(result, toTheEnd, sitting);
        if (said !== undefined) onKept(said);
        return said;
      },
    }),
    save: async (result, file) => {
      const inFirst = await inFirstLanguage(result, pack(), options);
      if (keeper) return keeper.copy(file, inFirst, toTheEnd, speech.words());
      const { newKeeper } = await import('../record/keeper.ts');
      const { force: _force, ...unforced } = options;
      const keeping = await newKeeper({ ...unforced, record: file });
      const said = await keeping.keep(file, inFirst, toTheEnd, speech.words());
      onSaved(said);
      return said;
    },
  };
}

/** Says nothing: whoever looks at the screen now shall see nothing of it. */
function hidden(): UserError {
  return new UserError('', EXIT.interrupted);
}

/** Keeps and delivers what there is for the answers so far. */
async function interrupted(result: Assessment, sitting: Sitting): Promise<never> {
  const { speech, options, format, keeper } = sitting;
  const words = speech.words();
  const says = words.terminal.sitting;
  const answered = Object.keys(result.answers).length > 0;
  let kept: string | undefined;
  try {
    if (keeper && answered) kept = await keep(result, false, sitting);
  } catch (error) {
    // Without this the answers would be lost.
    if (!options.private) await show(result, speech.pack(), options, format);
    throw error;
  }
  try {
    await deliverFile(result, sitting);
  } catch (error) {
    if (kept !== undefined) console.error(kept);
    throw error;
  }
  const said = [...(options.output ? [says.soFar] : []), ...(kept === undefined ? [] : [kept])];
  return stopped(words, ...(said.length > 0 ? said : [says.nothingSaved]));
}
