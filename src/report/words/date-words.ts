const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2025-06` and `2025-06-03` as a person writes them; anything else as it stands. */
export function dateWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
