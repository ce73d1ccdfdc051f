/**
 * What is wrong with the day on which something was last done: "were last ${done} in 2021-02, more than 12 months ago";
 * undefined where it is recent enough. A date without a day counts as the end of its month.
 */
export function outOfDate(
  done: 'checked' | 'looked at' | 'dated' | 'read',
  date: string,
  today: string,
  months: number,
): string | undefined {
  const comparable = today.slice(0, date.length);
  if (date > comparable) return `were ${done} on a day to come, ${date}`;
  const wait = months === 1 ? 'a month' : `${months} months`;
  return later(date, months) < comparable ? `were last ${done} in ${date}, more than ${wait} ago` : undefined;
}

/** The same day some months later. It may be a day that the month does not have; it is compared, and never shown. */
function later(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const text = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  return text.padStart(7, '0') + date.slice(7);
}
