import type { PlanBlock, PlanItem, PlanNumber, PlanPart } from './model.ts';
import { levelRowTexts } from './level-row.ts';
import { styleFor } from './style.ts';
import type { UrgentOptions } from './urgent.ts';
import { boundedWidth, displayWidth, wrap } from './wrap.ts';

/** On a narrower screen there is no line to spare for an empty one. */
const NARROW = 60;

/** The lines that a plan may have, as it is proved for the shortest form of each: on a screen of 80 columns, and on a narrower one. */
const mostLines = (width: number): number => (width < 80 ? 40 : 24);

/**
 * The plan as lines for a terminal, none wider than the width. Without a box it is meant for a screen reader. Where a decision is
 * recorded is said if there are lines for it.
 */
export function layOutPlan(plan: PlanBlock, options: UrgentOptions): readonly string[] {
  const whole = linesOf(plan, options);
  if (plan.toRecord === undefined || whole.length <= mostLines(boundedWidth(options.width))) return whole;
  const { toRecord: _, ...shorter } = plan;
  return linesOf(shorter, options);
}

function linesOf(plan: PlanBlock, options: UrgentOptions): readonly string[] {
  const { levels, danger, disagree, toRecord } = plan;
  const width = boundedWidth(options.width);
  const { alarm, heading, strong, warning } = styleFor(options.colour);
  const drawn = options.box !== false;
  const head = (title: string, id: PlanPart['id']): string =>
    (id === 'do-not' ? warning : heading)(drawn ? title.toUpperCase() : `${title}:`);
  const sign = (id: PlanPart['id'], at: number): string => {
    if (id === 'now') return `${at + 1} `;
    return id === 'do-not' && drawn ? `${options.symbols ? '✗' : 'x'} ` : '- ';
  };
  const row = (text: string): readonly string[] => beside(text, danger === undefined ? [] : [danger], width);
  const closing = [disagree, toRecord?.inTerminal, ...plan.closing].filter((text) => text !== undefined);
  return [
    ...wrap(drawn ? plan.title.toUpperCase() : plan.title, width).map(drawn ? alarm : strong),
    ...(drawn
      ? inFewestLines(levelRowTexts(levels).map(row))
      : wrap(danger === undefined ? levels.says : `${levels.says} ${danger}.`, width)),
    ...(plan.says === '' ? [] : wrap(plan.says, width)),
    ...(width < NARROW ? [] : ['']),
    ...plan.parts.flatMap(({ id, title, items }) => [
      head(title, id),
      ...items.flatMap((item, at) => itemLines(item, sign(id, at), width)),
    ]),
    ...contactLines(plan, width, drawn),
    ...closing.flatMap((text) => wrap(text, width)),
  ];
}

/** Of several ways to say it, the first that takes no line more than the last. */
function inFewestLines(ways: readonly (readonly string[])[]): readonly string[] {
  const fewest = ways[ways.length - 1]!.length;
  return ways.find((way) => way.length <= fewest)!;
}

function itemLines(
  { text, numbers, lookUp, lookUpShort }: PlanItem,
  sign: string,
  width: number,
): readonly string[] {
  const indent = ' '.repeat(displayWidth(sign));
  const rung = inOneMark(numbers.filter(({ said }) => !said)).map(numberWords);
  const lines = wrap(text, width, sign, indent);
  const withPage = (page: string | undefined): readonly string[] => {
    const under = [...rung, ...(page === undefined ? [] : [page])];
    if (under.length === 0) return lines;
    const inOne = wrap(`${text} ${under.join(', ')}`, width, sign, indent);
    if (inOne.length === lines.length) return inOne;
    return [...lines, ...wrap([rung.join('; '), page].filter((part) => part).join('. '), width, indent)];
  };
  // Whose page it is must be said; what more there is to say of it, where it takes no line more.
  const texts = [lookUp, lookUpShort ?? lookUp];
  return inFewestLines(
    ['$1$2', '$1'].flatMap((said) => texts.map((one) => withPage(one?.replace(ADDRESS, said)))),
  );
}

/** Numbers of which the same is to be known, with that after the last of them. */
function inOneMark(numbers: readonly PlanNumber[]): readonly PlanNumber[] {
  return numbers.map((number, at) => {
    const { note, ...bare } = number;
    return note !== undefined && numbers[at + 1]?.note === note ? bare : number;
  });
}

/** The address of a page: whose it is, and the rest of it. The details have all of it. */
const ADDRESS = /https?:\/\/([^\s/?#]+)((?:[/?#][^\s]*?)?)\/?(?=\s|$)/g;

function numberWords({ name, text, note }: PlanNumber): string {
  // A name and its number stay together, and so do the words of a number.
  return `${`${name} ${text}`.replaceAll(' ', '\u00a0')}${note === undefined ? '' : ` ${note}`}`;
}

function contactLines({ contacts }: PlanBlock, width: number, drawn: boolean): readonly string[] {
  const groups = contacts.map(
    ({ title, numbers }) =>
      `${drawn ? title.toUpperCase() : `${title}:`} ${numbers.map(numberWords).join(', ')}`,
  );
  const [first, ...rest] = groups;
  return first === undefined ? [] : beside(first, rest, width);
}

/** Texts side by side as far as there is room, each of the others in lines of its own where there is none. */
function beside(first: string, others: readonly string[], width: number): readonly string[] {
  const lines = [...wrap(first, width)];
  for (const other of others) {
    const last = lines[lines.length - 1]!;
    const joined = `${last}   ${other.replaceAll('\u00a0', ' ')}`;
    if (displayWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrap(other, width, '', '  '));
  }
  return lines;
}
