import { assess, type Answers, type Assessment, type Pack } from '../../engine/index.ts';
import type { Format } from '../../document/formats.ts';
import type { AssessOptions } from './command.ts';
import { deliver, show, type ResultOptions } from './deliver.ts';
import { render } from './render.ts';
import { EXIT, UserError } from '../user-error.ts';
import { writeOrAsk } from '../files/write-or-ask.ts';
import type { Stop } from '../terminal/interrupted.ts';
import { openPrivateScreen, type PrivateScreen } from '../terminal/private-screen.ts';
import { stoppedWith, terminalFor, withTerminal } from '../terminal/open.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Mode } from '../../interview/session.ts';
import { browse, type Browsed } from './browse.ts';
import { interview, Interrupted, runInterview } from './interview.ts';
import { reportOf } from '../../report/result/sections.ts';

/** With `private`, everything stands on a screen that is gone afterwards. */
type SittingOptions = ResultOptions & Pick<AssessOptions, 'quick' | 'private'>;

/** Keeps what was answered in a file that somebody named. */
export interface Keeper {
  /** The file that was named. */
  readonly file: string;
  /**
   * Keeps it there, or in another file that does not exist yet. Returns what to say about it; throws a `UserError` where it
   * could not be kept.
   */
  readonly keep: (file: string, result: Assessment, finished: boolean) => Promise<string>;
}

/**
 * Asks in the terminal, keeps the answers where a keeper is given, and delivers the result. What cannot be written is
 * asked for under another name while somebody sits there.
 *
 * @param answers to begin with.
 * @param notices what to say first.
 * @throws UserError with exit code 130 when the person stops; what they answered is kept first, unless they hid everything.
 */
export async function sit(
  pack: Pack,
  answers: Answers,
  given: SittingOptions,
  format: Format,
  keeper?: Keeper,
  notices: readonly string[] = [],
): Promise<Assessment> {
  const area = given.inArea ? undefined : (await import('./ask-area.ts')).areaOfCase(pack);
  const options = area ? { ...given, inArea: area.into } : given;
  const at = terminalFor(options);
  let saved = 'Nothing was saved.';
  const onSaved = (said: string): void => void (saved = said);
  const mode = options.quick ? 'quick' : 'full';
  const last = async (asks: Terminal, answered: Answers): Promise<void> =>
    area?.ask(asks, assess(pack, answered));
  return withTerminal(
    at,
    async (terminal, stop) => {
      const screen = options.private ? openPrivateScreen(process.stderr, process.env) : undefined;
      const sitting = { pack, options, format, keeper, screen, terminal, stop, mode, last, onSaved } as const;
      const first = [...(screen ? [privately(terminal)] : []), ...notices];
      if (first.length > 0) terminal.say(...first);
      try {
        // A terminal of its own: until the last question there is a key that hides everything.
        const hiding = screen ? { onHide: screen.clear } : {};
        const ended = await runInterview(pack, { ...at, ...hiding, mode, answers, last });
        return await finish(ended, sitting);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        screen?.end();
        if (error.hidden) throw hidden();
        return await stopped(assess(pack, error.answers), sitting);
      } finally {
        screen?.end();
      }
    },
    // Whoever stops at the result has seen it.
    () => stoppedWith(saved)(),
  );
}

function privately({ plain }: Terminal): string {
  const key = plain ? 'Ctrl-\\' : 'Ctrl-X';
  return `None of this stays on the screen. ${key} hides it at once, and then nothing is saved.`;
}

/** Keeps the answers and shows the result. */
async function finish(
  { answers, left }: { readonly answers: Answers; readonly left: boolean },
  sitting: Sitting,
): Promise<Assessment> {
  const result = assess(sitting.pack, answers);
  let kept: string | undefined;
  try {
    kept = await keep(result, !left, sitting);
  } catch (error) {
    // Without this the answers would be lost.
    await reveal(result, !left, sitting);
    throw error;
  }
  // A plan would push it off the screen, and another file may fail.
  const first = sitting.options.output !== undefined;
  if (kept !== undefined && first) console.error(kept);
  const last = await reveal(result, !left, sitting);
  if (kept !== undefined && !first) console.error(kept);
  return last;
}

