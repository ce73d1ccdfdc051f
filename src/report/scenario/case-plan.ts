import type { Assessment } from '../../engine/assessment.ts';
import type { PlanNumber, Section } from '../../document/model.ts';
import { planSection } from '../../document/plan-section.ts';
import type { Lookup } from '../words/lookup.ts';
import { planBlock } from '../result/plan.ts';

/** The plan of a made-up case as a section. Its numbers are no links: nobody is to be rung. */
export function casePlan(assessment: Assessment, lookup: Lookup): readonly Section[] {
  const plan = planBlock(assessment, lookup);
  if (!plan) return [];
  const unlinked = <T extends { readonly numbers: readonly PlanNumber[] }>(one: T): T => ({
    ...one,
    numbers: one.numbers.map(({ href: _href, ...number }) => number),
  });
  const parts = plan.parts.map((part) => ({ ...part, items: part.items.map(unlinked) }));
  const section = planSection({ ...plan, parts, contacts: plan.contacts.map(unlinked) });
  return [{ ...section, id: 'part', title: `The plan: ${plan.title}` }];
}
