import { noAnswers, type CodedAnswers } from '../engine/answers.ts';
import { NOT_KNOWN, type Pack } from '../engine/index.ts';
import { readId, type Case } from './case.ts';
import { Cursor } from './cursor.ts';

/** What can be answered to a question, by the number of the word: its bit, 0 for "not known". */
type Values = readonly (number | undefined)[];

interface Asked {
  readonly index: number;
  readonly values: Values;
  readonly several: boolean;
  readonly alone: number;
}

/** What is answered where no quotes stand. */
const BARE: readonly (readonly [written: Uint8Array, value: string])[] = [
  [Buffer.from('true'), 'yes'],
  [Buffer.from('false'), 'no'],
  [Buffer.from('null'), NOT_KNOWN],
];

/**
 * Reads lines as programs write them, byte by byte and straight into numbers, in a fraction of the time that JSON.parse and
 * `readAnswers` take. Where anything is unusual (escapes, letters beyond ASCII, a mistake of any kind) it returns undefined,
 * and the line has to be read slowly.
 */
export function quickReader(pack: Pack): (line: number, bytes: Buffer) => Case | undefined {
  const words = [
    ...new Set([
      'id',
      'answers',
      'yes',
      'no',
      NOT_KNOWN,
      ...pack.questions.flatMap(({ question, bits }) => [question.id, ...bits.keys()]),
    ]),
  ];
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const [ID, ANSWERS] = [numberOf.get('id')!, numberOf.get('answers')!];
  const bare = BARE.map(([written, value]) => ({ written, word: numberOf.get(value)! }));
  const questions: Asked[] = [];
  for (const { index, question, bits, alone } of pack.questions) {
    const values: number[] = [];
    for (const [id, bit] of bits) values[numberOf.get(id)!] = bit;
    if (question.unknown) values[numberOf.get(NOT_KNOWN)!] = 0;
    questions[numberOf.get(question.id)!] = { index, values, several: question.type === 'many_of', alone };
  }
  const hasId = !pack.byId.has('id');
  const cursor = new Cursor(words);

  /** The rest of a map of answers, after its bracket. */
  function answers(word: number): CodedAnswers | undefined {
    const coded = noAnswers(pack);
    for (let key = word; ; key = cursor.word()) {
      const asked = questions[key];
      if (!asked || coded.given[asked.index] || !cursor.take(':')) return undefined;
      const bits = cursor.take('[') ? list(asked) : one(asked);
      if (bits === undefined) return undefined;
      coded.given[asked.index] = 1;
      coded.chosen[asked.index] = bits;
      if (!cursor.take(',')) return cursor.take('}') ? coded : undefined;
    }
  }

  function one({ values }: Asked): number | undefined {
    const word = cursor.word();
    if (word >= 0) return values[word];
    const found = bare.find(({ written }) => cursor.takeAll(written));
    return found && values[found.word];
  }

  /** The rest of a list of options, after its bracket. */
  function list({ values, several, alone }: Asked): number | undefined {
    let chosen = 0;
    do {
      const bit = values[cursor.word()];
      if (!bit || chosen & bit) return undefined;
      chosen |= bit;
    } while (cursor.take(','));
    const isRight = several && !(chosen & alone && chosen !== alone);
    return isRight && cursor.take(']') ? chosen : undefined;
  }

  /** The answers under their key, after an id; the id is what comes next. */
  function withId(line: number): Case | undefined {
    if (!cursor.take(':')) return undefined;
    const given = cursor.plainValue();
    if (given === undefined || !cursor.take(',')) return undefined;
    if (cursor.word() !== ANSWERS || !cursor.take(':') || !cursor.take('{')) return undefined;
    const read = answers(cursor.word());
    if (!read || !cursor.take('}') || !cursor.isAtEnd()) return undefined;
    const { id, problem } = readId(given);
    return problem ? undefined : { line, id, answers: read };
  }

  return (line, bytes) => {
    cursor.start(bytes);
    if (!cursor.take('{')) return undefined;
    const word = cursor.word();
    if (word === ID && hasId) return withId(line);
    const read = answers(word);
    return read && cursor.isAtEnd() ? { line, id: undefined, answers: read } : undefined;
  };
}
