import { assess } from '../../engine/index.ts';
import { renderJson } from '../../document/json.ts';
import { renderMarkdown, renderText } from '../../report/result/render.ts';
import type { State } from '../state.ts';
import { RECORD_EFFECTS } from './record-effects.ts';
import { saveFile, type Effect } from './effect.ts';

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
