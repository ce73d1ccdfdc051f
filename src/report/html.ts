import { HTML_STYLE } from './html-style.ts';
import type { Group, Item, Line, Mark, Section } from './model.ts';
import { oneLine } from './visible.ts';

/**
 * Sheets as one page of HTML that needs no other file, runs no script and loads nothing. On paper (A4) each sheet begins
 * a new page. Whatever a text holds is shown and not acted on. The texts must be safe to show (`safeSection`).
 */
export function renderHtml(title: string, sheets: readonly (readonly Section[])[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
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

function sectionHtml({ id, title, lines, groups }: Section): string {
  const level = id === 'headline' ? 'h1' : 'h2';
  const content = [...lines.map(paragraph), ...groups.map(groupHtml)].join('\n');
  return `<section class="${id}">\n<${level}>${escaped(title)}</${level}>\n${content}\n</section>`;
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

function itemHtml({ number, box, plain, text, mark, lines }: Item): string {
  const value = number === undefined ? '' : ` value="${number}"`;
  const tick = box ? '<span class="box" aria-hidden="true"></span>' : '';
  const words = plain ? escaped(text) : `<strong>${escaped(text)}</strong>`;
  const kind = box ? ' class="tick"' : '';
  return `<li${value}${kind}>${tick}${words}${marked(mark)}${lines.map(paragraph).join('')}</li>`;
}

function paragraph({ role, label, text, mark, href }: Line): string {
  if (role === 'write') return '<p class="write"></p>';
  const words = href === undefined ? escaped(text) : `<a href="${escaped(href)}">${escaped(text)}</a>`;
  const name = label === undefined ? '' : `<span class="label">${escaped(label)}:</span> `;
  return `<p class="${role}">${name}${role === 'strong' ? `<strong>${words}</strong>` : words}${marked(mark)}</p>`;
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
