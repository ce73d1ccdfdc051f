import { letter } from './answer-words.ts';
import { attribute, html, lines } from './dot-text.ts';
import type { CitedStatement, GraphNode } from './model.ts';

/** Characters on a line of a box. Questions are longer than what follows from them. */
const WIDTH = { question: 34, fact: 18, level: 18, action: 28, stage: 18, state: 25 } as const;

/** What has no arrows beside it can be wider. */
const WIDE = { ...WIDTH, level: 30, stage: 30 } as const;

/** An answer may be longer than a question, which is set in bold. */
const ANSWER = 38;

/** A question on a line of its own, where there is nothing else in the box. */
const GLANCE = 48;

/** What stands in the box of a node, besides its title. */
export interface Extras {
  readonly number: string | undefined;
  readonly lettered: boolean;
  /** Lines in italics: when the question is asked, or what leads to the fact or level. */
  readonly when: readonly string[];
  /** The title alone, without statements. */
  readonly glance: boolean;
  readonly wide: boolean;
  /** The page that the statements are linked to; undefined: they are not. */
  readonly links: string | undefined;
}

/** The label of a node as an HTML-like table: what it is, its title, its answers, and what it cites. */
export function nodeLabel(node: GraphNode, { number, lettered, when, glance, wide, links }: Extras): string {
  const width = glance && node.kind === 'question' ? GLANCE : (wide ? WIDE : WIDTH)[node.kind];
  const wrapped = (text: string) => lines(text, width).map(html).join(LEFT);
  const numbered = number === undefined ? node.title : `${number} ${node.title}`;
  const rows = {
    question: () => [...(number === undefined ? [stageLine(node)] : []), `<b>${wrapped(numbered)}</b>`],
    fact: () => [wrapped(number === undefined ? `${node.label}: ${node.title}` : numbered)],
    level: () => [html(node.label), `<b>${wrapped(node.title)}</b>`],
    action: () => [html(node.label), wrapped(node.title)],
    stage: () => [html(node.label), `<b>${wrapped(node.title)}</b>`],
    state: () => [wrapped(node.title)],
  }[node.kind]();
  const italics = when.map((text) => `<i>${wrapped(text)}</i>`);
  const answers = lettered
    ? [
        node.options
          .map(({ label }, at) =>
            lines(`${letter(at)} ${label}`, ANSWER)
              .map(html)
              .join(LEFT),
          )
          .join(LEFT),
      ]
    : [];
  const longest = Math.max(...lines(numbered, width).map(({ length }) => length));
  const cited = citeRows(glance ? [] : node.cites, links, width, longest).map(
    (row) => `<td align="left">${row}</td>`,
  );
  const cells = [...rows, ...italics, ...answers].map(
    (text) => `<td align="left" balign="left"><font point-size="10">${text}</font></td>`,
  );
  return `<table ${BARE} cellpadding="1">${[...cells, ...cited].map((cell) => `<tr>${cell}</tr>`).join('')}</table>`;
}

function stageLine({ label, stage }: GraphNode): string {
  return lines(stage === undefined ? label : `${label}, stage: ${stage}`, WIDTH.question)
    .map(html)
    .join(LEFT);
}

export const LEFT = '<br align="left"/>';

const BARE = 'border="0" cellborder="0" cellspacing="0"';

/** Each statement with the gist as its title, and a link. After the first of a section its number is enough. */
function citeRows(
  cites: readonly CitedStatement[],
  links: string | undefined,
  width: number,
  longest: number,
): readonly string[] {
  const rows: { length: number; cells: string[] }[] = [];
  let section = '';
  for (const { id, gist } of sorted(cites)) {
    const [name, number] = split(id);
    const short = name === section && number !== undefined ? `.${number}` : id;
    const row = rows.at(-1);
    const fits = row !== undefined && row.length + short.length + 1 <= width;
    const words = fits ? short : id;
    const [href, colour] =
      links === undefined
        ? ['', '']
        : [` href="${attribute(`${links}#${encodeURIComponent(id)}`)}"`, ' color="#1a4f8b"'];
    const cell = `<td${href} title="${attribute(`${id}: ${gist}`)}"><font point-size="10"${colour}>${html(words)} </font></td>`;
    if (fits) {
      row.cells.push(cell);
      row.length += words.length + 1;
    } else rows.push({ length: words.length, cells: [cell] });
    section = name;
  }
  return rows.map(({ cells, length }) => {
    // Graphviz spreads a row over the box; an empty cell takes up (most of) what is left of it.
    const rest = Math.max(0, longest - length) * 4;
    return `<table ${BARE} cellpadding="0"><tr>${cells.join('')}<td width="${rest}"></td></tr></table>`;
  });
}

/** Statements of one section side by side, sections in the order of their first. */
function sorted(cites: readonly CitedStatement[]): readonly CitedStatement[] {
  const sections = new Map<string, CitedStatement[]>();
  for (const cite of new Map(cites.map((cite) => [cite.id, cite])).values()) {
    const [name] = split(cite.id);
    sections.set(name, [...(sections.get(name) ?? []), cite]);
  }
  return [...sections.values()].flat();
}

function split(id: string): readonly [section: string, number: string | undefined] {
  const at = id.lastIndexOf('.');
  return at < 0 ? [id, undefined] : [id.slice(0, at), id.slice(at + 1)];
}
