import type { CsvColumn } from './csv-columns.ts';
import type { CutOff, Row } from './csv-rows.ts';
import type { InputLine } from './lines.ts';

/** Lines or rows as they stand, cut apart and not yet read. Plain data: it can be handed to another thread. */
export type Block = LineBlock | RowBlock;

export interface LineBlock {
  readonly lines: readonly InputLine[];
}

export interface RowBlock {
  readonly columns: readonly CsvColumn[];
  readonly rows: readonly Row[];
  /** Empty rows before the first one that names the columns. */
  readonly emptyBefore: number;
  readonly cutOff?: CutOff;
}

/** A block in parts, none of them with more lines or rows than this. Nothing is left out, and nothing stands twice. */
export function* partsOf(block: Block, most: () => number): Generator<Block> {
  if ('lines' in block) {
    for (const lines of slices(block.lines, most)) yield { lines };
    return;
  }
  const { columns, rows, emptyBefore, cutOff } = block;
  let before = emptyBefore;
  for (const some of slices(rows, most)) {
    yield { columns, rows: some, emptyBefore: before };
    before = 0;
  }
  if (before > 0 || cutOff) yield { columns, rows: [], emptyBefore: before, ...(cutOff && { cutOff }) };
}

function* slices<T>(all: readonly T[], most: () => number): Generator<readonly T[]> {
  for (let from = 0; from < all.length;) {
    const some = all.slice(from, from + most());
    from += some.length;
    yield some;
  }
}
