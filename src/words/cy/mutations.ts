/** The first letters that Welsh changes, longest first, and what becomes of each. `''`: the letter is gone. */
const SOFT = { ll: 'l', rh: 'r', p: 'b', t: 'd', c: 'g', b: 'f', d: 'dd', g: '', m: 'f' } as const;
const NASAL = { p: 'mh', t: 'nh', c: 'ngh', b: 'm', d: 'n', g: 'ng' } as const;
const ASPIRATE = { p: 'ph', t: 'th', c: 'ch' } as const;
/** Two letters that are one, and stay as they are. */
const FIXED = new Set(['ch', 'dd', 'ff', 'ph', 'th', 'ng']);

export const MUTATIONS = { soft: SOFT, nasal: NASAL, aspirate: ASPIRATE } as const;

export type InitialMutation = keyof typeof MUTATIONS;

/** A word after a trigger, in small letters; the same word where nothing changes. */
export function mutate(word: string, mutation: InitialMutation): string {
  const letters: Readonly<Record<string, string>> = MUTATIONS[mutation];
  const first = Object.hasOwn(letters, word.slice(0, 2)) ? word.slice(0, 2) : word.slice(0, 1);
  if (FIXED.has(word.slice(0, 2)) || !Object.hasOwn(letters, first)) return word;
  return letters[first]! + word.slice(first.length);
}

/** A word in every form that its beginning takes: `perygl`, `berygl`, `mherygl`, `pherygl`; `anghenion`, `hanghenion`. */
export function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  for (const mutation of ['soft', 'nasal', 'aspirate'] as const) forms.add(mutate(word, mutation));
  if (/^[aeiouwyâêîôûŵŷ]/.test(word)) forms.add(`h${word}`);
  return forms;
}
