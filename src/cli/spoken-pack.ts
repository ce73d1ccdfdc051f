import type { Language, Pack } from '../engine/index.ts';
import { otherLanguage, wordsOf } from '../words/index.ts';
import { packIn, type PackOptions } from './pack.ts';
import type { Speech } from './terminal/speech.ts';
import { isUserError } from './user-error.ts';

/** Rules that are spoken in one of their languages at a time. */
export interface SpokenPack extends Speech {
  readonly pack: () => Pack;
}

/** The rules as they were opened; another language of theirs is opened once somebody asks for it. */
export function spoken(first: Pack, options: PackOptions): SpokenPack {
  const opened = new Map<Language, Pack>([[wordsOf(first.data).language, first]]);
  let now = first;
  let failed = false;
  const other: SpokenPack['other'] = () => (failed ? undefined : otherLanguage(now.data));
  return {
    pack: () => now,
    words: () => wordsOf(now.data),
    other,
    turn: async () => {
      const to = other()?.id;
      if (to === undefined) return false;
      try {
        now = opened.get(to) ?? (await packIn(to, now, options));
      } catch (error) {
        if (!isUserError(error)) throw error;
        failed = true;
        return false;
      }
      opened.set(to, now);
      return true;
    },
  };
}
