import { ALWAYS } from '../../engine/entries.ts';
import type { Action, Condition, PackData } from '../../engine/pack-data.ts';
import type { WordsPlace } from '../encode/words.ts';
import type { MutatedEntry, Mutation } from './mutation.ts';

/** An entry that has a condition, or may have one. */
export interface ConditionPlace {
  readonly entry: MutatedEntry;
  /** Always, where it has none. */
  readonly when: Condition;
  /** The pack with another condition there. */
  readonly put: (when: Condition) => PackData;
}

/** An entry that cites statements of the guide. */
export interface CitationPlace {
  readonly entry: MutatedEntry;
  readonly cites: readonly string[];
  readonly put: (cites: readonly string[]) => PackData;
}

/** The lists of a pack whose entries have a condition of their own. */
const LISTS = {
  questions: 'question',
  facts: 'fact',
  actions: 'action',
  contacts: 'contact',
  notes: 'note',
  since: 'since',
  conflicts: 'conflict',
} as const;

type List = keyof typeof LISTS;

/** Every place for a condition, in the order of the pack. */
export function* conditionPlaces(pack: PackData): Iterable<ConditionPlace> {
  for (const list of ['questions', 'facts'] as const) yield* conditionsIn(pack, list);
  for (const [rank, level] of pack.levels.entries()) {
    for (const [at, { when = ALWAYS }] of level.brought_by.entries()) {
      const put = (when: Condition): PackData => withReason(pack, rank, at, { when });
      yield { entry: reasonEntry(pack, rank, at), when, put };
    }
  }
  for (const list of ['actions', 'contacts', 'notes', 'since', 'conflicts'] as const) {
    yield* conditionsIn(pack, list);
  }
  for (const [at, { id, first_when: when }] of pack.contacts.entries()) {
    if (!when) continue;
    const put = (first_when: Condition): PackData => withEntry(pack, 'contacts', at, { first_when });
    yield { entry: { kind: 'first contact', id }, when, put };
  }
  for (const place of wordingPlaces(pack)) {
    for (const [at, { when }] of place.wording.entries()) {
      const put = (when: Condition): PackData =>
        place.put(place.wording.with(at, { ...place.wording[at]!, when }));
      yield { entry: wordingEntry(place, at), when, put };
    }
  }
}

/** A list of wordings, by what is worded. */
export interface WordingPlace {
  /** `action call_999`, `headline report`, `urgent emergency`, `reason report.2`. */
  readonly of: string;
  readonly wording: readonly Wording[];
  /** The pack with another list there. */
  readonly put: (wording: readonly Wording[]) => PackData;
}

type Wording = { readonly when: Condition };

/** Every list of wordings, in the order of the pack. */
export function* wordingPlaces(pack: PackData): Iterable<WordingPlace> {
  for (const [rank, level] of pack.levels.entries()) {
    const { id, wording, urgent, brought_by } = level;
    const put = (change: object): PackData => ({
      ...pack,
      levels: pack.levels.with(rank, { ...level, ...change }),
    });
    if (wording) yield { of: `headline ${id}`, wording, put: (list) => put({ wording: list }) };
    if (urgent?.wording) {
      yield {
        of: `urgent ${id}`,
        wording: urgent.wording,
        put: (list) => put({ urgent: { ...urgent, wording: list } }),
      };
    }
    for (const [at, reason] of brought_by.entries()) {
      if (!reason.wording) continue;
      const of = `reason ${id}.${at + 1}`;
      yield { of, wording: reason.wording, put: (list) => withReason(pack, rank, at, { wording: list }) };
    }
  }
  for (const [at, { id, wording }] of pack.actions.entries()) {
    if (!wording) continue;
    yield {
      of: `action ${id}`,
      wording,
      put: (list) => withEntry(pack, 'actions', at, { wording: list }),
    };
  }
}

/** Where it is said what the plan has of an action: by the action, or by one of its wordings. */
export interface PlanSaidPlace {
  readonly entry: MutatedEntry;
  readonly action: Action;
  readonly said: Pick<Action, 'place' | 'rings' | 'short' | 'short_while_unknown'>;
  /** The pack with something else said there. */
  readonly put: (
    change: Pick<Partial<Action>, 'place' | 'rings' | 'short' | 'short_while_unknown'>,
  ) => PackData;
}

/** Every such place, in the order of the pack. */
export function* planPlaces(pack: PackData): Iterable<PlanSaidPlace> {
  for (const [at, action] of pack.actions.entries()) {
    const { id, wording = [] } = action;
    yield {
      entry: { kind: 'action', id },
      action,
      said: action,
      put: (change) => withEntry(pack, 'actions', at, change),
    };
    for (const [form, words] of wording.entries()) {
      yield {
        entry: { kind: 'wording', id: `action ${id}.${form + 1}` },
        action,
        said: words,
        put: (change) =>
          withEntry(pack, 'actions', at, { wording: wording.with(form, { ...words, ...change }) }),
      };
    }
  }
}

/** A line for the plan. */
export interface ShortPlace {
  readonly entry: MutatedEntry;
  /** What the line stands for: lines of one sort could take each other's place. */
  readonly of: 'pack' | 'question' | 'level' | 'action' | 'contact';
  /** The id of that. */
  readonly owner: string;
  /** Its key, such as `short`. */
  readonly field: string;
  readonly text: string;
  /** The pack with another line there. */
  readonly put: (text: string) => PackData;
}

