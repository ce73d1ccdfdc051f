import type { Assessment, Pack } from '../../engine/index.ts';
import type { Format } from '../../document/formats.ts';
import { renderJson } from '../../document/json.ts';
import { wordsOf } from '../../words/index.ts';
import { isPlain, screenOf } from '../terminal/screen.ts';
import type { ResultOptions } from './render.ts';
import { writeResult } from '../terminal/streams.ts';

/** Writes a result to the file that was named, or else shows it on standard output. */
export async function deliver(
  result: Assessment,
  pack: Pack,
  options: ResultOptions,
  format: Format,
): Promise<void> {
  const { output } = options;
  if (output === undefined) return await show(result, pack, options, format);
  const { writeOutput } = await import('../files/output.ts');
  const { render, visible } = await import('./render.ts');
  const onPaper = { width: 80, colour: false, symbols: options.plain !== true };
  await writeOutput(output, await render(result, pack, options, format, onPaper), options.force === true);
  console.error(wordsOf(pack.data).terminal.sitting.resultIn(visible(output)));
}

/** Shows a result on standard output. */
export async function show(
  result: Assessment,
  pack: Pack,
  options: ResultOptions,
  format: Format,
): Promise<void> {
  // What a script asks for needs nothing that lays out text.
  if (format === 'json' && !options.flipsOf)
    return writeResult(renderJson(options.inArea?.(result) ?? result));
  const { render } = await import('./render.ts');
  const plain = isPlain(options.plain === true, process.stdout, process.env);
  const screen = screenOf(process.stdout, { color: options.color, plain }, process.env);
  process.stdout.write(await render(result, pack, options, format, screen));
}
