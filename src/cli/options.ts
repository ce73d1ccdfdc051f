import {
  Command,
  type CommandUnknownOpts,
  Help,
  InvalidArgumentError,
  Option,
} from '@commander-js/extra-typings';
import { listed } from './completion/listed.ts';
import { suggest } from '../pack/checks/suggest.ts';
import { visible } from '../document/visible.ts';
import { UserError } from './user-error.ts';

/** A command to declare arguments and options on. Every command also takes `--no-color`, which the program declares. */
export const command = (name: string) => new Command<[], {}, { color: boolean }>(name);

/** What the declaration of a command gives its work: the values of its options. */
export type OptionsOf<Declaration extends () => { optsWithGlobals: () => unknown }> = Readonly<
  ReturnType<ReturnType<Declaration>['optsWithGlobals']>
>;

/** An option that takes one of a few words. Any other is refused, with the word that was probably meant. */
export function choice<const Flags extends string, const Words extends readonly string[]>(
  flags: Flags,
  description: string,
  words: Words,
) {
  return new Option(flags, description).choices(words).argParser((word): Words[number] => {
    if (words.includes(word)) return word;
    const near = suggest(word, words);
    throw new InvalidArgumentError(
      `${near ? `Did you mean ${near}? ` : ''}It is one of: ${words.join(', ')}.`,
    );
  });
}

/**
 * The form of a report: `FORMATS`, or `TABLE_FORMATS` where it is a table or a list of things that are alike, and those that
 * only one command has. No report has a set of its own. Books of several files (`rules docs`, `rules assure`) are HTML and
 * Markdown, with CSV of what is a table.
 */
export const formatOption = <
  const Formats extends Readonly<Record<string, unknown>>,
  const Own extends readonly string[] = [],
>(
  formats: Formats,
  ...own: Own
) => {
  const words = Object.keys(formats) as (keyof Formats & string)[];
  return choice('--format <format>', 'the form', [...words, ...own]);
};

export const pack = () =>
  listed('packs', new Option('--pack <dir>', 'use the rules in this folder instead of the built-in ones'));
/** Likewise, and more than one of them. */
export const packs = (description: string) =>
  listed('packs', new Option('--pack <dir>', description)).argParser(
    (dir, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), dir],
  );
export const localFile = () => new Option('--local <file>', 'use the local settings in this file');
export const noLocal = () => new Option('--no-local', 'leave local settings out');
/** The council area where it happened; the words say what comes of it. */
export const area = (description: string) => listed('areas', new Option('--area <id>', description));
/** The language of everything that is shown. */
export const lang = () =>
  choice('--lang <language>', 'Cymraeg (cy) or English (en); SAFEGUARD_LANG does the same', ['cy', 'en']);
/** How much is done at a time; the words say what. */
export const jobs = (description: string) =>
  new Option('--jobs <number>', description).default(1).argParser((text): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= MOST_JOBS) return number;
    throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST_JOBS}.`);
  });

const MOST_JOBS = 64;

export const plain = () =>
  new Option('--plain', 'plain numbered lines, no colour or redrawing (ACCESSIBLE=1 does the same)');

export const full = () =>
  new Option('--full', 'every step, who can help, the law and the sources').conflicts('explain');

/** Whoever still uses the option that results were shortened by is told what there is instead. */
export function withoutBrief<C extends CommandUnknownOpts>(command: C): C {
  command.addOption(new Option('--brief').hideHelp());
  command.on('option:brief', () => {
    throw new UserError(({ refusal }) => refusal.noBrief);
  });
  return command;
}

/** Where the passphrase of an encrypted record comes from, other than from a prompt. */
export const passphraseFd = () =>
  new Option('--passphrase-fd <n>', 'read the passphrase from this file descriptor').argParser(
    (word): number => {
      if (/^\d{1,4}$/.test(word) && word !== '1' && word !== '2') return Number(word);
      throw new InvalidArgumentError('It is the number of a file descriptor to read from, such as 3.');
    },
  );

/** A whole number from one to the other. */
export const wholeNumber =
  (least: number, most: number) =>
  (word: string): number => {
    const number = Number(word);
    if (word.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };

/** Text is wrapped down to this width, in columns; commander would stop at twice as much. */
export const NARROWEST = 20;

/** An option or a command and what it does; on a narrow screen that stands under it, because beside it is no room. */
export function helpItem(term: string, termWidth: number, description: string, helper: Help): string {
  const width = helper.helpWidth ?? 80;
  if (description === '' || width - termWidth - BETWEEN >= NARROWEST) {
    return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  }
  const wrapped = helper.boxWrap(description, width - UNDER.length);
  return `  ${term}\n${wrapped.replace(/^/gm, UNDER)}`;
}

/** The blanks before an option, and those between it and what it does. */
const BETWEEN = 4;
const UNDER = ' '.repeat(6);

const LONGEST = 86_400;

/** The time limit that `--timeout` names in seconds, in milliseconds; at most a day. */
export function timeLimit(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= LONGEST) return seconds * 1000;
  throw new UserError(`--timeout takes a number of seconds, such as 60, and not ${visible(text)}.`);
}
