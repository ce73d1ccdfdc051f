import type { DeadlineUnit } from '../../engine/pack-data.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Every time that a sentence names: "one month", "an hour", "2 working days". */
const TIMES = new RegExp(
  `\\b(\\d+|an?|${NUMBERS.join('|')}) (working days?|(?:hour|day|week|month|year)s?)\\b`,
  'gi',
);

/** Whether a sentence names this time, and no other. */
export function deadlineSays(text: string, count: number, unit: DeadlineUnit): boolean {
  const wanted = `${count} ${unit.replace('_', ' ')}`;
  const named = [...text.matchAll(TIMES)].map(([, number = '', word = '']) => {
    return `${numberOf(number.toLowerCase())} ${word.toLowerCase().replace(/s?$/, 's')}`;
  });
  return named.length > 0 && named.every((time) => time === wanted);
}

function numberOf(word: string): number {
  if (/\d/.test(word)) return Number(word);
  return word.startsWith('a') ? 1 : NUMBERS.indexOf(word) + 1;
}
