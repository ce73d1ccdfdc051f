/** The longest line of a batch, and row of a table, in bytes. */
export const LARGEST_LINE = 1024 * 1024;

export interface InputLine {
  /** Counted from one. */
  readonly number: number;
  /** Without its line feed; undefined for a line that is too long, of which nothing is kept. */
  readonly bytes: Buffer | undefined;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * The lines of a source, in lists as they come in. Of a line no more than the bound is ever held in memory; a longer one is
 * read to its end and dropped.
 *
 * @param longest in bytes.
 */
export async function* linesOf(
  source: AsyncIterable<Buffer>,
  longest: number,
): AsyncGenerator<readonly InputLine[]> {
  let number = 0;
  let parts: Buffer[] = [];
  let size = 0;

  const take = (part: Buffer) => {
    size += part.length;
    if (size > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const ended = (): InputLine => {
    const bytes = size > longest ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number: ++number, bytes };
  };

  for await (const chunk of source) {
    const lines: InputLine[] = [];
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

/**
 * The same, with a line feed for every carriage return where lines end in these alone: where a whole JSON text stands before
 * the first of them. Elsewhere a carriage return is one of the blanks of JSON.
 *
 * @param longest no more than this is looked through for the end of the first line, in bytes.
 */
export async function* withLineFeeds(source: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Buffer> {
  let returns: boolean | undefined;
  let begun: Buffer[] = [];
  let size = 0;
  const inLines = (bytes: Buffer) =>
    returns ? Buffer.from(bytes.map((byte) => (byte === RETURN ? LINE_FEED : byte))) : bytes;
  for await (const chunk of source) {
    if (returns !== undefined) {
      yield inLines(chunk);
      continue;
    }
    begun.push(chunk);
    size += chunk.length;
    const mayEnd = chunk.includes(LINE_FEED) || chunk.includes(RETURN);
    if (!mayEnd && size <= longest) continue;
    const bytes = Buffer.concat(begun);
    returns = endsInReturn(bytes) ?? (size > longest ? false : undefined);
    if (returns === undefined) continue;
    begun = [];
    yield inLines(bytes);
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/** Whether the first line ends in a carriage return alone; undefined where its end, or what follows it, is not there yet. */
function endsInReturn(bytes: Buffer): boolean | undefined {
  const end = bytes.findIndex((byte) => byte === RETURN || byte === LINE_FEED);
  if (end === -1) return undefined;
  let after = end;
  while (bytes[after] === RETURN) after++;
  if (after === bytes.length) return undefined;
  if (bytes[after] === LINE_FEED) return false;
  try {
    JSON.parse(bytes.toString('utf8', 0, end).replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
