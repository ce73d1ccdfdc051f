import type { UrgentBlock } from './model.ts';
import { wordsOf } from '../words/index.ts';
import { styleFor } from './style.ts';
import { boundedWidth, displayWidth, wrap } from './wrap.ts';

export interface UrgentOptions {
  /** Columns at most; see `boundedWidth`. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether characters beyond ASCII may be drawn. */
  readonly symbols: boolean;
  /** False for screen readers: no frame, no rules, nothing drawn. True where it is left out. */
  readonly box?: boolean;
}

interface Frame {
  readonly top: readonly [string, string, string];
  readonly side: readonly [string, string];
  readonly bottom: readonly [string, string, string];
  readonly bullet: string;
}

const HEAVY: Frame = {
  top: ['┏', '━', '┓'],
  side: ['┃', '┃'],
  bottom: ['┗', '━', '┛'],
  bullet: '•',
};
const HASHES: Frame = { top: ['#', '#', '#'], side: ['#', '#'], bottom: ['#', '#', '#'], bullet: '-' };

/** The block as lines, in a frame or, for screen readers, as plain lines that begin with "Urgent". */
export function layOutUrgent(block: UrgentBlock, options: UrgentOptions): readonly string[] {
  const width = boundedWidth(options.width);
  const { alarm, strong, warning } = styleFor(options.colour);
  const { top, side, bottom, bullet } = options.symbols ? HEAVY : HASHES;
  if (options.box === false) {
    const parts = partsOf(block, width, '-').flatMap((part) => ['', ...part]);
    return [...wrap(wordsOf(block).document.urgent(block.title), width).map(alarm), ...parts];
  }

  const inside = width - 6;
  const row = (line: string, style: (text: string) => string) => {
    const filled = `  ${line}${' '.repeat(inside - displayWidth(line))}  `;
    return `${warning(side[0])}${style(filled)}${warning(side[1])}`;
  };
  const rule = ([left, middle, right]: readonly [string, string, string]) =>
    warning(`${left}${middle.repeat(width - 2)}${right}`);
  return [
    rule(top),
    row('', alarm),
    ...wrap(block.title, inside).map((line) => row(line, alarm)),
    row('', alarm),
    ...partsOf(block, inside, bullet).flatMap((part) => [...part, ''].map((line) => row(line, strong))),
    rule(bottom),
  ];
}

function partsOf({ parts }: UrgentBlock, width: number, bullet: string): readonly (readonly string[])[] {
  return parts.map(({ title, ordered, items }) => [
    ...(title === undefined ? [] : wrap(title, width)),
    ...items.flatMap((item, at) => {
      const sign = ordered ? `${at + 1}. ` : `${bullet} `;
      return wrap(item, width, sign, ' '.repeat(sign.length));
    }),
  ]);
}
