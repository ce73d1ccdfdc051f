/** The kinds of packs that are hard to work with, each a function of how large it is to be, from 0 up to 1. */
export const NASTY: Readonly<Record<string, (size: number) => Readonly<Record<string, string>>>>;
