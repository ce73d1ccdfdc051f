import { withCalls } from '../../document/call-links.ts';
import { markup } from '../../document/markup.ts';
import { oneLine } from '../../document/visible.ts';
import { notReviewed } from '../../report/result/closing-sections.ts';
import { wordsIn } from '../language.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** What this is, what it is not, and the ways in. */
export function startView(state: State): View {
  const { scenarios, framed, packs } = state.material;
  const { pack, answers } = state.session;
  const words = wordsIn(state);
  const { page, interview } = words;
  const says = page.start;
  const unread = notReviewed({ pack: pack.data, words });
  const { title, standing, closing, review } = pack.data;
  const begun = Object.keys(answers).length > 0;
  return {
    title: says.title,
    back: false,
    body: markup`<h1>${oneLine(title)}</h1>
<p class="warning"><strong>${withCalls(interview.inDanger)}</strong></p>
${framed && markup`<p class="inset">${says.framed}</p>`}
<p>${says.says}</p>
<p>${interview.welcome}</p>
${unread !== undefined && markup`<p class="hint">${unread}</p>`}
${begun && markup`<p>${button('go-on', interview.goOn)}</p>`}
<p>${button('start', begun ? says.all : says.begin, begun ? 'button secondary' : 'button')}</p>
<p>${button('quick', says.quick, 'button secondary')}</p>
<p class="hint">${says.quickHint}</p>
<p>${button('open-record', page.record.open, 'button secondary')}</p>
${packs && markup`<p>${button('other-rules', page.choose.others, 'button secondary')}</p>`}
${scenarios.length > 0 && markup`<p>${button('practise', page.practice.title, 'button secondary')}</p>`}
<h2>${says.isNot}</h2>
<p>${oneLine(closing)}</p>
<p>${oneLine(standing)} ${oneLine(review.says)}</p>
<h2>${says.answers}</h2>
<p>${says.stay}</p>
<p>${says.shared}</p>`,
  };
}

/** Asks before everything is forgotten. */
export function startAgainView(state: State): View {
  const says = wordsIn(state).page.startAgain;
  return {
    title: says.title,
    body: markup`<h1>${says.heading}</h1>
<p>${says.says}</p>
<p class="buttons">${button('start-again-sure', says.sure, 'button warning-button')}
${button('answers', says.keep, 'button secondary')}</p>`,
  };
}
