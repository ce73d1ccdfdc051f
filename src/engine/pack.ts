import { asked, type AskedQuestion } from './asked-question.ts';
import type { AssessedAction, AssessedNote, AssessedReason, AssessedSince, Because } from './assessment.ts';
import { circuitOf, evaluatorOf, type Circuit, type Evaluator } from './circuit.ts';
import { testOf, waysOf, type Test } from './condition.ts';
import { rankedContact, type RankedContact } from './contacts.ts';
import { quotes, type Say } from './explain.ts';
import type { Action, Condition, Conflict, Level, Note, PackData, Reason, Since } from './pack-data.ts';
import { frozen } from './frozen.ts';
import { memoByNumber } from './memo.ts';
import { actionEntry, noteEntry, reasonOf, Rule, sinceEntry } from './rule.ts';
import { demandsOf, type QuestionDemand } from './ways.ts';
import {
  headlineOf,
  urgentIn,
  wordedAction,
  wordedOf,
  type Headline,
  type UrgentWords,
  type Worded,
} from './wording.ts';

/**
 * The work that may go into the ways of a pack, in demands looked at: about half a second. The
 * reasons for levels have equal shares in it, and so have the conditions that a check of the whole pack asks about.
 */
const WORK = 10_000_000;

/** A level with the reasons that bring it; `rank` 0 is the most urgent. */
export interface RankedLevel {
  readonly id: string;
  readonly rank: number;
  readonly headline: Worded<Headline>;
  readonly urgent: Worded<UrgentWords> | undefined;
  readonly reasons: readonly Rule<Reason, AssessedReason>[];
}

/** A pack with its conditions compiled. Make it once, with `compilePack`, and use it for any number of answers. */
export interface Pack extends Evaluator {
  readonly data: PackData;
  readonly questions: readonly AskedQuestion[];
  readonly byId: ReadonlyMap<string, AskedQuestion>;
  readonly circuit: Circuit;
  /** How many nodes the pack has by itself. */
  readonly size: number;
  readonly levels: readonly RankedLevel[];
  /** Those of all levels, in their order. */
  readonly reasons: readonly Rule<Reason, AssessedReason>[];
  readonly actions: readonly Rule<Action, AssessedAction>[];
  readonly contacts: readonly RankedContact[];
  readonly notes: readonly Rule<Note, AssessedNote>[];
  readonly since: readonly Rule<Since, AssessedSince>[];
  readonly conflicts: readonly {
    readonly entry: Conflict;
    readonly at: number;
  }[];
  /** Puts the answers that decided a condition into words, as results have them. */
  readonly quote: Say<readonly Because[]>;
  /** The ways in which a node can become yes; null where there are too many. Worked out when first asked for, and kept. */
  readonly waysToYes: (at: number) => readonly (readonly QuestionDemand[])[] | null;
  /** The questions that a node names, by itself or through facts. */
  readonly namedBy: (at: number) => readonly number[];
  /** Compiles a further condition over the same questions and facts. */
  readonly test: (condition: Condition | undefined) => Test;
}

/** The question whose options say what a case is about, where the pack names one. */
export function topicOf({ data, byId }: Pack): AskedQuestion | undefined {
  return data.topic_question === undefined ? undefined : byId.get(data.topic_question);
}

/**
 * Compiles every condition of a pack.
 *
 * The data must have passed the pack layer's checks; a name that does not exist or a cycle is a bug and throws. The data
 * is frozen, because results and questions share it.
 */
export function compilePack(data: PackData): Pack {
  const pack = compileOwn(data);
  frozen(data);
  for (const { headline, urgent } of pack.levels) frozen([headline.forms, urgent?.forms]);
  for (const { forms } of [...pack.reasons, ...pack.actions]) frozen(forms.map(({ entry }) => entry));
  return pack;
}

/** The same of data that the program has read for itself. Nobody else gets hold of it, and to freeze it takes a tenth of a start. */
export function compileOwn(data: PackData): Pack {
  const circuit = circuitOf(data.questions, data.facts);
  const ways = waysOf(circuit, data.questions);
  const at = ({ when }: { readonly when?: Condition }): number => circuit.add(when);
  const orNone = (when: Condition | undefined): number => (when ? circuit.add(when) : -1);
  const questions = data.questions.map((question, index) =>
    asked(
      question,
      index,
      orNone(question.ask_when),
      orNone(question.skip_when),
      orNone(question.quick_when),
    ),
  );
  const levels = data.levels.map((level, rank) => rankedLevel(circuit, level, rank));
  const actions = data.actions.map((entry) => {
    const words = wordedOf(circuit, entry, entry.wording, (wording) => wordedAction(entry, wording));
    return new Rule(entry, at(entry), actionEntry, words);
  });
  const contacts = data.contacts.map((entry) => rankedContact(entry, circuit));
  const notes = data.notes.map((entry) => new Rule(entry, at(entry), noteEntry));
  const since = data.since.map((entry) => new Rule(entry, at(entry), sinceEntry));
  const conflicts = data.conflicts.map((entry) => ({ entry, at: at(entry) }));
  const size = circuit.nodes.length;
  const reasons = levels.flatMap((level) => level.reasons);
  const share = WORK / Math.max(1, reasons.length);
  const rules = [questions, data.facts, reasons, actions, contacts, notes, since, conflicts];
  const shareOfTest = WORK / Math.max(1, rules.flat().length);
  return {
    data,
    questions,
    byId: new Map(questions.map((one) => [one.question.id, one])),
    circuit,
    ...evaluatorOf(circuit),
    levels,
    reasons,
    actions,
    contacts,
    notes,
    since,
    conflicts,
    size,
    quote: quotes(questions),
    waysToYes: memoByNumber((at) => ways.toYes(at, share)?.map(demandsOf) ?? null),
    namedBy: memoByNumber((at) => namedBy(circuit, at)),
    test: (condition) => testOf(circuit, size, ways, condition, shareOfTest),
  };
}

function rankedLevel(circuit: Circuit, level: Level, rank: number): RankedLevel {
  const { id, wording, urgent, brought_by } = level;
  const make = reasonOf(id);
  return {
    id,
    rank,
    headline: wordedOf(circuit, headlineOf(level, level), wording, (words) => headlineOf(level, words)),
    urgent:
      urgent &&
      wordedOf(circuit, urgentIn(urgent, urgent), urgent.wording, (words) => urgentIn(urgent, words)),
    reasons: brought_by.map((entry) => {
      const words = wordedOf(circuit, entry, entry.wording, ({ says }) => ({
        ...entry,
        says,
      }));
      return new Rule(entry, circuit.add(entry.when), make, words);
    }),
  };
}

function namedBy({ nodes }: Circuit, at: number): readonly number[] {
  const seen = new Set([at]);
  for (const one of seen) for (const part of nodes[one]!.parts) seen.add(part);
  return [...new Set([...seen].map((one) => nodes[one]!.question))].filter((question) => question >= 0);
}
