import { InvalidArgumentError, Option } from 'commander';
import { suggest } from '../pack/checks/suggest.ts';

/** An option that takes one of a few words. Any other is refused, with the word that was probably meant. */
export function choice(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words).argParser((word) => {
    if (words.includes(word)) return word;
    const near = suggest(word, words);
    throw new InvalidArgumentError(
      `${near ? `Did you mean ${near}? ` : ''}It is one of: ${words.join(', ')}.`,
    );
  });
}
