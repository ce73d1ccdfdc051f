import { assess } from '../../engine/index.ts';
import { renderJson } from '../../document/json.ts';
import { renderMarkdown, renderText } from '../../report/result/render.ts';
import type { Given } from '../actions.ts';
import type { State } from '../state.ts';
import { RECORD_EFFECTS } from './record-effects.ts';
import { saveFile } from './save.ts';

/** What a button or form of this name asks of the browser; where that changes the state, the new one. */
export type Effect = (state: State, given: Given) => State | undefined | void;

const ON_PAPER = { width: 80, colour: false, symbols: true } as const;

export const EFFECTS: Readonly<Record<string, Effect>> = {
  print: () => window.print(),
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

function resultOf({ session: { pack, answers }, detail }: State) {
  return { pack: pack.data, detail, result: assess(pack, answers) };
}
