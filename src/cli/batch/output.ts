/** Lines as bytes, put together in memory. */
export interface Output {
  /** Adds a line, each character of which is one byte. */
  readonly add: (line: string) => void;
  /** All lines since it was last taken, in memory of their own, which can be handed over. */
  readonly take: () => Uint8Array<ArrayBuffer>;
}

const LINE_FEED = 0x0a;

/** @param expected so large is what is taken at a time, in bytes; it may be more. */
export function openOutput(expected: number): Output {
  const room = (size: number) => Buffer.allocUnsafeSlow(size);
  let bytes = room(expected);
  let used = 0;
  return {
    add: (line) => {
      const needed = used + line.length + 1;
      if (needed > bytes.length) {
        const larger = room(2 * needed);
        larger.set(bytes.subarray(0, used));
        bytes = larger;
      }
      used += bytes.write(line, used, 'latin1');
      bytes[used++] = LINE_FEED;
    },
    take: () => {
      const taken = new Uint8Array(bytes.buffer, 0, used);
      bytes = room(expected);
      used = 0;
      return taken;
    },
  };
}
