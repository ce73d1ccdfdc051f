import { levelOf, read, type Level } from '../../engine/index.ts';
import { reminderOf } from '../../interview/words.ts';
import { withCalls } from '../../document/call-links.ts';
import { markup, type Content } from '../../document/markup.ts';
import { placeOf, type State } from '../state.ts';
import type { Place } from '../place.ts';

/** What stays above every page about the child while an urgent message holds. */
export function reminder(state: State): Content {
  const level = levelOn(state);
  return level?.urgent && markup`<p class="reminder"><strong>${withCalls(reminderOf(level))}</strong></p>`;
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
  if (!shown || !OF_RECORD.has(page)) return levelOf(read(session.pack, session.answers));
  const { headline, level, urgent } = shown.record.assessment;
  const own = session.pack.data.levels.find(({ id }) => id === level);
  return { title: headline?.title ?? own?.title ?? level, ...(urgent && { urgent }) };
}
