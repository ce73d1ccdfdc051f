import type { Language } from '../../engine/pack-data.ts';
import { heading, words } from '../../document/parts.ts';
import { bound, pageLine, type Page } from '../pages.ts';
import { dataProtection } from './data-protection.ts';
import { hazardLog } from './hazard-log.ts';
import { accessibilityStatement, nameIn, rulesCard } from './public-pages.ts';
import { safetyCase } from './safety-case.ts';
import { aboutRules, type AssuranceSource } from './source.ts';
import { transparencyRecord } from './transparency.ts';

/** The names of the pages, in their order, before anything was run for them. */
export function assurancePageNames(languages: readonly Language[]): readonly string[] {
  return [
    'index',
    ...languages.map((language) => nameIn('rules-card', language)),
    'safety-case',
    'hazard-log',
    'transparency',
    'data-protection',
    ...languages.map((language) => nameIn('accessibility', language)),
  ];
}

/** Those of them that are tables, for a spreadsheet too. */
export const ASSURANCE_TABLES = ['hazard-log', 'data-protection'] as const;

/** What somebody who answers for the rules asks before staff may use them, as pages; the first of them is `index`. */
export function assurancePages(source: AssuranceSource): readonly Page[] {
  const languages = source.pack.languages;
  const pages = [
    ...languages.map((language) => rulesCard(source, language)),
    safetyCase(source),
    hazardLog(source),
    transparencyRecord(source),
    dataProtection(source),
    ...languages.map((language) => accessibilityStatement(source, language)),
  ];
  const title = `${source.pack.title}: assurance`;
  const index: Page = {
    name: 'index',
    title,
    about: '',
    sections: [
      heading(
        title,
        ...aboutRules(source),
        words(
          'For those who answer for the use of these rules. Everything here is made from the rules and from what was run for them; nothing is claimed that did not hold. Empty lines are for the body that adopts them.',
        ),
      ),
      { id: 'part', title: 'Documents', lines: pages.map(pageLine), groups: [] },
    ],
  };
  return bound(index, pages);
}
