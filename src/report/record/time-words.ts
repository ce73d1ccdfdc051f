import type { Words } from '../../words/index.ts';

/** `2026-07-02T14:05:00+01:00` as a person writes it: `2 July 2026, 14:05 (UTC+1)`; anything else as it stands. */
export function timeWords(time: string, { result }: Words): string {
  const read = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)T(\d\d:\d\d):\d\d(?:Z|([+-])(\d\d):(\d\d))$/.exec(time);
  if (!read) return time;
  const [, year, month, day, clock, sign, hours, minutes] = read;
  if (!(Number(month) >= 1 && Number(month) <= 12)) return time;
  const date = result.date(String(Number(year)), Number(month), Number(day));
  return `${date}, ${clock} (UTC${offset(sign, hours, minutes)})`;
}

function offset(sign = '+', hours = '00', minutes = '00'): string {
  if (hours === '00' && minutes === '00') return '';
  return `${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
