export interface Line {
  /** Counted from one. */
  readonly number: number;
  /** Without its line feed; undefined for a line that is too long, of which nothing is kept. */
  readonly bytes: Buffer | undefined;
}

const LINE_FEED = 0x0a;

/**
 * The lines of a source, in lists as they come in. Of a line no more than the bound is ever held in memory; a longer one is
 * read to its end and dropped.
 *
 * @param longest in bytes.
 */
export async function* linesOf(
  source: AsyncIterable<Buffer>,
  longest: number,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let parts: Buffer[] = [];
  let size = 0;

  const take = (part: Buffer) => {
    size += part.length;
    if (size > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const ended = (): Line => {
    const bytes = size > longest ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number: ++number, bytes };
  };

  for await (const chunk of source) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end));
      lines.push(ended());
      from = end + 1;
    }
    take(chunk.subarray(from));
    yield lines;
  }
  if (size > 0) yield [ended()];
}
