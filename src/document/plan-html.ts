import { withCalls } from './call-links.ts';
import { wordsOf } from '../words/index.ts';
import { levelRowHtml } from './level-row.ts';
import { webLink } from './links.ts';
import { joined, markup, type Content, type Markup } from './markup.ts';
import type { PlanBlock, PlanItem, PlanNumber, PlanPart } from './model.ts';

/** What differs between the page of a result and one on which a plan is only shown. */
export interface PlanDress {
  /** The heading of the plan: `h1` where the page has no other. */
  readonly heading: 'h1' | 'h2';
  /** Whether something has to be done at once, before anything else is read. */
  readonly urgent?: boolean;
  /** Nobody is to be rung: it is a made-up case, and no number is a link. */
  readonly isMadeUp?: boolean;
  /** What follows a question that is open. */
  readonly after?: (question: PlanItem) => Content;
  /** What stands beside the plan where there is room, and under it where there is none. */
  readonly beside?: Content;
}

interface Dressed extends PlanDress {
  /** What is said of a link that opens beside the page. */
  readonly newTab: string;
}

/**
 * The plan as a card. What to do and what not to do stand first, for a small screen; what is open and whom to contact can stand
 * beside them on a large one.
 */
export function planHtml(plan: PlanBlock, given: PlanDress): Markup {
  const dress: Dressed = { ...given, newTab: wordsOf(plan.language).document.opensInNewTab };
  const { title, danger, levels, says, parts, contacts, disagree, toRecord } = plan;
  const top = dress.heading === 'h1';
  const heading = called(title, dress);
  const open = parts.filter(({ id }) => id === 'find-out');
  const toDo = parts.filter(({ id }) => id !== 'find-out');
  // There is nothing to record of a made-up case.
  const record = dress.isMadeUp ? undefined : toRecord?.onPage;
  const closing = [disagree, record, ...plan.closing].filter((text) => text !== undefined);
  return markup`<div class="plan${dress.urgent && ' at-once'}">
<div class="head">${top ? markup`<h1>${heading}</h1>` : markup`<h2>${heading}</h2>`}
${levelRowHtml(levels)}
<p>${called(says, dress)}${danger !== undefined && markup` <strong>${called(danger, dress)}</strong>`}</p></div>
<div class="acts">${toDo.map((part) => partHtml(part, dress))}</div>
<div class="beside">${open.map((part) => partHtml(part, dress))}
${contacts.map(
  (group) => markup`<section>${headed(group.title, dress)}
<ul class="ring">${group.numbers.map((number) => markup`<li>${numberHtml(number)}</li>`)}</ul></section>`,
)}
${dress.beside}</div>
<div class="closing">${closing.map((text) => markup`<p>${text}</p>`)}</div>
</div>`;
}

function partHtml({ id, title, items }: PlanPart, dress: Dressed): Markup {
  const rows = joined(
    items.map((item) => markup`<li>${itemHtml(item, dress)}${id === 'find-out' && dress.after?.(item)}</li>`),
    '\n',
  );
  const list = id === 'now' ? markup`<ol>${rows}</ol>` : markup`<ul>${rows}</ul>`;
  return markup`<section class="${id}">${headed(title, dress)}\n${list}</section>`;
}

function called(text: string, { isMadeUp }: PlanDress, numbers?: readonly PlanNumber[]): Content {
  return isMadeUp ? text : withCalls(text, numbers);
}

function headed(title: string, { heading }: PlanDress): Markup {
  return heading === 'h1' ? markup`<h2>${title}</h2>` : markup`<h3>${title}</h3>`;
}

/** The numbers of a line stand under it, and with them where they were seen, or where one is to be found. */
function itemHtml({ text, numbers, lookUp, inArea }: PlanItem, dress: Dressed): Content {
  const others = numbers.filter((number) => !number.said);
  const said = numbers.filter((number) => number.said);
  const where = [
    others.length > 0 && markup`<span class="ring">${others.map(numberHtml)}</span>`,
    lookUp !== undefined && markup` <span class="look-up">${withPages(lookUp, dress)}</span>`,
  ];
  return [called(text, dress, said), inArea ? markup`<span class="in-area">${where}</span>` : where];
}

/** A number to ring under the name of whom it reaches: all of it is the link. */
function numberHtml({ name, text, href, note }: PlanNumber): Content {
  const words = markup`<span>${name} </span><strong>${text}</strong>`;
  const shown = href === undefined ? markup`<span>${words}</span>` : markup`<a href="${href}">${words}</a>`;
  return markup`${shown}${note !== undefined && markup` <span class="note">${note}</span>`} `;
}

const ADDRESS = /(https?:\/\/\S+)/;

/** The longest address of a page that is shown whole, in characters: a line of a small screen. */
const SHORT_ADDRESS = 44;

/** Words in which the address of a page is a link; of a long one it shows only whose page it is: the rest would fill the screen. */
function withPages(text: string, { newTab }: Dressed): Content {
  return text.split(ADDRESS).map((piece) => {
    const href = ADDRESS.test(piece) ? webLink(piece) : undefined;
    return href === undefined
      ? piece
      : markup`<a href="${href}" target="_blank" rel="noopener noreferrer">${shortAddress(href)}<span class="visually-hidden"> (${newTab})</span></a>`;
  });
}

function shortAddress(href: string): string {
  const whole = href.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return whole.length <= SHORT_ADDRESS ? whole : whole.replace(/[/?#].*$/, '');
}
