import type { Condition, PackData, Question } from '../../engine/pack-data.ts';
import { labelsOf } from './answer-words.ts';

/**
 * A condition with `not` pushed down to single answers and facts, and nesting of the same kind undone. An empty `all` is
 * always so, an empty `any` never; neither stands inside another clause.
 */
type Clause =
  | { readonly kind: 'leaf'; readonly words: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Clause[] };

/**
 * A condition in plain English, for the second half of "this applies when ...": questions as they are asked, options by
 * their labels, facts by what they say. `not` is carried down to the single answers, so that nothing has to be turned
 * round in the head: not (A or B) is read as "A is not so, and B is not so". A question that the pack does not have is
 * named by its id, and so is a fact.
 */
export function conditionInWords(condition: Condition | undefined, pack: PackData): string {
  if (!condition) return 'always';
  return outermost(clause(condition, false, pack));
}

function outermost(whole: Clause): string {
  if (whole.kind === 'leaf') return whole.words;
  if (whole.parts.length === 0) return empty(whole.kind);
  const parts = whole.parts.map(within);
  const mark = parts.some((part) => part.includes(',')) ? ';' : ',';
  return parts.join(`${mark} ${whole.kind === 'all' ? 'and' : 'or'} `);
}

/** A part of a longer list. Two simple things read well side by side; more are bracketed, so that no "or" strays. */
function within(part: Clause): string {
  if (part.kind === 'leaf') return part.words;
  const words = part.parts.map((inner) => (inner.kind === 'leaf' ? inner.words : `(${outermost(inner)})`));
  if (words.length === 2)
    return part.kind === 'all' ? `both ${words.join(' and ')}` : `either ${words.join(' or ')}`;
  return `${part.kind === 'all' ? 'all of these' : 'at least one of these'} (${words.join('; ')})`;
}

function empty(kind: 'all' | 'any'): string {
  return kind === 'all' ? 'always' : 'never';
}

function clause(condition: Condition, negated: boolean, pack: PackData): Clause {
  if ('not' in condition) return clause(condition.not, !negated, pack);
  if ('all' in condition) return list(negated ? 'any' : 'all', condition.all, negated, pack);
  if ('any' in condition) return list(negated ? 'all' : 'any', condition.any, negated, pack);
  if ('question' in condition) return { kind: 'leaf', words: answerWords(condition, negated, pack) };
  if ('fact' in condition) return { kind: 'leaf', words: factWords(condition.fact, negated, pack) };
  return { kind: 'leaf', words: negated ? 'the level is settled' : 'a higher level is still possible' };
}

function list(
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  negated: boolean,
  pack: PackData,
): Clause {
  const parts = conditions
    .map((part) => clause(part, negated, pack))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const decides = parts.find((part) => part.kind !== 'leaf' && part.parts.length === 0);
  return decides ?? (parts.length === 1 ? parts[0]! : { kind, parts });
}

function factWords(id: string, negated: boolean, pack: PackData): string {
  const says = pack.facts.find((fact) => fact.id === id)?.says ?? id;
  return negated ? `it is not the case that ${says}` : says;
}

function answerWords(
  { question: id, in: options }: { readonly question: string; readonly in: readonly string[] },
  negated: boolean,
  pack: PackData,
): string {
  const question = pack.questions.find((candidate) => candidate.id === id);
  const left = question?.options.filter((option) => !options.includes(option.id)) ?? [];
  const several = question?.type === 'many_of';
  const asked = `"${question?.ask ?? id}"`;

  const most = question !== undefined && options.length > 2 && !negated;
  if (most && left.length === 0) return `${asked} is answered`;
  if (most && left.length === 1) {
    const other = quoted(question, [left[0]!.id]);
    return several
      ? `${asked} includes something other than ${other}`
      : `${asked} is answered, and not with ${other}`;
  }
  const verb = several ? (negated ? 'does not include' : 'includes') : negated ? 'is not' : 'is';
  return `${asked} ${verb} ${quoted(question, options)}`;
}

function quoted(question: Question | undefined, options: readonly string[]): string {
  const labels = labelsOf(question, options).map((label) =>
    /^(yes|no|not known)$/i.test(label) ? label.toLowerCase() : `"${label}"`,
  );
  const last = labels[labels.length - 1] ?? 'nothing';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
}
