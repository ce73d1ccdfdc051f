import type { Comparison, Question, Statement } from '../engine/index.ts';
import { oneLine } from '../document/visible.ts';
import type { Words } from '../words/index.ts';

/** Words that belong together under a heading, every text in them one visible line. */
export interface Help {
  readonly heading: string;
  /** The answer that it is about, where it is about one. */
  readonly about?: string;
  readonly body:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'list'; readonly items: readonly string[] }
    | {
        readonly kind: 'statements';
        readonly items: readonly { readonly id: string; readonly gist: string }[];
      }
    | { readonly kind: 'sides'; readonly sides: readonly Side[]; readonly note?: string };
}

/** One of two or more options that are easily confused. */
export interface Side {
  readonly title: string;
  readonly text: string;
}

/** Why a question is asked, and what the guide says about it: label and gist of each statement that it cites. */
export function whyOf(question: Question, statements: readonly Statement[], words: Words): readonly Help[] {
  const { help: say } = words.interview;
  const cited = question.cites.flatMap((cite) => statements.filter(({ id }) => id === cite));
  const items = cited.map(({ id, gist }) => ({ id: oneLine(id), gist: oneLine(gist) }));
  return [
    { heading: say.why, body: { kind: 'text', text: oneLine(question.why) } },
    ...(items.length > 0 ? [{ heading: say.guide, body: { kind: 'statements', items } } as const] : []),
  ];
}

/** Whether there is anything to show as examples. */
export function hasExamples({ help, options, compare }: Question): boolean {
  return help.length > 0 || compare.length > 0 || options.some((option) => option.help.length > 0);
}

/** What to think of, examples of each answer, and answers that are easily confused. */
export function examplesOf(question: Question, { interview: { help: say } }: Words): readonly Help[] {
  const { help, options, compare } = question;
  const list = (items: readonly string[]) => ({ kind: 'list', items: items.map(oneLine) }) as const;
  return [
    ...(help.length > 0 ? [{ heading: say.think, body: list(help) }] : []),
    ...options
      .filter((option) => option.help.length > 0)
      .map((option) => ({
        about: option.id,
        heading: `${oneLine(option.label)}${sources(option.cites, say)}`,
        body: list(option.help),
      })),
    ...compare.map((comparison) => compared(question, comparison, say)),
  ];
}

type Say = Words['interview']['help'];

function compared({ options }: Question, { title, sides, note, cites }: Comparison, say: Say): Help {
  return {
    heading: `${say.compare(oneLine(title))}${sources(cites, say)}`,
    body: {
      kind: 'sides',
      sides: sides.map(({ option, says }) => ({
        title: oneLine(options.find(({ id }) => id === option)?.label ?? option),
        text: oneLine(says),
      })),
      ...(note === undefined ? {} : { note: oneLine(note) }),
    },
  };
}

function sources(cites: readonly string[], say: Say): string {
  return cites.length === 0 ? '' : ` ${say.sources(cites.map(oneLine).join(', '))}`;
}
