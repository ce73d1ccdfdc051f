import type { Language } from '../../engine/pack-data.ts';
import type { Loose } from '../loose.ts';
import { area } from './area.ts';
import { authoring } from './authoring.ts';
import { document } from './document.ts';
import { interview } from './interview.ts';
import { keeping } from './keeping.ts';
import { local } from './local.ts';
import { page } from './page.ts';
import { record } from './record.ts';
import { refusal } from './refusal.ts';
import { result } from './result.ts';
import { study } from './study.ts';
import { terminal } from './terminal.ts';
import { training } from './training.ts';

const parts = {
  area,
  authoring,
  document,
  interview,
  keeping,
  local,
  page,
  record,
  refusal,
  result,
  study,
  terminal,
  training,
};

/** The words of the program in any language: whole sentences, and functions that make whole sentences. */
export type Words = Loose<typeof parts> & { readonly language: Language };

/** What the program itself says in English, by where it is said. What the rules say stands in the rules. */
export const en: Words = { language: 'en', ...parts };
