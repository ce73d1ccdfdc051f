import type { Words } from '../en/index.ts';
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

/** What the program itself says in Welsh. Nobody who speaks Welsh has reviewed it yet. */
export const cy: Words = {
  language: 'cy',
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
