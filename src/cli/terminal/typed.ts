import { NOT_KNOWN, type Answer, type Question } from '../../engine/index.ts';
import { answerFrom, choicesOf, standsAlone } from '../../interview/choices.ts';
import { LANGUAGES, wordsOf, type Words } from '../../words/index.ts';

const COMMANDS = ['back', 'why', 'examples', 'review', 'leave', 'help'] as const;
export type Command = (typeof COMMANDS)[number];

/** What a typed line means. */
export type Typed =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'empty' }
  /** Says what is wrong and what can be typed instead. */
  | { readonly kind: 'wrong'; readonly message: string };

/** The keys of the drawn interview do the same in every language, and so do these. */
const LETTERS: Readonly<Record<string, Command>> = {
  b: 'back',
  w: 'why',
  e: 'examples',
  s: 'review',
  q: 'leave',
  h: 'help',
  '?': 'help',
};

/**
 * A typed line as it is compared with words: in small letters, with one blank at a time, and without what people put around a
 * word when they write it in a sentence. A line of nothing but signs stays.
 */
export function wordIn(line: string): string {
  const said = line
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .trim()
    .replace(/\s+/g, ' ');
  return said.replace(/^["'“”(]+|["'“”)\s.,;:!?…]+$/g, '') || said;
}

/** Whether a line is one of the words for something, in any language. */
function names(what: keyof Words['terminal']['typed'], line: string): boolean {
  const word = wordIn(line);
  return LANGUAGES.some(({ id }) => wordsOf(id).terminal.typed[what].includes(word));
}

/** The command that a line is, if it is one. */
export function commandIn(line: string): Command | undefined {
  const letter = wordIn(line);
  if (Object.hasOwn(LETTERS, letter)) return LETTERS[letter];
  return COMMANDS.find((command) => names(command, line));
}

/** Whether a line says that none is chosen. */
export const isNone = (line: string): boolean => names('none', line);

/**
 * Reads a line typed in answer to a question: numbers, the words of an answer, or a command.
 *
 * @param orHelp whether help says more than what is typed.
 */
export function readTyped(question: Question, line: string, words: Words, orHelp = true): Typed {
  const { plain } = words.terminal;
  const wrong = (message: string): Typed => ({
    kind: 'wrong',
    message: `${message} ${howToAnswer(question, words, orHelp)}`,
  });
  const command = commandIn(line);
  if (command) return { kind: 'command', command };
  if (line.trim() === '') return { kind: 'empty' };

  const choices = choicesOf(question, words);
  const text = spelled(question, line, words) ?? wordIn(line);
  const { chosen, noSuch } = numbersIn(text, choices);
  if (noSuch !== undefined)
    return wrong(/^\d+$/.test(noSuch) ? words.terminal.notice.noNumber(noSuch) : plain.noSuchWord);
  if (chosen.length > 1) {
    if (question.type !== 'many_of') return wrong(plain.oneOnly);
    const alone = chosen.find(({ id }) => standsAlone(question, id));
    if (alone) return wrong(plain.alone(alone.number, alone.label));
  }
  const answer = answerFrom(
    question,
    chosen.map(({ id }) => id),
  );
  return answer === undefined ? wrong(plain.noNumber) : { kind: 'answer', answer };
}

/**
 * The number of the answer that a line names: by its id, its words, or "not known" in any language; of a yes/no question, whose
 * words follow its verb in Welsh, also by how they begin, and by the words for yes and no in any language.
 */
function spelled(question: Question, line: string, words: Words): string | undefined {
  const text = wordIn(line);
  const choices = choicesOf(question, words);
  const isYesNo = question.type === 'yes_no';
  const begins = ({ id, label }: { readonly id: string; readonly label: string }): boolean =>
    id !== NOT_KNOWN && [id, wordIn(label)].some((whole) => whole.startsWith(text));
  return (
    choices.find(({ id, label }) => [id, wordIn(label)].includes(text)) ??
    choices.find(({ id }) => id === NOT_KNOWN && isNotKnown(text)) ??
    choices.find(({ id, label }) => id === question.alone && isNone(text) && saysNone(label)) ??
    (isYesNo ? choices.find(begins) : undefined) ??
    (isYesNo ? choices.find(({ id }) => (id === 'yes' || id === 'no') && names(id, text)) : undefined)
  )?.number;
}

function isNotKnown(text: string): boolean {
  return (
    names('notKnown', text) || LANGUAGES.some(({ id }) => wordIn(wordsOf(id).interview.notKnown) === text)
  );
}

/** Whether an answer is called "None of these" or the like, and so can be typed as "none". */
function saysNone(label: string): boolean {
  return isNone(/^\p{L}*/u.exec(wordIn(label))?.[0] ?? '');
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

/** What can be typed to answer a question, and whether help says more. */
export function howToAnswer(question: Question, words: Words, orHelp = true): string {
  const { plain } = words.terminal;
  const numbers = choicesOf(question, words).map(({ number }) => Number(number));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (question.type === 'many_of') return (orHelp ? plain.numbersOrHelp : plain.numbers)(least, most);
  return (orHelp ? plain.oneNumberOrHelp : plain.oneNumber)(least, most);
}
