import { sectionHtml } from './html-fragments.ts';
import { HTML_STYLE } from './html-style.ts';
import { joined, markup, type Markup } from './markup.ts';
import type { Section } from './model.ts';
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
<title>${markup`${oneLine(title)}`.text}</title>
<style>
${HTML_STYLE}</style>
</head>
<body>
<main>
${joined(sheets.map(sheet), '\n').text}
</main>
</body>
</html>
`;
}

function sheet(sections: readonly Section[]): Markup {
  const shown = sections.map((section) => sectionHtml(section, { headline: 'h1' }));
  return markup`<article>\n${joined(shown, '\n')}\n</article>`;
}
