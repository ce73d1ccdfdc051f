/**
 * A moment as ISO 8601 with seconds and the offset of the machine's own time: `2026-03-02T14:05:00+00:00`. Years from 10000,
 * which a clock that is wrong may show, have a sign and six digits.
 */
export function isoTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -5);
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
