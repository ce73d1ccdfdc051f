import type { Assessment, Level, PackData } from '../../engine/index.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { sectionHtml, type Dress } from '../../document/html-fragments.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { markup, type Markup } from '../../document/markup.ts';
import type { Section } from '../../document/model.ts';
import { planHtml } from '../../document/plan-html.ts';
import { casePlanBlock } from '../../report/scenario/case-plan.ts';
import { urgentPart } from '../../report/result/urgent-words.ts';
import { markSections } from '../../report/scenario/mark-sections.ts';
import { modelDetails, modelSections, vignetteSections } from '../../report/scenario/model-sections.ts';
import { stepSections } from '../../report/scenario/step-sections.ts';
import { safeSection } from '../../document/safe.ts';
import { urgentBlock } from '../../report/result/urgent-words.ts';
import { oneLine } from '../../document/visible.ts';
import { contrastOf } from '../../train/contrast.ts';
import { modelOf } from '../../train/model.ts';
import { nextChange, playSteps, type PlayStep } from '../../train/play-steps.ts';
import { marksOf, nextCase, quizQuestion } from '../practice/cases.ts';
import { DECIDED_HERE, type DecidedHere } from '../practice/decided-here.ts';
import { wordsIn } from '../language.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { scoreHtml } from './cases.ts';
import { choicesHtml } from './question.ts';

/** The case, to read. */
export function caseView(state: State, scenario: Scenario): View {
  const says = wordsIn(state).page.practice;
  return {
    title: says.read,
    body: markup`<div class="report">${htmlOf(vignetteSections(scenario, wordsIn(state)), 'h1')}</div>
<p class="buttons">${button('decide-case', says.decide, undefined, scenario.id)}
${button('play-case', says.stepByStep, 'button secondary', scenario.id)}
${button('practise', says.allCases, 'button secondary')}
${button('leave-practice', says.leave, 'button secondary')}</p>`,
  };
}

/** One thing to decide about it. */
export function caseQuestionView(state: State, scenario: Scenario, part: DecidedHere): View {
  const { page } = wordsIn(state);
  const says = page.practice;
  const { question, hint } = quizQuestion(state, scenario, part);
  const chosen = state.practice.deciding[scenario.id]?.[part] ?? [];
  const caption = says.caption(DECIDED_HERE.indexOf(part) + 1, DECIDED_HERE.length, oneLine(scenario.title));
  return {
    title: question.ask,
    body: markup`<form data-action="case-answer" novalidate>
${choicesHtml(state, question, { caption, hint }, chosen)}
${caseAgain(state, scenario)}
<p class="buttons"><button type="submit" class="button">${page.goOn}</button></p>
</form>
<p class="buttons">${button('practise', says.allCases, 'link')} ${button('leave-practice', says.leave, 'link')}</p>`,
  };
}

/** How the decision compares with the model. */
export function caseMarksView(state: State, scenario: Scenario): View {
  const { material } = state;
  const { pack } = material;
  const says = wordsIn(state).page.practice;
  const marks = marksOf(state, scenario);
  if (!marks) return caseView(state, scenario);
  const contrast = contrastOf(pack, scenario, material.scenarios);
  const model = modelOf(pack, scenario);
  const lookup = lookupIn(pack.data);
  const inFull = [
    ...modelSections(scenario, model, contrast, lookup),
    ...modelDetails(scenario, model, contrast, lookup),
  ];
  const next = nextCase(state, scenario.id);
  return {
    title: says.compares,
    body: markup`<p class="caption">${says.madeUp}</p>
<div class="report">${withCard(markSections(marks, scenario, model, pack.data), 'h1', model.assessment, pack.data)}</div>
<details id="model"><summary>${says.model}</summary><div class="report">${withCard(inFull, 'h2', model.assessment, pack.data)}</div></details>
${caseAgain(state, scenario)}
${scoreHtml(state)}
<p class="buttons">${next ? button('read-case', says.next, undefined, next.id) : button('practise', says.allCases)}
${next && button('practise', says.allCases, 'button secondary')}
${button('decide-case', says.decideAgain, 'button secondary', scenario.id)}
${button('play-case', says.stepByStep, 'button secondary', scenario.id)}
${button('leave-practice', says.leave, 'button secondary')}</p>`,
  };
}

/** One step of a demo: how the recommendation grows with each answer of the model. */
export function demoView(state: State, scenario: Scenario, at: number): View {
  const { pack } = state.material;
  const says = wordsIn(state).page.practice;
  const steps = playSteps(pack, scenario);
  const step = steps[at] ?? steps[0]!;
  const last = at >= steps.length - 1;
  const next = nextChange(steps, at);
  return {
    title: says.titleOfStep(at + 1, steps.length),
    body: markup`<h1 class="caption">${says.stepOf(at + 1, steps.length, oneLine(scenario.title))}</h1>
${stepHtml(step, scenario, pack.data)}
${step.kind !== 'case' && step.kind !== 'known' && caseAgain(state, scenario)}
<p class="buttons">${last ? button('decide-case', says.decideThis, undefined, scenario.id) : button('play-on', says.nextStep, undefined, String(at + 1))}
${next > at + 1 && button('play-on', says.nextChange, 'button secondary', String(next))}
${button('read-case', says.backToCase, 'button secondary', scenario.id)}
${button('leave-practice', says.leave, 'button secondary')}</p>`,
  };
}

function stepHtml(step: PlayStep, scenario: Scenario, pack: PackData): Markup {
  if (step.kind === 'urgent')
    return markup`<div class="urgent">${htmlOf(urgentSections(step.level, wordsOf(pack)), 'h2')}</div>`;
  if (step.kind === 'end') return planCard(step.result, pack);
  return markup`<div class="report">${htmlOf(stepSections(step, scenario, pack), 'h2')}</div>`;
}

function planCard(assessment: Assessment, pack: PackData): Markup {
  const plan = casePlanBlock(assessment, lookupIn(pack));
  return markup`${plan && planHtml(plan, { heading: 'h2', isMadeUp: true })}`;
}

/** Sections, with the plan among them as a card. */
function withCard(
  sections: readonly Section[],
  headline: Dress['headline'],
  assessment: Assessment,
  pack: PackData,
): Markup {
  return markup`${sections.map((section) =>
    section.id === 'case-plan' ? planCard(assessment, pack) : htmlOf([section], headline),
  )}`;
}

/** Without a number to call: nobody is in danger here. */
function urgentSections(level: Level, words: Words): readonly Section[] {
  const block = urgentBlock(level, words);
  return block ? urgentPart(block) : [];
}

function caseAgain(state: State, scenario: Scenario): Markup {
  return markup`<details id="case"><summary>${wordsIn(state).page.practice.readAgain}</summary><div class="report">${htmlOf(vignetteSections(scenario, wordsIn(state)), 'h2')}</div></details>`;
}

function htmlOf(sections: readonly Section[], headline: Dress['headline']): Markup {
  return markup`${sections.map((section) => sectionHtml(safeSection(section), { headline }))}`;
}
