import { howMany } from './counted.ts';

/** What somebody gets who reads cases for a study: instructions, cases and sheets for their answers. */
export const study = {
  title: (reader: string) => `Reading made-up cases: reader ${reader}`,
  about: (cases: number, pack: string) =>
    `You read ${howMany(cases, 'made-up case')} and answer the questions of "${pack}" on each. Others read the same cases. ` +
    'We compare the answers, to find questions that people do not read alike.',
  noTest: 'The questions are tested here, not you. Nobody marks your answers.',
  alone: {
    title: 'Read alone',
    items: [
      'Do not talk about the cases or your answers until everybody has given theirs back.',
      'Do not look up the cases or their answers, and do not run them through the tool first.',
      'Answer from what the case says, and not from a case of your own.',
      'Read the cases in the order in which they stand here. Everybody has another order.',
    ],
  },
  answering: {
    title: 'How to answer',
    sheets:
      'Write your answers in answers.csv, which opens in a spreadsheet, or in answers.json. Use one of them.',
    cells: (example: string) =>
      `Each question is a row and each case a column. Write the short name of an answer, such as ${example}.`,
    several: (example: string) => `For several answers, put a semicolon between them: ${example}`,
    notKnown: (id: string) => `If the case does not tell you, write ${id}. That is an answer too.`,
    empty:
      'Leave a cell empty only if you do not answer the question, or if it makes no sense in that case. An empty cell is no answer.',
    noTime: 'If you have no time for a case, leave its column empty.',
    save: 'Save answers.csv as CSV, in the same folder and under the same name.',
  },
  kept: {
    title: 'What is kept of you',
    items: [
      'You are a number. Do not write your name, your role or where you work in any file.',
      'Your answers are kept with that number, and compared with those of the others.',
      'It is your choice to take part. You can stop at any time, and ask for your answers to be deleted until they are compared.',
      'Write nothing about a real child. If a case reminds you of one, put the sheet away and speak to your safeguarding lead.',
    ],
  },
  hard: 'The cases are not graphic, but they are about harm to children. Take a break when you need one, and stop if it is too much.',
  danger: 'If a real child may be in danger now, call the police on 999.',
  case: (number: string) => `Case ${number}`,
  questions: 'The questions',
  askedWhen: (condition: string) => `It makes sense when ${condition}.`,
  several: 'Several answers are possible.',
  byItself: 'Only by itself.',
  unknown: 'The case does not tell you.',
  /** The first cells of the sheet for a spreadsheet; its first one is typed by nobody. */
  sheet: { asks: 'what is asked', answers: 'what you can write' },
} as const;
