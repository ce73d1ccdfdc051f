import { render, type TableFormat } from '../document/formats.ts';
import type { Document } from '../document/model.ts';
import { visible } from '../document/visible.ts';
import { wordsOf, type Words } from '../words/index.ts';
import { screenOf } from './terminal/screen.ts';
import { UserError } from './user-error.ts';

/** Where a document goes to, and in which format. */
interface PrintOptions<Format extends string> extends DeliverOptions {
  readonly format?: Format | undefined;
  readonly json?: true | undefined;
  readonly color: boolean;
}

interface DeliverOptions {
  readonly output?: string | undefined;
  readonly force?: true | undefined;
}

/** Refuses an output that cannot be written, before anything is read. */
export async function checkPrint({ output, force }: DeliverOptions): Promise<void> {
  if (output !== undefined) await (await import('./files/output.ts')).checkOutput(output, force === true);
  else if (force) throw new UserError(({ refusal }) => refusal.goesWith('--force', '--output FILE'));
}

/**
 * A document on standard output, or in the file that was named.
 *
 * @param own formats that only this command has, or lays out in a way of its own.
 */
export async function print<Own extends string = never>(
  document: Document,
  options: PrintOptions<TableFormat | Own>,
  own?: Readonly<Partial<Record<TableFormat | Own, () => string>>>,
): Promise<void> {
  const onPaper = { width: 80, colour: false, symbols: true };
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  const layout = options.output === undefined ? screen : onPaper;
  const format = formatOf(options);
  const text = own?.[format]?.() ?? (await render(document, format as TableFormat, layout));
  await deliverText(text, options, wordsOf(document.language));
}

/** The format that was asked for; `--json` is short for one. */
export function formatOf<Format extends string>({
  json,
  format,
}: {
  readonly json?: true | undefined;
  readonly format?: Format | undefined;
}): Format | 'json' | 'text' {
  if (json && format !== undefined && format !== 'json') {
    throw new UserError(({ refusal }) => refusal.contradict(format));
  }
  return format ?? (json ? 'json' : 'text');
}

/** A text on standard output, or in the file that was named, for its owner's eyes only. */
async function deliverText(
  text: string,
  { output, force }: DeliverOptions,
  { refusal }: Words,
): Promise<void> {
  if (output === undefined) return void process.stdout.write(text);
  const { writeOutput } = await import('./files/output.ts');
  await writeOutput(output, text, force === true);
  console.error(refusal.file.isIn(visible(output)));
}
