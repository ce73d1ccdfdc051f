import { displayWidth, wrap } from '../../document/wrap.ts';
import type { Style } from '../../document/style.ts';
import { LANGUAGE_KEY } from './speech.ts';
import type { Menu, MenuState, PanelRoom } from './menu.ts';

type Hint = readonly [key: string, does: string];

const GAP = '  ';

/** The keys that do something now, one line where they fit. */
export function legendOf(
  menu: Menu,
  state: MenuState,
  room: PanelRoom,
  width: number,
  style: Style,
): readonly string[] {
  const { keys, page: pageOf } = menu.words.terminal;
  if (state.leaving)
    return packed([['q', keys.leave], [keys.anyOther, keys.stay], ...hiding(menu)], width, style);
  if (room.shown !== 'alone') return packed(listKeys(menu, state), width, style);
  const { page, pages } = room;
  const last = page === pages - 1;
  return [
    ...(pages > 1 ? [pageOf(page + 1, pages)] : []),
    ...packed(
      [
        ['Enter', last ? keys.toQuestion : keys.nextPage],
        ...(page > 0 ? [['b', keys.previousPage] as const] : []),
        ...(last ? [] : [['Esc', keys.toQuestion] as const]),
        ...speaking(menu),
        ...hiding(menu),
      ],
      width,
      style,
    ),
  ];
}

function listKeys(menu: Menu, { panel }: MenuState): readonly Hint[] {
  const { keys } = menu.words.terminal;
  const { whyIs = keys.why } = menu;
  if (menu.finds) {
    return [
      [keys.arrows, keys.move],
      ['Enter', menu.enter],
      ['Backspace', keys.delete],
      ...speaking(menu),
      ...hiding(menu),
    ];
  }
  const hints: (Hint | false)[] = [
    ...moving(menu),
    menu.several && [keys.space, keys.tick],
    ['Enter', menu.enter],
    menu.canGoBack && ['b', keys.back],
    menu.why !== undefined && ['w', panel?.kind === 'why' ? keys.close(whyIs) : whyIs],
    menu.examples !== undefined && [
      'e',
      panel?.kind === 'examples' ? keys.close(keys.examples) : keys.examples,
    ],
    menu.canReview && ['s', keys.answers],
    ...(menu.keys?.map(({ key, does }) => [key, does] as const) ?? []),
    // Under a result, Enter ends it as q does.
    (menu.items.length > 0 || menu.why !== undefined) && ['q', menu.leave.does],
    ...speaking(menu),
    ...hiding(menu),
  ];
  return hints.filter((hint) => hint !== false);
}

/** How the mark is moved. A single line is marked already. */
function moving({
  items,
  words: {
    terminal: { keys },
  },
}: Menu): readonly Hint[] {
  if (items.length < 2) return [];
  const numbers = items.flatMap(({ key }) => (key === undefined ? [] : [Number(key)]));
  if (numbers.length === 0) return [[keys.arrows, keys.move]];
  const most = Math.max(...numbers);
  return [
    [keys.arrowsOr(Math.min(...numbers), most), keys.move],
    ...(most > 9 ? [[keys.oneAfterOther([...String(most)]), keys.is(most)] as const] : []),
  ];
}

function speaking({ language }: Menu): readonly Hint[] {
  return language === undefined ? [] : [[LANGUAGE_KEY, language]];
}

function hiding({ hides, words }: Menu): readonly Hint[] {
  return hides ? [['Ctrl-X', words.terminal.keys.hide]] : [];
}

function packed(hints: readonly Hint[], width: number, style: Style): readonly string[] {
  const lines: { text: string; length: number }[] = [];
  for (const [key, does] of hints) {
    const text = `${style.strong(key)} ${does}`;
    const length = displayWidth(key) + 1 + displayWidth(does);
    const line = lines.at(-1);
    if (line && line.length + GAP.length + length <= width) {
      line.text += GAP + text;
      line.length += GAP.length + length;
    } else if (length <= width) lines.push({ text, length });
    else {
      const [first = '', ...more] = wrap(does, width, `${key} `, '  ');
      lines.push({ text: `${style.strong(key)}${first.slice(key.length)}`, length: width });
      lines.push(...more.map((rest) => ({ text: rest, length: width })));
    }
  }
  return lines.map(({ text }) => text);
}
