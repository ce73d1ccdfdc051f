import type { Answers } from '../../engine/index.ts';
import { evaluator } from '../encode/evaluate.ts';
import { variablesTrueFor } from '../encode/answer-variables.ts';
import { levelIs, listedAt } from '../encode/encode-pack.ts';
import { and, type Term } from '../encode/term.ts';
import type { Solver } from '../solver/solver.ts';
import { ownerOf, partOf, wordsIn } from '../encode/words.ts';
import type { Subject } from './obligation.ts';

/** A part of a pack that some answers must bring. */
export interface Target {
  /** In words: "the action `call_999`". */
  readonly name: string;
  readonly reached: Term;
}

interface Entry {
  readonly id: string;
}

/** What can happen, and what cannot. */
export interface Reach {
  readonly reached: number;
  /** Parts that no set of answers brings: proved. */
  readonly never: readonly string[];
  /** Parts for which the solver gave up. */
  readonly undecided: readonly string[];
}

/**
 * Looks for a witness of every level, reason, fact, question, option, action, contact, note, change since the guide and conflict: answers that bring
 * it for certain. Every set of answers found counts for all that it brings.
 *
 * @param known answers at hand, such as those of the scenarios: what they bring needs no search.
 * @param timeout milliseconds for each search.
 */
export async function findWitnesses(
  subject: Subject,
  solver: Solver,
  known: readonly Answers[],
  timeout: number,
): Promise<Reach> {
  const targets = targetsOf(subject);
  const read = evaluator(targets.map((target) => target.reached));
  const open = new Set(targets.map((_, at) => at));
  const strike = (isTrue: ReadonlySet<string>): void =>
    read((name) => (isTrue.has(name) ? -1 : 0)).forEach((value, at) => value !== 0 && open.delete(at));

  for (const answers of known) strike(variablesTrueFor(subject.variables[0], answers));
  const never: string[] = [];
  const undecided: string[] = [];
  for (const [at, { name, reached }] of targets.entries()) {
    if (!open.has(at)) continue;
    const verdict = await solver.check([...subject.cone([reached]).valid, reached], { timeout });
    if (verdict.kind === 'none') never.push(name);
    else if (verdict.kind === 'undecided') undecided.push(name);
    else strike(verdict.isTrue);
  }
  return { reached: targets.length - never.length - undecided.length, never, undecided };
}

/** The lists of rules, what a rule of each is called in a pack, and in words where that differs. */
const RULES: readonly (readonly [
  list: 'actions' | 'contacts' | 'notes' | 'since' | 'conflicts',
  kind: string,
  noun?: string,
])[] = [
  ['actions', 'action'],
  ['contacts', 'contact'],
  ['notes', 'note'],
  ['since', 'since', 'change since the guide'],
  ['conflicts', 'conflict'],
];

/**
 * Every part of a pack that some answers must bring.
 *
 * @param counts whether a part counts: `action call_999`, `question age`; `provisional` for the levels and their reasons.
 */
export function targetsOf(
  { data, first, variables }: Pick<Subject, 'data' | 'first' | 'variables'>,
  counts: (part: string) => boolean = () => true,
): readonly Target[] {
  const levels = counts('provisional') ? data.levels : [];
  const ofKind = <T extends Entry>(kind: string, entries: readonly T[]): readonly T[] =>
    entries.filter(({ id }) => counts(`${kind} ${id}`));
  return [
    ...levels.map(({ id }, rank) => ({ name: `the level \`${id}\``, reached: levelIs(first, rank) })),
    ...levels.flatMap(({ id, brought_by }, rank) =>
      brought_by.map(({ says }, at) => ({
        name: `the reason for \`${id}\` "${says}"`,
        reached: first.reasons[rank]![at]!.certain,
      })),
    ),
    ...ofKind('fact', data.facts).map(({ id }) => ({
      name: `the fact \`${id}\``,
      reached: first.facts.get(id)!.certain,
    })),
    ...ofKind('question', data.questions).flatMap(({ id, options }) => {
      const path = first.paths.get(id)!.certain;
      return [
        { name: `the question \`${id}\``, reached: path },
        ...options.map((option) => ({
          name: `the answer \`${id}: ${option.id}\``,
          reached: and([path, variables[0].get(id)!.options.get(option.id)!]),
        })),
      ];
    }),
    ...(counts('first') ? data.contacts.filter(({ first_when }) => first_when) : []).map(({ id }) => ({
      name: `the contact \`${id}\` among the first`,
      reached: first.firstContacts.get(id)!.certain,
    })),
    ...wordsIn(data)
      .filter(({ place }) => counts(partOf(data, place)))
      .flatMap(({ place, key }) => {
        const listed = listedAt(place, data, first);
        // Its own words may be there for what the wordings leave over, even where that is nothing.
        const [, ...wordings] = first.words.get(key)!;
        return wordings.map((shown, at) => ({
          name: `wording ${at + 1} of ${ownerOf(data, place)}`,
          reached: and([listed, shown]),
        }));
      }),
    ...RULES.flatMap(([list, kind, noun = kind]) =>
      ofKind<Entry>(kind, data[list]).map(({ id }) => ({
        name: `the ${noun} \`${id}\``,
        reached: first[list].get(id)!.certain,
      })),
    ),
  ];
}
