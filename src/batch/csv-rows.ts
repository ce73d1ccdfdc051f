/** A row of CSV. */
export interface Row {
  /** Where it begins, counted from one. */
  readonly line: number;
  /** As they stand there, without the quotes around them; each character is one byte. */
  readonly cells: readonly string[];
  /** Whether nothing stands there, not even quotes or a blank that is none in CSV. */
  readonly isEmpty: boolean;
}

/** A row that cannot be read, and with it all that follows. */
export interface CutOff {
  readonly line: number;
  readonly why: 'too-long' | 'wrong-quotes';
  /** How many lines stand after the first of it. */
  readonly after: number;
}

/** A byte order mark, as bytes. */
const BOM = '\u00ef\u00bb\u00bf';

/** What stands between two cells: a comma, or what spreadsheets write instead where a comma stands in numbers. */
export type Separator = ',' | ';' | '\t';

/**
 * The rows of CSV (RFC 4180) as they come in, in lists. Lines end in LF, CRLF or, where the first does, in CR alone. Blanks
 * outside of quotes belong to no cell that has quotes.
 *
 * Where a row has wrong quotes, nobody can know where the next begins: it is the last. So is one that is too long, of which
 * no more than the bound and a chunk is ever held in memory. What follows is only counted.
 *
 * @param longest of a row, in bytes.
 */
export async function* csvRows(
  source: AsyncIterable<Buffer>,
  longest: number,
  separator: Separator = ',',
): AsyncGenerator<{ readonly rows: readonly Row[]; readonly cutOff?: CutOff }> {
  const reader = new RowReader(separator);
  const something = separator === ';' ? /[^\t\n\r ;]/ : /[^\t\n\r ,]/;
  const chunks = source[Symbol.asyncIterator]();
  let line = 1;
  let text = '';
  // A carriage return at the end of a chunk ends a row only with what follows it.
  let returned = false;
  for (let isLast = false; !isLast;) {
    const { value, done } = await chunks.next();
    isLast = done === true;
    const chunk = isLast ? '' : value.toString('latin1');
    const mayEnd = isLast || returned || /[\r\n]/.test(chunk);
    returned = chunk.endsWith('\r');
    text += chunk;
    // Without a line end no row has become whole: a long one is not looked through again and again.
    if (!mayEnd && text.length <= longest) continue;

    const rows: Row[] = [];
    let from = line === 1 && text.startsWith(BOM) ? BOM.length : 0;
    let why: CutOff['why'] | undefined;
    while (from < text.length) {
      const read = reader.read(text, from, isLast);
      const end = typeof read === 'string' ? text.length : read.end;
      if (read === 'wrong-quotes') why = read;
      else if (end - from > longest) why = 'too-long';
      if (why || typeof read === 'string') break;
      const row = text.slice(from, end);
      rows.push({ line, cells: read.cells, isEmpty: !something.test(row) });
      line += reader.linesIn(row);
      from = end;
    }
    text = text.slice(from);
    if (why === undefined) {
      yield { rows };
      continue;
    }
    yield { rows, cutOff: { line, why, after: await linesAfter(reader, text, chunks) } };
    return;
  }
}

/** How many lines stand after the first of a text and what follows it. */
async function linesAfter(reader: RowReader, text: string, chunks: AsyncIterator<Buffer>): Promise<number> {
  let ends = 0;
  for (let part = text; ;) {
    const { value, done } = await chunks.next();
    // CR and LF of one line end may come in apart.
    const whole = done === true || !part.endsWith('\r') ? part : part.slice(0, -1);
    ends += reader.linesIn(whole);
    if (done === true) return /[\r\n]$/.test(part) ? ends - 1 : ends;
    part = part.slice(whole.length) + value.toString('latin1');
  }
}

const [TAB, LF, CR, BLANK, QUOTE] = [0x09, 0x0a, 0x0d, 0x20, 0x22];

class RowReader {
  /** Whether a carriage return alone ends a row; known once the first row has ended. */
  private returns: boolean | undefined;
  private readonly separator: number;

  constructor(separator: Separator) {
    this.separator = separator.charCodeAt(0);
  }

  /** The row that begins at an offset and where it ends; `more` where that is not in the text yet. */
  read(
    text: string,
    from: number,
    isLast: boolean,
  ): { readonly cells: readonly string[]; readonly end: number } | 'more' | 'wrong-quotes' {
    const cells: string[] = [];
    for (let at = from; ; at++) {
      const begin = at;
      while (this.isBlank(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) === QUOTE) {
        let cell = '';
        for (;;) {
          const close = text.indexOf('"', at + 1);
          if (close === -1) return isLast ? 'wrong-quotes' : 'more';
          cell += text.slice(at + 1, close);
          at = close + 1;
          if (text.charCodeAt(at) !== QUOTE) break;
          cell += '"';
        }
        while (this.isBlank(text.charCodeAt(at)) || this.isOnlyBlank(text, at, isLast)) at++;
        cells.push(cell);
      } else {
        while (at < text.length && !this.isSpecial(text.charCodeAt(at))) at++;
        while (this.isOnlyBlank(text, at, isLast)) {
          at++;
          while (at < text.length && !this.isSpecial(text.charCodeAt(at))) at++;
        }
        cells.push(text.slice(begin, at));
      }
      const next = text.charCodeAt(at);
      if (next === this.separator) continue;
      // The last cell, or a quote before another one, may go on in what is still to come.
      if (at >= text.length - 1 && !isLast && next !== LF) return 'more';
      if (at === text.length) return { cells, end: at };
      if (next !== LF && next !== CR) return 'wrong-quotes';
      const after = next === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      this.returns ??= next === CR && after === 1;
      return { cells, end: at + after };
    }
  }

  /** How many lines end in a text. */
  linesIn(text: string): number {
    let count = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
    return this.returns ? (text.match(/\r\n?|\n/g) ?? []).length : count;
  }

  /** Whether a carriage return stands here that ends no row. */
  private isOnlyBlank(text: string, at: number, isLast: boolean): boolean {
    if (this.returns !== false || text.charCodeAt(at) !== CR) return false;
    return at + 1 < text.length ? text.charCodeAt(at + 1) !== LF : isLast;
  }

  private isBlank(code: number): boolean {
    return code === BLANK || (code === TAB && this.separator !== TAB);
  }

  private isSpecial(code: number): boolean {
    return code === this.separator || code === LF || code === CR || code === QUOTE;
  }
}
