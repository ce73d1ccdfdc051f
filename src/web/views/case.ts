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
import { wordsOf } from '../../words/index.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';
import { scoreHtml } from './cases.ts';
import { choicesHtml } from './question.ts';

/** The case, to read. */
export function caseView({ material: { pack } }: State, scenario: Scenario): View {
  return {
    title: 'Read the case',
    body: markup`<div class="report">${htmlOf(vignetteSections(scenario, wordsOf(pack.data)), 'h1')}</div>
<p class="buttons">${button('decide-case', 'Decide', undefined, scenario.id)}
${button('play-case', 'See it step by step', 'button secondary', scenario.id)}
${button('practise', 'All cases', 'button secondary')}
${button('leave-practice', 'Leave practice', 'button secondary')}</p>`,
  };
}

/** One thing to decide about it. */
export function caseQuestionView(state: State, scenario: Scenario, part: DecidedHere): View {
  const { question, hint } = quizQuestion(state, scenario, part);
  const chosen = state.practice.deciding[scenario.id]?.[part] ?? [];
  const caption = `Made-up case, ${DECIDED_HERE.indexOf(part) + 1} of ${DECIDED_HERE.length}: ${oneLine(scenario.title)}`;
  return {
    title: question.ask,
    body: markup`<form data-action="case-answer" novalidate>
${choicesHtml(state, question, { caption, hint }, chosen)}
${caseAgain(state, scenario)}
<p class="buttons"><button type="submit" class="button">Continue</button></p>
</form>
<p class="buttons">${button('practise', 'All cases', 'link')} ${button('leave-practice', 'Leave practice', 'link')}</p>`,
  };
}

/** How the decision compares with the model. */
export function caseMarksView(state: State, scenario: Scenario): View {
  const { material } = state;
  const { pack } = material;
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
    title: 'How your decision compares',
    body: markup`<p class="caption">A made-up case</p>
<div class="report">${withCard(markSections(marks, scenario, model, pack.data), 'h1', model.assessment, pack.data)}</div>
<details id="model"><summary>The model in full</summary><div class="report">${withCard(inFull, 'h2', model.assessment, pack.data)}</div></details>
${caseAgain(state, scenario)}
${scoreHtml(state)}
<p class="buttons">${next ? button('read-case', 'Next case', undefined, next.id) : button('practise', 'All cases')}
${next && button('practise', 'All cases', 'button secondary')}
${button('decide-case', 'Decide this case again', 'button secondary', scenario.id)}
${button('play-case', 'See it step by step', 'button secondary', scenario.id)}
${button('leave-practice', 'Leave practice', 'button secondary')}</p>`,
  };
}

/** One step of a demo: how the recommendation grows with each answer of the model. */
export function demoView(state: State, scenario: Scenario, at: number): View {
  const { pack } = state.material;
  const steps = playSteps(pack, scenario);
  const step = steps[at] ?? steps[0]!;
  const last = at >= steps.length - 1;
  const place = `Step ${at + 1} of ${steps.length}`;
  const next = nextChange(steps, at);
  return {
    title: `${place}: a made-up case`,
    body: markup`<h1 class="caption">${place}: ${oneLine(scenario.title)}</h1>
${stepHtml(step, scenario, pack.data)}
${step.kind !== 'case' && step.kind !== 'known' && caseAgain(state, scenario)}
<p class="buttons">${last ? button('decide-case', 'Decide this case', undefined, scenario.id) : button('play-on', 'Next step', undefined, String(at + 1))}
${next > at + 1 && button('play-on', 'Next change', 'button secondary', String(next))}
${button('read-case', 'Back to the case', 'button secondary', scenario.id)}
${button('leave-practice', 'Leave practice', 'button secondary')}</p>`,
  };
}

function stepHtml(step: PlayStep, scenario: Scenario, pack: PackData): Markup {
  if (step.kind === 'urgent')
    return markup`<div class="urgent">${htmlOf(urgentSections(step.level), 'h2')}</div>`;
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
function urgentSections(level: Level): readonly Section[] {
  const block = urgentBlock(level);
  return block ? urgentPart(block) : [];
}

function caseAgain({ material: { pack } }: State, scenario: Scenario): Markup {
  return markup`<details id="case"><summary>Read the case again</summary><div class="report">${htmlOf(vignetteSections(scenario, wordsOf(pack.data)), 'h2')}</div></details>`;
}

function htmlOf(sections: readonly Section[], headline: Dress['headline']): Markup {
  return markup`${sections.map((section) => sectionHtml(safeSection(section), { headline }))}`;
}
