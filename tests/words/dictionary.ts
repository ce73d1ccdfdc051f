import dictionary from 'dictionary-cy';
import nspell from 'nspell';
import type { Dictionary } from './welsh-slips.ts';

/** Hunspell's dictionary of Welsh, by Bangor University. */
export function welshDictionary(): Dictionary {
  const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  const kept = new Map<string, boolean>();
  const listed = new Set(
    Buffer.from(dictionary.dic)
      .toString('utf8')
      .split('\n')
      .map((line) => line.replace(/\/.*$/, '').trim()),
  );
  return {
    has(word) {
      const is = kept.get(word) ?? spell.correct(word);
      kept.set(word, is);
      return is;
    },
    lists: (word) => listed.has(word),
  };
}
