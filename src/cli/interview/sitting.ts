import { assess, type Answers, type Assessment, type Pack } from '../../engine/index.ts';
import { wrap } from '../../report/index.ts';
import { deliver, type Format, type ResultOptions } from '../deliver-result.ts';
import { render } from '../render-result.ts';
import { isPlain, screenOf } from '../screen.ts';
import { EXIT, UserError } from '../user-error.ts';
import { widthOf } from './draw.ts';
import { showPages } from './pager.ts';
import { openPrivateScreen, type PrivateScreen } from './private-screen.ts';
import { Interrupted, runInterview } from './run.ts';

export interface SittingOptions extends ResultOptions {
  readonly quick?: true;
  /** Everything stands on a screen that is gone afterwards. */
  readonly private?: true;
}

/** Keeps what was answered in a file that somebody named. */
export interface Keeper {
  /** Returns what to say about it; throws a `UserError` where it could not be kept. */
  readonly keep: (result: Assessment, finished: boolean) => Promise<string>;
}

/**
 * Asks in the terminal, keeps the answers where a keeper is given, and delivers the result.
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
  const screen = options.private ? openPrivateScreen(process.stderr, process.env) : undefined;
  const keys = plain ? 'Ctrl-\\' : 'Ctrl-X';
  const about = `Nothing of this stays on the screen. ${keys} hides it at once; then nothing is kept.`;
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
      kept = await keeper?.keep(result, !left);
    } catch (error) {
      // Without this the answers would be lost.
      await reveal(result, pack, options, format, screen);
      throw error;
    }
    await reveal(result, pack, options, format, screen);
    if (kept !== undefined) console.error(kept);
    return result;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    screen?.end();
    if (error.hidden) throw hidden();
    throw await stopped(assess(pack, error.answers), pack, options, format, keeper);
  } finally {
    screen?.end();
  }
}

/** Shows the result on the private screen until somebody has read it, or delivers it as usual. */
async function reveal(
  result: Assessment,
  pack: Pack,
  options: SittingOptions,
  format: Format,
  screen: PrivateScreen | undefined,
): Promise<void> {
  if (screen && options.output === undefined && process.stdout.isTTY) {
    const { plain, colour } = looks(options);
    const layout = { width: widthOf(process.stderr.columns), colour, symbols: !plain };
    const text = render(result, pack, options, format, layout);
    const left = await showPages(text, process.stdin, process.stderr);
    screen.end();
    if (left === 'hidden') throw hidden();
    return;
  }
  screen?.end();
  if (options.output === undefined) console.error();
  await deliver(result, pack, options, format);
}

function looks(options: SittingOptions): { readonly plain: boolean; readonly colour: boolean } {
  const plain = isPlain(options.plain === true, process.env);
  return { plain, colour: screenOf(process.stderr, { color: options.color, plain }, process.env).colour };
}

/** Says nothing: whoever looks at the screen now shall see nothing of it. */
function hidden(): UserError {
  return new UserError('', EXIT.interrupted);
}

async function stopped(
  result: Assessment,
  pack: Pack,
  options: SittingOptions,
  format: Format,
  keeper: Keeper | undefined,
): Promise<UserError> {
  const answered = Object.keys(result.answers).length > 0;
  const kept = keeper && answered ? await keeper.keep(result, false) : undefined;
  if (options.output) await deliver(result, pack, options, format);
  const said = [
    ...(options.output ? [`${options.output} holds the result of the answers so far.`] : []),
    ...(kept === undefined ? [] : [kept]),
  ];
  return new UserError(
    ['Stopped.', ...(said.length > 0 ? said : ['Nothing was kept.'])].join(' '),
    EXIT.interrupted,
  );
}

function say(notices: readonly string[]): void {
  const width = widthOf(process.stderr.columns);
  for (const notice of notices) console.error(wrap(notice, width).join('\n'));
}
