import type { Question } from '../../engine/index.ts';
import { answerInWords } from '../../interview/choices.ts';
import { current } from '../../interview/session.ts';
import { goOnLabel, summaryTitle } from '../../interview/words.ts';
import { markup } from '../../document/markup.ts';
import { oneLine } from '../../document/visible.ts';
import { wordsIn } from '../language.ts';
import { placeOf, type State } from '../state.ts';
import { button, type View } from '../view.ts';
import { urgentView } from './urgent.ts';

/** What was answered, by stage, each with the way to change it. */
export function answersView(state: State): View {
  const { session } = state;
  const words = wordsIn(state);
  const says = words.page.answers;
  const moment = current({ ...session, place: { at: 'summary' } });
  if (moment.kind === 'urgent') return urgentView(state, moment.level.id);
  if (moment.kind !== 'summary') throw new Error(`the summary shows ${moment.kind}`);
  const { given, complete } = moment;
  const stages = session.pack.data.stages
    .map((stage) => ({ stage, rows: given.filter(({ question }) => question.stage === stage.id) }))
    .filter(({ rows }) => rows.length > 0);
  const place = placeOf(state);
  return {
    title: says.title,
    ...(place.page === 'answers' && place.at && { focus: place.at }),
    body: markup`<h1>${says.title}</h1>
${given.length === 0 && markup`<p>${summaryTitle(0, words)}</p>`}
${stages.map(
  ({ stage, rows }) => markup`<h2>${oneLine(stage.title)}</h2>
<dl class="summary">${rows.map(
    ({ question, answer, used }) => markup`<div><dt>${oneLine(question.ask)}</dt>
<dd>${answerInWords(question, answer, words)}${!used && ` ${says.notUsed}`}</dd>
<dd class="change">${changeButton(question, says.change)}</dd></div>`,
  )}</dl>`,
)}
<p class="buttons">${complete ? button('result', goOnLabel(true, words)) : button('go-on', goOnLabel(false, words))}
${!complete && given.length > 0 && button('result', words.page.question.resultSoFar, 'button secondary')}
${given.length > 0 && button('save-record', words.page.record.save, 'button secondary')}</p>`,
  };
}

function changeButton({ id, ask }: Question, change: string) {
  return button('ask', markup`${change}<span class="visually-hidden">: ${oneLine(ask)}</span>`, 'link', id);
}
