import { withCalls } from '../../document/call-links.ts';
import { sectionHtml, type Dress } from '../../document/html-fragments.ts';
import { markup, type Content } from '../../document/markup.ts';
import type { Item, Section, SectionId } from '../../document/model.ts';
import { button } from '../view.ts';

/** What is opened together, in the order in which it stands. A section that is named nowhere stands with the steps. */
const FOLDS: readonly { readonly id: string; readonly title: string; readonly of?: readonly SectionId[] }[] =
  [
    { id: 'reasons', title: 'Why', of: ['headline', 'why'] },
    { id: 'steps', title: 'Every step' },
    { id: 'not-known', title: 'What is not known', of: ['find-out', 'unanswered', 'ignored'] },
    { id: 'help', title: 'Who can help', of: ['contacts', 'more-contacts'] },
    { id: 'legal', title: 'The law and other guides', of: ['law'] },
    { id: 'rules', title: 'About this result', of: ['about'] },
  ];
const NAMED: ReadonlySet<SectionId> = new Set(FOLDS.flatMap(({ of = [] }) => of));

const DRESS: Dress = {
  headline: 'h3',
  link,
  words: withCalls,
  folds: ({ id }) => id === 'possibly',
};

/**
 * Everything that a plan leaves out, folded, so that the plan is one screen and nothing is lost.
 *
 * @param after what follows an item.
 */
export function detailsHtml(sections: readonly Section[], after?: Dress['after']): Content {
  return FOLDS.map(({ id, title, of }) => {
    const dress = { ...DRESS, ...(after && { after }), above: title };
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
export function answerThis({ id }: Section, item: Item): Content {
  if (id !== 'find-out' && id !== 'unanswered') return undefined;
  return markup`<p class="act">${askButton(item)}</p>`;
}

/** Opens the page of a question that has no answer yet. */
export function askButton({ id, text }: { readonly id: string; readonly text: string }): Content {
  return button('ask', markup`Answer this<span class="visually-hidden">: ${text}</span>`, 'link', id);
}

/** Addresses on the web open beside the page, so that the answers stay where they are. */
export function link(href: string, text: string) {
  return href.startsWith('http')
    ? markup`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}<span class="new-tab"> (opens in a new tab)</span></a>`
    : markup`<a href="${href}">${text}</a>`;
}
