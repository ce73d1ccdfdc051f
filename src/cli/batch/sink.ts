import type { Writable } from 'node:stream';

/** Collects lines and writes them in large parts; waits until the reader has taken them. */
export interface Sink {
  /** Adds a line, each character of which is one byte. */
  readonly add: (line: string) => void;
  /** Whether enough has been collected to be written. */
  readonly isFull: () => boolean;
  /** Writes what has been collected. */
  readonly flush: () => Promise<void>;
}

const ENOUGH = 256 * 1024;

export function sinkTo(stream: Writable): Sink {
  let text = '';
  let bytes = Buffer.alloc(2 * ENOUGH);
  return {
    add: (line) => {
      text += line;
      text += '\n';
    },
    isFull: () => text.length > ENOUGH,
    flush: async () => {
      if (text !== '') {
        if (text.length > bytes.length) bytes = Buffer.alloc(2 * text.length);
        const part = bytes.subarray(0, bytes.write(text, 'latin1'));
        text = '';
        // Where writing fails, the stream's own error ends the program, so nothing waits for ever.
        await new Promise<void>((resolve) => {
          stream.write(part, (error) => {
            if (!error) resolve();
          });
        });
      }
      // Files and pipes are written at once: without a pause nobody would hear Ctrl-C, or that the reader has gone.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
