import type { GraphOption } from './model.ts';

/**
 * The answers that count, in words: `yes`, `Under 13 or 13 to 15`, `any answer but None of these`. Options stand in the
 * order of the question.
 */
export function answerWords(all: readonly GraphOption[], chosen: readonly string[]): string {
  const counting = all.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  const left = all.filter(({ id }) => !chosen.includes(id)).map(({ label }) => label);
  if (left.length === 0) return 'any answer';
  const but = left.length <= 3 && counting.length > 2 * left.length;
  return but ? `any answer but ${either(left)}` : either(counting);
}

/** The answers that count, by the letters that stand before them where they are listed: `b, d to g or m`. */
export function answerLetters(all: readonly GraphOption[], chosen: readonly string[]): string {
  const places = all.flatMap(({ id }, at) => (chosen.includes(id) ? [at] : []));
  const runs: [first: number, last: number][] = [];
  for (const at of places) {
    const run = runs.at(-1);
    if (run?.[1] === at - 1) run[1] = at;
    else runs.push([at, at]);
  }
  const words = runs.flatMap(([first, last]) =>
    last - first > 1
      ? [`${letter(first)} to ${letter(last)}`]
      : places.filter((at) => at >= first && at <= last).map(letter),
  );
  return either(words);
}

/** a to z, then aa: a question has at most 30 options. */
export function letter(at: number): string {
  const last = String.fromCodePoint(97 + (at % 26));
  return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}

function either(labels: readonly string[]): string {
  const last = labels.at(-1) ?? 'no answer';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
}
