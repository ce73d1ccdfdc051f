import { isUtf8 } from 'node:buffer';
import type { Pack } from '../engine/index.ts';
import { example } from '../pack/answer-hint.ts';
import { didYouMean } from '../pack/checks/suggest.ts';
import { visible } from '../document/visible.ts';
import type { LineBlock } from './block.ts';
import { LARGEST_LINE, linesOf, withLineFeeds } from './lines.ts';
import { NoCases } from './no-cases.ts';
import { checkedCase, fault, readId, type Case, type Cases, type Fault, type LineProblem } from './case.ts';
import { keysTwice } from '../engine/keys-twice.ts';

/**
 * The lines of NDJSON, as they come in.
 *
 * @param guessed how people see the file, where nobody said what is in it.
 * @throws NoCases where its first line is that of a table.
 */
export async function* ndjsonBlocks(
  pack: Pack,
  source: AsyncIterable<Buffer>,
  guessed?: string,
): AsyncGenerator<LineBlock> {
  for await (const lines of linesOf(withLineFeeds(source, LARGEST_LINE), LARGEST_LINE)) {
    const first = lines[0];
    if (first?.number === 1 && first.bytes && guessed !== undefined && isTable(pack, first.bytes))
      throw seemsCsv(guessed);
    yield { lines };
  }
}

/**
 * Cases from NDJSON, one a line: the answers themselves, or `{ "id": ..., "answers": {...} }`. Empty lines are counted and
 * left out.
 */
export function casesOfLines(pack: Pack, { lines }: LineBlock): Cases {
  const cases: (Case | Fault)[] = [];
  for (const { number, bytes } of lines) {
    const one = bytes === undefined ? fault(number, TOO_LONG) : readLine(pack, number, bytes);
    if (one) cases.push(one);
  }
  return { cases, empty: lines.length - cases.length };
}

/** A line, or all that is wrong with it. Undefined for an empty one. */
export function readLine(pack: Pack, line: number, bytes: Buffer): Case | Fault | undefined {
  if (!isUtf8(bytes)) return fault(line, notUtf8(bytes));
  const text = bytes.toString('utf8', line === 1 && hasBom(bytes) ? BOM.length : 0);
  // The blanks of JSON, and no others: a line of something else is not left out unseen.
  if (/^[ \t\r]*$/.test(text)) return undefined;
  try {
    return readValue(pack, line, text, JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fault(line, {
      code: 'not-json',
      message: `This line is not JSON (${error.message}).`,
      hint: `Write one object on each line, such as ${example(pack)}`,
    });
  }
}

function readValue(pack: Pack, line: number, text: string, value: unknown): Case | Fault {
  const wrapped = isWrapped(pack, value);
  const given = wrapped ? value.answers : value;
  const twice = keysTwice(text, keysOf(given).length + (wrapped ? keysOf(value).length : 0));
  const read = readId(wrapped && !twice.has('id') ? value.id : undefined);
  const problems = [...twice].map(standsTwice);
  if (read.problem) problems.push(read.problem);
  if (!wrapped && keysOf(value).includes('id') && !pack.byId.has('id')) problems.push(ID_BESIDE_ANSWERS);
  const unknown = wrapped ? keysOf(value).filter(isUnknown).map(unknownKey) : [];
  return checkedCase(pack, line, read.id, given, [...problems, ...unknown]);
}

/** Whether a line names questions, as the first of a table does, or says how a spreadsheet is to read it. */
function isTable(pack: Pack, bytes: Buffer): boolean {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (/^"?sep=./i.test(text)) return true;
  return (
    !/^\s*\{/.test(text) &&
    text.split(/[,;\t]/).some((cell) => pack.byId.has(cell.replaceAll('"', '').trim()))
  );
}

function seemsCsv(name: string): NoCases {
  return new NoCases(
    `${visible(name)} seems to be CSV: its first line names questions. Nothing was assessed. Say --from csv, or --from ndjson if it is not.`,
  );
}

interface Wrapped {
  readonly id?: unknown;
  readonly answers: unknown;
}

/** Whether the answers stand under the key `answers`. A map is no answer, so no question of that name is in the way. */
function isWrapped(pack: Pack, value: unknown): value is Wrapped {
  if (!isMap(value) || !Object.hasOwn(value, 'answers')) return false;
  return !pack.byId.has('answers') || isMap((value as Wrapped).answers);
}

function keysOf(value: unknown): readonly string[] {
  return isMap(value) ? Object.keys(value) : [];
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const KEYS = ['id', 'answers'];

function isUnknown(key: string): boolean {
  return !KEYS.includes(key);
}

function unknownKey(key: string): LineProblem {
  const hint = didYouMean(key, KEYS) ?? 'Beside id and answers nothing is read. Leave it out.';
  return { code: 'unknown-key', message: `There is no key ${JSON.stringify(key)}.`, hint };
}

function standsTwice(key: string): LineProblem {
  return {
    code: 'key-twice',
    message: `The key ${JSON.stringify(key)} stands twice.`,
    hint: 'Keep one of them: nobody can know which one is meant.',
  };
}

const ID_BESIDE_ANSWERS: LineProblem = {
  code: 'unknown-key',
  message: 'Beside the answers themselves there is no place for an id.',
  hint: 'Write { "id": ..., "answers": { ... } }',
};

const TOO_LONG: LineProblem = {
  code: 'too-long',
  message: 'This line is longer than 1 MiB.',
  hint: 'Answers are much smaller than that. Each case needs a line of its own.',
};

const BOM = Buffer.from('\ufeff');

function hasBom(bytes: Buffer): boolean {
  return bytes.subarray(0, BOM.length).equals(BOM);
}

function notUtf8([first, second]: Buffer): LineProblem {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return {
    code: 'not-utf8',
    message: 'This line is not UTF-8 text.',
    hint: `${isUtf16 ? 'It looks like UTF-16. ' : ''}Save the file as UTF-8.`,
  };
}
