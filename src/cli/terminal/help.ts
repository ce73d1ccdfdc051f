import type { Question, Statement } from '../../engine/index.ts';
import { examplesOf, whyOf, type Help, type Side } from '../../interview/help.ts';
import type { Words } from '../../words/index.ts';
import { wrap } from '../../document/wrap.ts';
import { sideBySide } from './columns.ts';

/** Lines that belong together, under a heading. */
export interface HelpBlock {
  /** The answer that it is about, where it is about one. */
  readonly about?: string;
  readonly heading: readonly string[];
  readonly lines: readonly string[];
}

export interface HelpOptions {
  /** Columns at most. */
  readonly width: number;
  /** Whether comparisons may stand side by side; false for screen readers, which read across. */
  readonly sideBySide: boolean;
  readonly words: Words;
}

/** Why a question is asked, as lines. */
export function whyHelp(
  question: Question,
  statements: readonly Statement[],
  options: HelpOptions,
): readonly HelpBlock[] {
  return whyOf(question, statements, options.words).map((help) => block(help, options));
}

/** Examples and comparisons, as lines. */
export function examplesHelp(question: Question, options: HelpOptions): readonly HelpBlock[] {
  return examplesOf(question, options.words).map((help) => block(help, options));
}

function block({ about, heading, body }: Help, options: HelpOptions): HelpBlock {
  return {
    ...(about === undefined ? {} : { about }),
    heading: wrap(heading, options.width),
    lines: linesOf(body, options),
  };
}

function linesOf(body: Help['body'], options: HelpOptions): readonly string[] {
  const { width } = options;
  switch (body.kind) {
    case 'text':
      return wrap(body.text, width);
    case 'list':
      return body.items.flatMap((item) => wrap(item, width, '- ', '  '));
    case 'statements':
      return body.items.flatMap(({ id, gist }) => wrap(`${id}: ${gist}`, width, '', '  '));
    case 'sides':
      return [...compared(body.sides, options), ...(body.note === undefined ? [] : wrap(body.note, width))];
  }
}

function compared(sides: readonly Side[], { width, sideBySide: beside }: HelpOptions): readonly string[] {
  const columns = beside ? sideBySide(sides, width) : undefined;
  return (
    columns ??
    sides.flatMap(({ title, text }) => [...wrap(title, width, '- ', '  '), ...wrap(text, width, '  ')])
  );
}
