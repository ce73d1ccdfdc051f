import { existsSync } from 'node:fs';
import { howMany } from '../words/en/counted.ts';
import { assess, type Assessment, type Language, type Pack } from '../engine/index.ts';
import { openOwnPack } from '../pack/open.ts';
import { shippedIds } from '../pack/shipped.ts';
import type { AssessOptions } from './assess/command.ts';
import { wordsOf } from '../words/index.ts';
import { refuseFile } from './files/pack-folder.ts';
import { languageFor } from './language.ts';
import { settingsFile } from './local/settings-file.ts';
import { UserError } from './user-error.ts';

/** The pack to use: the first that ships, or the one that the user named by its id or its folder. */
export async function packFor(dir: string | undefined, language?: Language): Promise<Pack> {
  refuseFile(dir);
  const { pack, problems } = await openOwnPack(dir, language);
  if (pack) return pack;
  const { formatProblem } = await import('../pack/format-problem.ts');
  const { suggestion } = await import('../pack/checks/suggest.ts');
  const instead = dir === undefined || existsSync(dir) ? '' : suggestion(dir, shippedIds());
  throw new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${howMany(problems.length, 'problem')} in the pack ${dir}. It was not used.${instead}`,
  );
}

/** Which rules somebody wants to use, in which language and with which local settings. */
export type PackOptions = Pick<AssessOptions, 'pack' | 'local'> & Partial<Pick<AssessOptions, 'lang'>>;

/**
 * The pack to use for somebody's case, with local settings where there are any. Settings that cannot be used are left out
 * with a warning on standard error: nobody who has a child in front of them is stopped by a telephone list.
 */
export async function packWithLocal({ pack: dir, local, lang }: PackOptions): Promise<Pack> {
  const file = settingsFile(local, process.env);
  const language = languageFor(lang, process.env);
  const pack = await packFor(dir, language);
  if (!pack.data.languages.includes(language)) console.error(wordsOf(language).terminal.notInLanguage);
  // Most have no settings; for them this is all that it costs.
  if (!file || (!file.named && !existsSync(file.path))) return pack;
  const { withSettings } = await import('./local/with-settings.ts');
  // They are checked once for all languages.
  const first = pack.data.language === undefined ? pack : await packFor(dir);
  return withSettings(pack, file, first);
}

/**
 * A pack that is in use, in another of its languages, with the same local settings.
 *
 * @throws UserError where it cannot be read any more, or was changed meanwhile: answers may not fit it then.
 */
export async function packIn(language: Language, { data }: Pack, options: PackOptions): Promise<Pack> {
  // Whether settings can be used was said when the rules were opened.
  const same = { ...options, ...(data.local ? {} : { local: false as const }) };
  const other = await packWithLocal({ ...same, pack: options.pack ?? data.id, lang: language });
  if (other.data.digest === data.digest && other.data.local?.digest === data.local?.digest) return other;
  throw new UserError(({ refusal }) => refusal.rulesChanged);
}

/** A result as a record keeps it: in the language in which its rules are written, whichever was spoken. */
export async function inFirstLanguage(
  result: Assessment,
  pack: Pack,
  options: PackOptions,
): Promise<Assessment> {
  const { language, languages } = pack.data;
  if (language === undefined) return result;
  return assess(await packIn(languages[0]!, pack, options), result.answers);
}
