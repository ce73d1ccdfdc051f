import { join } from 'node:path';
import { findingsByText, type LintSubject } from '../../check/lint/index.ts';
import { namedTerms } from '../../check/language/terms.ts';
import type { Language } from '../../engine/pack-data.ts';
import { pairDigest, textDigest } from '../../pack/language/digest.ts';
import { readTexts, reviewOf, type TranslationOf } from '../../pack/language/load-translation.ts';
import { renderPage } from '../../report/pages.ts';
import {
  translationPages,
  type OfficialPage,
  type PairedText,
} from '../../report/handbook/translation-pages.ts';
import { area } from '../../words/en/area.ts';
import { spokenByPlace, spokenHelp } from '../../words/spoken.ts';
import { today } from '../today.ts';
import { UserError } from '../user-error.ts';
import { folderToCheck, readForCheck } from './check-folder.ts';
import { notUsed } from './open.ts';

/** The files of a book for whoever reviews a translation: HTML, and Markdown in a folder of its own. */
export async function translationFiles(
  dir: string | undefined,
  language: Language,
  markdown: string,
): Promise<ReadonlyMap<string, () => string>> {
  const folder = await folderToCheck(dir);
  const { subject, problems } = await readForCheck(folder, today());
  if (!subject.rules || problems.length > 0) throw notUsed(problems, folder);
  const ours = (subject.translations ?? []).filter(({ source }) => source.language === language);
  const { data } = subject.rules.pack;
  if (ours.length === 0)
    throw new UserError(
      `These rules are written in ${data.languages.join(', ')}, and not translated into ${language}.`,
    );
  const reviews = ours.flatMap(({ source }) => source.reviews);
  const all: readonly TranslationOf[] = [...ours, ...wordsIn(language, reviews)];
  const found = findingsByText(subject);
  const official = officialPages(subject);
  const texts = all.flatMap(({ source, english }) => {
    const says = new Map(source.texts.map((text) => [text.path, text.says]));
    const read = readTexts(source, english);
    return [...english].map(([path, text]): PairedText => {
      const own = says.get(path);
      const digest = own === undefined ? undefined : pairDigest(text, own);
      return {
        path,
        english: text,
        ...(own !== undefined && { says: own, digest: digest! }),
        official: official(text),
        found: found.get(path) ?? [],
        read: read.has(path),
      };
    });
  });
  const files = new Map<string, () => string>();
  for (const page of translationPages({ pack: data, language, texts, review: reviewOf(all) })) {
    files.set(`${page.name}.html`, () => renderPage(page, 'html'));
    files.set(join(markdown, `${page.name}.md`), () => renderPage(page, 'markdown'));
  }
  return files;
}

/** What the program says itself, as a translation: it is written in English, and people read it between the texts of the rules. */
function wordsIn(language: Language, reviews: TranslationOf['source']['reviews']): readonly TranslationOf[] {
  if (language !== 'cy') return [];
  const texts = [
    ...spokenByPlace().map(({ path, english, welsh }) => ({ path, english, says: welsh })),
    ...spokenHelp().map(([english, says]) => ({ path: `help.${textDigest(english)}`, english, says })),
  ];
  return [
    { source: { texts, reviews }, english: new Map(texts.map(({ path, english }) => [path, english])) },
  ];
}

/** Where the official Welsh was seen of what stands in an English text, each page once with its names. */
function officialPages({ terms }: LintSubject): (english: string) => readonly OfficialPage[] {
  if (!terms) return () => [];
  const termsOf = namedTerms(terms);
  return (english) => {
    const pages = new Map<string, string[]>();
    for (const { en, cy, source } of termsOf(english)) {
      if (source === undefined) continue;
      pages.set(source, [
        ...(pages.get(source) ?? []),
        `${en[0]} ${area.inOther(cy[0]!.replaceAll('*', '…'))}`,
      ]);
    }
    return [...pages].map(([page, names]) => ({ page, names }));
  };
}
