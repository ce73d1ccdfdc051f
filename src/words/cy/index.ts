import type { Words } from '../en/index.ts';
import { document } from './document.ts';
import { result } from './result.ts';

/** What the program itself says in Welsh. Nobody who speaks Welsh has reviewed it yet. */
export const cy: Words = { language: 'cy', document, result };
