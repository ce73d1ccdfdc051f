import { withCalls } from './call-links.ts';
import { drawChart } from './chart-html.ts';
import { sectionHtml } from './html-fragments.ts';
import { HTML_STYLE } from './html-style.ts';
import type { Language } from '../engine/pack-data.ts';
import { withEnglishMarked, withWelshMarked } from './in-english.ts';
import { joined, markup, type Markup } from './markup.ts';
import type { Document, PlanBlock, Report, Sheets, UrgentBlock } from './model.ts';
import { headed } from './parts.ts';
import { planSection } from './plan-section.ts';
import { safeSheet } from './safe.ts';
import { oneLine } from './visible.ts';

/** A document as a page. */
export async function render({ title, sheets, language }: Document): Promise<string> {
  return renderHtml(title, await sheets(), language);
}

/**
 * Sheets as one page of HTML that runs no script and loads nothing but the pictures that a section names; without one it
 * needs no other file. On paper (A4) each sheet begins a new page. Whatever a text holds is shown and not acted on.
 */
export function renderHtml(title: string, sheets: Sheets, language: Language = 'en'): string {
  const pictures = sheets.some(({ sections }) => sections.some(({ picture }) => picture))
    ? "; img-src 'self'"
    : '';
  const page = `<!doctype html>
<html lang="${language}-GB">
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
${
  joined(
    sheets.map((one) => sheet(headed(safeSheet(one)))),
    '\n',
  ).text
}
</main>
</body>
</html>
`;
  return language === 'en' ? withWelshMarked(page) : withEnglishMarked(page);
}

function sheet({ urgent, plan, sections }: Report): Markup {
  const shown = [
    ...(plan ? [planHtml(plan)] : []),
    ...sections.map((section) => sectionHtml(section, { headline: 'h1', draw: drawChart })),
  ];
  return markup`<article>\n${joined([...(urgent ? [urgentHtml(urgent)] : []), ...shown], '\n')}\n</article>`;
}

/** The plan, which is a page of its own on paper, with every number that its lines say as a link. */
function planHtml(plan: PlanBlock): Markup {
  return markup`<div class="plan">\n${sectionHtml(planSection(plan), { headline: 'h1', words: withCalls })}\n</div>`;
}

function urgentHtml({ title, parts }: UrgentBlock): Markup {
  const shown = parts.map((part) => {
    const head = part.title !== undefined && markup`<h3>${part.title}</h3>\n`;
    const items = joined(
      part.items.map((item) => markup`<li>${withCalls(item)}</li>`),
      '\n',
    );
    return part.ordered ? markup`${head}<ol>\n${items}\n</ol>` : markup`${head}<ul>\n${items}\n</ul>`;
  });
  return markup`<section class="urgent">\n<h2>${title}</h2>\n${joined(shown, '\n')}\n</section>`;
}
