import type { Assessment } from '../../engine/assessment.ts';
import type { PlanBlock, PlanNumber, Section } from '../../document/model.ts';
import { planSection } from '../../document/plan-section.ts';
import type { Lookup } from '../words/lookup.ts';
import { planBlock } from '../result/plan.ts';

/** The plan of a made-up case. Its numbers are no links: nobody is to be rung. */
export function casePlanBlock(assessment: Assessment, lookup: Lookup): PlanBlock | undefined {
  const plan = planBlock(assessment, lookup);
  if (!plan) return undefined;
  const unlinked = <T extends { readonly numbers: readonly PlanNumber[] }>(one: T): T => ({
    ...one,
    numbers: one.numbers.map(({ href: _href, ...number }) => number),
  });
  const parts = plan.parts.map((part) => ({ ...part, items: part.items.map(unlinked) }));
  return { ...plan, parts, contacts: plan.contacts.map(unlinked) };
}

/** The same as a section. */
export function casePlan(assessment: Assessment, lookup: Lookup): readonly Section[] {
  const plan = casePlanBlock(assessment, lookup);
  return plan
    ? [{ ...planSection(plan), id: 'case-plan', title: lookup.words.training.answers.plan(plan.title) }]
    : [];
}
