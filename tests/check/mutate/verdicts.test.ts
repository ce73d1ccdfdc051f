import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusFor } from '../../../src/check/mutate/corpus.ts';
import { formShown, wordsIn } from '../../../src/check/encode/words.ts';
import { differencesBetween } from '../../../src/check/mutate/difference.ts';
import { mutate, type Guarded } from '../../../src/check/mutate/mutate.ts';
import { MUTATION_KINDS, type Mutation } from '../../../src/check/mutate/mutation.ts';
import { mutationsOf } from '../../../src/check/mutate/mutations/index.ts';
import type { Verdict } from '../../../src/check/mutate/verdict.ts';
import { readProperty } from '../../../src/check/properties/read-property.ts';
import { openZ3 } from '../../../src/check/solver/z3.ts';
import { compilePack, outcomeOf, type Answers, type Pack } from '../../../src/engine/index.ts';
import { NO, YES } from '../../../src/engine/kleene.ts';
import type { Property } from '../../../src/pack/property.ts';
import { arbitraryPack } from '../../engine/arbitrary-pack.ts';
import { everyAnswer } from '../every-answer.ts';

const solver = await openZ3();
const KINDS = MUTATION_KINDS.filter((kind) => kind !== 'citation');

/** Properties that hold for a pack as it is, on its first two actions and its first reason for a level. */
function propertiesOf({ data }: Pack): readonly Property[] {
  const property = (id: string, rest: Pick<Property, 'expect' | 'given'>): Property => ({
    id,
    says: id,
    cites: [],
    ...rest,
  });
  return [
    ...data.actions.slice(0, 2).flatMap(({ id, when }) => {
      if (!when) return [];
      return [
        property(`${id}_comes`, { given: when, expect: { actions: [id] } }),
        property(`${id}_stays_away`, { given: { not: when }, expect: { not_actions: [id] } }),
      ];
    }),
    ...data.levels
      .slice(0, 1)
      .flatMap(({ id, brought_by: [reason] }) =>
        reason?.when ? [property('urgent', { given: reason.when, expect: { level_at_least: id } })] : [],
      ),
  ];
}

/** Of every kind of thing those that some of these answers bring for certain. */
function broughtBy(pack: Pack, sets: readonly Answers[]): ReadonlySet<string> {
  const brought = new Set<string>();
  for (const answers of sets) {
    const outcome = outcomeOf(pack, answers);
    const { rank, state: _, possibleRank: __, reasons, words: ___, planned, ...lists } = outcome;
    for (const { place, key } of wordsIn(pack.data)) {
      const listed =
        place.of === 'action' ? lists.actions[place.at] !== NO : place.of !== 'reason' && place.rank === rank;
      if (listed) brought.add(`words ${key} ${formShown(outcome, place)}`);
    }
    brought.add(`level ${rank}`);
    for (const [list, values] of Object.entries({ ...lists, ...planned, reasons: reasons.flat() })) {
      values.forEach((value, at) => value === YES && brought.add(`${list} ${at}`));
    }
    for (const [id, answer] of Object.entries(answers)) {
      if (lists.paths[pack.byId.get(id)!.index] !== YES) continue;
      for (const option of [answer].flat()) brought.add(`${id}: ${option}`);
    }
  }
  return brought;
}

const cases = arbitraryPack
  .filter(({ questions }) => questions.length <= 4)
  .chain((pack) =>
    fc.record({
      pack: fc.constant(pack),
      mutations: fc.array(fc.constantFrom(...mutationsOf(pack.data, KINDS)), { minLength: 1, maxLength: 8 }),
      // With few answers at hand, the solver has the more to do.
      share: fc.constantFrom(0, 0.05, 1),
    }),
  );

test('the verdict on a change is what looking at every set of answers one by one shows', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(cases, async ({ pack, mutations, share }) => {
      const properties = propertiesOf(pack);
      const all = everyAnswer(pack.data);
      const corpus = corpusFor(pack, properties, []).filter((_, at) => at % 20 < 20 * share);
      const guarded = { pack, properties, scenarios: [], corpus, model: NO_FILES };
      for await (const { mutation, verdict } of mutate(guarded, mutations, solver, 20_000)) {
        const name = verdict.kind === 'caught' ? `caught by ${verdict.by}` : verdict.kind;
        seen.set(name, (seen.get(name) ?? 0) + 1);
        holdsFor(mutation, verdict, pack, properties, all);
      }
    }),
    { numRuns: 60 },
  );
  // Or the test would show nothing.
  expect([...seen.keys()].toSorted()).toEqual(['alive', 'caught by law', 'caught by property', 'equivalent']);
  expect(Math.min(...seen.values())).toBeGreaterThan(5);
}, 120_000);

function holdsFor(
  mutation: Mutation,
  verdict: Verdict,
  pack: Pack,
  properties: readonly Property[],
  all: readonly Answers[],
): void {
  const mutant = compilePack(mutation.pack);
  const differing = all.filter((answers) => {
    const [was, is] = [outcomeOf(pack, answers), outcomeOf(mutant, answers)];
    return differencesBetween(was, is, pack.data, mutant.data).length > 0;
  });
  const failing = properties.filter((property) => {
    const { read } = readProperty(property, mutant);
    return all.some((answers) => read(answers) === 'fails');
  });
  if (verdict.kind === 'caught' && verdict.by === 'property') {
    const property = failing.find(({ id }) => id === verdict.id)!;
    expect(readProperty(property, mutant).read(verdict.answers![0]!)).toBe('fails');
  } else if (verdict.kind === 'caught') {
    const now = broughtBy(mutant, all);
    // Reasons that move to another level change places.
    const lost = mutation.kind === 'level' ? [] : [...broughtBy(pack, all)].filter((one) => !now.has(one));
    if (mutation.kind !== 'level') expect(lost).not.toEqual([]);
  } else if (verdict.kind === 'equivalent') {
    expect(differing).toEqual([]);
  } else {
    expect(verdict.kind).toBe('alive');
    expect(failing).toEqual([]);
    const { shown } = verdict as Extract<Verdict, { kind: 'alive' }>;
    const fewest = Math.min(...differing.map((answers) => Object.keys(answers).length));
    expect(Object.keys(shown!.answers).length).toBe(fewest);
  }
}

const NO_FILES: Guarded['model'] = {
  parts: [],
  questions: new Map(),
  facts: new Map(),
  statements: new Map(),
  known: new Set(),
  namesKnown: true,
  statementsKnown: true,
  usesKnown: true,
};