/** Every line for the plan, in the order of the pack. */
export function* shortPlaces(pack: PackData): Iterable<ShortPlace> {
  const { plan } = pack;
  if (plan) {
    const put = (danger: string): PackData => ({ ...pack, plan: { ...plan, danger } });
    yield {
      entry: { kind: 'pack', id: pack.id },
      of: 'pack',
      owner: pack.id,
      field: 'danger',
      text: plan.danger,
      put,
    };
  }
  for (const [list, of] of [
    ['questions', 'question'],
    ['levels', 'level'],
    ['contacts', 'contact'],
  ] as const) {
    for (const [at, { id, short: text }] of pack[list].entries()) {
      if (text === undefined) continue;
      const put = (short: string): PackData => withEntry(pack, list, at, { short });
      yield { entry: { kind: of, id }, of, owner: id, field: 'short', text, put };
    }
  }
  for (const { entry, action, said, put } of planPlaces(pack)) {
    for (const field of ['short', 'short_while_unknown'] as const) {
      const text = said[field];
      if (text !== undefined)
        yield { entry, of: 'action', owner: action.id, field, text, put: (is) => put({ [field]: is }) };
    }
  }
}

/** What is worded, as `WordingPlace` calls it. */
export function wordingOf(pack: PackData, place: WordsPlace): string {
  if (place.of === 'action') return `action ${pack.actions[place.at]!.id}`;
  const level = pack.levels[place.rank]!.id;
  return place.of === 'reason' ? `reason ${level}.${place.at + 1}` : `${place.of} ${level}`;
}

/** The entry of a wording. */
export function wordingEntry({ of }: WordingPlace, at: number): MutatedEntry {
  return { kind: 'wording', id: `${of}.${at + 1}` };
}

/** The mutation that puts another condition in a place. */
export function changedAt(
  { entry, put }: ConditionPlace,
  becomes: Condition,
  about: Pick<Mutation, 'kind' | 'path' | 'edit'>,
): Mutation {
  return { ...about, entry, becomes, pack: put(becomes) };
}

/** Every list of citations, in the order of the pack. */
export function* citationPlaces(pack: PackData): Iterable<CitationPlace> {
  for (const [at, question] of pack.questions.entries()) {
    const { id, options, compare } = question;
    const put = (change: Partial<typeof question>): PackData => withEntry(pack, 'questions', at, change);
    yield {
      entry: { kind: 'question', id },
      cites: question.cites,
      put: (cites) => put({ cites }),
    };
    for (const [place, option] of options.entries()) {
      yield {
        entry: { kind: 'option', id: `${id}.${option.id}` },
        cites: option.cites,
        put: (cites) => put({ options: options.with(place, { ...option, cites }) }),
      };
    }
    for (const [place, comparison] of compare.entries()) {
      yield {
        entry: { kind: 'comparison', id: `${id}.${place + 1}` },
        cites: comparison.cites,
        put: (cites) => put({ compare: compare.with(place, { ...comparison, cites }) }),
      };
    }
  }
  yield* citationsIn(pack, 'facts');
  for (const [rank, level] of pack.levels.entries()) {
    for (const [at, { cites }] of level.brought_by.entries()) {
      const put = (cites: readonly string[]): PackData => withReason(pack, rank, at, { cites });
      yield { entry: reasonEntry(pack, rank, at), cites, put };
    }
  }
  for (const list of ['actions', 'contacts', 'notes', 'conflicts'] as const) yield* citationsIn(pack, list);
  for (const [at, { id, within }] of pack.actions.entries()) {
    if (!within) continue;
    const put = (cites: readonly string[]): PackData =>
      withEntry(pack, 'actions', at, { within: { ...within, cites } });
    yield { entry: { kind: 'deadline', id }, cites: within.cites, put };
  }
}

/** The entry of a reason for a level. */
export function reasonEntry(pack: PackData, rank: number, at: number): MutatedEntry {
  return { kind: 'reason', id: `${pack.levels[rank]!.id}.${at + 1}` };
}

function* conditionsIn(pack: PackData, list: List): Iterable<ConditionPlace> {
  for (const [at, { id, when = ALWAYS }] of entriesIn(pack, list).entries()) {
    const put = (when: Condition): PackData => withEntry(pack, list, at, { when });
    yield { entry: { kind: LISTS[list], id }, when, put };
  }
}

function* citationsIn(pack: PackData, list: Exclude<List, 'questions' | 'since'>): Iterable<CitationPlace> {
  for (const [at, { id, cites }] of citingIn(pack, list).entries()) {
    const put = (cites: readonly string[]): PackData => withEntry(pack, list, at, { cites });
    yield { entry: { kind: LISTS[list], id }, cites, put };
  }
}

/** What every entry of these lists has. */
interface Listed {
  readonly id: string;
  readonly when?: Condition;
}

function entriesIn(pack: PackData, list: List): readonly Listed[] {
  return pack[list];
}

function citingIn(
  pack: PackData,
  list: Exclude<List, 'since'>,
): readonly (Listed & { readonly cites: readonly string[] })[] {
  return pack[list];
}

function withEntry(pack: PackData, list: List | 'levels', at: number, change: object): PackData {
  return {
    ...pack,
    [list]: pack[list].map((entry, place) => (place === at ? { ...entry, ...change } : entry)),
  };
}

function withReason(pack: PackData, rank: number, at: number, change: object): PackData {
  const level = pack.levels[rank]!;
  const brought_by = level.brought_by.map((reason, place) =>
    place === at ? { ...reason, ...change } : reason,
  );
  return { ...pack, levels: pack.levels.with(rank, { ...level, brought_by }) };
}
