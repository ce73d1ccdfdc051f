import type { TestOutcomes } from '../../check/assurance/evidence.ts';
import type { Language } from '../../engine/pack-data.ts';
import { heading, labelled, listed, part, words } from '../../document/parts.ts';
import { wordsOf } from '../../words/index.ts';
import type { Page } from '../pages.ts';
import { changesOf, textIn, toFillIn, type AssuranceSource } from './source.ts';
import { ASSURANCE_WORDS } from './words.ts';

/** What the rules are for and how far they were tried, on one page, in a language. */
export function rulesCard(source: AssuranceSource, language: Language): Page {
  const { own, evidence, coverage, scenarios, unreviewed, translated } = source;
  const pack = translated.find((one) => one.language === language) ?? source.pack;
  const { card, none } = ASSURANCE_WORDS[language];
  const { untranslated } = wordsOf(language).result;
  const texts = (all: Parameters<typeof textIn>[0][] | undefined): readonly string[] =>
    (all ?? []).map((one) => textIn(one, language, untranslated));
  const { made, same } = changesOf(source);
  const { title, publisher, updated, pages } = pack.source;
  const page = pages?.[language];
  return {
    name: nameIn('rules-card', language),
    title: card.title,
    about: card.about,
    language,
    sections: [
      heading(
        card.title,
        labelled(card.rules, `${pack.title}, ${pack.id} ${pack.version}`),
        labelled(card.digest, pack.digest),
        labelled(card.asOf, source.day),
      ),
      ...part(card.purpose, {
        lines: [words(own?.purpose ? textIn(own.purpose, language, untranslated) : none)],
      }),
      ...part(card.notFor, listOr(texts([...(own?.not_for ?? [])]), none)),
      ...part(card.source, {
        lines: [
          words(card.updated(title, publisher, updated)),
          ...(page === undefined ? [] : [{ ...words(page), href: page }]),
          words(pack.standing),
        ],
      }),
      ...part(card.howItWorks, { items: listed(card.works) }),
      ...part(card.triedOn, {
        items: listed([
          card.scenarios(scenarios),
          card.properties(
            [...evidence.proofs.values()].filter(({ compared }) => compared === undefined).length,
          ),
          card.changes(made, same),
          card.statements(coverage.statements.length),
        ]),
      }),
      ...part(card.agreement, { lines: [words(card.noAgreement)] }),
      ...part(card.gaps, listOr(texts([...(own?.gaps ?? [])]), none)),
      ...part(card.review, {
        lines: [
          words(pack.review.says),
          ...unreviewed.map(({ count, of }) => words(card.translated(of - count, of))),
        ],
      }),
    ],
  };
}

/** What tests try of the page's accessibility, in a language: a start for the statement that the law asks of public bodies. */
export function accessibilityStatement(source: AssuranceSource, language: Language): Page {
  const { program, version, evidence, day } = source;
  const { accessibility: words_ } = ASSURANCE_WORDS[language];
  const { untranslated } = wordsOf(language).result;
  const { tried = [], gaps = [] } = program.accessibility ?? {};
  return {
    name: nameIn('accessibility', language),
    title: words_.title,
    about: words_.about,
    language,
    sections: [
      heading(
        words_.title,
        labelled(words_.program, `safeguard ${version}`),
        labelled(words_.asOf, day),
        words(words_.scope),
        words(words_.how),
        { role: 'strong', text: words_.law },
      ),
      ...part(words_.tried, {
        lines: evidence.outcomes ? [] : [{ role: 'strong', text: words_.notRun }],
        items: tried.map(({ says, tests }) => ({
          id: '',
          text: textIn(says, language, untranslated),
          lines: tests.map((file) => ({
            role: 'statement',
            label: words_.shownBy,
            text: testWords(file, evidence.outcomes, words_.passed),
          })),
        })),
      }),
      ...part(words_.gaps, { items: listed(gaps.map((gap) => textIn(gap, language, untranslated))) }),
      ...part(words_.toFillIn, { lines: words_.fields.map(toFillIn) }),
    ],
  };
}

/** A file of tests, and what came of it where it was run. */
function testWords(
  file: string,
  outcomes: TestOutcomes | undefined,
  passed: (passed: number, of: number, day: string) => string,
): string {
  const outcome = outcomes?.files.get(file);
  return outcomes && outcome ? `${file}: ${passed(outcome.passed, outcome.of, outcomes.day)}` : file;
}

function listOr(texts: readonly string[], none: string): Parameters<typeof part>[1] {
  return texts.length === 0 ? { lines: [words(none)] } : { items: listed(texts) };
}

/** What a page is called in a language. */
export function nameIn(name: string, language: Language): string {
  return language === 'en' ? name : `${name}.${language}`;
}
