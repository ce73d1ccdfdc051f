import { anchorName, cutAtLinks } from './cut-at-links.ts';
import { HTML_STYLE } from './html-style.ts';
import type { Group, Item, Line, Mark, Picture, Place, Section } from './model.ts';
import { oneLine } from './visible.ts';

/**
 * Sheets as one page of HTML that runs no script and loads nothing but the pictures that a section names; without one it
 * needs no other file. On paper (A4) each sheet begins a new page. Whatever a text holds is shown and not acted on. The
 * texts must be safe to show (`safeSection`).
 */
export function renderHtml(title: string, sheets: readonly (readonly Section[])[]): string {
  const pictures = sheets.flat().some(({ picture }) => picture) ? "; img-src 'self'" : '';
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${pictures}">
<title>${escaped(oneLine(title))}</title>
<style>
${HTML_STYLE}</style>
</head>
<body>
<main>
${sheets.map(sheet).join('\n')}
</main>
</body>
</html>
`;
}

function sheet(sections: readonly Section[]): string {
  return `<article>\n${sections.map(sectionHtml).join('\n')}\n</article>`;
}

function sectionHtml({ id, title, lines, groups, anchor, picture }: Section): string {
  const level = id === 'headline' ? 'h1' : 'h2';
  const shown = picture ? [pictureHtml(picture)] : [];
  const content = [...lines.map(paragraph), ...shown, ...groups.map(groupHtml)].join('\n');
  return `<section class="${id}"${anchored(anchor)}>\n<${level}>${escaped(title)}</${level}>\n${content}\n</section>`;
}

function groupHtml({ title, lines, items }: Group): string {
  return [
    ...(title === undefined ? [] : [`<h3>${escaped(title)}</h3>`]),
    ...lines.map(paragraph),
    ...(items.length === 0 ? [] : [list(items)]),
  ].join('\n');
}

function list(items: readonly Item[]): string {
  const kind = items.every(({ number }) => number !== undefined) ? 'ol' : 'ul';
  return `<${kind}>\n${items.map(itemHtml).join('\n')}\n</${kind}>`;
}

function pictureHtml({ file, alt }: Picture): string {
  return `<p class="picture"><img src="${escaped(file)}" alt="${escaped(alt)}"></p>`;
}

function anchored(anchor: string | undefined): string {
  const name = anchorName(anchor);
  return name === undefined ? '' : ` id="${name}"`;
}

function itemHtml({ number, box, plain, text, mark, lines, anchor }: Item): string {
  const value = number === undefined ? '' : ` value="${number}"`;
  const tick = box ? '<span class="box" aria-hidden="true"></span>' : '';
  const words = plain ? escaped(text) : `<strong>${escaped(text)}</strong>`;
  const kind = box ? ' class="tick"' : '';
  return `<li${anchored(anchor)}${value}${kind}>${tick}${words}${marked(mark)}${lines.map(paragraph).join('')}</li>`;
}

function paragraph({ role, label, text, mark, href, links }: Line): string {
  const words = href === undefined ? linked(text, links) : `<a href="${escaped(href)}">${escaped(text)}</a>`;
  const name = label === undefined ? '' : `<span class="label">${linked(label, links)}:</span> `;
  if (role === 'write') return `<p class="write">${name.trimEnd()}</p>`;
  if (role === 'pages') return `<nav>${words}</nav>`;
  return `<p class="${role}">${name}${role === 'strong' ? `<strong>${words}</strong>` : words}${marked(mark)}</p>`;
}

function linked(text: string, links: Line['links']): string {
  return cutAtLinks(text, links)
    .map((piece) =>
      piece.to ? `<a href="${escaped(address(piece.to))}">${escaped(piece.text)}</a>` : escaped(piece.text),
    )
    .join('');
}

function address({ page, anchor }: Place): string {
  return `${page}.html${anchor === undefined ? '' : `#${anchor}`}`;
}

function marked(mark: Mark | undefined): string {
  return mark ? ` <span class="mark">[${escaped(mark.text)}]</span>` : '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
