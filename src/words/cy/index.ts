import type { Words } from '../en/index.ts';
import { result } from './result.ts';

/** What the program itself says in Welsh. Nobody who speaks Welsh has reviewed it yet. */
export const cy: Words = { result };
