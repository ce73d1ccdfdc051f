import { boundedWidth, displayWidth, wrap } from '../../document/wrap.ts';
import type { Words } from '../../words/index.ts';
import { styleFor, type Style } from '../../document/style.ts';
import type { HelpBlock } from './help.ts';
import { legendOf } from './legend.ts';
import { narrowed, type MenuItem, type Menu, type MenuState, type PanelRoom } from './menu.ts';
import { pagesOf } from './pages.ts';

export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly colour: boolean;
}

export interface Drawing {
  readonly lines: readonly string[];
  readonly room: PanelRoom;
}

const FEWEST_ROWS = 3;

/** The columns to draw in: one less than there are, so that no terminal wraps, and no more than read well. */
export function widthOf(columns: number | undefined): number {
  return boundedWidth((columns || 80) - 1);
}

/** A menu as lines that fit the canvas: what does not fit is shown in part, around the cursor or page by page. */
export function draw(asked: Menu, state: MenuState, canvas: Canvas): Drawing {
  const menu = narrowed(asked, state);
  const width = widthOf(canvas.columns);
  const style = styleFor(canvas.colour);
  const panel = panelBlocks(menu, state, width);
  const room: PanelRoom = { shown: panel.length > 0 ? 'above' : 'none' };
  const top = headOf(menu, width, style);
  const foot = footOf(menu, state, room, width, style);
  const items = menu.items.map((item, at) => itemLines(menu, state, item, at, width, style));
  const open = flat(panel, style);

  const rows = canvas.rows - 1 - top.length - foot.length;
  if (open.length + items.flat().length <= rows) {
    return { lines: [...top, ...open, ...items.flat(), ...foot], room };
  }
  if (panel.length > 0) return drawPage(menu, state, panel, canvas);
  return {
    lines: [
      ...top,
      ...around(items, state.cursor ?? 0, Math.max(FEWEST_ROWS, rows), width, menu.words.terminal),
      ...foot,
    ],
    room,
  };
}

/** One page of a panel that leaves no room for the items; the question stays above it. */
function drawPage(menu: Menu, state: MenuState, panel: readonly HelpBlock[], canvas: Canvas): Drawing {
  const width = widthOf(canvas.columns);
  const style = styleFor(canvas.colour);
  const { place: _place, hint: _hint, ...bare } = menu;
  const top = headOf(bare, width, style);
  const foot = (room: PanelRoom) => footOf(menu, state, room, width, style);
  const tallest = foot({ shown: 'alone', page: 1, pages: 3 }).length;
  // The blank line after the last block of a page is not drawn.
  const pages = pagesOf(panel, Math.max(FEWEST_ROWS, canvas.rows - top.length - tallest));

  const here = menu.items[state.cursor ?? -1]?.id;
  const about = pages.findIndex((page) => page.some((block) => block.about === here));
  const wanted = state.panel?.page ?? (state.cursor ? Math.max(0, about) : 0);
  const page = Math.min(wanted, pages.length - 1);
  const room: PanelRoom = { shown: 'alone', page, pages: pages.length };
  return { lines: [...top, ...flat(pages[page] ?? [], style).slice(0, -1), ...foot(room)], room };
}

function headOf({ place, reminder, title, hint }: Menu, width: number, style: Style): readonly string[] {
  const above = [
    '',
    ...(place === undefined ? [] : wrap(place, width)),
    ...(reminder === undefined ? [] : wrap(reminder, width).map((line) => style.alarm(line))),
  ];
  if (title === undefined) return above;
  return [
    ...above,
    ...(above.length > 1 ? [''] : []),
    ...wrap(title, width).map((line) => style.strong(line)),
    ...(hint === undefined ? [] : wrap(hint, width)),
    '',
  ];
}

function footOf(
  menu: Menu,
  state: MenuState,
  room: PanelRoom,
  width: number,
  style: Style,
): readonly string[] {
  const said = state.leaving ? menu.leave.sure : state.notice;
  return [
    ...(menu.title === undefined ? [] : ['']),
    ...(said === undefined ? [] : wrap(said, width).map((line) => style.warning(line))),
    ...legendOf(menu, state, room, width, style),
  ];
}

function itemLines(
  menu: Menu,
  state: MenuState,
  item: MenuItem,
  at: number,
  width: number,
  style: Style,
): readonly string[] {
  const here = at === state.cursor;
  const keys = Math.max(...menu.items.map(({ key = '' }) => key.length));
  const sign = [
    here ? '>' : ' ',
    ...(menu.several ? [state.chosen.includes(item.id) ? '[x]' : '[ ]'] : []),
    ...(keys > 0 ? [(item.key ?? '').padStart(keys)] : []),
    '',
  ].join(' ');
  const indent = ' '.repeat(sign.length);
  const lines = withAnswer(item.label, item.answer, width, style, sign, indent);
  return here ? lines.map((line) => style.heading(line)) : lines;
}

/** A question with its answer, on one line where both fit; the answer stands out. */
export function withAnswer(
  label: string,
  answer: string | undefined,
  width: number,
  style: Style,
  first = '',
  rest = first,
): readonly string[] {
  if (answer === undefined) return wrap(label, width, first, rest);
  if (displayWidth(first) + displayWidth(label) + 2 + displayWidth(answer) <= width) {
    return [`${first}${label}  ${style.strong(answer)}`];
  }
  return [
    ...wrap(label, width, first, rest),
    ...wrap(answer, width, `${rest}  `).map((line) => style.strong(line)),
  ];
}

function panelBlocks(menu: Menu, { panel }: MenuState, width: number): readonly HelpBlock[] {
  if (!panel) return [];
  return (panel.kind === 'why' ? menu.why?.(width) : menu.examples?.(width)) ?? [];
}

function flat(blocks: readonly HelpBlock[], style: Style): readonly string[] {
  return blocks.flatMap(({ heading, lines }) => [
    ...heading.map((line) => style.heading(line)),
    ...lines,
    '',
  ]);
}

/** As many items as fit, the one at the cursor among them, with a line for what is above and below. */
function around(
  items: readonly (readonly string[])[],
  cursor: number,
  rows: number,
  width: number,
  words: Words['terminal'],
): readonly string[] {
  let from = cursor;
  let to = cursor + 1;
  let used = items[cursor]?.length ?? 0;
  const fits = (more: number, marks: number) => used + more <= rows - marks;
  for (let grew = true; grew;) {
    grew = false;
    const below = items[to];
    if (below && fits(below.length, 2)) {
      used += below.length;
      to += 1;
      grew = true;
    }
    const above = items[from - 1];
    if (above && fits(above.length, 2)) {
      used += above.length;
      from -= 1;
      grew = true;
    }
  }
  return [
    ...(from > 0 ? [unseen(from, words.aboveKey, words.above, width)] : []),
    ...items.slice(from, to).flat(),
    ...(to < items.length ? [unseen(items.length - to, words.belowKey, words.below, width)] : []),
  ];
}

type Counted = (count: number) => string;

/** One line, whose key is left out where it has no room. */
function unseen(count: number, withKey: Counted, alone: Counted, width: number): string {
  const line = `  ${withKey(count)}`;
  return displayWidth(line) <= width ? line : `  ${alone(count)}`;
}
