import { withCalls } from '../../document/call-links.ts';
import { sectionHtml, type Dress } from '../../document/html-fragments.ts';
import { markup, type Content } from '../../document/markup.ts';
import type { Item, Section, SectionId } from '../../document/model.ts';
import type { Assessment } from '../../engine/index.ts';
import { stepsTitle } from '../../report/result/more.ts';
import type { Words } from '../../words/index.ts';
import { button } from '../view.ts';

/** What is opened together, in the order in which it stands. A section that is named nowhere stands with the steps. */
const FOLDS: readonly {
  readonly id: string;
  readonly title: keyof Words['page']['folds'];
  readonly of?: readonly SectionId[];
}[] = [
  { id: 'reasons', title: 'reasons', of: ['headline', 'why'] },
  { id: 'steps', title: 'steps' },
  { id: 'not-known', title: 'notKnown', of: ['find-out', 'unanswered', 'ignored'] },
  { id: 'help', title: 'help', of: ['contacts', 'more-contacts'] },
  { id: 'legal', title: 'legal', of: ['law'] },
  { id: 'rules', title: 'rules', of: ['about'] },
];
const NAMED: ReadonlySet<SectionId> = new Set(FOLDS.flatMap(({ of = [] }) => of));

const DRESS = {
  headline: 'h3',
  words: withCalls,
  folds: ({ id }: Section) => id === 'possibly',
} as const;

/**
 * Everything that a plan leaves out, folded, so that the plan is one screen and nothing is lost.
 *
 * @param after what follows an item.
 */
export function detailsHtml(
  sections: readonly Section[],
  result: Assessment,
  words: Words,
  after?: Dress['after'],
): Content {
  return FOLDS.map(({ id, title: name, of }) => {
    const called = words.page.folds[name];
    const title = id === 'steps' ? stepsTitle(called, result, words) : called;
    const dress: Dress = { ...DRESS, link: linkWith(words), ...(after && { after }), above: title };
    const own = sections.filter((section) => (of ? of.includes(section.id) : !NAMED.has(section.id)));
    return (
      own.length > 0 &&
      markup`<details class="fold" id="fold-${id}"><summary><h2>${title}</h2></summary>
<div class="report">${own.map((section) => sectionHtml({ ...section, anchor: section.id }, dress))}</div></details>
`
    );
  });
}

/** Open questions lead to the page on which they are answered. */
export function answerThis(words: Words): NonNullable<Dress['after']> {
  return ({ id }: Section, item: Item) =>
    (id === 'find-out' || id === 'unanswered') && markup`<p class="act">${askButton(item, words)}</p>`;
}

/** Opens the page of a question that has no answer yet. */
export function askButton(
  { id, text }: { readonly id: string; readonly text: string },
  { page }: Words,
): Content {
  return button(
    'ask',
    markup`${page.question.answerThis}<span class="visually-hidden">: ${text}</span>`,
    'link',
    id,
  );
}

/** Addresses on the web open beside the page, so that the answers stay where they are. */
export function linkWith({ document }: Words): NonNullable<Dress['link']> {
  return (href, text) =>
    href.startsWith('http')
      ? markup`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}<span class="new-tab"> (${document.opensInNewTab})</span></a>`
      : markup`<a href="${href}">${text}</a>`;
}
