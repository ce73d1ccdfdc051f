/**
 * The library without Node, for browsers: assess answers and ask the next question, with the pack that ships as data.
 *
 * @packageDocumentation
 */
import type { PackData } from './engine/pack-data.ts';

export * from './library.ts';

/** Put in by the build, once it has read the rules. */
declare const ONLINE_ABUSE: PackData;

/** The pack that ships. Make it ready with `compilePack`, once. */
export const onlineAbuse: PackData = ONLINE_ABUSE;
