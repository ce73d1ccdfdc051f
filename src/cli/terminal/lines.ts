import { StringDecoder } from 'node:string_decoder';
import { visible } from '../../document/visible.ts';
import { wrap } from '../../document/wrap.ts';
import { atMost } from './at-most.ts';
import { widthOf } from './draw.ts';
import { Stopped } from './interrupted.ts';
import { quiet } from './quiet.ts';
import type { Speech } from './speech.ts';

/** Lines that somebody types, one at a time. */
export interface Lines {
  /**
   * Writes a label and waits for a line. In a terminal the line answers what stands on the screen and nothing else: what
   * was typed before the label is thrown away, and of several lines that come at once none reaches another question. Input
   * that is no terminal is read line by line.
   *
   * @param pasted what several lines at once are: refused, which is said, or one line.
   * @throws Stopped at the end of the input or when the signal is given.
   */
  readonly ask: (label: string, pasted?: 'refused' | 'joined') => Promise<string>;
  /** The same, for at most so many seconds; an empty line when they are over. */
  readonly askFor: (label: string, seconds: number) => Promise<string>;
  readonly end: () => void;
}

interface LinesOptions {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly speech: Speech;
}

/** Reads lines as the terminal itself edits and echoes them; nothing is drawn. */
export function linesFrom({ input, output, signal, speech }: LinesOptions): Lines {
  const decoder = new StringDecoder('utf8');
  /** What has come and is no whole line yet; in a pipe also the lines that follow. */
  let unread = '';
  /** Nothing was typed for a moment, and no time has passed since. */
  let calm = false;
  const say = (text: string): void =>
    void output.write(`${wrap(text, widthOf(output.columns)).join('\n')}\n`);

  async function lineBefore(end: AbortSignal): Promise<string> {
    for (;;) {
      const [whole, line] = /^(.*?)\r?\n/s.exec(unread) ?? [];
      if (whole !== undefined && line !== undefined) {
        unread = unread.slice(whole.length);
        return line;
      }
      const bytes = await piece(input, end);
      if (bytes) unread += decoder.write(bytes);
      else if (unread === '') throw new Stopped();
      else unread += '\n';
    }
  }

  /** Throws away what is typed at once, and returns it. The terminal edits and echoes lines again. */
  async function rest(): Promise<string> {
    if (!input.isTTY) return '';
    const before = unread;
    unread = '';
    try {
      const typed = before + (await quiet(input, signal));
      calm = true;
      setImmediate(() => (calm = false));
      return typed;
    } finally {
      input.setRawMode(false);
      input.pause();
    }
  }

  async function ask(label: string, pasted: 'refused' | 'joined', end: AbortSignal): Promise<string> {
    try {
      for (;;) {
        if (!calm) await rest();
        output.write(label);
        const line = await lineBefore(end);
        // Who stops now has answered before.
        const more = await rest().catch(nothingIfStopped);
        if (more.trim() === '') return line;
        if (!more.endsWith('\n')) output.write('\n');
        if (pasted === 'refused') {
          say(speech.words().terminal.plain.severalLines);
          continue;
        }
        const joined = `${line}\n${more}`.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');
        say(speech.words().terminal.plain.joined(visible(joined)));
        return joined;
      }
    } catch (error) {
      output.write('\n');
      throw error;
    }
  }

  return {
    ask: (label, pasted = 'refused') => ask(label, pasted, signal),
    askFor: async (label, seconds) =>
      (await atMost(seconds, signal, (end) => ask(label, 'refused', end))) ?? '',
    end: () => void input.pause(),
  };
}

function nothingIfStopped(error: unknown): string {
  if (error instanceof Stopped) return '';
  throw error;
}

/** What is typed next; undefined at the end of the input. */
function piece(input: NodeJS.ReadStream, end: AbortSignal): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      input.off('data', onData);
      input.off('end', onEnd);
      end.removeEventListener('abort', onAbort);
      input.pause();
      settle();
    };
    const onData = (bytes: Buffer): void => finish(() => resolve(bytes));
    const onEnd = (): void => finish(() => resolve(undefined));
    const onAbort = (): void => finish(() => reject(new Stopped()));
    input.on('data', onData);
    input.on('end', onEnd);
    end.addEventListener('abort', onAbort);
    if (end.aborted) onAbort();
    else if (input.readableEnded) onEnd();
    else input.resume();
  });
}
