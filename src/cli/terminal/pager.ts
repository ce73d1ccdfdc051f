import type { Words } from '../../words/index.ts';
import { quiet } from './quiet.ts';
import { rawKeys, SEQUENCE } from './raw-keys.ts';
import { CLEAR } from './screen.ts';

/** How somebody left the pages: after reading, or by hiding everything at once. */
export type PagesLeft = 'read' | 'hidden';

const BACK = new Set(['b', '\u001b[A', '\u001b[D', '\u001b[5~', '\u007f']);
/** Whoever watches for a stop hears these. */
const INTERRUPT = new Set(['\u0003', '\u0004']);
const SUSPEND = '\u001a';
const HIDE = new Set(['\u0018', '\u001c']);
/** A key is one character or, for arrows and the like, one sequence. */
const KEY = new RegExp(`${SEQUENCE.source}|[^]`, 'gu');

/**
 * Shows a text page by page on a screen that keeps nothing, until a key ends the last page.
 *
 * @param text lines that fit the width of the terminal.
 * @throws Stopped when the signal is given or the input ends.
 */
export async function showPages(
  text: string,
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  signal: AbortSignal,
  words: Words,
): Promise<PagesLeft> {
  const lines = text.trimEnd().split('\n');
  let page = 0;
  const draw = (): void => {
    const pages = pagesOf(lines, output.rows);
    page = Math.min(page, pages.length - 1);
    output.write(`${CLEAR}${pages[page]!.join('\n')}\n\n${legend(page, pages.length, words)}`);
  };
  const goOn = (): void => {
    input.setRawMode(true);
    draw();
  };
  const pressed = (key: string): PagesLeft | undefined => {
    if (key === SUSPEND) {
      input.setRawMode(false);
      process.kill(process.pid, 'SIGTSTP');
      return undefined;
    }
    const last = page === pagesOf(lines, output.rows).length - 1;
    if (HIDE.has(key)) {
      output.write(CLEAR);
      return 'hidden';
    }
    if (INTERRUPT.has(key)) return undefined;
    if (key === 'q') return 'read';
    if (BACK.has(key) && !(last && page === 0)) page = Math.max(0, page - 1);
    else if (last) return 'read';
    else page += 1;
    draw();
    return undefined;
  };
  // What was typed ahead would end it unseen.
  const ahead = [...(await quiet(input, signal))];
  if (ahead.some((key) => HIDE.has(key))) {
    input.setRawMode(false);
    input.pause();
    return 'hidden';
  }
  draw();
  output.on('resize', draw);
  process.on('SIGCONT', goOn);
  try {
    const { value: left } = await rawKeys(
      input,
      (typed) => {
        for (const { 0: key, index } of typed.matchAll(KEY)) {
          const value = pressed(key);
          if (value) return { value, rest: typed.slice(index + key.length) };
        }
        return undefined;
      },
      signal,
    );
    return left;
  } finally {
    output.off('resize', draw);
    process.off('SIGCONT', goOn);
  }
}

/** As many lines as fit above the keys; two lines are left for those, and one between. */
function pagesOf(lines: readonly string[], rows: number | undefined): readonly (readonly string[])[] {
  const height = Math.max(1, (rows ?? 24) - 3);
  const count = Math.ceil(lines.length / height);
  return Array.from({ length: count }, (_, at) => lines.slice(at * height, (at + 1) * height));
}

function legend(page: number, pages: number, { terminal: { page: pageOf, pager } }: Words): string {
  const last = page === pages - 1;
  return [
    ...(pages > 1 ? [pageOf(page + 1, pages)] : []),
    ...(last ? [] : [pager.next]),
    ...(page > 0 ? [pager.back] : []),
    last ? (page > 0 ? pager.anyOtherKeyEnds : pager.anyKeyEnds) : pager.end,
    pager.hide,
  ].join('  ');
}
