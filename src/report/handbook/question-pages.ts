import type { Comparison, Condition, Option, Question } from '../../engine/pack-data.ts';
import { conditionInWords } from '../words/condition-words.ts';
import { counted } from '../../words/en/counted.ts';
import type { Group, Line, Section } from '../../document/model.ts';
import { heading, labelled, listed, words } from '../../document/parts.ts';
import { conditionLinks, groundsLines, useLines } from './grounds-lines.ts';
import type { Handbook } from './book.ts';
import type { Page } from '../pages.ts';
import { stagePage } from './places.ts';
import { statementLinks } from './statement-page.ts';

const TYPES: Readonly<Record<Question['type'], string>> = {
  yes_no: 'yes or no',
  one_of: 'one answer',
  many_of: 'as many answers as fit',
};

/** One page a stage: its questions in the order in which they are asked. */
export function questionPages(book: Handbook): readonly Page[] {
  return book.pack.stages.map(({ id, title }) => {
    const questions = book.pack.questions.filter(({ stage }) => stage === id);
    const file = `graph-${id}.svg`;
    const picture = { file, alt: `Picture of the stage "${title}": its questions and what they lead to` };
    const head = heading(
      `Questions: ${title}`,
      words(`${counted(questions.length, 'question')}, in the order in which they are asked.`),
    );
    return {
      name: stagePage(id),
      title: `Questions: ${title}`,
      about: counted(questions.length, 'question'),
      sections: [
        book.pictured.has(id) ? { ...head, picture } : head,
        ...questions.map((question) => questionSection(book, question)),
      ],
    };
  });
}

function questionSection(book: Handbook, question: Question): Section {
  const { id, ask, short, why, help, type, options, compare, unknown } = question;
  const plainOptions = options.every((option) => option.help.length + option.cites.length === 0);
  return {
    id: 'part',
    title: ask,
    anchor: id,
    lines: [
      labelled('Question', `${id}; ${TYPES[type]}${unknown ? ', or not known' : '; it has to be known'}`),
      labelled('Why it is asked', why),
      ...(short === undefined ? [] : [labelled('On the plan', short)]),
      ...(plainOptions ? [labelled('Answers', options.map(({ label }) => label).join('; '))] : []),
      ...aloneLines(question),
      ...groundsLines(book, question, 'Asked'),
      ...interviewLines(book, question),
      ...useLines(book, id),
    ],
    groups: [
      ...(help.length === 0 ? [] : [{ title: 'Help', lines: [], items: listed(help) }]),
      ...(plainOptions ? [] : [answers(book, options)]),
      ...compare.map((comparison) => comparisonGroup(book, comparison, question)),
    ],
  };
}

/** What the interview makes of it: that changes no result. */
function interviewLines(
  { lookup }: Handbook,
  { ask_when, skip_when, quick_when }: Question,
): readonly Line[] {
  const line = (label: string, condition: Condition | undefined): readonly Line[] =>
    condition
      ? [
          {
            ...labelled(label, conditionInWords(condition, lookup.pack)),
            links: conditionLinks(lookup, condition),
          },
        ]
      : [];
  return [
    ...line('The interview leaves it out unless', ask_when),
    ...line('The interview leaves it out when', skip_when),
    ...line('The quick interview asks it too', quick_when),
  ];
}

function aloneLines({ alone, options }: Question) {
  const option = options.find(({ id }) => id === alone);
  return option ? [labelled('Stands alone', option.label)] : [];
}

function answers(book: Handbook, options: readonly Option[]): Group {
  return {
    title: 'Answers',
    lines: [],
    items: options.map(({ id, label, help, cites }) => ({
      id,
      text: `${label} (${id})`,
      lines: [...help.map(words), ...statementLinks(book, cites)],
    })),
  };
}

function comparisonGroup(
  book: Handbook,
  { title, sides, note, cites }: Comparison,
  { options }: Question,
): Group {
  return {
    title,
    lines: [...(note === undefined ? [] : [words(note)]), ...statementLinks(book, cites)],
    items: sides.map(({ option, says }) => ({
      id: option,
      text: options.find(({ id }) => id === option)?.label ?? option,
      lines: [words(says)],
    })),
  };
}
