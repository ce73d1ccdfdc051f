import type { Assessment } from '../../engine/assessment.ts';
import type { PackData } from '../../engine/pack-data.ts';
import { actionSections } from './action-sections.ts';
import { aboutSection, ignoredSection, lawSection, unansweredSection } from './closing-sections.ts';
import { contactSection, contactSections } from './contact-section.ts';
import { conflictSection, findOutSection, headlineSection } from './headline-section.ts';
import { lookupIn } from '../words/lookup.ts';
import type { Detail, Report, Section } from '../../document/model.ts';
import { safeSection } from '../../document/safe.ts';
import { urgentBlock } from './urgent-words.ts';

/**
 * Puts an assessment into words and in order: what cannot wait, then the level, what could still raise it, what to do and
 * not to do, who can help, the law, and what this result is. Nothing is worked out again; the pack gives only words.
 *
 * @param pack the pack that the assessment was made with; an id that it does not have stands for itself.
 */
export function reportOf(assessment: Assessment, pack: PackData, detail: Detail): Report {
  const lookup = lookupIn(pack);
  const urgent = urgentBlock(assessment);
  const sections = [
    headlineSection(assessment, lookup, detail),
    findOutSection(assessment, lookup, detail),
    conflictSection(assessment, lookup, detail),
    ...actionSections(assessment, lookup, detail),
    ...contactSections(assessment, lookup, detail),
    lawSection(assessment, lookup, detail),
    unansweredSection(assessment, lookup, detail),
    ignoredSection(assessment, lookup),
    aboutSection(assessment, lookup),
  ];
  return { ...(urgent && { urgent }), sections: sections.flatMap(worthShowing).map(safeSection) };
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
  const always = section.id === 'headline' || section.id === 'about';
  return always || groups.length > 0 ? [{ ...section, groups }] : [];
}
