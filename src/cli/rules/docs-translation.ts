import { join } from 'node:path';
import { findingsByText } from '../../check/lint/index.ts';
import type { Language } from '../../engine/pack-data.ts';
import { pairDigest } from '../../pack/language/digest.ts';
import { readTexts, reviewOf } from '../../pack/language/load-translation.ts';
import { renderPage } from '../../report/pages.ts';
import { translationPages, type PairedText } from '../../report/handbook/translation-pages.ts';
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
  const found = findingsByText(subject);
  const texts = ours.flatMap(({ source, english }) => {
    const says = new Map(source.texts.map((text) => [text.path, text.says]));
    const read = readTexts(source, english);
    return [...english].map(([path, text]): PairedText => {
      const own = says.get(path);
      const digest = own === undefined ? undefined : pairDigest(text, own);
      return {
        path,
        english: text,
        ...(own !== undefined && { says: own, digest: digest! }),
        found: found.get(path) ?? [],
        read: read.has(path),
      };
    });
  });
  const review = reviewOf(ours);
  const files = new Map<string, () => string>();
  for (const page of translationPages({ pack: data, language, texts, review })) {
    files.set(`${page.name}.html`, () => renderPage(page, 'html'));
    files.set(join(markdown, `${page.name}.md`), () => renderPage(page, 'markdown'));
  }
  return files;
}
