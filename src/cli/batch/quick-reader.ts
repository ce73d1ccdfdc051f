import { NOT_KNOWN, type Answer, type Answers, type Pack } from '../../engine/index.ts';
import { readId, type Case } from './case.ts';

/** What is answered where no quotes stand. */
const BARE: Readonly<Record<string, string>> = { true: 'yes', false: 'no', null: NOT_KNOWN };
const BARE_WORD = /^:(true|false|null)(.*)$/;
const BARE_NUMBER = /^:(0|-?[1-9][0-9]{0,14}),$/;

/**
 * Answers as they were given, or complete: with `unknown` where nothing was, which means the same. Complete ones are all of
 * one shape, and JavaScript works with many objects of one shape far faster than with many shapes.
 */
export type AnswersForm = 'as-given' | 'complete';

/**
 * Reads lines as programs write them, straight into answers, in a fraction of the time that JSON.parse and `readAnswers`
 * take. Where anything is unusual (escapes, a list in another order, a mistake of any kind) it returns undefined, and the
 * line has to be read slowly.
 *
 * Without escapes, what the quotes part is by turns a mark and a text: `{`, `age`, `:`, `13_15`, `,` and so on.
 */
export function quickReader(
  pack: Pack,
  form: AnswersForm = 'as-given',
): (line: number, text: string) => Case | undefined {
  const questions = new Map(
    pack.questions.map(({ index, question }) => {
      // Each value that can be written, with its place among the options; -1 for "not known".
      const places = new Map<string | undefined, number>(question.options.map(({ id }, at) => [id, at]));
      if (question.unknown) places.set(NOT_KNOWN, -1);
      const several = question.type === 'many_of';
      return [question.id, { index, places, several, alone: question.alone }];
    }),
  );
  const ids = pack.questions.map(({ question }) => question.id);
  const always = form === 'complete' ? Object.fromEntries(ids.map((id) => [id, NOT_KNOWN])) : {};

  /** The answers from a key on, to the end of the line, which must be the mark `close`. */
  function answersFrom(parts: readonly string[], at: number, close: string): Answers | undefined {
    const given = Array<Answer | undefined>(pack.questions.length).fill(undefined);
    for (;;) {
      const asked = questions.get(parts[at] ?? '');
      if (!asked || given[asked.index] !== undefined) return undefined;
      const { index, places, several, alone } = asked;
      let mark = markAt(parts, ++at);
      if (mark === ':') {
        const value = parts[at + 1]!;
        if (!places.has(value)) return undefined;
        given[index] = several && value !== NOT_KNOWN ? [value] : value;
        mark = markAt(parts, (at += 2));
      } else if (mark === ':[' && several) {
        const list: string[] = [];
        let last = -1;
        do {
          const value = parts[at + 1]!;
          const place = places.get(value);
          if (place === undefined || place <= last) return undefined;
          last = place;
          list.push(value);
          mark = markAt(parts, (at += 2));
        } while (mark === ',');
        if (mark[0] !== ']' || (list.length > 1 && alone !== undefined && list.includes(alone)))
          return undefined;
        given[index] = list;
        mark = mark.slice(1);
      } else {
        const [, word = '', after = ''] = BARE_WORD.exec(mark) ?? [];
        const value = BARE[word];
        if (value === undefined || !places.has(value)) return undefined;
        given[index] = several && value !== NOT_KNOWN ? [value] : value;
        mark = after;
      }
      at++;
      if (mark === ',') continue;
      return mark === close && at === parts.length ? inOrder(given) : undefined;
    }
  }

  function inOrder(given: readonly (Answer | undefined)[]): Answers {
    const answers: Record<string, Answer> = { ...always };
    for (let index = 0; index < given.length; index++) {
      const answer = given[index];
      if (answer !== undefined) answers[ids[index]!] = answer;
    }
    return answers;
  }

  return (line, text) => {
    if (text.includes('\\')) return undefined;
    const parts = text.trim().split('"');
    if (parts[1] !== 'id' || pack.byId.has('id')) {
      const answers = markAt(parts, 0) === '{' ? answersFrom(parts, 1, '}') : undefined;
      return answers && { line, id: undefined, answers };
    }
    const [, number] = BARE_NUMBER.exec(markAt(parts, 2)) ?? [];
    const named = markAt(parts, 2) === ':' && markAt(parts, 4) === ',';
    if ((number === undefined && !named) || markAt(parts, 0) !== '{') return undefined;
    const at = number === undefined ? 5 : 3;
    const { id, problem } = readId(number === undefined ? parts[3] : Number(number));
    if (problem || /\p{Cc}/u.test(String(id))) return undefined;
    const isNext = parts[at] === 'answers' && markAt(parts, at + 1) === ':{';
    const answers = isNext ? answersFrom(parts, at + 2, '}}') : undefined;
    return answers && { line, id, answers };
  };
}

/** A mark without the blanks that programs put beside it. */
function markAt(parts: readonly string[], at: number): string {
  const mark = parts[at] ?? '';
  return mark.includes(' ') ? mark.replace(/ *([:,[\]{}]) */g, '$1') : mark;
}
