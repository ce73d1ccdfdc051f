import { PassThrough } from 'node:stream';
import { oneLine } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { widthOf } from './draw.ts';
import { askQuietly } from './quiet.ts';
import type { FaceOptions, Terminal } from './terminal.ts';

/** What a terminal sends before and after a paste, where it was asked to tell. */
const BEGIN = '\u001b[200~';
const END = '\u001b[201~';
// eslint-disable-next-line no-control-regex -- these are the signs that terminals send
const MARKS = /(\u001b\[20[01]~)/;

const NAME = 'value';

/** A line of text in a prompt of Inquirer's. What is pasted into it stays in it, as one line. */
export async function askLine(
  { message, initial, anew, check }: Parameters<Terminal['text']>[0],
  { input, output, colour, signal }: FaceOptions,
): Promise<string> {
  // The prompts look at the environment to decide on colour; the flag has no other way to them.
  if (!colour) process.env['NO_COLOR'] = '1';
  const { default: inquirer } = await import('inquirer');
  // The prompt would break a long line in the middle of a word.
  const fitted = (text: string): string => wrap(oneLine(text), widthOf(output.columns) - 2).join('\n  ');
  return askQuietly({ input, output, signal }, async () => {
    const line = oneLineFrom(input);
    try {
      const prompt = inquirer.createPromptModule({ input: line.input, output, signal });
      const entered: Record<string, string> = await prompt([
        {
          type: 'input',
          name: NAME,
          message: fitted(message),
          ...(initial === undefined ? {} : { default: initial, prefill: 'editable' as const }),
          ...(anew && { theme: { validationFailureMode: 'clear' as const } }),
          validate: async (typed: string) => {
            const problem = await check(typed);
            return problem === undefined ? true : fitted(problem);
          },
        },
      ]);
      return entered[NAME] ?? '';
    } finally {
      line.end();
    }
  });
}

/** Reads a terminal for a prompt, so that no line end within a paste ends the prompt, whether or not the terminal tells of pastes. */
function oneLineFrom(terminal: NodeJS.ReadStream) {
  const through = new PassThrough();
  const join = joiner();
  const onData = (bytes: Buffer): void => void through.write(join(bytes));
  const onEnd = (): void => void through.end();
  // Back from Ctrl-Z readline pauses, and a prompt draws itself again only when something is typed.
  const onContinue = (): void =>
    void setImmediate(() => {
      through.resume();
      through.write(' \b');
    });
  terminal.on('data', onData);
  terminal.on('end', onEnd);
  process.on('SIGCONT', onContinue);
  terminal.resume();
  const input = Object.assign(through, {
    isTTY: true as const,
    setRawMode(on: boolean) {
      terminal.setRawMode(on);
      return this;
    },
  });
  return {
    input: input as unknown as NodeJS.ReadStream,
    end: () => {
      terminal.off('data', onData);
      terminal.off('end', onEnd);
      process.off('SIGCONT', onContinue);
      terminal.pause();
    },
  };
}

/** What was typed as it was typed, and what was pasted as one line. Bytes, because a letter may come in two pieces. */
function joiner(): (bytes: Buffer) => Buffer {
  let pasting = false;
  return (bytes) => {
    let text = '';
    for (const piece of bytes.toString('latin1').split(MARKS)) {
      if (piece === BEGIN || piece === END) pasting = piece === BEGIN;
      else text += pasting ? joined(piece) : severalLines(piece) ? joined(piece).trimEnd() : oneEnter(piece);
    }
    return Buffer.from(text, 'latin1');
  };
}

/** Nobody types so fast that a line and the next one come at once. */
function severalLines(text: string): boolean {
  return /[\r\n][^\r\n]/.test(text);
}

function joined(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').replaceAll('\t', ' ');
}

function oneEnter(text: string): string {
  return text.replace(/[\r\n]+$/, '\r');
}
