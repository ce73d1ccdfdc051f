import type { Question } from '../../engine/index.ts';
import { choicesOf, chosenIn, standsAlone, type NumberedChoice } from '../../interview/choices.ts';
import { examplesOf, whyOf, type Help } from '../../interview/help.ts';
import { current, type QuestionMoment } from '../../interview/session.ts';
import { withCalls } from '../../document/call-links.ts';
import { markup, type Content } from '../../document/markup.ts';
import { oneLine } from '../../document/visible.ts';
import { isAreaToAsk } from '../area.ts';
import type { ReviewPage } from '../place.ts';
import { said, wordsIn } from '../language.ts';
import type { State } from '../state.ts';
import type { View } from '../view.ts';
import type { Words } from '../../words/index.ts';
import { answersView } from './answers.ts';
import { urgentView } from './urgent.ts';

/** One question, with the answer given before if there is one. */
export function questionView(state: State, id: string): View {
  const { session } = state;
  const moment = current({ ...session, place: { at: 'question', question: id, from: 'question' } });
  if (moment.kind === 'urgent') return urgentView(state, moment.level.id);
  // Only where the rules are others than those with which the page was opened.
  if (moment.kind === 'summary') return answersView(state);
  const { question, progress, count, earlier, canReview } = moment;
  const words = wordsIn(state);
  const { interview, page } = words;
  const ask = oneLine(question.ask);
  // Where it happened is one more.
  const about = count.about + Number(isAreaToAsk(state));
  const caption = interview.countedPlace(count.number, about, oneLine(progress.stage.title));
  const hint = question.type === 'many_of' ? interview.chooseAll : undefined;
  // They take what is chosen on the page with them.
  const reviews: readonly (readonly [ReviewPage, string])[] = [
    ['answers', page.question.answersSoFar],
    ['result', page.question.resultSoFar],
  ];
  return {
    title: ask,
    body: markup`${barHtml({ ...count, about }, page.question.done)}<form data-action="answer" novalidate>
${choicesHtml(state, question, { caption, hint }, chosenIn(earlier))}
${details(
  'examples',
  interview.help.think,
  examplesOf(question, words).filter(({ about }) => about === undefined),
)}
${details('why', interview.help.why, whyOf(question, session.pack.data.statements, words))}
<p class="buttons"><button type="submit" class="button">${page.goOn}</button></p>
${canReview && markup`<p class="buttons">${reviews.map(([next, label]) => markup`<button type="submit" class="link" data-value="${next}">${label}</button> `)}</p>`}
</form>`,
  };
}

/** How far the questions have come: the words beside it say it too. */
export function barHtml({ number, about }: QuestionMoment['count'], done: string): Content {
  return markup`<progress max="${about}" value="${number - 1}" aria-label="${done}"></progress>`;
}

/** A question with what can be chosen, and what is wrong with the choice. */
export function choicesHtml(
  state: State,
  question: Question,
  { caption, hint }: { readonly caption: string; readonly hint: string | undefined },
  chosen: readonly string[],
): Content {
  const { problems } = state;
  const words = wordsIn(state);
  const wrong = problems.length > 0;
  const described = [...(hint === undefined ? [] : ['hint']), ...(wrong ? ['error'] : [])];
  return markup`<div${wrong && markup` class="wrong"`}><fieldset${described.length > 0 && markup` aria-describedby="${described.join(' ')}"`}>
<legend><span class="caption">${caption}</span><h1>${oneLine(question.ask)}</h1></legend>
${hint !== undefined && markup`<p class="hint" id="hint">${hint}</p>`}
${problems.map(({ text }) => markup`<p class="error" id="error"><span class="visually-hidden">${words.page.error}</span> ${said(text, state)}</p>`)}
${choicesOf(question, words).map((choice, at) => choiceHtml(question, choice, at, chosen, words))}
</fieldset></div>`;
}

/** One answer to choose; the first is 0. */
function choiceHtml(
  question: Question,
  { id, label }: NumberedChoice,
  at: number,
  chosen: readonly string[],
  words: Words,
): Content {
  const type = question.type === 'many_of' ? 'checkbox' : 'radio';
  const name = `answer-${at + 1}`;
  const help = question.options.find((option) => option.id === id)?.help ?? [];
  const hint = help.length === 1 && markup` aria-describedby="${name}-hint"`;
  const checked = chosen.includes(id) && markup` checked`;
  return markup`<div class="choice${standsAlone(question, id) && question.type === 'many_of' && ' apart'}">
<input type="${type}" id="${name}" name="answer" value="${id}"${checked}${hint}>
<label for="${name}">${label}</label>
${optionHelp(name, label, help.map(oneLine), words)}</div>`;
}

/** One example stands under its answer; several are opened when they are wanted. */
function optionHelp(name: string, label: string, help: readonly string[], { page }: Words): Content {
  if (help.length < 2)
    return help.map((text) => markup`<p class="hint" id="${name}-hint">${withCalls(text)}</p>`);
  return markup`<details id="${name}-examples"><summary>${page.question.examples}<span class="visually-hidden">${page.question.examplesOf(label)}</span></summary><ul>${help.map(
    (text) => markup`<li>${withCalls(text)}</li>`,
  )}</ul></details>`;
}

function details(id: string, title: string, help: readonly Help[]): Content {
  if (help.length === 0) return undefined;
  const parts = help.map((part, at) => [
    // The title says the same as the heading of what it opens with.
    (at > 0 || part.body.kind === 'sides') && markup`<h2>${part.heading}</h2>`,
    helpHtml(part),
  ]);
  return markup`<details id="${id}"><summary>${title}</summary>${parts}</details>`;
}

function helpHtml({ body }: Help): Content {
  switch (body.kind) {
    case 'text':
      return markup`<p>${withCalls(body.text)}</p>`;
    case 'list':
      return markup`<ul>${body.items.map((item) => markup`<li>${withCalls(item)}</li>`)}</ul>`;
    case 'statements':
      return markup`<ul>${body.items.map(({ id, gist }) => markup`<li>${id}: ${withCalls(gist)}</li>`)}</ul>`;
    case 'sides':
      return markup`<dl class="sides">${body.sides.map(
        ({ title, text }) => markup`<div><dt>${title}</dt><dd>${withCalls(text)}</dd></div>`,
      )}</dl>${body.note !== undefined && markup`<p>${withCalls(body.note)}</p>`}`;
  }
}
