import { join } from 'node:path';
import type { Language, TranslationReview } from '../../engine/pack-data.ts';
import type { Translation } from '../../engine/texts.ts';
import { checkSchema } from '../checks/check-schema.ts';
import { didYouMean } from '../checks/suggest.ts';
import { collectProblems, problemAt, problemWithFile, type Problem } from '../problem.ts';
import { parseYaml } from '../read/parse-yaml.ts';
import { readTextInside } from '../read/read-text.ts';
import { yamlFilesIn } from '../read/yaml-files.ts';
import type { Position } from '../read/source-file.ts';
import { entriesOf, get, plain, textOf } from '../read/tree.ts';
import { pairDigest, textDigest } from './digest.ts';

/** A text of a translation, with the place of its words in the file. */
export interface TranslatedText {
  readonly path: string;
  /** The digest of the text that it was made from. */
  readonly of: string;
  readonly says: string;
  readonly at: Position;
}

/** Who read which texts of a translation, and when. */
interface Review {
  readonly by: string;
  readonly on: string;
  /** The place of a text to the digest of it and its English, as they were read (`pairDigest`). */
  readonly texts: Readonly<Record<string, string>>;
}

/** In the folder of a language: who has read it. It holds no texts. */
const REVIEWS = 'reviews.yaml';

/** The files of a translation, as far as they can be read. */
export interface TranslationSource {
  readonly language: Language;
  readonly folder: string;
  readonly texts: readonly TranslatedText[];
  readonly reviews: readonly Review[];
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
  // Without a folder nothing is translated yet.
  const names = (await yamlFilesIn(folder)) ?? [];
  const texts = new Map<string, TranslatedText>();
  const problems: Problem[] = [];
  const reviews: Review[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const read = await readTextInside(pack, `${language}/${name}`);
    if ('code' in read) {
      problems.push(problemWithFile(file, read.code, read.message, read.hint));
      continue;
    }
    const { tree, problems: found } = parseYaml(file, read.text);
    const kind = name === REVIEWS ? 'reviews' : 'translation';
    const wrong = [...found, ...(tree ? checkSchema(kind, tree) : [])];
    problems.push(...wrong);
    if (kind === 'reviews' && tree && wrong.length === 0) reviews.push(...(plain(tree) as Review[]));
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
    reviews,
    problems: collectProblems(
      names.map((name) => join(folder, name)),
      problems,
    ),
  };
}

/** What can be shown: texts that were made from the English as it is. */
function shownOf(source: TranslationSource, english: ReadonlyMap<string, string>): Translation {
  const { language, texts } = source;
  const current = texts.filter(({ path, of }) => of === textDigest(english.get(path) ?? ''));
  return {
    language,
    texts: Object.fromEntries(current.map(({ path, says }) => [path, says])),
    review: reviewOf([{ source, english }]),
  };
}

/** The places of the texts that somebody has read as they are: what changed afterwards, in either language, is unread again. */
export function readTexts(
  { texts, reviews }: ReadSource,
  english: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const read = texts.filter(({ path, says }) => {
    const digest = pairDigest(english.get(path) ?? '', says);
    return reviews.some((review) => review.texts[path] === digest);
  });
  return new Set(read.map(({ path }) => path));
}

/** How much of translations somebody has read. */
export function reviewOf(translations: readonly TranslationOf[]): TranslationReview {
  const counts = translations.map(({ source, english }) => readTexts(source, english).size);
  const read = counts.reduce((sum, count) => sum + count, 0);
  const reviews = translations.flatMap(({ source }) => source.reviews);
  const dated = reviews.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const last = read === 0 ? undefined : dated[dated.length - 1];
  const of = translations.reduce((sum, { english }) => sum + english.size, 0);
  return { by: last?.by ?? null, on: last?.on ?? null, read, of };
}

/** What a translation says, and who read it. */
interface ReadSource extends Pick<TranslationSource, 'reviews'> {
  readonly texts: readonly Pick<TranslatedText, 'path' | 'says'>[];
}

/** A translation, and what it translates, by its path. */
export interface TranslationOf {
  readonly source: ReadSource;
  readonly english: ReadonlyMap<string, string>;
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
