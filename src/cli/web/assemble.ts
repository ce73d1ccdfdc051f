import type { PackData } from '../../engine/index.ts';
import { IN_DANGER } from '../../interview/words.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { joined, markup, type Content, type Markup } from '../../report/markup.ts';
import { urgentBlock } from '../../report/urgent-words.ts';
import { oneLine } from '../../report/visible.ts';

/** What the page is made of besides its script and style. */
export interface PageParts {
  readonly pack: PackData;
  readonly scenarios: readonly Scenario[];
  /** The version of the program. */
  readonly version: string;
}

/**
 * The page as one HTML file. The same parts give the same bytes.
 *
 * @param template what the build made of src/web: `{{name}}` stands where a part goes.
 */
export function assemblePage(template: string, { pack, scenarios, version }: PageParts): string {
  const parts: Readonly<Record<string, string>> = {
    version: markup`${version}`.text,
    noscript: withoutScript(pack).text,
    late: TOO_OLD.text,
    footer: footer(pack, version).text,
    pack: dataBlock('pack', pack),
    scenarios: dataBlock('scenarios', scenarios),
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
      markup`<h2>${title}</h2>\n${parts.map(
        (part) =>
          markup`${part.title !== undefined && markup`<p>${part.title}</p>`}<ul>${part.items.map(listed)}</ul>\n`,
      )}`,
  );
  return markup`<div role="main"><h1>${oneLine(pack.title)}</h1>
<p><strong>${IN_DANGER}</strong></p>
${joined(blocks, '\n')}<h2>This page needs JavaScript</h2>
<p>Your browser is not running it here. Allow JavaScript for this file, or use another browser.</p></div>`;
}

/** For a browser that begins to run the script and cannot: it is shown after a while, if nothing took its place. */
const TOO_OLD = markup`<p><strong>${IN_DANGER}</strong></p>
<p>If no question appears here, this browser is too old. You need one from 2023 or later.</p>`;

function listed(item: string): Content {
  return markup`<li>${item}</li>`;
}

function footer({ id, version, digest, local }: PackData, program: string): Markup {
  const place = local?.authority === undefined ? '' : ` for ${oneLine(local.authority)}`;
  return markup`<p><button type="button" class="link" data-action="start-again">Start again</button></p>
<p>safeguard ${program}. Rules: ${id} ${version}, <span class="digest">${digest}</span>.</p>
${local && markup`<p>Local settings${place}: <span class="digest">${local.digest}</span>.</p>`}`;
}
