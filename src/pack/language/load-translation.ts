import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../engine/pack-data.ts';
import type { Translation } from '../../engine/texts.ts';
import { checkSchema } from '../checks/check-schema.ts';
import { didYouMean } from '../checks/suggest.ts';
import { collectProblems, problemAt, problemWithFile, type Problem } from '../problem.ts';
import { parseYaml } from '../read/parse-yaml.ts';
import { readTextInside } from '../read/read-text.ts';
import type { Position } from '../read/source-file.ts';
import { entriesOf, get, textOf } from '../read/tree.ts';
import { textDigest } from './digest.ts';

/** A text of a translation, with the place of its words in the file. */
export interface TranslatedText {
  readonly path: string;
  /** The digest of the text that it was made from. */
  readonly of: string;
  readonly says: string;
  readonly at: Position;
}

/** The files of a translation, as far as they can be read. */
export interface TranslationSource {
  readonly language: Language;
  readonly folder: string;
  readonly texts: readonly TranslatedText[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every `*.yaml` in the folder of a language, such as `cy` in the folder of a pack.
 *
 * @param english every text that can be translated, by its path.
 */
export async function loadTranslation(
  pack: string,
  language: Language,
  english: ReadonlyMap<string, string>,
): Promise<TranslationSource> {
  const folder = join(pack, language);
  const nothing = { language, folder, texts: [] };
  const names = await namesIn(folder);
  if (names === undefined) {
    const hint = `\`pack.yaml\` says that there is \`${language}\`. Make the folder, or take it out there.`;
    return {
      ...nothing,
      problems: [problemWithFile(folder, 'file-missing', 'this folder is missing', hint)],
    };
  }
  const texts = new Map<string, TranslatedText>();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const read = await readTextInside(pack, `${language}/${name}`);
    if ('code' in read) {
      problems.push(problemWithFile(file, read.code, read.message, read.hint));
      continue;
    }
    const { tree, problems: found } = parseYaml(file, read.text);
    problems.push(...found, ...(tree ? checkSchema('translation', tree) : []));
    for (const { key: path, at, value } of entriesOf(tree)) {
      const [of, says] = [textOf(get(value, 'of')), textOf(get(value, 'says'))];
      const earlier = texts.get(path);
      if (!english.has(path)) {
        const hint = didYouMean(path, english.keys()) ?? 'Remove it: the English text is not there any more.';
        problems.push(problemAt(at, 'unknown-id', `there is no text \`${path}\``, hint));
      } else if (earlier) {
        const where = earlier.at.file.path;
        problems.push(problemAt(at, 'duplicate-key', `\`${path}\` stands in ${where} already`));
      } else if (of !== undefined && says !== undefined)
        texts.set(path, { path, of, says, at: get(value, 'says')!.at });
    }
  }
  return {
    language,
    folder,
    texts: [...texts.values()],
    problems: collectProblems(
      names.map((name) => join(folder, name)),
      problems,
    ),
  };
}

/** What can be shown: texts that were made from the English as it is. */
function shownOf({ language, texts }: TranslationSource, english: ReadonlyMap<string, string>): Translation {
  const current = texts.filter(({ path, of }) => of === textDigest(english.get(path) ?? ''));
  return { language, texts: Object.fromEntries(current.map(({ path, says }) => [path, says])) };
}

/** A translation ready for use, or everything that is wrong with its files. */
export type ReadTranslation =
  | { readonly translation: Translation; readonly problems: readonly [] }
  | { readonly translation?: undefined; readonly problems: readonly Problem[] };

/**
 * The translation in the folder of a language, inside that of a pack or of its scenarios. What was made from another English
 * text than there is now is left out.
 *
 * @param english every text that can be translated, by its path.
 */
export async function readTranslation(
  folder: string,
  language: Language,
  english: ReadonlyMap<string, string>,
): Promise<ReadTranslation> {
  const source = await loadTranslation(folder, language, english);
  return source.problems.length > 0
    ? { problems: source.problems }
    : { translation: shownOf(source, english), problems: [] };
}

/** None where there is no such folder: then nothing is translated yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  } catch {
    return [];
  }
}
