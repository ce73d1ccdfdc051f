import type { Pack } from '../../engine/index.ts';
import { current } from '../../interview/session.ts';
import { markup } from '../../document/markup.ts';
import type { Section } from '../../document/model.ts';
import { oneLine } from '../../document/visible.ts';
import { planHtml } from '../../document/plan-html.ts';
import { reportOf } from '../../report/result/sections.ts';
import { hasTooManyToFlip } from '../../train/flips.ts';
import { resultIn } from '../area.ts';
import { wordsIn } from '../language.ts';
import { placeOf, type State } from '../state.ts';
import type { Place } from '../place.ts';
import { button, type View } from '../view.ts';
import { areaForm } from './area.ts';
import { answerThis, askButton, detailsHtml } from './details.ts';

/** The plan, in the words and the order of every other front, and under it, folded, everything else. */
export function resultView(state: State): View {
  const { session, detail } = state;
  const { pack } = session;
  const result = resultIn(state);
  const words = wordsIn(state);
  const { page, interview } = words;
  const says = page.result;
  const { plan, sections } = reportOf(result, pack.data, detail);
  if (!plan) throw new Error('an assessment of today has a plan');
  const open = current({ ...session, mode: 'full', place: { at: 'next' } }).kind === 'question';
  const explained = detail === 'explain';
  return {
    title: says.title,
    reminder: false,
    wide: true,
    ...focusIn(sections, placeOf(state), pack),
    body: markup`${planHtml(plan, {
      heading: 'h1',
      urgent: result.urgent !== undefined,
      after: ({ id, text }) =>
        askButton({ id, text: oneLine(pack.byId.get(id)?.question.ask ?? text) }, words),
      beside: areaForm(state, result),
    })}
<p class="buttons">${open && button('start', interview.goOn)}
${button('answers', page.answers.title, 'button secondary')}
${!hasTooManyToFlip(pack) && button('what-if', says.whatIf, 'button secondary')}
${button('print-plan', says.printPlan, 'button secondary')}
${button('print-all', says.printAll, 'button secondary')}</p>
<div class="details">${detailsHtml(sections, result, words, answerThis(words))}
<p class="toggle"><button type="button" class="link" id="explain" data-action="detail" data-value="${explained ? 'full' : 'explain'}" aria-pressed="${String(explained)}">${says.explain}</button>
<span class="hint">${says.explainHint}</span></p></div>
<h2 class="buttons">${says.save}</h2>
<p class="buttons">${button('save-record', page.record.save)}</p>
<p class="hint buttons">${says.saveHint}</p>
<p class="buttons">${button('save-text', says.asText, 'button secondary')}
${button('save-markdown', says.asMarkdown, 'button secondary')}
${button('save-json', says.asJson, 'button secondary')}</p>
<p class="buttons hint">${says.fileHint}</p>`,
  };
}

/**
 * Where somebody was who opened a question from the details: at what is still open after it, in the same part. Who opened it
 * from the plan reads the plan from its beginning: it is another one.
 */
function focusIn(sections: readonly Section[], place: Place, { questions }: Pack): Pick<View, 'focus'> {
  if (place.page !== 'result' || place.at?.part === undefined) return {};
  const { question, part } = place.at;
  const items = sections.find(({ id }) => id === part)?.groups.flatMap((group) => group.items) ?? [];
  const rank = (id: string): number => questions.findIndex((one) => one.question.id === id);
  const open = items.map(({ id }) => id);
  const next = open.find((id) => rank(id) >= rank(question)) ?? open[open.length - 1] ?? question;
  return { focus: { question: next, part } };
}
