import type { Loose } from '../loose.ts';
import { result } from './result.ts';

/** What the program itself says in English, by where it is said. What the rules say stands in the rules. */
export const en = { result };

/** The words of the program in any language: whole sentences, and functions that make whole sentences. */
export type Words = Loose<typeof en>;
