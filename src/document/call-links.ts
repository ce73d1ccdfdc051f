import { markup, type Content } from './markup.ts';

/** Numbers, with what belongs to them; `999 123` is another number than 999. */
const NUMBER = /(\d(?:[\d ]*\d)?)/;

/** A number as it is written, and the link that calls it. */
export interface Called {
  readonly text: string;
  readonly href?: string;
}

const EMERGENCY: Called = { text: '999', href: 'tel:999' };

/** Words in which 999 is a link that calls it, and so are the numbers given: on a telephone one touch is enough. */
export function withCalls(text: string, numbers: readonly Called[] = []): Content {
  const all = [...numbers, EMERGENCY];
  return text.split(NUMBER).map((piece) => {
    const href = all.find((one) => one.text === piece)?.href;
    return href === undefined ? piece : markup`<a class="number" href="${href}">${piece}</a>`;
  });
}
