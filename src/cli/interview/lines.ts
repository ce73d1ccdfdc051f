import { createInterface } from 'node:readline';
import { Stopped } from './interrupted.ts';

/** Lines that somebody types, one at a time. */
export interface Lines {
  /** Rejected with `Stopped` at the end of the input or when the signal is given. */
  readonly next: () => Promise<string>;
  readonly end: () => void;
}

/** Reads lines as the terminal itself edits and echoes them; nothing is drawn, and no key is caught. */
export function linesFrom(input: NodeJS.ReadableStream, signal: AbortSignal): Lines {
  const waiting: string[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  const reader = createInterface({ input, terminal: false });
  const rouse = (): void => {
    wake?.();
    wake = undefined;
  };
  const stop = (): void => {
    ended = true;
    rouse();
  };
  reader.on('line', (line) => {
    waiting.push(line);
    rouse();
  });
  reader.on('close', stop);
  signal.addEventListener('abort', stop);

  return {
    next: async () => {
      for (;;) {
        if (signal.aborted) throw new Stopped();
        const line = waiting.shift();
        if (line !== undefined) return line;
        if (ended) throw new Stopped();
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    end: () => {
      signal.removeEventListener('abort', stop);
      reader.close();
    },
  };
}
