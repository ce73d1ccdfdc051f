/**
 * The library without Node, for browsers: assess answers and ask the next question, with the pack that ships as data.
 *
 * @packageDocumentation
 */
import { frozen } from './engine/frozen.ts';
import type { PackData } from './engine/pack-data.ts';

export * from './library.ts';

/** Put in by the build, once it has read the rules. */
declare const PACKS: Readonly<Record<string, PackData>>;

/** The packs that ship, by id. Make one ready with `compilePack`, once. */
export const packs: Readonly<Record<string, PackData>> = /* @__PURE__ */ frozen(PACKS);
