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
const LINE_FEED = 0x0a;

export function sinkTo(stream: Writable): Sink {
  let bytes = Buffer.alloc(2 * ENOUGH);
  let used = 0;
  return {
    add: (line) => {
      const needed = used + line.length + 1;
      if (needed > bytes.length) bytes = Buffer.concat([bytes.subarray(0, used)], 2 * needed);
      used += bytes.write(line, used, 'latin1');
      bytes[used++] = LINE_FEED;
    },
    isFull: () => used > ENOUGH,
    flush: async () => {
      if (used > 0) {
        const part = bytes.subarray(0, used);
        used = 0;
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
