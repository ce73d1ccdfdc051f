import { sectionHtml } from '../../report/html-fragments.ts';
import { markup } from '../../report/markup.ts';
import { flipSections } from '../../report/scenario/flip-sections.ts';
import { flips } from '../../train/flips.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';
import { reminderNow } from './reminder.ts';

/** Which single answers, changed, would change how urgent it is. */
export function whatIfView(state: State): View {
  const {
    session: { pack, answers },
    detail,
  } = state;
  const sections = flipSections(flips(pack, answers), pack.data, detail);
  return {
    title: 'What if',
    body: markup`${reminderNow(state)}
<h1 class="caption">What if</h1>
<div class="report">${sections.map((section) => sectionHtml(section, { headline: 'h2' }))}</div>
<p class="buttons">${button('result', 'Show the result')}
${button('answers', 'Check your answers', 'button secondary')}
${button('print', 'Print', 'button secondary')}</p>`,
  };
}
