import type { Area, Language, PackData } from '../../engine/index.ts';
import { listOf, textsIn, textsInScenarios } from '../../engine/texts.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { withCalls } from '../../document/call-links.ts';
import { joined, markup, type Content, type Markup } from '../../document/markup.ts';
import { urgentBlock } from '../../report/result/urgent-words.ts';
import { oneLine } from '../../document/visible.ts';
import { wordsOf } from '../../words/index.ts';

/** The rules and the practice cases in a language. */
export interface InLanguage {
  readonly pack: PackData;
  readonly scenarios: readonly Scenario[];
}

/** A pack in each of its languages. */
export interface PackParts extends InLanguage {
  /** How many practice cases there are, those included that the page has no room for. */
  readonly cases: number;
  /** The same in the other languages of the rules: the page holds the texts that differ, in the order of those that they stand for. */
  readonly others?: readonly InLanguage[];
}

/** What the page is made of besides its script and style. */
export interface PageParts extends PackParts {
  /** Further packs among which the page lets one choose. */
  readonly more?: readonly PackParts[];
  readonly areas: readonly Area[];
  /** The language of the page for browsers that ask for none of its languages; without it, the first of the rules. */
  readonly opensIn?: Language;
  /** The version of the program. */
  readonly version: string;
}

/**
 * The page as one HTML file. The same parts give the same bytes.
 *
 * @param template what the build made of src/web: `{{name}}` stands where a part goes.
 */
export function assemblePage(template: string, parts: PageParts): string {
  const { pack, scenarios, areas, version, cases, others = [], more = [] } = parts;
  const all = [pack, ...others.map((other) => other.pack)];
  const opensIn = all.find((one) => wordsOf(one).language === parts.opensIn) ?? pack;
  const inOrder = [opensIn, ...all.filter((one) => one !== opensIn)];
  const further = more.flatMap((one) => [one.pack, ...(one.others ?? []).map((other) => other.pack)]);
  const filled: Readonly<Record<string, string>> = {
    version: markup`${version}`.text,
    cases: String(cases),
    language: wordsOf(opensIn).language,
    noscript: markup`<div role="main">${[...inOrder, ...further].map(withoutScript)}</div>`.text,
    late: markup`<main id="main">${inOrder.map(notStarted)}</main>`.text,
    footer: footer(
      opensIn,
      more.map((one) => one.pack),
      version,
    ).text,
    pack: dataBlock('pack', pack),
    scenarios: dataBlock('scenarios', scenarios),
    areas: dataBlock('areas', areas),
    texts: [
      ...others.map((other) => dataBlock(`texts-${other.pack.language}`, textsOf(parts, other))),
      ...(more.length > 0 ? [dataBlock('more', more.map(heldPack))] : []),
    ].join(''),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => filled[name] ?? mark);
}

/** JSON for the script of the page; whatever its texts hold, they end no element. */
function dataBlock(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

/** The texts of another language, each in the place of the one that it stands for. */
function textsOf({ pack, scenarios }: InLanguage, other: InLanguage) {
  const { translation: review } = other.pack;
  return {
    ...(review && { review }),
    pack: listOf(textsIn(pack), textsIn(other.pack)),
    scenarios: listOf(textsInScenarios(scenarios), textsInScenarios(other.scenarios)),
  };
}

function heldPack({ pack, scenarios, cases, others = [] }: PackParts) {
  const texts = others.map((other) => [other.pack.language, textsOf({ pack, scenarios }, other)] as const);
  return { pack, scenarios, cases, texts: Object.fromEntries(texts) };
}

/** For a browser that runs no script: what to do in danger, and what the page needs. HTML allows no `main` in there. */
function withoutScript(pack: PackData): Markup {
  const words = wordsOf(pack);
  const { title, says } = words.page.noScript;
  const urgent = pack.levels.flatMap((level) => urgentBlock(level, words) ?? []);
  const blocks = urgent.map(
    ({ title: heading, parts }) =>
      markup`<h2>${withCalls(heading)}</h2>\n${parts.map(
        (part) =>
          markup`${part.title !== undefined && markup`<p>${part.title}</p>`}<ul>${part.items.map(listed)}</ul>\n`,
      )}`,
  );
  return markup`<section lang="${wordsOf(pack).language}"><h1>${oneLine(pack.title)}</h1>
<p class="warning"><strong>${withCalls(words.interview.inDanger)}</strong></p>
${joined(blocks, '\n')}<h2>${title}</h2>
<p>${says}</p></section>
`;
}

/**
 * For where the script does not run: it is shown after a while, if nothing took its place. The script leaves one reason where it
 * knows which it is (start-check.ts).
 */
function notStarted(pack: PackData): Markup {
  const { language, interview, page } = wordsOf(pack);
  const { title, place, old } = page.notStarted;
  return markup`<section lang="${language}"><p class="warning"><strong>${withCalls(interview.inDanger)}</strong></p>
<h1>${title}</h1>
<ul><li data-reason="place">${place}</li>
<li data-reason="old">${old}</li></ul></section>
`;
}

function listed(item: string): Content {
  return markup`<li>${withCalls(item)}</li>`;
}

/** The script says the same in the language of the page. */
function footer(pack: PackData, more: readonly PackData[], program: string): Markup {
  const { id, version, digest, local } = pack;
  const { page } = wordsOf(pack);
  const authority = local?.authority === undefined ? undefined : oneLine(local.authority);
  return markup`<p hidden><button type="button" class="link" data-action="start-again" data-says="start-again">${page.startAgain.title}</button></p>
<p><span data-says="rules">${page.footer(program, `${id} ${version}`)}</span> <span class="digest">${digest}</span>.</p>
${more.map(
  (one) =>
    markup`<p><span data-says="rules-${one.id}">${page.moreRules(`${one.id} ${one.version}`)}</span> <span class="digest">${one.digest}</span>.</p>\n`,
)}${local && markup`<p><span data-says="local">${page.localSettings(authority)}</span> <span class="digest">${local.digest}</span>.</p>`}`;
}
