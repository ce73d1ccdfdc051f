import type { PackData } from '../../engine/pack-data.ts';
import { listedAt, type PackTerms } from '../encode/encode-pack.ts';
import { type Truth, and, FALSE, not, or, same, type Term } from '../encode/term.ts';
import { ownerOf, partOf, wordsIn, type WordsPlace } from '../encode/words.ts';
import type { Subject } from '../prove/obligation.ts';
import { FIRST, idsOf, LEVELS, PLAN, type Name } from './dependencies.ts';
import type { MutatedEntry } from './mutation.ts';
import { planLines } from './plan-lines.ts';
import { reasonEntry, wordingOf } from './places.ts';

/** Formulas by what they are about, so that those of two packs can be held against each other. */
export type NamedTerms = ReadonlyMap<string, Term>;

/** A pack as formulas, of which only some parts count. */
export interface TouchedTerms {
  readonly data: PackData;
  readonly terms: PackTerms;
  readonly touched: ReadonlySet<Name>;
}

/** All that somebody would act on: what `differencesBetween` compares. */
export function resultsOf({ data, terms, touched }: TouchedTerms): NamedTerms {
  const named = new Map<string, Term>();
  if (touched.has(LEVELS)) {
    terms.atLeast.forEach(({ certain, possible }, rank) => {
      named.set(`level ${rank}`, certain).set(`possible level ${rank}`, possible);
    });
  }
  for (const list of ['actions', 'notes'] as const) {
    for (const id of idsOf(list.slice(0, -1), touched)) {
      const { certain, possible } = terms[list].get(id)!;
      named.set(`${list} ${id} certain`, certain).set(`${list} ${id} possible`, possible);
    }
  }
  addWords(named, { data, terms, touched }, ({ of }) => of !== 'reason');
  for (const id of idsOf('contact', touched)) named.set(`contact ${id}`, terms.contacts.get(id)!.possible);
  for (const id of idsOf('since', touched)) named.set(`since ${id}`, terms.since.get(id)!.possible);
  if (touched.has(FIRST)) {
    for (const { id } of data.contacts) named.set(`first ${id}`, terms.firstContacts.get(id)!.certain);
  }
  if (touched.has(PLAN)) {
    for (const { id } of data.actions) {
      named.set(`plan now ${id}`, terms.planned.now.get(id)!.certain);
      named.set(`plan then ${id}`, terms.planned.then.get(id)!.certain);
    }
    for (const id of idsOf('order', touched)) {
      for (const [said, term] of orderTerms(data, terms, id)) named.set(said, term);
    }
    for (const id of idsOf('action', touched)) {
      for (const [line, term] of planLines(data, terms, id)) named.set(`plan ${id} ${line}`, term);
    }
  }
  for (const id of idsOf('conflict', touched)) named.set(`conflict ${id}`, terms.conflicts.get(id)!.certain);
  return named;
}

/** Where the plan names an action before another one. */
function* orderTerms(
  { actions }: PackData,
  { planned, actions: truths }: PackTerms,
  id: string,
): Iterable<readonly [string, Term]> {
  const place = actions.findIndex((action) => action.id === id);
  for (const [at, other] of actions.entries()) {
    if (at <= place) continue;
    for (const list of ['now', 'then'] as const) {
      const both = [id, other.id].map((one) => planned[list].get(one)!.certain);
      yield [`plan ${list} ${id} before ${other.id}`, and(both)];
    }
    if (other.kind !== 'do_not' || actions[place]!.kind !== 'do_not') continue;
    const both = [id, other.id].map((one) => truths.get(one)!.possible);
    yield [`plan do_not ${id} before ${other.id}`, and(both)];
  }
}

/** The reasons that are given for the levels. */
export function reasonsOf({ data, terms, touched }: TouchedTerms): NamedTerms {
  if (!touched.has(LEVELS)) return new Map();
  const named = new Map(
    data.levels.flatMap(({ id, brought_by }, rank) =>
      brought_by.flatMap(({ says }, at) => {
        const { certain, possible } = terms.reasons[rank]![at]!;
        return [
          [`${id} ${says} certain`, certain],
          [`${id} ${says} possible`, possible],
        ] as const;
      }),
    ),
  );
  addWords(named, { data, terms, touched }, ({ of }) => of === 'reason');
  return named;
}

/** Which words are shown, by what they say: the order in which they stand does not count. */
function addWords(
  named: Map<string, Term>,
  { data, terms, touched }: TouchedTerms,
  such: (place: WordsPlace) => boolean,
): void {
  for (const { place, key, forms } of wordsIn(data)) {
    if (!such(place) || !touched.has(partOf(data, place))) continue;
    const owner = ownerOf(data, place);
    const listed = listedAt(place, data, terms);
    for (const [at, form] of forms.entries()) {
      const name = `words of ${owner} ${form}`;
      named.set(name, or([named.get(name) ?? FALSE, and([listed, terms.words.get(key)![at]!])]));
    }
  }
}

/** Which questions are asked. */
export function pathsOf({ terms, touched }: TouchedTerms): NamedTerms {
  return new Map(idsOf('question', touched).map((id) => [id, terms.paths.get(id)!.possible]));
}

/** That some formula differs; one that only one side has is never so on the other. */
export function someDiffer(one: NamedTerms, other: NamedTerms): Term {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return or(names.map((name) => not(same(one.get(name) ?? FALSE, other.get(name) ?? FALSE))));
}

/** Whether an entry with a condition comes up. */
export function truthOf({ kind, id }: MutatedEntry, { data, first }: Pick<Subject, 'data' | 'first'>): Truth {
  switch (kind) {
    case 'question':
      return first.paths.get(id)!;
    case 'fact':
      return first.facts.get(id)!;
    case 'action':
    case 'contact':
    case 'note':
    case 'conflict':
      return first[`${kind}s`].get(id)!;
    case 'since':
      return first.since.get(id)!;
    case 'first contact':
      return first.firstContacts.get(id)!;
    case 'reason': {
      const truths = data.levels.flatMap(({ brought_by }, rank) =>
        brought_by.map((_, at) => [reasonEntry(data, rank, at).id, first.reasons[rank]![at]!] as const),
      );
      return new Map(truths).get(id)!;
    }
    case 'wording': {
      const words = wordsIn(data).find(({ place }) => id.startsWith(`${wordingOf(data, place)}.`))!;
      const shown = first.words.get(words.key)![Number(id.slice(id.lastIndexOf('.') + 1))]!;
      const certain = and([listedAt(words.place, data, first), shown]);
      return { certain, possible: certain };
    }
    case 'pack':
    case 'level':
    case 'option':
    case 'comparison':
    case 'deadline':
      throw new Error(`${kind} ${id} has no condition`);
  }
}
