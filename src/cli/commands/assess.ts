import { assess, type Answers, type Assessment, type Pack } from '../../engine/index.ts';
import { renderJson, renderMarkdown, renderText, visible, type Detail } from '../../report/index.ts';
import { checkOutput, writeOutput } from '../output.ts';
import { packFor } from '../pack.ts';
import { answersFrom } from '../read-answers.ts';
import { isPlain, screenOf, type Screen } from '../screen.ts';
import { EXIT, UserError } from '../user-error.ts';

type Format = 'text' | 'markdown' | 'json';

export interface AssessOptions {
  readonly quick?: true;
  readonly plain?: true;
  readonly json?: true;
  readonly format?: Format;
  readonly output?: string;
  readonly force?: true;
  readonly brief?: true;
  readonly explain?: true;
  readonly strict?: true;
  readonly exitLevel?: true;
  readonly whatIf?: true;
  readonly pack?: string;
  readonly color: boolean;
}

/** The options, and what `--what-if` needs, which is loaded only for it. */
type Options = AssessOptions & { readonly withFlips?: typeof import('./what-if.ts').withFlips };

/** `safeguard assess`: asks in a terminal, or reads answers from a file or standard input, and prints the result. */
export async function assessCommand(file: string | undefined, given: AssessOptions): Promise<void> {
  const options: Options = given.whatIf ? { ...given, ...(await import('./what-if.ts')) } : given;
  const format = formatOf(options);
  if (options.force && options.output === undefined) throw new UserError('--force goes with --output FILE.');
  if (options.output !== undefined) await checkOutput(options.output, options.force === true);
  const pack = await packFor(options.pack);
  const asks = file === undefined && process.stdin.isTTY;
  if (options.quick && !asks)
    throw new UserError('--quick is for questions in a terminal. Here the answers are given.');
  if (options.strict && asks)
    throw new UserError(
      '--strict is for answers from a file or standard input. In a terminal, you are asked.',
    );
  if (options.exitLevel && pack.data.levels.length > MOST_EXIT_LEVELS)
    throw new UserError(`--exit-level has codes for ${MOST_EXIT_LEVELS} levels, and these rules have more.`);
  const answers = asks
    ? await interview(pack, options, format)
    : await answersFrom(pack, file === undefined || file === '-' ? undefined : file);
  const result = assess(pack, answers);
  if (options.strict) refuseUnanswered(result);
  await deliver(result, pack, options, format);
  if (options.exitLevel) process.exitCode = exitCodeOf(result, pack);
}

async function interview(pack: Pack, options: Options, format: Format): Promise<Answers> {
  const { Interrupted, runInterview } = await import('../interview/run.ts');
  const plain = isPlain(options.plain === true, process.env);
  const screen = screenOf(process.stderr, { color: options.color, plain }, process.env);
  try {
    const { answers } = await runInterview(pack, {
      mode: options.quick ? 'quick' : 'full',
      plain,
      colour: screen.colour,
      answers: {},
      input: process.stdin,
      output: process.stderr,
    });
    if (options.output === undefined) console.error();
    return answers;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    if (options.output) await deliver(assess(pack, error.answers), pack, options, format);
    throw new UserError(
      options.output
        ? `Stopped. ${options.output} holds the result of the answers so far.`
        : 'Stopped. Nothing was kept.',
      EXIT.interrupted,
    );
  }
}

async function deliver(result: Assessment, pack: Pack, options: Options, format: Format): Promise<void> {
  const { output } = options;
  if (output === undefined) return show(result, pack, options, format);
  const onPaper = { width: 80, colour: false, symbols: options.plain !== true };
  try {
    await writeOutput(output, render(result, pack, options, format, onPaper), options.force === true);
  } catch (error) {
    // Answers from a file can be assessed again; those given in a terminal would be lost.
    if (error instanceof UserError && process.stdin.isTTY) show(result, pack, options, format);
    throw error;
  }
  console.error(`The result is in ${visible(output)}. Only you can read it.`);
}

function show(result: Assessment, pack: Pack, options: Options, format: Format): void {
  const plain = isPlain(options.plain === true, process.env);
  const screen = screenOf(process.stdout, { color: options.color, plain }, process.env);
  process.stdout.write(render(result, pack, options, format, screen));
}

function render(result: Assessment, pack: Pack, options: Options, format: Format, screen: Screen): string {
  const detail: Detail = options.brief ? 'brief' : options.explain ? 'explain' : 'normal';
  const text = renderAlone(result, pack, format, detail, screen);
  return options.withFlips?.(text, result, pack, format, detail, screen) ?? text;
}

function renderAlone(result: Assessment, pack: Pack, format: Format, detail: Detail, screen: Screen): string {
  switch (format) {
    case 'json':
      return renderJson(result);
    case 'markdown':
      return renderMarkdown(result, pack.data, detail);
    case 'text':
      return renderText(result, pack.data, { ...screen, detail, box: screen.symbols });
  }
}

function formatOf({ json, format }: AssessOptions): Format {
  if (json && format !== undefined && format !== 'json') {
    throw new UserError(`--json and --format ${format} contradict each other. Use one of them.`);
  }
  return format ?? (json ? 'json' : 'text');
}

function refuseUnanswered({ unanswered }: Assessment): void {
  if (unanswered.length === 0) return;
  const count = unanswered.length === 1 ? 'One question has' : `${unanswered.length} questions have`;
  throw new UserError(
    `${count} no definite answer, and --strict asks for all:\n  ${unanswered.join('\n  ')}`,
  );
}

/** With more, settled levels would run into the codes of those that are not. */
const MOST_EXIT_LEVELS = 10;

/** 10 for the lowest level, one more for each level above it; 10 more while a higher one is still possible. */
function exitCodeOf({ level, provisional }: Assessment, { data }: Pack): number {
  const place = data.levels.findIndex(({ id }) => id === level);
  return 10 + (data.levels.length - 1 - place) + (provisional ? 10 : 0);
}
