import { namesIn } from '../../../engine/entries.ts';
import { outcomeOf, type Answers, type Outcome, type Pack } from '../../../engine/index.ts';
import { NO, YES, type Kleene } from '../../../engine/kleene.ts';
import type { Condition } from '../../../engine/pack-data.ts';
import { type Truth, and, implies, not, or, same, type Term } from '../../encode/term.ts';
import { levelsInWords } from '../level-words.ts';
import type { Obligation, Subject } from '../obligation.ts';

/**
 * The second set of answers knows all that the first one knows, and perhaps more; and it takes no answer given so far off
 * the path.
 */
export function knowsMore({ pack, first, second, variables: [a, b] }: Subject): Term {
  return and(
    pack.data.questions.map(({ id }) => {
      const { options, answered } = a.get(id)!;
      const kept = [...options].map(([option, term]) => same(term, b.get(id)!.options.get(option)!));
      const stays = implies(first.paths.get(id)!.possible, second.paths.get(id)!.possible);
      return implies(answered, and([...kept, stays]));
    }),
  );
}

/** A not-known answer never lowers the level: knowing more never makes it less urgent. */
export function neverLowers(subject: Subject): Obligation {
  const { pack, first, second } = subject;
  return {
    id: 'unknown_never_lowers',
    kind: 'law',
    says: 'An answer that is not known never lowers the level: whatever it turns out to be, the level stays or rises.',
    sets: 2,
    broken: and([
      knowsMore(subject),
      or(
        pack.levels.map((_, rank) => and([first.atLeast[rank]!.certain, not(second.atLeast[rank]!.certain)])),
      ),
    ]),
    breaks: (less = {}, more = {}) =>
      isMoreOf(pack, less, more) && outcomeOf(pack, more).rank > outcomeOf(pack, less).rank,
    failures: (less = {}, more = {}) => levelsInWords(pack, less, more),
  };
}

/** A not-known answer never hides a level: knowing more brings no level that was not possible. */
export function neverExceeds(subject: Subject): Obligation {
  const { pack, first, second } = subject;
  const ranks = pack.levels.map((_, rank) => rank);
  return {
    id: 'unknown_never_exceeds',
    kind: 'law',
    says: 'No answer brings a level that was not said to be possible before.',
    sets: 2,
    broken: and([
      knowsMore(subject),
      or(ranks.map((rank) => and([second.atLeast[rank]!.possible, not(first.atLeast[rank]!.possible)]))),
    ]),
    breaks: (less = {}, more = {}) =>
      isMoreOf(pack, less, more) && outcomeOf(pack, more).possibleRank < outcomeOf(pack, less).possibleRank,
    failures: (less = {}, more = {}) => levelsInWords(pack, less, more),
  };
}

const LISTS = ['actions', 'contacts', 'notes', 'since', 'conflicts'] as const;

/** Knowing more takes away nothing that applies, and brings nothing that was ruled out. */
export function neverHides(subject: Subject): Obligation {
  const { pack, first, second } = subject;
  const moved = LISTS.flatMap((list) =>
    pack.data[list].flatMap(({ id, when }) => {
      if (usesProvisional(when)) return [];
      const [before, after] = [first[list].get(id)!, second[list].get(id)!];
      return [moves(before, after)];
    }),
  );
  return {
    id: 'unknown_never_hides',
    kind: 'law',
    says: 'What applies for certain goes on applying when more is known, and what was ruled out stays out.',
    sets: 2,
    broken: and([knowsMore(subject), or(moved)]),
    breaks: (less = {}, more = {}) => {
      if (!isMoreOf(pack, less, more)) return false;
      const [before, after] = [outcomeOf(pack, less), outcomeOf(pack, more)];
      return LISTS.some((list) => changed(pack, list, before, after).length > 0);
    },
    failures: (less = {}, more = {}) => {
      const [before, after] = [outcomeOf(pack, less), outcomeOf(pack, more)];
      return LISTS.flatMap((list) => changed(pack, list, before, after));
    },
  };
}

function moves(before: Truth, after: Truth): Term {
  return or([and([before.certain, not(after.certain)]), and([not(before.possible), after.possible])]);
}

/** What is lost or brought back although it was settled, in words. */
function changed(
  pack: Pack,
  list: (typeof LISTS)[number],
  before: Outcome,
  after: Outcome,
): readonly string[] {
  return pack.data[list].flatMap(({ id, when }, at) => {
    const [was, is]: readonly [Kleene, Kleene] = [before[list][at]!, after[list][at]!];
    if (usesProvisional(when)) return [];
    if (was === YES && is !== YES) return [`\`${id}\` applied for certain, and no longer does`];
    return was === NO && is !== NO ? [`\`${id}\` was ruled out, and is listed again`] : [];
  });
}

/** Whether a condition depends on the result still being open: that ends when more is known. */
function usesProvisional(condition: Condition | undefined): boolean {
  return namesIn(condition).includes('provisional');
}

/** What `knowsMore` says, by the engine: the same answers and more, none of the first taken off the path. */
function isMoreOf(pack: Pack, less: Answers, more: Answers): boolean {
  const [before, after] = [outcomeOf(pack, less), outcomeOf(pack, more)];
  return pack.data.questions.every(({ id }, at) => {
    const answer = less[id];
    if (answer === undefined) return true;
    return String(answer) === String(more[id]) && (before.paths[at] === NO || after.paths[at] !== NO);
  });
}
