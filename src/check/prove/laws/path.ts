import { outcomeOf, type Answers, type Outcome } from '../../../engine/index.ts';
import { NO, UNKNOWN } from '../../../engine/kleene.ts';
import { sameOnThePath } from '../../encode/path-only.ts';
import { type Truth, and, implies, not, or, same, type Term } from '../../encode/term.ts';
import { levelsInWords } from '../level-words.ts';
import type { Obligation, Subject } from '../obligation.ts';

/** An answer that is off the path changes nothing, whatever it is. */
export function ignoredChangesNothing(subject: Subject): Obligation {
  const { pack, first, second, variables } = subject;
  const alike = and(
    pack.data.questions.map(({ id }) => {
      const [a, b] = [variables[0].get(id)!, variables[1].get(id)!];
      const equal = [...a.options].map(([option, term]) => same(term, b.options.get(option)!));
      return implies(first.paths.get(id)!.possible, and(equal));
    }),
  );
  const others = everyTruth(second);
  const isSame = sameOnThePath(first, second);
  const pairs = everyTruth(first).map((one, at) => [one, others[at]!] as const);
  const differs = ([one, other]: readonly [Truth, Truth]): Term =>
    not(and([same(one.certain, other.certain), same(one.possible, other.possible)]));
  const needsSolver = ([one, other]: readonly [Truth, Truth]): boolean =>
    !isSame(one.certain, other.certain) || !isSame(one.possible, other.possible);
  return {
    id: 'ignored_changes_nothing',
    kind: 'law',
    says: 'An answer to a question that is off the path changes nothing.',
    sets: 2,
    broken: and([alike, or(pairs.filter(needsSolver).map(differs))]),
    breaks: (one = {}, other = {}) => {
      const [before, after] = [outcomeOf(pack, one), outcomeOf(pack, other)];
      const used = (answers: Answers) =>
        pack.data.questions.map(({ id }, at) => (before.paths[at] === NO ? '' : String(answers[id] ?? '')));
      return used(one).join() === used(other).join() && values(before) !== values(after);
    },
    failures: (one = {}, other = {}) => levelsInWords(pack, one, other),
  };
}

/** Once every question on the path has a definite answer, nothing is left open. */
export function completeSettles({ pack, first, variables }: Subject): Obligation {
  const complete = and(
    pack.data.questions.map(({ id }) =>
      implies(first.paths.get(id)!.possible, variables[0].get(id)!.answered),
    ),
  );
  const open = everyTruth(first).map(({ certain, possible }) => and([possible, not(certain)]));
  return {
    id: 'complete_answers_settle',
    kind: 'law',
    says: 'Once every question on the path has a definite answer, nothing is left open.',
    sets: 1,
    broken: and([complete, or([first.provisional, ...open])]),
    breaks: (answers = {}) => {
      const outcome = outcomeOf(pack, answers);
      const all = pack.data.questions.every(
        ({ id }, at) => outcome.paths[at] === NO || answers[id] !== undefined,
      );
      return all && (outcome.rank !== outcome.possibleRank || listed(outcome).includes(UNKNOWN));
    },
    failures: () => ['something stays open'],
  };
}

function everyTruth(terms: Subject['first']): readonly Truth[] {
  const { paths, reasons, actions, contacts, firstContacts, notes, since, conflicts } = terms;
  return [
    ...[paths, actions, contacts, firstContacts, notes, since, conflicts].flatMap((map) => [...map.values()]),
    ...reasons.flat(),
  ];
}

function listed({ paths, actions, contacts, firstContacts, notes, since, conflicts, reasons }: Outcome) {
  return [
    ...paths,
    ...actions,
    ...contacts,
    ...firstContacts,
    ...notes,
    ...since,
    ...conflicts,
    ...reasons.flat(),
  ];
}

function values(outcome: Outcome): string {
  return [outcome.rank, outcome.possibleRank, ...listed(outcome)].join();
}
