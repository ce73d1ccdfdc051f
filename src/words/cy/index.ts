import type { Words } from '../en/index.ts';
import { area } from './area.ts';
import { document } from './document.ts';
import { local } from './local.ts';
import { record } from './record.ts';
import { result } from './result.ts';
import { training } from './training.ts';

/** What the program itself says in Welsh. Nobody who speaks Welsh has reviewed it yet. */
export const cy: Words = { language: 'cy', area, document, local, record, result, training };
