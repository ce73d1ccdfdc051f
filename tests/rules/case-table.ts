import { expect } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { applying, judge, type Given } from './shipped-pack.ts';

/** What is right for a case. What is left out is not looked at. */
export interface Right {
  readonly level?: string;
  /** The highest level that what is not known may bring; that of the case itself unless it is named. */
  readonly possible?: string;
  readonly headline?: RegExp;
  /** Actions that apply for certain. */
  readonly does?: readonly string[];
  /** Actions of which none is listed, not even as possible. */
  readonly not?: readonly string[];
  /** What somebody reads in headline, urgent box, reasons, actions, challenged answers and notes. */
  readonly shows?: readonly RegExp[];
  /** What nobody reads there. */
  readonly hides?: readonly RegExp[];
  /** Pairs of answers that are challenged: exactly these. */
  readonly conflicts?: readonly string[];
}

/** A case in a few words, its answers, and what is right. */
export type Case = readonly [says: string, given: Given, right: Right];

/** Everything that a result says but for contacts and questions, as one text. */
export function words({ headline, urgent, reasons, actions, conflicts, notes }: Assessment): string {
  return [
    headline!.title,
    headline!.says,
    ...(urgent ? [urgent.title, ...urgent.do, ...urgent.tell, ...urgent.do_not_wait_for] : []),
    ...reasons.map(({ text }) => text),
    ...actions.flatMap(({ text, detail, why }) => [text, detail ?? '', why ?? '']),
    ...conflicts.map(({ text }) => text),
    ...notes.flatMap(({ title, text }) => [title, text]),
  ].join('\n');
}

/** What a case shows of what is right for it, and what it should show: compared, all that is wrong is seen at once. */
export function held([, given, right]: Case): { readonly seen: object; readonly wanted: object } {
  const result = judge(given);
  const said = words(result);
  const listed = new Set(result.actions.map(({ id }) => id));
  const stands = new Set(applying(result));
  const { level, possible = level, headline, conflicts } = right;
  return {
    seen: {
      ...(level !== undefined && { level: result.level, possible: result.possibleLevel }),
      ...(headline && { headline: result.headline!.title }),
      ...(conflicts && { conflicts: result.conflicts.map(({ id }) => id) }),
      missing: (right.does ?? []).filter((id) => !stands.has(id)),
      wrong: (right.not ?? []).filter((id) => listed.has(id)),
      unsaid: (right.shows ?? []).filter((phrase) => !phrase.test(said)),
      said: (right.hides ?? []).flatMap((phrase) => phrase.exec(said)?.[0] ?? []),
    },
    wanted: {
      ...(level !== undefined && { level, possible }),
      ...(headline && { headline: expect.stringMatching(headline) as unknown }),
      ...(conflicts && { conflicts }),
      missing: [],
      wrong: [],
      unsaid: [],
      said: [],
    },
  };
}
