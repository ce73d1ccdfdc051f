import { isUtf8 } from 'node:buffer';
import type { Pack } from '../engine/index.ts';
import { ALSO, SEPARATOR, trimmed } from '../engine/written.ts';

/** The text of a cell, each character of which is one byte, or undefined where it is not UTF-8. */
export function decoded(cell: string): string | undefined {
  if (!/[\u0080-\u00ff]/.test(cell)) return cell;
  const bytes = Buffer.from(cell, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/** A cell as an answer. */
export function answerIn(pack: Pack, id: string, cell: string): unknown {
  const { question, bits } = pack.byId.get(id)!;
  if (cell.includes(SEPARATOR))
    return cell
      .split(SEPARATOR)
      .map(trimmed)
      .filter((option) => option !== '');
  const meant = question.type === 'many_of' || bits.has(cell) ? undefined : MEANT.get(cell);
  return meant !== undefined && bits.has(meant) ? meant : cell;
}

const MEANT: ReadonlyMap<string, string> = new Map(
  [...ALSO].flatMap(([id, written]) => written.map((also) => [also, id] as const)),
);
