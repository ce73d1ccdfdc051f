import { anchorName, cutAtLinks } from './cut-at-links.ts';
import { levelRowHtml } from './level-row.ts';
import { joined, markup, type Content, type Markup } from './markup.ts';
import type { Chart, Group, Item, Line, LinkTarget, SourceMark, Picture, Section, Table } from './model.ts';

/** What differs between a page on paper and one that is used. */
export interface Dress {
  /** The heading of the first section: `h1` where the page has no other. `h3`: all of them stand under an `h2`. */
  readonly headline: 'h1' | 'h2' | 'h3';
  /** The heading that stands above already: a section that says the same has none of its own. */
  readonly above?: string;
  /** Whether the groups of a section are opened one by one. */
  readonly folds?: (section: Section) => boolean;
  /** How words are written that stand in no link and in nothing that is opened by a click. */
  readonly words?: (text: string) => Content;
  /** What follows the lines of an item. */
  readonly after?: (section: Section, item: Item) => Content;
  /** How a chart is drawn; without it, its table alone is shown. */
  readonly draw?: (chart: Chart) => Markup;
  /** An address that leads away from the page. */
  readonly link?: (href: string, text: string) => Markup;
}

/** A section with its heading. Its texts must be safe to show (`safeSection`). */
export function sectionHtml(section: Section, dress: Dress): Markup {
  const { id, lines, groups, anchor, picture, chart, folded } = section;
  const title = folded ? section.title : written(section.title, dress);
  const top = id === 'headline' && dress.headline === 'h1';
  const head = top
    ? markup`<h1>${title}</h1>`
    : under(dress)
      ? markup`<h3>${title}</h3>`
      : markup`<h2>${title}</h2>`;
  const body = [
    ...lines.map((line) => paragraph(line, dress)),
    ...(picture ? [pictureHtml(picture)] : []),
    ...(chart && dress.draw ? [dress.draw(chart)] : []),
    ...groups.map((group) => groupHtml(section, group, dress)),
  ];
  const parts = folded
    ? [markup`<details>\n<summary>${head}</summary>\n${joined(body, '\n')}\n</details>`]
    : [...(section.title === dress.above ? [] : [head]), ...body];
  return markup`<section class="${id}"${anchored(anchor)}>\n${joined(parts, '\n')}\n</section>`;
}

function groupHtml(section: Section, { title, lines, table, items }: Group, dress: Dress): Markup {
  const folded = title !== undefined && dress.folds?.(section) === true;
  const words = title !== undefined && (folded ? title : written(title, dress));
  const head =
    words !== false &&
    (under(dress) && section.title !== dress.above ? markup`<h4>${words}</h4>` : markup`<h3>${words}</h3>`);
  const body = joined(
    [
      ...lines.map((line) => paragraph(line, dress)),
      ...(table ? [tableHtml(table)] : []),
      ...(items.length === 0 ? [] : [list(section, items, dress)]),
    ],
    '\n',
  );
  if (folded) return markup`<details>\n<summary>${head}</summary>\n${body}\n</details>`;
  return head === false ? body : joined([head, body], '\n');
}

function under({ headline }: Dress): boolean {
  return headline === 'h3';
}

function list(section: Section, items: readonly Item[], dress: Dress): Markup {
  const all = items.map((item) => itemHtml(section, item, dress));
  const rows = joined(all, '\n');
  return items.every(({ number }) => number !== undefined)
    ? markup`<ol>\n${rows}\n</ol>`
    : markup`<ul>\n${rows}\n</ul>`;
}

function tableHtml({ columns, rows }: Table): Markup {
  const right = (at: number): Content => columns[at]?.right && markup` class="right"`;
  const heads = columns.map(({ title }, at) => markup`<th scope="col"${right(at)}>${title}</th>`);
  const lines = rows.map(
    (cells) => markup`<tr>${cells.map((cell, at) => markup`<td${right(at)}>${cell}</td>`)}</tr>`,
  );
  return markup`<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${joined(lines, '\n')}\n</tbody>\n</table>`;
}

function pictureHtml({ file, alt }: Picture): Markup {
  return markup`<p class="picture"><img src="${file}" alt="${alt}"></p>`;
}

function anchored(anchor: string | undefined): Content {
  const name = anchorName(anchor);
  return name !== undefined && markup` id="${name}"`;
}

function itemHtml(section: Section, item: Item, dress: Dress): Markup {
  const { number, box, plain, inOneLine, text, mark, lines, anchor } = item;
  const value = number !== undefined && markup` value="${number}"`;
  const kind = box && markup` class="tick"`;
  const tick = box && markup`<span class="box" aria-hidden="true"></span>`;
  const said = written(text, dress);
  const words = plain ? said : markup`<strong>${said}</strong>`;
  if (inOneLine) {
    const beside = lines.map((line) => markup`<span class="${line.role}">${lineHtml(line, dress)}</span>`);
    return markup`<li${anchored(anchor)}>${joined([words, ...beside], '; ')}</li>`;
  }
  const under = [...lines.map((line) => paragraph(line, dress)), dress.after?.(section, item)];
  return markup`<li${anchored(anchor)}${value}${kind}>${tick}${words}${marked(mark)}${under}</li>`;
}

function paragraph(line: Line, dress: Dress): Markup {
  const { role } = line;
  if (role === 'write') return markup`<p class="write">${labelHtml(line, dress)}</p>`;
  if (role === 'code') return markup`<pre><code>${line.text}</code></pre>`;
  if (line.levels) return levelRowHtml(line.levels);
  if (role === 'pages') return markup`<nav>${wordsHtml(line, dress)}</nav>`;
  return markup`<p class="${role}">${lineHtml(line, dress)}</p>`;
}

function lineHtml(line: Line, dress: Dress): Markup {
  const text = wordsHtml(line, dress);
  const words = line.language ? markup`<span lang="${line.language}">${text}</span>` : text;
  const name = labelHtml(line, dress);
  const shown = line.role === 'strong' || line.role === 'alarm' ? markup`<strong>${words}</strong>` : words;
  return markup`${name && markup`${name} `}${shown}${marked(line.mark)}`;
}

function wordsHtml({ text, href, links }: Line, dress: Dress): Content {
  const { link = linkTo } = dress;
  return href === undefined ? linked(text, links, dress) : link(href, text);
}

function labelHtml({ label, links }: Line, dress: Dress): Content {
  return label !== undefined && markup`<span class="label">${linked(label, links, dress)}:</span>`;
}

function written(text: string, { words }: Dress): Content {
  return words ? words(text) : text;
}

function linkTo(href: string, text: string): Markup {
  return markup`<a href="${href}">${text}</a>`;
}

function linked(text: string, links: Line['links'], dress: Dress): Content {
  return cutAtLinks(text, links).map((piece) =>
    piece.to ? linkTo(address(piece.to), piece.text) : written(piece.text, dress),
  );
}

function address({ page, anchor }: LinkTarget): string {
  return `${page}.html${anchor === undefined ? '' : `#${anchor}`}`;
}

function marked(mark: SourceMark | undefined): Content {
  return mark && markup` <span class="mark">[${mark.text}]</span>`;
}
