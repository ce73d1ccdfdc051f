/** Where the lines of a text begin. No type of the YAML parser: the published types stand alone. */
interface Lines {
  readonly lineStarts: readonly number[];
  readonly linePos: (offset: number) => { readonly line: number; readonly col: number };
}

/** The text of a file, with where its lines begin. */
export interface SourceFile {
  /** As people see it in problems. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
}

/** A place in a file: an offset into its text. */
export interface Position {
  readonly file: SourceFile;
  readonly offset: number;
}

/** Line and column (from 1) of a place, and the whole line without its line end. */
export function lineAt(position: Position): { line: number; column: number; source: string } {
  const { text, lines } = position.file;
  const { line, col } = lines.linePos(position.offset);
  const start = lines.lineStarts[line - 1] ?? 0;
  const next = lines.lineStarts[line];
  const lineFeed = next === undefined ? text.indexOf('\n', start) : next - 1;
  const end = lineFeed === -1 ? text.length : lineFeed;
  // No pattern: a line may be very long, and there may be a thousand problems in it.
  const source = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
  return { line, column: col, source };
}
