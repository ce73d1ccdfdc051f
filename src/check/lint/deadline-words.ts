import type { DeadlineUnit } from '../../engine/pack-data.ts';
import { figuresIn } from './figures.ts';

/** Whether a sentence names this time, and no other. */
export function deadlineSays(text: string, count: number, unit: DeadlineUnit): boolean {
  const wanted = `${count} ${unit.replace('_', ' ').replace(/s$/, '')}`;
  const named = [...figuresIn(text)].filter((one) => /^\d.* (?:hour|day|week|month|year)$/.test(one));
  return named.length > 0 && named.every((time) => time === wanted);
}
