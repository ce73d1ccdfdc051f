import type { Assessment, Pack } from '../engine/index.ts';
import { renderJson, renderMarkdown, renderText, visible, type Detail } from '../report/index.ts';
import { writeOutput } from './output.ts';
import { isPlain, screenOf, type Screen } from './screen.ts';
import { isUserError } from './user-error.ts';

export type Format = 'text' | 'markdown' | 'json';

/** How a result is to be shown or written. */
export interface ResultOptions {
  readonly plain?: true;
  readonly output?: string;
  readonly force?: true;
  readonly brief?: true;
  readonly explain?: true;
  readonly color: boolean;
  /** What `--what-if` needs, which is loaded only for it. */
  readonly withFlips?: typeof import('./commands/what-if.ts').withFlips;
}

/** Writes a result to the file that was named, or else shows it on standard output. */
export async function deliver(
  result: Assessment,
  pack: Pack,
  options: ResultOptions,
  format: Format,
): Promise<void> {
  const { output } = options;
  if (output === undefined) return show(result, pack, options, format);
  const onPaper = { width: 80, colour: false, symbols: options.plain !== true };
  try {
    await writeOutput(output, render(result, pack, options, format, onPaper), options.force === true);
  } catch (error) {
    // Answers from a file can be assessed again; those given in a terminal would be lost.
    if (isUserError(error) && process.stdin.isTTY) show(result, pack, options, format);
    throw error;
  }
  console.error(`The result is in ${visible(output)}. Only you can read it.`);
}

/** Shows a result on standard output. */
export function show(result: Assessment, pack: Pack, options: ResultOptions, format: Format): void {
  const plain = isPlain(options.plain === true, process.env);
  const screen = screenOf(process.stdout, { color: options.color, plain }, process.env);
  process.stdout.write(render(result, pack, options, format, screen));
}

/** A result in one of its forms; ends with a line feed. */
export function render(
  result: Assessment,
  pack: Pack,
  options: ResultOptions,
  format: Format,
  screen: Screen,
): string {
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
