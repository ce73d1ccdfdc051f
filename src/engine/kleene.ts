/**
 * Kleene's strong three-valued logic in two bits: the high bit says "certainly", the low bit "possibly".
 * AND is `&`, OR is `|`.
 */
export type Kleene = 0 | 1 | 3;

export const NO = 0;
export const UNKNOWN = 1;
export const YES = 3;

/** Yes only if both are; no as soon as one is. */
export const and = (a: Kleene, b: Kleene): Kleene => (a & b) as Kleene;

/** Yes as soon as one is; no only if both are. */
export const or = (a: Kleene, b: Kleene): Kleene => (a | b) as Kleene;

/** Turns yes and no round; what is unknown stays unknown. */
export const not = (a: Kleene): Kleene => (a === UNKNOWN ? UNKNOWN : a === YES ? NO : YES);
