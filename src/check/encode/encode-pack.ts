import { namesIn } from '../../engine/entries.ts';
import { memoIn } from '../../engine/memo.ts';
import type { Condition, PackData } from '../../engine/pack-data.ts';
import type { AnswerVariables } from './answer-variables.ts';
import { firstContacts } from './first-contacts.ts';
import { plannedActions, type PlannedTerms } from './plan.ts';
import { and, FALSE, not, or, TRUE, type Term, type Truth } from './term.ts';
import { partOf, wordsIn, type WordedText, type WordsPlace } from './words.ts';

/** Everything that a pack works out from answers, as formulas over the variables of the answers. */
export interface PackTerms {
  readonly answers: ReadonlyMap<string, AnswerVariables>;
  /** Whether a question is on the path. */
  readonly paths: ReadonlyMap<string, Truth>;
  readonly facts: ReadonlyMap<string, Truth>;
  /** Per level, per reason. */
  readonly reasons: readonly (readonly Truth[])[];
  /** By rank, 0 the most urgent: whether the level is this one or a more urgent one; likewise the possible level. */
  readonly atLeast: readonly Truth[];
  readonly provisional: Term;
  /** By place (`keyOf`), where its own words are shown and where those of each wording; only of what has wordings. */
  readonly words: ReadonlyMap<string, readonly Term[]>;
  readonly actions: ReadonlyMap<string, Truth>;
  readonly planned: PlannedTerms;
  readonly contacts: ReadonlyMap<string, Truth>;
  /** Whether a contact is one of the first: never unknown. */
  readonly firstContacts: ReadonlyMap<string, Truth>;
  readonly notes: ReadonlyMap<string, Truth>;
  readonly since: ReadonlyMap<string, Truth>;
  readonly conflicts: ReadonlyMap<string, Truth>;
  /** Any further condition over the same answers. What it gives for one is kept. */
  readonly condition: (condition: Condition) => Truth;
}

const YES: Truth = { certain: TRUE, possible: TRUE };

/** Formulas that a changed pack takes over from the one it was made from. */
export interface Kept {
  readonly terms: PackTerms;
  /** Whether a part is read anew: `question age`, `fact under_18`, `action call_999`; `provisional` for all levels, `first` for what comes first, `plan` for what the plan has. */
  readonly readAnew: (name: string) => boolean;
}

/** The level is exactly the one of this rank. */
export function levelIs({ atLeast }: Pick<PackTerms, 'atLeast'>, rank: number): Term {
  const above = rank === 0 ? FALSE : atLeast[rank - 1]!.certain;
  return and([atLeast[rank]!.certain, not(above)]);
}

/** The possible level is exactly the one of this rank. */
export function possibleLevelIs({ atLeast }: Pick<PackTerms, 'atLeast'>, rank: number): Term {
  const above = rank === 0 ? FALSE : atLeast[rank - 1]!.possible;
  return and([atLeast[rank]!.possible, not(above)]);
}

/** The level is one with an urgent message. */
export function isUrgent({ levels }: PackData, terms: Pick<PackTerms, 'atLeast'>): Term {
  return or(levels.flatMap(({ urgent }, rank) => (urgent ? [levelIs(terms, rank)] : [])));
}

/** Where words with wordings are shown at all. */
export function listedAt(place: WordsPlace, pack: PackData, terms: PackTerms): Term {
  if (place.of === 'action') return terms.actions.get(pack.actions[place.at]!.id)!.possible;
  return place.of === 'reason' ? terms.reasons[place.rank]![place.at]!.possible : levelIs(terms, place.rank);
}

/**
 * Writes a pack as formulas. It reads the same data as the engine and nothing of the engine's code, so that the two can be
 * held against each other.
 *
 * The data must have passed the pack layer's checks; names that do not exist and cycles throw.
 *
 * @param share makes formulas that say the same one and the same object.
 */
