import type { Assessment } from '../../engine/assessment.ts';
import type { PackData } from '../../engine/pack-data.ts';
import { actionSections } from './action-sections.ts';
import { aboutSection, ignoredSection, lawSection, unansweredSection } from './closing-sections.ts';
import { contactSection, contactSections } from './contact-section.ts';
import { conflictSection, findOutSection, headlineSection, whySection } from './headline-section.ts';
import { lookupIn } from '../words/lookup.ts';
import type { Detail, Report, Section } from '../../document/model.ts';
import { planSection } from '../../document/plan-section.ts';
import { safeSection } from '../../document/safe.ts';
import { planBlock } from './plan.ts';
import { urgentBlock, urgentPart } from './urgent-words.ts';

/**
 * Puts an assessment into words and in order: the plan on one screen, and under it, where more than the plan is wanted, the
 * details: what cannot wait, why, what could still raise the level, every step, who can help, the law, and what this result
 * is. Nothing is worked out again; the pack gives only words. A result that was kept before there were plans is all details.
 *
 * @param pack the pack that the assessment was made with; an id that it does not have stands for itself.
 */
export function reportOf(assessment: Assessment, pack: PackData, detail: Detail): Report {
  const lookup = lookupIn(pack);
  const plan = planBlock(assessment, lookup);
  if (plan && detail === 'plan') return { plan, sections: [] };
  const urgent = urgentBlock(assessment, lookup.words);
  const sections = [
    ...(plan && urgent ? urgentPart(urgent) : []),
    plan ? whySection(assessment, lookup, detail) : headlineSection(assessment, lookup, detail),
    findOutSection(assessment, lookup, detail),
    conflictSection(assessment, lookup, detail),
    ...actionSections(assessment, lookup, detail),
    ...contactSections(assessment, lookup, detail),
    lawSection(assessment, lookup, detail),
    unansweredSection(assessment, lookup),
    ignoredSection(assessment, lookup),
    aboutSection(assessment, lookup),
  ];
  return {
    ...(urgent && !plan && { urgent }),
    ...(plan && { plan }),
    sections: sections.flatMap(worthShowing).map(safeSection),
  };
}

/** A report as sections, for what is laid out on a sheet with other things. */
export function sheetOf({ urgent, plan, sections }: Report): readonly Section[] {
  return [...(urgent ? urgentPart(urgent) : []), ...(plan ? [planSection(plan)] : []), ...sections];
}

/** The section of contacts by itself, with the standing and review of the pack under its heading. */
export function contactsOf(assessment: Assessment, pack: PackData, detail: Detail): readonly Section[] {
  const section = contactSection(assessment, lookupIn(pack), detail);
  const lines = [assessment.pack.standing, assessment.pack.review].map(
    (text) => ({ role: 'about', text }) as const,
  );
  return [safeSection({ ...section, lines })];
}

/** Headline and closing always stand; any other section needs an item. Groups without items go. */
function worthShowing(section: Section): readonly Section[] {
  const groups = section.groups.filter(({ items, lines }) => items.length + lines.length > 0);
  const always = ['headline', 'why', 'about'].includes(section.id);
  return always || groups.length > 0 ? [{ ...section, groups }] : [];
}
