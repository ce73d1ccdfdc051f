import { valuesOf } from './answer-problems.ts';
import type { AssessedAction, AssessedContact, AssessedNote, AssessedReason, Because } from './assessment.ts';
import { circuitOf, settle, type Circuit } from './circuit.ts';
import { kept, testOf, waysOf, type Test } from './condition.ts';
import { Explainer } from './explain.ts';
import { actionEntry, contactEntry, noteEntry, reasonEntry, Listing } from './listing.ts';
import type { Action, Condition, Conflict, Contact, Note, PackData, Question, Reason } from './pack-data.ts';
import type { State } from './state.ts';
import { stepsOf, type Step } from './ways.ts';

/** A rule beside the node of its condition. */
export interface Rule<T> {
  readonly entry: T;
  readonly at: number;
}

/** A level with the reasons that bring it; `rank` 0 is the most urgent. */
export interface RankedLevel {
  readonly id: string;
  readonly rank: number;
  readonly reasons: readonly Rule<Reason>[];
}

/** A question made ready for decoding answers. */
export interface AskedQuestion {
  readonly index: number;
  readonly question: Question;
  /** Option id to its bit. */
  readonly bits: ReadonlyMap<string, number>;
  /** What is taken for an answer to it, with its bit; 0 for "not known". */
  readonly values: ReadonlyMap<unknown, number>;
  /** The bit of the option that stands alone; 0 without one. */
  readonly alone: number;
  /** Each answer as explanations quote it, once it has been quoted; undefined where there can be several options. */
  readonly quoted: (Because | undefined)[] | undefined;
}

export interface Listings {
  readonly reasons: readonly Listing<AssessedReason>[];
  readonly actions: readonly Listing<AssessedAction>[];
  readonly contacts: readonly Listing<AssessedContact>[];
  readonly notes: readonly Listing<AssessedNote>[];
}

/** A pack with its conditions compiled. Make it once, with `compilePack`, and use it for any number of answers. */
export interface Pack {
  readonly data: PackData;
  readonly questions: readonly AskedQuestion[];
  readonly byId: ReadonlyMap<string, AskedQuestion>;
  readonly circuit: Circuit;
  /** How many nodes the pack has by itself. */
  readonly size: number;
  /** Works out the paths, the facts and all rules of a state. */
  readonly settle: (state: State) => void;
  readonly levels: readonly RankedLevel[];
  readonly actions: readonly Rule<Action>[];
  readonly contacts: readonly Rule<Contact>[];
  readonly notes: readonly Rule<Note>[];
  readonly conflicts: readonly Rule<Conflict>[];
  /** The rules as results list them. */
  readonly listings: Listings;
  readonly explainer: Explainer;
  /** The ways in which a node can become yes; null where there are too many. Worked out when first asked for, and kept. */
  readonly stepsTo: (at: number) => readonly (readonly Step[])[] | null;
  /** Compiles a further condition over the same questions and facts. */
  readonly test: (condition: Condition | undefined) => Test;
}

/**
 * Compiles every condition of a pack.
 *
 * The data must have passed the pack layer's checks; a name that does not exist or a cycle is a bug and throws.
 */
export function compilePack(data: PackData): Pack {
  const circuit = circuitOf(data.questions, data.facts);
  const ways = waysOf(circuit, data.questions);
  const rule = <T extends { readonly when?: Condition }>(entry: T): Rule<T> => ({
    entry,
    at: circuit.add(entry.when),
  });
  const questions = data.questions.map(asked);
  const levels = data.levels.map((level, rank) => ({
    id: level.id,
    rank,
    reasons: level.brought_by.map(rule),
  }));
  const actions = data.actions.map(rule);
  const contacts = data.contacts.map(rule);
  const notes = data.notes.map(rule);
  const conflicts = data.conflicts.map(rule);
  const size = circuit.nodes.length;
  return {
    data,
    questions,
    byId: new Map(questions.map((one) => [one.question.id, one])),
    circuit,
    settle: (state) => settle(circuit, state),
    levels,
    actions,
    contacts,
    notes,
    conflicts,
    size,
    listings: {
      reasons: levels.flatMap(({ id, reasons }) =>
        reasons.map(({ entry, at }) => new Listing(at, (applies) => reasonEntry(id, entry, applies))),
      ),
      actions: actions.map(({ entry, at }) => new Listing(at, (applies) => actionEntry(entry, applies))),
      contacts: contacts.map(({ entry, at }) => new Listing(at, () => contactEntry(entry))),
      notes: notes.map(({ entry, at }) => new Listing(at, (applies) => noteEntry(entry, applies))),
    },
    explainer: new Explainer(questions, circuit.nodes),
    stepsTo: kept((at) => ways.toYes(at)?.map(stepsOf) ?? null),
    test: (condition) => testOf(circuit, size, ways, condition),
  };
}

function asked(question: Question, index: number): AskedQuestion {
  const bits = new Map(question.options.map((option, i) => [option.id, 1 << i]));
  return {
    index,
    question,
    bits,
    values: valuesOf(question),
    alone: bits.get(question.alone ?? '') ?? 0,
    quoted: question.type === 'many_of' ? undefined : [],
  };
}
