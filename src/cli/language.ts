import type { Language } from '../engine/pack-data.ts';
import { wordsOf, type Words } from '../words/index.ts';

/** What the environment may say about the language; the first that says something counts, as for other programs. */
const LOCALES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language to speak: the one that was asked for with `--lang`, else with `SAFEGUARD_LANG`, else that of the system.
 * English where none of them is a language that there is: nobody who has a child in front of them is stopped by a setting.
 */
export function languageFor(asked: Language | undefined, env: NodeJS.ProcessEnv): Language {
  return asked ?? languageIn(env['SAFEGUARD_LANG']) ?? languageIn(systemLocale(env)) ?? 'en';
}

/** The words of the program in that language, where there are no rules yet that would say which they are in. */
export function wordsFor({ lang }: { readonly lang?: Language | undefined }): Words {
  return wordsOf(languageFor(lang, process.env));
}

function systemLocale(env: NodeJS.ProcessEnv): string {
  const named = LOCALES.map((name) => env[name]).find((locale) => locale !== undefined && locale !== '');
  // Windows says it elsewhere, and so does a Mac for what is not started in a terminal.
  return named ?? Intl.DateTimeFormat().resolvedOptions().locale;
}

/** `cy`, `cy_GB.UTF-8` and `cy-GB` are Welsh. */
function languageIn(locale: string | undefined): Language | undefined {
  const [, language] = /^(cy|en)(?:[-_.@]|$)/i.exec(locale?.trim() ?? '') ?? [];
  return language?.toLowerCase() as Language | undefined;
}

/** Commands that are in English in every language: tools of those who write rules and programs. */
const IN_ENGLISH: ReadonlySet<string> = new Set([
  'questions',
  'levels',
  'guide',
  'schema',
  'batch',
  'local',
  'rules',
  'completion',
  'study',
]);

export function staysEnglish(command: string): boolean {
  return IN_ENGLISH.has(command);
}

/** The words for a message about a command line, whatever went wrong on it. */
export function wordsOfCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): Words {
  const command = args.find((arg) => !arg.startsWith('-')) ?? '';
  return wordsOf(staysEnglish(command) ? 'en' : languageFor(askedLanguage(args), env));
}

/** The language that the arguments of a command line ask for, wherever it stands among them. */
export function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = /^--lang=(.*)$/.exec(args[at] ?? '')?.[1] ?? args[at + 1];
  return at !== -1 && (asked === 'cy' || asked === 'en') ? asked : undefined;
}
