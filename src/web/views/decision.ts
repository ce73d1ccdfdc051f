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
import type { State } from '../state.ts';
import type { View } from '../view.ts';

/** Asks what was decided, why where it departs from what was recommended, and in which role. */
export function decisionView(state: State, { record, draft }: ShownRecord): View {
  const { data } = state.material.pack;
  const recommendation = recommendationOf(record.assessment);
  const lookup = lookupIn(data);
  // Nobody knows yet what will be chosen, so it is said before.
  const duty = dutyWords({}, recommendation, lookup);
  const filled = draft ?? filledFrom(record);
  const field = (name: string) => state.problems.find((problem) => problem.field === name)?.text;
  const choices = [...data.levels.map(choiceOf), { id: OTHER, text: 'Something else' }];
  return {
    title: 'Note the decision',
    body: markup`<h1>Note the decision</h1>
<div class="inset">${recommendedLines(recommendation, lookup).map(
      ({ label, text }) => markup`<p><span class="label">${label}:</span> ${withCalls(oneLine(text))}</p>`,
    )}</div>
<p>The decision is yours. Please leave out names.</p>
${duty !== undefined && markup`<p>${oneLine(duty)}</p>`}
<form data-action="note-decision" novalidate>
<div${field('decision-1') !== undefined && markup` class="wrong"`}><fieldset${field('decision-1') !== undefined && markup` aria-describedby="decision-1-error"`}>
<legend><h2>What was decided?</h2></legend>
${errorOf('decision-1', field('decision-1'))}
${choices.map(
  ({ id, text }, at) => markup`<div class="choice">
<input type="radio" id="decision-${at + 1}" name="decision" value="${id}"${id === filled.chosen && markup` checked`}>
<label for="decision-${at + 1}">${text}</label></div>`,
)}
</fieldset></div>
${area('text', 'What was it, in your own words?', 'Needed if you chose "Something else". Otherwise only if you have something to add.', filled.text, field('text'))}
${area('departure', 'Why is it different from the recommendation?', 'Needed if you chose anything else than was recommended. Otherwise only if some part of it is different.', filled.departure, field('departure'))}
<div${field('decided-by') !== undefined && markup` class="wrong"`}><p><label for="decided-by"><strong>Who decided?</strong></label><br>
<span class="hint" id="decided-by-hint">Give a role such as safeguarding lead, not a name.</span></p>
${errorOf('decided-by', field('decided-by'))}
<p><input type="text" class="line" id="decided-by" name="decided-by" maxlength="${LONGEST.role}" autocomplete="off" value="${filled.decidedBy}" aria-describedby="decided-by-hint${field('decided-by') !== undefined && ' decided-by-error'}"></p></div>
<p class="buttons"><button type="submit" class="button">Note the decision</button></p>
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

function area(id: string, label: string, hint: string, text: string, problem: string | undefined): Content {
  return markup`<div${problem !== undefined && markup` class="wrong"`}><p><label for="${id}"><strong>${label}</strong></label><br>
<span class="hint" id="${id}-hint">${hint}</span></p>
${errorOf(id, problem)}
<p><textarea id="${id}" name="${id}" rows="3" autocomplete="off" aria-describedby="${id}-hint${problem !== undefined && ` ${id}-error`}">${text}</textarea></p></div>`;
}

function errorOf(field: string, problem: string | undefined): Content {
  return (
    problem !== undefined &&
    markup`<p class="error" id="${field}-error"><span class="visually-hidden">Error:</span> ${problem}</p>`
  );
}
