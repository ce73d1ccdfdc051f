import fc from 'fast-check';
import { compilePack, type Condition, type Pack, type Question } from '../../src/engine/index.ts';
import { action, level, question, tinyData } from './tiny-pack.ts';

const TYPES = ['yes_no', 'one_of', 'many_of'] as const;

/** A condition over the questions and facts that come earlier. */
function condition(questions: readonly Question[], facts: readonly string[]): fc.Arbitrary<Condition> {
  const atoms: fc.Arbitrary<Condition>[] = questions.map((entry) =>
    fc
      .subarray(
        entry.options.map((option) => option.id),
        { minLength: 1 },
      )
      .map((options): Condition => ({ question: entry.id, in: options })),
  );
  atoms.push(...facts.map((fact) => fc.constant<Condition>({ fact })));
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { arbitrary: fc.oneof(...atoms), weight: 3 },
      { arbitrary: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })), weight: 1 },
      { arbitrary: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })), weight: 1 },
      { arbitrary: tie('tree').map((part) => ({ not: part })), weight: 1 },
    ),
  })).tree;
}

const PLACES = ['details', 'then', 'now'] as const;

/** Packs of a few questions, some on a path, with facts, levels and actions over them. */
export const arbitraryPack: fc.Arbitrary<Pack> = fc
  .array(fc.constantFrom(...TYPES), { minLength: 2, maxLength: 5 })
  .chain((types) => {
    const plain = types.map((type, i) => question(`q${i}`, { type }));
    const whens = plain.map((_, i) =>
      i === 0
        ? fc.constant(undefined)
        : fc.option(condition(plain.slice(0, i), []), { nil: undefined, freq: 2 }),
    );
    return fc
      .record({
        whens: fc.tuple(...whens),
        f0: condition(plain, []),
        f1: condition(plain, ['f0']),
        high: fc.array(condition(plain, ['f0', 'f1']), { minLength: 1, maxLength: 2 }),
        middle: fc.array(condition(plain, ['f0', 'f1']), { minLength: 1, maxLength: 2 }),
        actions: fc.array(condition(plain, ['f0', 'f1']), { maxLength: 3 }),
        wording: fc.array(condition(plain, ['f0', 'f1']), { minLength: 1, maxLength: 3 }),
      })
      .map(({ whens: paths, f0, f1, high, middle, actions, wording }) =>
        compilePack(
          tinyData({
            questions: plain.map((entry, i) => (paths[i] ? { ...entry, when: paths[i] } : entry)),
            facts: [
              { id: 'f0', says: 'f0', when: f0, cites: [] },
              { id: 'f1', says: 'f1', when: f1, cites: [] },
            ],
            levels: [
              level('high', ...high),
              {
                ...level('middle', ...middle),
                wording: wording.map((when, i) => ({ when, title: `title ${i}`, says: `says ${i}` })),
              },
              level('low', undefined),
            ],
            actions: [
              ...actions.map((when, i) => ({
                ...action(`a${i}`, when),
                ...(i > 0 && { place: PLACES[i]! }),
              })),
              {
                ...action('advice', { provisional: true }),
                wording: wording.map((when, i) => ({ when, text: `advice ${i}`, place: PLACES[i]! })),
              },
            ],
          }),
        ),
      );
  });

/** Answers to any of a pack's questions, `unknown` and missing ones among them. */
export function arbitraryAnswers(pack: Pack): fc.Arbitrary<Record<string, string | string[]>> {
  const values = Object.fromEntries(
    pack.data.questions.map((entry) => [
      entry.id,
      fc.option(arbitraryAnswer(entry), { nil: undefined, freq: 3 }),
    ]),
  );
  return fc
    .record(values)
    .map((record) =>
      Object.fromEntries(
        Object.entries(record).filter((pair): pair is [string, string | string[]] => pair[1] !== undefined),
      ),
    );
}

function arbitraryAnswer(entry: Question): fc.Arbitrary<string | string[]> {
  const known = definiteAnswer(entry);
  return entry.unknown ? fc.oneof({ arbitrary: known, weight: 4 }, fc.constant('unknown')) : known;
}

/** Any definite answer to a question. */
export function definiteAnswer(entry: Question): fc.Arbitrary<string | string[]> {
  const ids = entry.options.map((option) => option.id);
  if (entry.type !== 'many_of') return fc.constantFrom(...ids);
  const several = fc.subarray(
    ids.filter((id) => id !== entry.alone),
    { minLength: 1 },
  );
  return entry.alone ? fc.oneof(several, fc.constant<string[]>([entry.alone])) : several;
}
