import type { Test } from '../../engine/condition.ts';
import { conditionsOf } from '../../engine/entries.ts';
import { NOT_KNOWN, type Answer, type Answers, type Pack, type Question } from '../../engine/index.ts';
import { optionsOf } from '../../engine/state.ts';
import type { Demand, Way } from '../../engine/ways.ts';
import type { Property } from '../../pack/property.ts';
import { randomFrom } from '../../train/random.ts';
import { randomAnswers } from '../random-answers.ts';

/** So many ways of one condition are followed; the shortest come first. */
const MOST_WAYS = 12;
const RANDOM = 500;

/**
 * Answers that bring out what a pack does, each set once and the same every time: what people wrote; for each condition of
 * the pack and of its properties the fewest answers that make it yes, and that make it no; each of these with one answer
 * less; and some by chance. A change that hides from all of them is left to the solver.
 *
 * @param known answers that people wrote, such as those of the scenarios.
 */
export function corpusFor(
  pack: Pack,
  properties: readonly Property[],
  known: readonly Answers[],
): readonly Answers[] {
  const found = new Map<string, Answers>();
  const add = (answers: Answers): void => void found.set(JSON.stringify(answers), answers);
  add({});
  known.map(definite).forEach(add);
  const conditions = [
    ...properties.flatMap(({ given, given_possible }) => [given, given_possible]),
    ...conditionsOf(pack.data).map(({ when }) => when),
  ];
  for (const condition of conditions) {
    const test = pack.test(condition);
    for (const way of [...waysOf(test.toYes), ...waysOf(test.toNo)]) {
      const answers = fewestFor(way, pack);
      add(answers);
      for (const id of Object.keys(answers)) add(without(answers, id));
      for (const other of otherOptions(way, pack)) add({ ...answers, ...other });
    }
  }
  const random = randomFrom('safeguard');
  for (let count = 0; count < RANDOM; count++) add(randomAnswers(pack.data, random));
  return [...found.values()];
}

function waysOf(ways: Test['toYes']): readonly Way[] {
  return (ways() ?? []).slice(0, MOST_WAYS);
}

function fewestFor(way: Way, pack: Pack): Answers {
  const answers: Record<string, Answer> = {};
  for (const [index, demand] of [...way].toSorted(([a], [b]) => a - b)) {
    const { question, bits } = pack.questions[index]!;
    Object.assign(answers, answering(question, fewestOptions(demand, bits.get(question.alone ?? '') ?? 0)));
  }
  return answers;
}

/** Where a way leaves a choice of options, each of them alone. */
function* otherOptions(way: Way, pack: Pack): Iterable<Answers> {
  for (const [index, { hit, avoid }] of way) {
    const { question, bits } = pack.questions[index]!;
    if (hit.length !== 1) continue;
    for (const bit of bits.values()) if (hit[0]! & ~avoid & bit) yield answering(question, bit);
  }
}

function answering(question: Question, bits: number): Answers {
  const ids = optionsOf(question, bits);
  if (ids.length === 0) return {};
  return { [question.id]: question.type === 'many_of' ? ids : ids[0]! };
}

/** As few options as meet a demand, as bits; the one that stands alone only where no other does. */
function fewestOptions({ hit, avoid }: Demand, alone: number): number {
  let chosen = 0;
  for (const wanted of hit) {
    if (chosen & wanted) continue;
    const usual = wanted & ~avoid & ~alone;
    const allowed = usual === 0 ? wanted & ~avoid : usual;
    chosen |= allowed & -allowed;
  }
  return chosen;
}

function without(answers: Answers, question: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question));
}

/** Without what is not known: that reads like no answer. */
function definite(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== NOT_KNOWN));
}
