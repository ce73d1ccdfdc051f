import type { Style } from '../../document/style.ts';
import { wrap } from '../../document/wrap.ts';
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
  if (state.leaving)
    return packed([['q', 'leave'], ['any other key', 'stay'], ...hiding(menu)], width, style);
  if (room.shown !== 'alone') return packed(listKeys(menu, state), width, style);
  const { page, pages } = room;
  const last = page === pages - 1;
  return [
    ...(pages > 1 ? [`Page ${page + 1} of ${pages}`] : []),
    ...packed(
      [
        ['Enter', last ? 'back to the question' : 'next page'],
        ...(page > 0 ? [['b', 'previous page'] as const] : []),
        ...(last ? [] : [['Esc', 'back to the question'] as const]),
        ...hiding(menu),
      ],
      width,
      style,
    ),
  ];
}

function listKeys(menu: Menu, { panel }: MenuState): readonly Hint[] {
  const { whyIs = 'why' } = menu;
  if (menu.finds)
    return [['Arrows', 'move'], ['Enter', menu.enter], ['Backspace', 'delete'], ...hiding(menu)];
  const hints: (Hint | false)[] = [
    ...moving(menu),
    menu.several && ['Space', 'tick'],
    ['Enter', menu.enter],
    menu.canGoBack && ['b', 'back'],
    menu.why !== undefined && ['w', panel?.kind === 'why' ? `close ${whyIs}` : whyIs],
    menu.examples !== undefined && ['e', panel?.kind === 'examples' ? 'close examples' : 'examples'],
    menu.canReview && ['s', 'answers'],
    ...(menu.keys?.map(({ key, does }) => [key, does] as const) ?? []),
    // Under a result, Enter ends it as q does.
    (menu.items.length > 0 || menu.why !== undefined) && ['q', menu.leave.does],
    ...hiding(menu),
  ];
  return hints.filter((hint) => hint !== false);
}

/** How the mark is moved. A single line is marked already. */
function moving({ items }: Menu): readonly Hint[] {
  if (items.length < 2) return [];
  const numbers = items.flatMap(({ key }) => (key === undefined ? [] : [Number(key)]));
  if (numbers.length === 0) return [['Arrows', 'move']];
  const most = Math.max(...numbers);
  return [
    [`Arrows or ${Math.min(...numbers)}-${most}`, 'move'],
    ...(most > 9 ? [[[...String(most)].join(' then '), `is ${most}`] as const] : []),
  ];
}

function hiding({ hides }: Menu): readonly Hint[] {
  return hides ? [['Ctrl-X', 'hide at once']] : [];
}

function packed(hints: readonly Hint[], width: number, style: Style): readonly string[] {
  const lines: { text: string; length: number }[] = [];
  for (const [key, does] of hints) {
    const text = `${style.strong(key)} ${does}`;
    const length = key.length + 1 + does.length;
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
