import { renderJson } from '../../document/json.ts';
import { renderMarkdown, renderText } from '../../report/result/render.ts';
import { resultIn } from '../area.ts';
import type { State } from '../state.ts';
import { RECORD_EFFECTS } from './record-effects.ts';
import { saveFile, type Effect } from './effect.ts';

const ON_PAPER = { width: 80, colour: false, symbols: true } as const;

export const EFFECTS: Readonly<Record<string, Effect>> = {
  print: () => window.print(),
  'print-plan': () => printWith(false),
  'print-all': () => printWith(true),
  'save-text': (state) => {
    const { pack, detail, result } = resultOf(state);
    saveFile('safeguard-result.txt', 'text/plain', renderText(result, pack, { ...ON_PAPER, detail }));
  },
  'save-markdown': (state) => {
    const { pack, detail, result } = resultOf(state);
    saveFile('safeguard-result.md', 'text/markdown', renderMarkdown(result, pack, detail));
  },
  'save-json': (state) =>
    saveFile('safeguard-result.json', 'application/json', renderJson(resultOf(state).result)),
  ...RECORD_EFFECTS,
};

/** Prints the page with the details of the result all open or all closed, and leaves them as they were. */
function printWith(open: boolean): void {
  const changed = [...document.querySelectorAll<HTMLDetailsElement>('.details details')].filter(
    (one) => one.open !== open,
  );
  const turn = (to: boolean): void => {
    for (const one of changed) one.open = to;
  };
  turn(open);
  addEventListener('afterprint', () => turn(!open), { once: true });
  window.print();
}

function resultOf(state: State) {
  return { pack: state.session.pack.data, detail: state.detail, result: resultIn(state) };
}
