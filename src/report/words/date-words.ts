import type { Words } from '../../words/index.ts';

/** `2025-06` and `2025-06-03` as a person writes them; anything else as it stands. */
export function dateWords(date: string, { result }: Words): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  const number = Number(month);
  if (year === undefined || !(number >= 1 && number <= 12)) return date;
  return result.date(year, number, day === undefined ? undefined : Number(day));
}
