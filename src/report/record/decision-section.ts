import type { KeptRecord, Recommendation } from '../../record/index.ts';
import { headlineTitle, levelTitle, type Lookup } from '../words/lookup.ts';
import type { Line, Section } from '../../document/model.ts';
import { labelled, part, words as plain } from '../../document/parts.ts';
import { timeWords } from './time-words.ts';

/** Recommendation, decision and reason for departing as three lines of their own, with who decided and when. */
export function decisionSection(
  record: KeptRecord,
  lookup: Lookup,
  { outdated }: { readonly outdated: boolean },
): readonly Section[] {
  const { assessment, recommendation, decision, departure, decidedBy, decidedAt } = record;
  const current = { ...assessment, text: headlineTitle(assessment, lookup) };
  const words = lookup.words.record.decision;
  if (!decision) {
    return part(words.title, { lines: [...recommendedLines(current, lookup), plain(words.none)] });
  }
  const caution = (text: string): Line => ({ role: 'caution', text });
  const recommended = recommendation ?? current;
  const duty = dutyWords(decision, recommended, lookup);
  return part(words.title, {
    lines: [
      ...(outdated ? [caution(words.outdated)] : []),
      ...recommendedLines(recommended, lookup),
      labelled(words.decided, decidedWords(decision, lookup)),
      ...(duty === undefined ? [] : [caution(duty)]),
      ...(departure === undefined ? [] : [labelled(words.why, departure)]),
      ...(decidedBy === undefined ? [] : [labelled(words.by, decidedBy)]),
      ...(decidedAt === undefined ? [] : [labelled(words.when, timeWords(decidedAt, lookup.words))]),
    ],
  });
}

/** A recommendation in words, with what it could still become while it is not settled. */
export function recommendedLines(
  { level, possibleLevel, text }: Recommendation,
  lookup: Lookup,
): readonly Line[] {
  const words = lookup.words.record.decision;
  if (level === possibleLevel) return [labelled(words.recommended, text)];
  return [
    labelled(words.recommended, words.atLeast(text)),
    labelled(words.mayChangeTo, levelTitle(lookup, possibleLevel)),
  ];
}

/** What was recommended where something else was decided, and whether that is less urgent. The reason is asked after it. */
export function departureWords(
  decided: { readonly level?: string },
  { level, text }: Pick<Recommendation, 'level' | 'text'>,
  { pack: { levels }, words }: Lookup,
): string {
  const placeOf = (id: string) => levels.findIndex((one) => one.id === id);
  const less = decided.level !== undefined && placeOf(decided.level) > placeOf(level);
  const { lessUrgent, somethingElse } = words.record.decision;
  return less ? lessUrgent(text) : somethingElse(text);
}

/**
 * What to say of a decision that is below a level with a duty, where that level or a more urgent one is recommended. Words
 * of one's own may mean less, so they count as below.
 */
export function dutyWords(
  decided: { readonly level?: string },
  { level }: Pick<Recommendation, 'level'>,
  { pack: { levels } }: Lookup,
): string | undefined {
  const placeOf = (id: string) => levels.findIndex((one) => one.id === id);
  const under = decided.level === undefined ? levels.length : placeOf(decided.level);
  return levels.find(({ duty }, at) => duty !== undefined && placeOf(level) <= at && at < under)?.duty;
}

/** A decision in words; a level that the pack does not have stands for itself. */
export function decidedWords(
  { level, text }: { readonly level?: string; readonly text?: string },
  lookup: Lookup,
): string {
  const title = level === undefined ? undefined : levelTitle(lookup, level);
  return [title, text].filter((one) => one !== undefined).join('. ');
}