interface Sitting {
  readonly pack: Pack;
  readonly options: SittingOptions;
  readonly format: Format;
  readonly keeper: Keeper | undefined;
  readonly screen: PrivateScreen | undefined;
  readonly terminal: Terminal;
  readonly stop: Stop;
  readonly mode: Mode;
  /** What is asked when nothing else is left to ask. */
  readonly last: (terminal: Terminal, answers: Answers) => Promise<void>;
  /** Told what there is to say about what was saved. */
  readonly onSaved: (said: string) => void;
}

/** What to say about the record, where one is kept. */
async function keep(
  result: Assessment,
  finished: boolean,
  { keeper, options, stop, onSaved }: Sitting,
): Promise<string | undefined> {
  if (!keeper) return undefined;
  const write = (file: string) => keeper.keep(file, result, finished);
  const kept = await writeOrAsk(keeper.file, write, {
    what: 'the record',
    options,
    stop,
    other: options.output,
  });
  onSaved(kept);
  return kept;
}

/** Writes the result into the file that was named for it, or another one. Without any it is shown: it would be lost. */
async function deliverFile(
  result: Assessment,
  { pack, options, format, keeper, stop }: Sitting,
): Promise<void> {
  const { output } = options;
  if (output === undefined) return;
  const write = (file: string) => {
    const { force: _force, ...unforced } = options;
    return deliver(result, pack, { ...(file === output ? options : unforced), output: file }, format);
  };
  try {
    await writeOrAsk(output, write, { what: 'the result', options, stop, other: keeper?.file });
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
 * @returns the result as it is in the end.
 */
async function reveal(result: Assessment, finished: boolean, sitting: Sitting): Promise<Assessment> {
  const { pack, options, format, screen, terminal } = sitting;
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
  if (onePlan && process.stdout.isTTY) return browse(result, terminal, browsed(finished, sitting));
  await show(result, pack, options, format);
  return result;
}

function browsed(
  finished: boolean,
  { pack, options, format, keeper, terminal, mode, last, onSaved }: Sitting,
): Browsed {
  let toTheEnd = finished;
  const inArea = (result: Assessment): Assessment => options.inArea?.(result) ?? result;
  return {
    plan: (result) => show(result, pack, { ...options, opens: true }, format),
    sections: (result) => reportOf(inArea(result), pack.data, 'full').sections,
    // What is in a record is changed with the record: safeguard record resume.
    ...(!keeper && {
      change: async ({ answers }) => {
        const ended = await interview(terminal, pack, { mode, answers, again: true });
        toTheEnd = !ended.left;
        if (toTheEnd) await last(terminal, ended.answers);
        return assess(pack, ended.answers);
      },
      save: async (result, file) => {
        const { newKeeper } = await import('../record/keeper.ts');
        const { force: _force, ...unforced } = options;
        const said = await (await newKeeper({ ...unforced, record: file })).keep(file, result, toTheEnd);
        onSaved(said);
        return said;
      },
    }),
  };
}

/** Says nothing: whoever looks at the screen now shall see nothing of it. */
function hidden(): UserError {
  return new UserError('', EXIT.interrupted);
}

/** Keeps and delivers what there is for the answers so far. */
async function stopped(result: Assessment, sitting: Sitting): Promise<never> {
  const { pack, options, format, keeper } = sitting;
  const answered = Object.keys(result.answers).length > 0;
  let kept: string | undefined;
  try {
    if (keeper && answered) kept = await keep(result, false, sitting);
  } catch (error) {
    // Without this the answers would be lost.
    if (!options.private) await show(result, pack, options, format);
    throw error;
  }
  try {
    await deliverFile(result, sitting);
  } catch (error) {
    if (kept !== undefined) console.error(kept);
    throw error;
  }
  const said = [
    ...(options.output ? ['The result is for the answers so far.'] : []),
    ...(kept === undefined ? [] : [kept]),
  ];
  return stoppedWith(...(said.length > 0 ? said : ['Nothing was saved.']))();
}
