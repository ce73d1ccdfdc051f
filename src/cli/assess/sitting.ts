import { assess, type Answers, type Assessment, type Pack } from '../../engine/index.ts';
import { wrap } from '../../document/wrap.ts';
import type { AssessOptions } from './command.ts';
import { deliver, show, type Format, type ResultOptions } from './deliver.ts';
import { render } from './render.ts';
import { isPlain, screenOf } from '../terminal/screen.ts';
import { EXIT, UserError } from '../user-error.ts';
import { writeOrAsk } from '../files/write-or-ask.ts';
import { widthOf } from '../terminal/draw.ts';
import { Stopped, watchForStop, type Stop } from '../terminal/interrupted.ts';
import { showPages } from '../terminal/pager.ts';
import { openPrivateScreen, type PrivateScreen } from '../terminal/private-screen.ts';
import { Interrupted, runInterview } from './interview.ts';

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
  options: SittingOptions,
  format: Format,
  keeper?: Keeper,
  notices: readonly string[] = [],
): Promise<Assessment> {
  const { plain, colour } = looks(options);
  // From the first question until all is kept: an interview watches only while it asks.
  const stop = watchForStop(process.stdin);
  const screen = options.private ? openPrivateScreen(process.stderr, process.env) : undefined;
  const keys = plain ? 'Ctrl-\\' : 'Ctrl-X';
  const about = `None of this stays on the screen. ${keys} hides it at once, and then nothing is saved.`;
  const sitting = { pack, options, format, keeper, screen, stop };
  try {
    say([...(screen ? [about] : []), ...notices]);
    const { answers: given, left } = await runInterview(pack, {
      mode: options.quick ? 'quick' : 'full',
      plain,
      colour,
      answers,
      input: process.stdin,
      output: process.stderr,
      ...(screen ? { onHide: screen.clear } : {}),
    });
    const result = assess(pack, given);
    let kept: string | undefined;
    try {
      kept = await keep(result, !left, sitting);
    } catch (error) {
      // Without this the answers would be lost.
      await reveal(result, sitting);
      throw error;
    }
    await reveal(result, sitting);
    if (kept !== undefined) console.error(kept);
    return result;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    screen?.end();
    if (error.hidden) throw hidden();
    throw await stopped(assess(pack, error.answers), sitting);
  } finally {
    screen?.end();
    stop.end();
  }
}

interface Sitting {
  readonly pack: Pack;
  readonly options: SittingOptions;
  readonly format: Format;
  readonly keeper: Keeper | undefined;
  readonly screen: PrivateScreen | undefined;
  readonly stop: Stop;
}

/** What to say about the record, where one is kept. */
async function keep(
  result: Assessment,
  finished: boolean,
  { keeper, options, stop }: Sitting,
): Promise<string | undefined> {
  if (!keeper) return undefined;
  const write = (file: string) => keeper.keep(file, result, finished);
  return writeOrAsk(keeper.file, write, { what: 'the record', options, stop, other: options.output });
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

/** Shows the result on the private screen until somebody has read it, or delivers it as usual. */
async function reveal(result: Assessment, sitting: Sitting): Promise<void> {
  const { pack, options, format, screen, stop } = sitting;
  if (screen && options.output === undefined && process.stdout.isTTY) {
    const { plain, colour } = looks(options);
    const layout = { width: widthOf(process.stderr.columns), colour, symbols: !plain };
    const text = render(result, pack, options, format, layout);
    const left = await showPages(text, process.stdin, process.stderr, stop.signal).catch(unlessStopped);
    screen.end();
    if (left === 'hidden') throw hidden();
    return;
  }
  screen?.end();
  if (options.output !== undefined) return deliverFile(result, sitting);
  console.error();
  await show(result, pack, options, format);
}

/** All is kept already; nothing more is said on the screen that comes back. */
function unlessStopped(error: unknown): 'hidden' {
  if (error instanceof Stopped) return 'hidden';
  throw error;
}

function looks(options: SittingOptions): { readonly plain: boolean; readonly colour: boolean } {
  const plain = isPlain(options.plain === true, process.stderr, process.env);
  return { plain, colour: screenOf(process.stderr, { color: options.color, plain }, process.env).colour };
}

/** Says nothing: whoever looks at the screen now shall see nothing of it. */
function hidden(): UserError {
  return new UserError('', EXIT.interrupted);
}

async function stopped(result: Assessment, sitting: Sitting): Promise<UserError> {
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
  await deliverFile(result, sitting);
  const said = [
    ...(options.output ? ['The result is for the answers so far.'] : []),
    ...(kept === undefined ? [] : [kept]),
  ];
  return new UserError(
    ['Stopped.', ...(said.length > 0 ? said : ['Nothing was saved.'])].join(' '),
    EXIT.interrupted,
  );
}

function say(notices: readonly string[]): void {
  const width = widthOf(process.stderr.columns);
  for (const notice of notices) console.error(wrap(notice, width).join('\n'));
}
