import type { Pack } from '../../engine/index.ts';
import { current } from '../../interview/session.ts';
import { withCalls } from '../../document/call-links.ts';
import { sectionHtml, type Dress } from '../../document/html-fragments.ts';
import { markup, type Content } from '../../document/markup.ts';
import type { Detail, Item, Section } from '../../document/model.ts';
import { reportOf, sheetOf } from '../../report/result/sections.ts';
import { resultIn } from '../area.ts';
import { placeOf, type State } from '../state.ts';
import type { Place } from '../place.ts';
import { button, type View } from '../view.ts';
import { areaForm } from './area.ts';
import { urgentParts } from './urgent.ts';

const DETAILS: readonly (readonly [Detail, string])[] = [
  ['plan', 'The plan'],
  ['full', 'Every step'],
  ['explain', 'Full explanation'],
];

const DRESS: Dress = { headline: 'h2', after, link, words: withCalls };

/** The recommendation, in the words and the order of every other front. */
export function resultView(state: State): View {
  const { session, detail } = state;
  const { pack } = session;
  const result = resultIn(state);
  const report = reportOf(result, pack.data, detail);
  const { urgent } = report;
  const [headline, ...rest] = sheetOf(report).map((section) => ({ ...section, anchor: section.id }));
  const open = current({ ...session, mode: 'full', place: { at: 'next' } }).kind === 'question';
  return {
    title: 'Recommendation',
    ...(urgent && { alert: `Urgent: ${urgent.title}` }),
    reminder: false,
    ...focusIn(rest, placeOf(state), pack),
    body: markup`<h1 class="caption">Recommendation</h1>
${urgent && markup`<div class="urgent"><h2>${withCalls(urgent.title)}</h2>${urgentParts(urgent, pack.data)}</div>`}
${headline && markup`<div class="report">${sectionHtml(headline, DRESS)}</div>`}
${areaForm(state, result)}
<p class="toggle" role="group" aria-label="How much detail"><span aria-hidden="true">Detail:</span> ${DETAILS.map(([id, words]) => detailButton(id, words, id === detail))}</p>
${contents(rest)}
<div class="report">${rest.map((section) => sectionHtml(section, DRESS))}</div>
<p class="buttons">${open && button('start', 'Continue with the questions')}
${button('answers', 'Check your answers', 'button secondary')}
${button('what-if', 'What one different answer would change', 'button secondary')}
${button('print', 'Print', 'button secondary')}</p>
<h2 class="buttons">Save this result</h2>
<p class="buttons">${button('save-record', 'Save a record')}</p>
<p class="hint buttons">You can open a record again and continue with it. The other files are only for reading.</p>
<p class="buttons">${button('save-text', 'As text', 'button secondary')}
${button('save-markdown', 'As Markdown', 'button secondary')}
${button('save-json', 'As JSON', 'button secondary')}</p>
<p class="buttons hint">The file holds your answers. Keep it where only those who need it can read it.</p>`,
  };
}

/** Where somebody was who opened a question from here: at what is still open after it, in the same part. */
function focusIn(sections: readonly Section[], place: Place, { questions }: Pack): Pick<View, 'focus'> {
  if (place.page !== 'result' || !place.at) return {};
  const { question, part } = place.at;
  const items = sections.find(({ id }) => id === part)?.groups.flatMap((group) => group.items) ?? [];
  const rank = (id: string): number => questions.findIndex((one) => one.question.id === id);
  const open = items.map(({ id }) => id);
  const next = open.find((id) => rank(id) >= rank(question)) ?? open[open.length - 1] ?? question;
  return { focus: { question: next, ...(part !== undefined && { part }) } };
}

function detailButton(id: Detail, words: string, on: boolean): Content {
  return markup`<button type="button" class="link" id="detail-${id}" data-action="detail" data-value="${id}" aria-pressed="${String(on)}">${words}</button> `;
}

/** The way to each part. */
function contents(sections: readonly Section[]): Content {
  const links = sections.map(
    ({ id, title }) => markup`<li><a href="#${id}" data-focus="${id}">${title}</a></li>`,
  );
  return markup`<nav aria-label="Parts of the recommendation"><ul>${links}</ul></nav>`;
}

/** Open questions lead to the page on which they are answered. */
function after({ id }: Section, item: Item): Content {
  if (id !== 'find-out' && id !== 'unanswered') return undefined;
  return markup`<p class="act">${button('ask', markup`Answer this<span class="visually-hidden">: ${item.text}</span>`, 'link', item.id)}</p>`;
}

/** Addresses on the web open beside the page, so that the answers stay where they are. */
export function link(href: string, text: string) {
  return href.startsWith('http')
    ? markup`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}<span class="new-tab"> (opens in a new tab)</span></a>`
    : markup`<a href="${href}">${text}</a>`;
}
