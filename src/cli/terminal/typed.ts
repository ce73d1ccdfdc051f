import { NOT_KNOWN, type Answer, type Question } from '../../engine/index.ts';
import { answerFrom, choicesOf, standsAlone } from '../../interview/choices.ts';

export type Command = 'back' | 'why' | 'examples' | 'review' | 'leave' | 'help';

/** What a typed line means. */
export type Typed =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'empty' }
  /** Says what is wrong and what can be typed instead. */
  | { readonly kind: 'wrong'; readonly message: string };

const COMMANDS: Readonly<Record<string, Command>> = {
  b: 'back',
  back: 'back',
  w: 'why',
  why: 'why',
  e: 'examples',
  example: 'examples',
  examples: 'examples',
  s: 'review',
  summary: 'review',
  answers: 'review',
  q: 'leave',
  quit: 'leave',
  exit: 'leave',
  leave: 'leave',
  h: 'help',
  help: 'help',
  '?': 'help',
};

/** The command that a line is, if it is one. */
export function commandIn(line: string): Command | undefined {
  const word = line.trim().toLowerCase();
  return Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
}

/** Reads a line typed in answer to a question: numbers, the words of an answer, or a command. */
export function readTyped(question: Question, line: string): Typed {
  const command = commandIn(line);
  if (command) return { kind: 'command', command };
  const text = line.trim().toLowerCase();
  if (text === '') return { kind: 'empty' };

  const choices = choicesOf(question);
  const spelled = choices.find(({ id, label }) =>
    [label.toLowerCase(), initial(question, id), noneOf(question, id, label)].includes(text),
  );
  const { chosen, noSuch } = numbersIn(spelled?.number ?? text, choices);
  if (noSuch !== undefined)
    return wrong(
      /^\d+$/.test(noSuch)
        ? `There is no ${noSuch} here.`
        : 'That is not one of the numbers or words you can type here.',
      question,
    );
  if (chosen.length > 1) {
    if (question.type !== 'many_of') return wrong('Please give one answer only.', question);
    const alone = chosen.find(({ id }) => standsAlone(question, id));
    if (alone)
      return wrong(`${alone.number}, ${alone.label}, cannot be combined with other answers.`, question);
  }
  const answer = answerFrom(
    question,
    chosen.map(({ id }) => id),
  );
  return answer === undefined ? wrong('That was not a number.', question) : { kind: 'answer', answer };
}

/** The choices that a line names by their numbers, in their own order, and its first word that is the number of none. */
export function numbersIn<T extends { readonly number: string }>(
  line: string,
  choices: readonly T[],
): { readonly chosen: readonly T[]; readonly noSuch?: string | undefined } {
  const words = line.split(/[\s,;.]+/).filter((word) => word !== '');
  const is = (word: string, { number }: T): boolean => number === word.replace(/^0+(?=\d)/, '');
  return {
    chosen: choices.filter((choice) => words.some((word) => is(word, choice))),
    noSuch: words.find((word) => !choices.some((choice) => is(word, choice))),
  };
}

/** What can be typed to answer a question. */
export function howToAnswer(question: Question): string {
  const numbers = choicesOf(question).map(({ number }) => Number(number));
  const range = `from ${Math.min(...numbers)} to ${Math.max(...numbers)}`;
  return question.type === 'many_of'
    ? `Type one or more numbers ${range}, with spaces between them, or help.`
    : `Type a number ${range}, or help.`;
}

function wrong(message: string, question: Question): Typed {
  return { kind: 'wrong', message: `${message} ${howToAnswer(question)}` };
}

/** An answer called "None of these" can be typed as "none". */
function noneOf({ alone }: Question, id: string, label: string): string | undefined {
  return id === alone && /^none\b/i.test(label) ? 'none' : undefined;
}

function initial({ type }: Question, id: string): string | undefined {
  return type === 'yes_no' && id !== NOT_KNOWN ? id.slice(0, 1) : undefined;
}
