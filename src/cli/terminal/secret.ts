import { Stopped } from './interrupted.ts';
import type { Speech } from './speech.ts';
import { rawKeys, SEQUENCE, type Read } from './raw-keys.ts';

/**
 * Asks for a passphrase: one line that is not shown.
 *
 * @throws Stopped on Ctrl-C and Ctrl-D, when the signal is given and at the end of the input.
 */
export async function askSecret(
  label: string,
  {
    input,
    output,
    signal,
    speech,
  }: {
    readonly input: NodeJS.ReadStream;
    readonly output: NodeJS.WriteStream;
    readonly signal: AbortSignal;
    readonly speech: Speech;
  },
): Promise<string> {
  for (;;) {
    output.write(label);
    const { value: line, rest } = await rawKeys(input, lineReader(), signal).finally(() =>
      output.write('\n'),
    );
    if (line === undefined) throw new Stopped();
    if (rest.trim() === '') return line;
    output.write(`${speech.words().terminal.severalLinesSecret}\n`);
  }
}

/** What a line is typed with; undefined as a value stands for Ctrl-C and Ctrl-D. */
function lineReader(): (text: string) => Read<string | undefined> {
  let line = '';
  return (text) => {
    // Arrows and the like move nothing here.
    const typed = [...text.replace(SEQUENCE, '')];
    for (const [at, character] of typed.entries()) {
      if (character === '\r' || character === '\n')
        return { value: line, rest: typed.slice(at + 1).join('') };
      if (character === '\u0003' || character === '\u0004') return { value: undefined, rest: '' };
      if (character === '\u007f' || character === '\b') line = [...line].slice(0, -1).join('');
      else if (character === '\u0015') line = '';
      else if (character >= ' ') line += character;
    }
    return undefined;
  };
}
