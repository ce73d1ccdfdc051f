/** The day here, as `2026-02-28`. */
export function today(): string {
  return dayHere(new Date());
}

/** The day of a moment here, in the same form. */
export function dayHere(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
