import type { Condition, PackData, Question } from '../../engine/pack-data.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { labelsOf } from './answer-words.ts';

/**
 * A condition with `not` pushed down to single answers and facts, and nesting of the same kind undone. An empty `all` is
 * always so, an empty `any` never; neither stands inside another clause.
 */
type Clause =
  | { readonly kind: 'leaf'; readonly words: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Clause[] };

/**
 * A condition in plain words, for the second half of "this applies when ...": questions as they are asked, options by
 * their labels, facts by what they say. `not` is carried down to the single answers, so that nothing has to be turned
 * round in the head: not (A or B) is read as "A is not so, and B is not so". A question that the pack does not have is
 * named by its id, and so is a fact.
 */
export function conditionInWords(condition: Condition | undefined, pack: PackData): string {
  const words = wordsOf(pack).result.condition;
  return condition ? outermost(clause(condition, false, pack), words) : words.always;
}

type ConditionWords = Words['result']['condition'];

function outermost(whole: Clause, words: ConditionWords): string {
  if (whole.kind === 'leaf') return whole.words;
  if (whole.parts.length === 0) return whole.kind === 'all' ? words.always : words.never;
  const parts = whole.parts.map((part) => within(part, words));
  const mark = parts.some((part) => part.includes(',')) ? ';' : ',';
  return whole.kind === 'all' ? words.and(parts, mark) : words.or(parts, mark);
}

/** A part of a longer list. Two simple things read well side by side; more are bracketed, so that no "or" strays. */
function within(part: Clause, words: ConditionWords): string {
  if (part.kind === 'leaf') return part.words;
  const inner = part.parts.map((one) => (one.kind === 'leaf' ? one.words : `(${outermost(one, words)})`));
  if (inner.length === 2) return part.kind === 'all' ? words.both(inner) : words.either(inner);
  return part.kind === 'all' ? words.allOf(inner) : words.oneOf(inner);
}

function clause(condition: Condition, negated: boolean, pack: PackData): Clause {
  if ('not' in condition) return clause(condition.not, !negated, pack);
  if ('all' in condition) return list(negated ? 'any' : 'all', condition.all, negated, pack);
  if ('any' in condition) return list(negated ? 'all' : 'any', condition.any, negated, pack);
  if ('question' in condition) return { kind: 'leaf', words: answerWords(condition, negated, pack) };
  if ('fact' in condition) return { kind: 'leaf', words: factWords(condition.fact, negated, pack) };
  const { settled, notSettled } = wordsOf(pack).result.condition;
  return { kind: 'leaf', words: negated ? settled : notSettled };
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
  return negated ? wordsOf(pack).result.condition.notSo(says) : says;
}

function answerWords(
  { question: id, in: options }: { readonly question: string; readonly in: readonly string[] },
  negated: boolean,
  pack: PackData,
): string {
  const question = pack.questions.find((candidate) => candidate.id === id);
  const left = question?.options.filter((option) => !options.includes(option.id)) ?? [];
  const several = question?.type === 'many_of';
  const ask = question?.ask ?? id;
  const words = wordsOf(pack).result.condition;

  const most = question !== undefined && options.length > 2 && !negated;
  if (most && left.length === 0) return words.answered(ask);
  if (most && left.length === 1) {
    const other = quoted(question, [left[0]!.id], pack);
    return several ? words.includesOther(ask, other) : words.answeredNotWith(ask, other);
  }
  const answers = quoted(question, options, pack);
  if (several) return negated ? words.includesNot(ask, answers) : words.includes(ask, answers);
  return negated ? words.isNot(ask, answers) : words.is(ask, answers);
}

/** Labels as they stand in a sentence: an answer that says yes, no or not known needs no quotation marks. */
function quoted(question: Question | undefined, options: readonly string[], pack: PackData): string {
  const words = wordsOf(pack);
  // In Welsh each question has words of its own for yes and no.
  const plain = question?.type === 'yes_no' && words.language !== 'en';
  const labels = labelsOf(question, options, words).map((label) =>
    plain || label === words.result.notKnown || /^(yes|no)$/i.test(label)
      ? label.toLowerCase()
      : `"${label}"`,
  );
  return words.result.condition.listed(labels);
}
