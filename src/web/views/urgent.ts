import { levelOf, type Answers, type Level, type Pack, type PackData } from '../../engine/index.ts';
import { withCalls } from '../../document/call-links.ts';
import { phoneLink } from '../../document/links.ts';
import { markup, type Content } from '../../document/markup.ts';
import type { UrgentBlock } from '../../document/model.ts';
import { urgentBlock } from '../../report/result/urgent-words.ts';
import { wordsIn } from '../language.ts';
import { placeOf, type State } from '../state.ts';
import { button, type View } from '../view.ts';
import { readingIn } from '../../interview/session.ts';
import { reminderOf } from '../../interview/words.ts';
import { toldRecord } from '../record/told-record.ts';
import type { Place } from '../place.ts';

/** What cannot wait, before anything else. */
export function urgentView(state: State, id: string): View {
  const { pack, answers } = state.session;
  const place = placeOf(state);
  const review = place.page === 'urgent' && place.review !== undefined;
  const block = urgentBlock(wordsFor(pack, answers, id), wordsIn(state));
  const { page, interview, document } = wordsIn(state);
  const says = page.urgent;
  const title = block?.title ?? says.urgent;
  return {
    title: says.title,
    alert: document.urgent(title),
    reminder: false,
    body: markup`<div class="urgent"><h1>${withCalls(title)}</h1>
${block && urgentParts(block, pack.data, says.call)}</div>
<p>${review ? says.firstOnReview : says.first}</p>
<p>${review ? button('review', page.answers.title) : button('go-on', interview.goOn)}</p>
<p class="hint">${says.wrong}</p>`,
  };
}

/** The message of a level as it fits the answers; as the pack has it where they do not bring the level any more. */
function wordsFor(pack: Pack, answers: Answers, id: string): Pick<Level, 'urgent'> {
  const level = levelOf(readingIn({ pack, answers }));
  return level.id === id ? level : (pack.data.levels.find((one) => one.id === id) ?? {});
}

/** What to do, to tell, and not to wait for; with the number that it names, to be called at once. */
export function urgentParts(
  { title, parts }: UrgentBlock,
  { contacts }: PackData,
  call: (phone: string) => string,
): Content {
  const words = [title, ...parts.flatMap(({ items }) => items)].join(' ').split(/[^\d+]+/);
  const phone = contacts.find(
    (contact) => contact.phone !== undefined && words.includes(contact.phone),
  )?.phone;
  const href = phone === undefined ? undefined : phoneLink(phone);
  return [
    href !== undefined &&
      phone !== undefined &&
      markup`<p><a class="button call" href="${href}">${call(phone)}</a></p>`,
    ...parts.map(({ title: heading, ordered, items }) => {
      const rows = items.map((item) => markup`<li>${withCalls(item)}</li>`);
      const list = ordered ? markup`<ol>${rows}</ol>` : markup`<ul>${rows}</ul>`;
      return markup`${heading !== undefined && markup`<p class="label">${heading}</p>`}${list}`;
    }),
  ];
}

/** What stays above every page about the child while an urgent message holds. */
export function reminder(state: State): Content {
  const level = levelOn(state);
  return (
    level?.urgent &&
    markup`<p class="reminder"><strong>${withCalls(reminderOf(level, wordsIn(state)))}</strong></p>`
  );
}

const OF_CASES: ReadonlySet<Place['page']> = new Set([
  'cases',
  'case',
  'case-question',
  'case-marks',
  'demo',
]);
const OF_RECORD: ReadonlySet<Place['page']> = new Set(['record', 'decision', 'written-report']);

/** The level that the page is about: that of the record on it, or else of the answers in this window. */
function levelOn(state: State): Pick<Level, 'title' | 'urgent'> | undefined {
  const { session, shown } = state;
  const { page } = placeOf(state);
  if (OF_CASES.has(page)) return undefined;
  if (!shown || !OF_RECORD.has(page)) return levelOf(readingIn(session));
  const { headline, level, urgent } = toldRecord(state, shown.record).assessment;
  const own = session.pack.data.levels.find(({ id }) => id === level);
  return { title: headline?.title ?? own?.title ?? level, ...(urgent && { urgent }) };
}
