import { wordsOf } from '../../../src/words/index.ts';
import { expect, test } from 'vitest';
import { oddity } from '../../../src/cli/record/passphrase-text.ts';

test.each([
  ['a byte order mark', '\ufefffive words', 'has a byte order mark in it (U+FEFF)'],
  ['a no-break space', 'five\u00a0words', 'has a blank in it that is not the usual one (U+00A0)'],
  ['a thin space', 'five\u2009words', 'has a blank in it that is not the usual one (U+2009)'],
  ['a line separator', 'five\u2028words', 'has a blank in it that is not the usual one (U+2028)'],
  ['a tab', 'five\twords', 'has a character in it that nobody sees (U+0009)'],
  ['a NUL', 'five\0words', 'has a character in it that nobody sees (U+0000)'],
  ['the next line', 'five\u0085words', 'has a character in it that nobody sees (U+0085)'],
  ['a space without a width', 'five\u200bwords', 'has a character in it that nobody sees (U+200B)'],
  ['a soft hyphen', 'five\u00adwords', 'has a character in it that nobody sees (U+00AD)'],
  ['a turn of direction', 'five\u202ewords', 'has a character in it that nobody sees (U+202E)'],
  ['a filler', 'five\u3164words', 'has a character in it that nobody sees (U+3164)'],
  ['half a character', 'five\ud83dwords', 'has a character in it that nobody sees (U+D83D)'],
  ['no character at all', 'five\uffffwords', 'has a character in it that nobody sees (U+FFFF)'],
  ['a letter that was lost', 'caf\ufffd words', 'stands for a letter that was lost (U+FFFD)'],
  ['a blank before', ' five words', 'begins or ends with a blank'],
  ['a blank after', 'five words ', 'begins or ends with a blank'],
])('of a passphrase with %s it is said', (_what, passphrase, words) => {
  expect(oddity(passphrase, wordsOf('en'))).toContain(
    `The passphrase ${words.startsWith('stands') ? 'has a sign' : words}`,
  );
  expect(oddity(passphrase, wordsOf('en'))).toContain(words);
});

test.each(['five plain words', 'caf\u00e9', 'cafe\u0301', '\u5341 \u{1f422}', "don't stop; 100%!"])(
  'nothing is odd about %s',
  (passphrase) => expect(oddity(passphrase, wordsOf('en'))).toBeUndefined(),
);