export function encodePack(
  pack: PackData,
  answers: ReadonlyMap<string, AnswerVariables>,
  { share = (term) => term, kept }: { readonly share?: (term: Term) => Term; readonly kept?: Kept } = {},
): PackTerms {
  const questionById = new Map(pack.questions.map((question) => [question.id, question]));
  const factById = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const paths = new Map<string, Truth>();
  const facts = new Map<string, Truth>();
  const further = new Map<Condition, Truth>();
  let provisional: Term = FALSE;

  const readShared = (condition: Condition | undefined): Truth => sharedTruth(read(condition));
  const keep = (name: string): boolean => kept !== undefined && !kept.readAnew(name);
  const pathOf = (id: string): Truth =>
    memoIn(paths, id, () =>
      keep(`question ${id}`) ? found(kept!.terms.paths, id) : readShared(found(questionById, id).when),
    );
  const factOf = (id: string): Truth =>
    memoIn(facts, id, () =>
      keep(`fact ${id}`) ? found(kept!.terms.facts, id) : readShared(found(factById, id).when),
    );

  function read(condition: Condition | undefined): Truth {
    if (!condition) return YES;
    if ('question' in condition) return answered(condition.question, condition.in);
    if ('fact' in condition) return factOf(condition.fact);
    if ('provisional' in condition) return { certain: provisional, possible: provisional };
    if ('not' in condition) {
      const { certain, possible } = read(condition.not);
      return { certain: not(possible), possible: not(certain) };
    }
    const parts = ('all' in condition ? condition.all : condition.any).map(read);
    const join = 'all' in condition ? and : or;
    return {
      certain: join(parts.map((part) => part.certain)),
      possible: join(parts.map((part) => part.possible)),
    };
  }

  /** Off the path it reads no; without a definite answer it is unknown. */
  function answered(id: string, options: readonly string[]): Truth {
    const { possible: onPath } = pathOf(id);
    const asked = found(answers, id);
    const hit = or(options.map((option) => found(asked.options, option)));
    return { certain: and([onPath, hit]), possible: and([onPath, or([hit, not(asked.answered)])]) };
  }

  for (const { id } of pack.questions) pathOf(id);
  for (const { id } of pack.facts) factOf(id);
  const levels = keep('provisional') ? kept!.terms : levelsOf();
  provisional = levels.provisional;

  function levelsOf(): Pick<PackTerms, 'reasons' | 'atLeast' | 'provisional'> {
    const reasons = pack.levels.map((level) => level.brought_by.map(({ when }) => readShared(when)));
    const atLeast = pack.levels.map((_, rank): Truth => {
      if (rank === pack.levels.length - 1) return YES;
      const upTo = reasons.slice(0, rank + 1).flat();
      return sharedTruth({
        certain: or(upTo.map((reason) => reason.certain)),
        possible: or(upTo.map((reason) => reason.possible)),
      });
    });
    const open = atLeast.map(({ certain, possible }) => and([possible, not(certain)]));
    return { reasons, atLeast, provisional: share(or(open)) };
  }

  function sharedTruth({ certain, possible }: Truth): Truth {
    return { certain: share(certain), possible: share(possible) };
  }

  /** The first wording that is certain is shown, the entry's own words where none is. */
  function wordsOf({ place, key, conditions }: WordedText): readonly Term[] {
    if (keep(partOf(pack, place))) return found(kept!.terms.words, key);
    const certain = conditions.map((condition) => readShared(condition).certain);
    const first = certain.map((one, at) => and([one, ...certain.slice(0, at).map(not)]));
    return [not(or(certain)), ...first].map(share);
  }

  const rules = (list: 'actions' | 'contacts' | 'notes' | 'since' | 'conflicts', kind: string) => {
    const entries: readonly { readonly id: string; readonly when?: Condition }[] = pack[list];
    return new Map(
      entries.map(({ id, when }) => [
        id,
        keep(`${kind} ${id}`) ? found(kept!.terms[list], id) : readShared(when),
      ]),
    );
  };
  const contacts = rules('contacts', 'contact');
  const actions = rules('actions', 'action');
  const words = new Map(wordsIn(pack).map((one) => [one.key, wordsOf(one)]));
  return {
    answers,
    paths,
    facts,
    reasons: levels.reasons,
    atLeast: levels.atLeast,
    provisional,
    words,
    actions,
    planned: keep('plan')
      ? kept!.terms.planned
      : plannedActions(pack, { actions, words, provisional, urgent: isUrgent(pack, levels) }, share),
    contacts,
    firstContacts: keep('first') ? kept!.terms.firstContacts : firstContacts(pack, contacts, readShared),
    notes: rules('notes', 'note'),
    since: rules('since', 'since'),
    conflicts: rules('conflicts', 'conflict'),
    condition: (condition) => {
      const present = further.get(condition);
      if (present) return present;
      const made =
        kept && !namesIn(condition).some(kept.readAnew)
          ? kept.terms.condition(condition)
          : readShared(condition);
      further.set(condition, made);
      return made;
    },
  };
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`the encoding has no ${id}`);
  return value;
}
