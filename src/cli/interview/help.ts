import type { Comparison, Question, Statement } from '../../engine/index.ts';
import { oneLine, wrap } from '../../report/index.ts';
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
}

/** Why a question is asked, and what the guide says about it: label and gist of each statement that it cites. */
export function whyHelp(
  question: Question,
  statements: readonly Statement[],
  { width }: HelpOptions,
): readonly HelpBlock[] {
  const cited = question.cites.flatMap((cite) => statements.filter(({ id }) => id === cite));
  const why = { heading: wrap('Why we ask this', width), lines: wrap(oneLine(question.why), width) };
  if (cited.length === 0) return [why];
  return [
    why,
    {
      heading: wrap('The guide, in short', width),
      lines: cited.flatMap(({ id, gist }) => wrap(`${oneLine(id)}: ${oneLine(gist)}`, width, '', '  ')),
    },
  ];
}

/** Whether there is anything to show as examples. */
export function hasExamples({ help, options, compare }: Question): boolean {
  return help.length > 0 || compare.length > 0 || options.some((option) => option.help.length > 0);
}

/** What to think of, examples of each answer, and answers that are easily confused beside each other. */
export function examplesHelp(question: Question, options: HelpOptions): readonly HelpBlock[] {
  const { width } = options;
  const general = { heading: wrap('Think of', width), lines: listed(question.help, width) };
  return [
    ...(question.help.length > 0 ? [general] : []),
    ...question.options
      .filter(({ help }) => help.length > 0)
      .map(({ id, label, help, cites }) => ({
        about: id,
        heading: wrap(`${oneLine(label)}${sources(cites)}`, width),
        lines: listed(help, width),
      })),
    ...question.compare.map((comparison) => compared(question, comparison, options)),
  ];
}

function compared(question: Question, comparison: Comparison, options: HelpOptions): HelpBlock {
  const { width } = options;
  const sides = comparison.sides.map(({ option, says }) => ({
    title: oneLine(question.options.find(({ id }) => id === option)?.label ?? option),
    text: oneLine(says),
  }));
  const columns = options.sideBySide ? sideBySide(sides, width) : undefined;
  const stacked = sides.flatMap(({ title, text }) => [
    ...wrap(title, width, '- ', '  '),
    ...wrap(text, width, '  '),
  ]);
  const note = comparison.note === undefined ? [] : wrap(oneLine(comparison.note), width);
  return {
    heading: wrap(`Compare: ${oneLine(comparison.title)}${sources(comparison.cites)}`, width),
    lines: [...(columns ?? stacked), ...note],
  };
}

function listed(items: readonly string[], width: number): readonly string[] {
  return items.flatMap((item) => wrap(oneLine(item), width, '- ', '  '));
}

function sources(cites: readonly string[]): string {
  return cites.length === 0 ? '' : ` [guide ${cites.map(oneLine).join(', ')}]`;
}
