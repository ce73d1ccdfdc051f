import { markup, type Content } from './markup.ts';

/** Numbers, with what belongs to them; `999 123` is another number than 999. */
const NUMBER = /(\d(?:[\d ]*\d)?)/;

/** Words in which 999 is a link that calls it: on a telephone one touch is enough, wherever the number stands. */
export function withCalls(text: string): Content {
  return text.split(NUMBER).map((piece) => (piece === '999' ? CALL : piece));
}

const CALL = markup`<a class="number" href="tel:999">999</a>`;
