import type { Level } from '../../engine/index.ts';
import { recommendationOf } from '../../record/make.ts';
import { LONGEST } from '../../record/record.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { withCalls } from '../../document/call-links.ts';
import { markup, type Content } from '../../document/markup.ts';
import { dutyWords, recommendedLines } from '../../report/record/decision-section.ts';
import { oneLine } from '../../document/visible.ts';
import { OTHER } from '../record/decision.ts';
import type { DecisionDraft, ShownRecord } from '../record/shown-record.ts';
import { said, wordsIn } from '../language.ts';
import { toldRecord } from '../record/told-record.ts';
import type { State } from '../state.ts';
import type { View } from '../view.ts';

/** Asks what was decided, why where it departs from what was recommended, and in which role. */
export function decisionView(state: State, { record, draft }: ShownRecord): View {
  const { data } = state.material.pack;
  const { page } = wordsIn(state);
  const says = page.decision;
  const recommendation = recommendationOf(toldRecord(state, record).assessment);
  const lookup = lookupIn(data);
  // Nobody knows yet what will be chosen, so it is said before.
  const duty = dutyWords({}, recommendation, lookup);
  const filled = draft ?? filledFrom(record);
  const field = (name: string): string | undefined => {
    const problem = state.problems.find((one) => one.field === name);
    return problem && said(problem.text, state);
  };
  const wrong = (name: string): Content => errorOf(name, field(name), page.error);
  const choices = [...data.levels.map(choiceOf), { id: OTHER, text: says.other }];
  return {
    title: page.record.decide,
    body: markup`<h1>${page.record.decide}</h1>
<div class="inset">${recommendedLines(recommendation, lookup).map(
      ({ label, text }) => markup`<p><span class="label">${label}:</span> ${withCalls(oneLine(text))}</p>`,
    )}</div>
<p>${says.yours}</p>
${duty !== undefined && markup`<p>${oneLine(duty)}</p>`}
<form data-action="note-decision" novalidate>
<div${field('decision-1') !== undefined && markup` class="wrong"`}><fieldset${field('decision-1') !== undefined && markup` aria-describedby="decision-1-error"`}>
<legend><h2>${says.ask}</h2></legend>
${wrong('decision-1')}
${choices.map(
  ({ id, text }, at) => markup`<div class="choice">
<input type="radio" id="decision-${at + 1}" name="decision" value="${id}"${id === filled.chosen && markup` checked`}>
<label for="decision-${at + 1}">${text}</label></div>`,
)}
</fieldset></div>
${area('text', says.text, says.textHint, filled.text, wrong('text'))}
${area('departure', says.departure, says.departureHint, filled.departure, wrong('departure'))}
<div${field('decided-by') !== undefined && markup` class="wrong"`}><p><label for="decided-by"><strong>${says.decidedBy}</strong></label><br>
<span class="hint" id="decided-by-hint">${says.decidedByHint}</span></p>
${wrong('decided-by')}
<p><input type="text" class="line" id="decided-by" name="decided-by" maxlength="${LONGEST.role}" autocomplete="off" value="${filled.decidedBy}" aria-describedby="decided-by-hint${field('decided-by') !== undefined && ' decided-by-error'}"></p></div>
<p class="buttons"><button type="submit" class="button">${page.record.decide}</button></p>
</form>`,
  };
}

function choiceOf({ id, title }: Level) {
  return { id, text: oneLine(title) };
}

/** What stands there at first: the decision so far. Nothing is chosen before somebody chose it. */
function filledFrom({ decision, departure, decidedBy }: ShownRecord['record']): DecisionDraft {
  return {
    chosen: decision ? (decision.level ?? OTHER) : '',
    text: oneLine(decision?.text ?? ''),
    departure: oneLine(departure ?? ''),
    decidedBy: oneLine(decidedBy ?? ''),
  };
}

function area(id: string, label: string, hint: string, text: string, problem: Content): Content {
  return markup`<div${problem !== false && markup` class="wrong"`}><p><label for="${id}"><strong>${label}</strong></label><br>
<span class="hint" id="${id}-hint">${hint}</span></p>
${problem}
<p><textarea id="${id}" name="${id}" rows="3" autocomplete="off" aria-describedby="${id}-hint${problem !== false && ` ${id}-error`}">${text}</textarea></p></div>`;
}

function errorOf(field: string, problem: string | undefined, error: string): Content {
  return (
    problem !== undefined &&
    markup`<p class="error" id="${field}-error"><span class="visually-hidden">${error}</span> ${problem}</p>`
  );
}
