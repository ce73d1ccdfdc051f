import fc from 'fast-check';
import type { Question } from '../../src/engine/index.ts';
import { arbitraryAnswers, definiteAnswer } from '../engine/arbitrary-pack.ts';
import { pack, QUIET } from './shipped-pack.ts';

export type Answered = Record<string, string | string[]>;

/** Answers that settle a whole case by themselves: they come up seldom. */
const RARE: Readonly<Record<string, string>> = {
  immediate_danger: 'yes',
  meeting_perpetrator: 'yes',
  age: '18_over',
};

function seldomRare(question: Question): fc.Arbitrary<string | string[]> {
  const rare = RARE[question.id];
  if (rare === undefined) return definiteAnswer(question);
  const others = question.options.map(({ id }) => id).filter((id) => id !== rare);
  return fc.oneof(
    { arbitrary: fc.constantFrom(...others), weight: 9 },
    { arbitrary: fc.constant(rare), weight: 1 },
  );
}

const wild: fc.Arbitrary<Answered> = fc.record(
  Object.fromEntries(pack.data.questions.map((question) => [question.id, seldomRare(question)])),
);

/** Complete cases in which all but a few answers are quiet, so that the lower levels occur as well. */
const calm: fc.Arbitrary<Answered> = fc
  .tuple(wild, fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(19)))
  .map(([answers, alarms, dice]) => {
    const given = { ...answers };
    for (const [id, value] of Object.entries(QUIET)) {
      if (dice.next().value >= alarms) given[id] = typeof value === 'string' ? value : [...value];
    }
    return given;
  });

/** An answer to every question, on the path or off it. */
export const completeCase: fc.Arbitrary<Answered> = fc.oneof(
  { arbitrary: calm, weight: 4 },
  { arbitrary: wild, weight: 1 },
);

/** A complete case of which some answers are missing or not known. */
const partial: fc.Arbitrary<Answered> = fc
  .tuple(completeCase, fc.constantFrom(1, 4, 10), fc.infiniteStream(fc.nat(19)))
  .map(([answers, gaps, dice]) => {
    const given: Answered = {};
    for (const { id, unknown } of pack.data.questions) {
      const roll = dice.next().value;
      if (roll >= gaps) given[id] = answers[id]!;
      else if (roll % 2 === 0 && unknown) given[id] = 'unknown';
    }
    return given;
  });

/** Any answers to the pack that ships, chosen so that every level occurs, settled and provisional. */
export const anyCase: fc.Arbitrary<Answered> = fc.oneof(
  { arbitrary: partial, weight: 4 },
  { arbitrary: completeCase, weight: 1 },
  { arbitrary: arbitraryAnswers(pack), weight: 1 },
);

interface OneMore {
  readonly given: Answered;
  readonly more?: { readonly id: string; readonly value: string | string[] };
}

/** A case, and a definite answer to one of its open questions. */
export const oneMore: fc.Arbitrary<OneMore> = anyCase.chain((given): fc.Arbitrary<OneMore> => {
  const open = pack.data.questions.filter(({ id }) => (given[id] ?? 'unknown') === 'unknown');
  if (open.length === 0) return fc.constant({ given });
  return fc
    .constantFrom(...open)
    .chain((question) =>
      definiteAnswer(question).map((value) => ({ given, more: { id: question.id, value } })),
    );
});
