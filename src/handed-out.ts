import type { Pack as Compiled, PackData } from './engine/index.ts';

/** A pack made ready. Make it once and use it for any number of answers. It is frozen with all that it holds. */
export interface Pack {
  readonly data: PackData;
}

/** What is worked out for a pack lies here and not in it: nobody who has the pack can change what it answers. */
const COMPILED = new WeakMap<Pack, Compiled>();

/** A compiled pack as it is handed out. */
export function handedOut(compiled: Compiled): Pack {
  const pack = Object.freeze({ data: compiled.data });
  COMPILED.set(pack, compiled);
  return pack;
}

/** @throws TypeError for anything that was not handed out. */
export function compiledOf(pack: Pack): Compiled {
  const compiled = COMPILED.get(pack);
  if (compiled === undefined)
    throw new TypeError('This is no pack. Give the one that `loadPack` or `compilePack` returned.');
  return compiled;
}
