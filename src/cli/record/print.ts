import { visible } from '../../document/visible.ts';
import type { Section } from '../../document/model.ts';
import { renderSheets, type SheetFormat } from '../../document/render.ts';
import { checkOutput, writeOutput } from '../files/output.ts';
import { screenOf } from '../terminal/screen.ts';
import { UserError } from '../user-error.ts';
import type { ReportOptions } from './command.ts';

/** Where sections go to. */
type PrintOptions = Pick<ReportOptions, 'output' | 'force' | 'color'>;

/** Refuses an output that cannot be written, before anything is read. */
export async function checkPrint({ output, force }: PrintOptions): Promise<void> {
  if (output !== undefined) await checkOutput(output, force === true);
  else if (force) throw new UserError('--force goes with --output FILE.');
}

/** Sections on standard output, or in the file that was named. */
export async function print(
  title: string,
  sections: readonly Section[],
  format: SheetFormat,
  options: PrintOptions,
): Promise<void> {
  const onPaper = { width: 80, colour: false, symbols: true };
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  const layout = options.output === undefined ? screen : onPaper;
  await deliverText(renderSheets(title, [sections], format, layout), options);
}

/** A text on standard output, or in the file that was named, for its owner's eyes only. */
export async function deliverText(text: string, { output, force }: PrintOptions): Promise<void> {
  if (output === undefined) return void process.stdout.write(text);
  await writeOutput(output, text, force === true);
  console.error(`It is in ${visible(output)}. Only you can read it.`);
}
