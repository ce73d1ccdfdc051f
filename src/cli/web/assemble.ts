import type { Area, PackData } from '../../engine/index.ts';
import { wordsOf } from '../../words/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { withCalls } from '../../document/call-links.ts';
import { joined, markup, type Content, type Markup } from '../../document/markup.ts';
import { urgentBlock } from '../../report/result/urgent-words.ts';
import { oneLine } from '../../document/visible.ts';

/** What the page is made of besides its script and style. */
export interface PageParts {
  readonly pack: PackData;
  readonly scenarios: readonly Scenario[];
  readonly areas: readonly Area[];
  /** The version of the program. */
  readonly version: string;
}

/**
 * The page as one HTML file. The same parts give the same bytes.
 *
 * @param template what the build made of src/web: `{{name}}` stands where a part goes.
 */
export function assemblePage(template: string, { pack, scenarios, areas, version }: PageParts): string {
  const parts: Readonly<Record<string, string>> = {
    version: markup`${version}`.text,
    noscript: withoutScript(pack).text,
    late: NOT_STARTED.text,
    footer: footer(pack, version).text,
    pack: dataBlock('pack', pack),
    scenarios: dataBlock('scenarios', scenarios),
    areas: dataBlock('areas', areas),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => parts[name] ?? mark);
}

/** JSON for the script of the page; whatever its texts hold, they end no element. */
function dataBlock(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

/** For a browser that runs no script: what to do in danger, and what the page needs. HTML allows no `main` in there. */
function withoutScript(pack: PackData): Markup {
  const urgent = pack.levels.flatMap((level) => urgentBlock(level) ?? []);
  const blocks = urgent.map(
    ({ title, parts }) =>
      markup`<h2>${withCalls(title)}</h2>\n${parts.map(
        (part) =>
          markup`${part.title !== undefined && markup`<p>${part.title}</p>`}<ul>${part.items.map(listed)}</ul>\n`,
      )}`,
  );
  return markup`<div role="main"><h1>${oneLine(pack.title)}</h1>
<p class="warning"><strong>${withCalls(wordsOf('en').interview.inDanger)}</strong></p>
${joined(blocks, '\n')}<h2>This page needs JavaScript</h2>
<p>Your browser is not running it here. Allow JavaScript for this file, or use another browser.</p></div>`;
}

/**
 * For where the script does not run: it is shown after a while, if nothing took its place. The script leaves one reason where it
 * knows which it is (start-check.ts).
 */
const NOT_STARTED = markup`<main id="main"><p class="warning"><strong>${withCalls(wordsOf('en').interview.inDanger)}</strong></p>
<h1>The questions cannot be shown here</h1>
<ul><li data-reason="place">The place where this page is kept may not let it work. Save the page as a file on your computer, and open that file in your browser.</li>
<li data-reason="old">This browser may be too old. The page needs Chrome or Edge 90, Firefox 90, Safari 15, or a later one: these are of 2021.</li></ul></main>`;

function listed(item: string): Content {
  return markup`<li>${withCalls(item)}</li>`;
}

function footer({ id, version, digest, local }: PackData, program: string): Markup {
  const place = local?.authority === undefined ? '' : ` for ${oneLine(local.authority)}`;
  return markup`<p hidden><button type="button" class="link" data-action="start-again">Start again</button></p>
<p>safeguard ${program}. Rules: ${id} ${version}, <span class="digest">${digest}</span>.</p>
${local && markup`<p>Local settings${place}: <span class="digest">${local.digest}</span>.</p>`}`;
}
