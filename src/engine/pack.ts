import { compile, type Names, type Test } from './condition.ts';
import type { Action, Condition, Conflict, Contact, Note, PackData, Question, Reason } from './pack-data.ts';
import type { State } from './state.ts';

/** A rule beside its compiled condition. */
export interface Rule<T> {
  readonly entry: T;
  readonly test: Test;
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
  readonly path: Test | undefined;
}

/** A pack with its conditions compiled. Make it once, with `compilePack`, and use it for any number of answers. */
export interface Pack {
  readonly data: PackData;
  readonly questions: readonly AskedQuestion[];
  readonly byId: ReadonlyMap<string, AskedQuestion>;
  /** Works out the path and the facts of a state, each after what it rests on. */
  readonly settle: (state: State) => void;
  readonly levels: readonly RankedLevel[];
  readonly actions: readonly Rule<Action>[];
  readonly contacts: readonly Rule<Contact>[];
  readonly notes: readonly Rule<Note>[];
  readonly conflicts: readonly Rule<Conflict>[];
  /** Compiles a further condition over the same questions and facts. */
  readonly test: (condition: Condition | undefined) => Test;
}

/**
 * Compiles every condition of a pack.
 *
 * The data must have passed the pack layer's checks; a name that does not exist or a cycle is a bug and throws.
 */
export function compilePack(data: PackData): Pack {
  const questionAt = new Map(data.questions.map((question, index) => [question.id, index]));
  const factAt = new Map(data.facts.map((fact, index) => [fact.id, index]));
  const paths: (Test | undefined)[] = [];
  const facts: Test[] = [];
  const steps: ((state: State) => void)[] = [];
  const begun = new Set<string>();

  const names: Names = {
    question: (id) => {
      const index = at(questionAt, id, 'question');
      const question = data.questions[index]!;
      once(`question ${id}`, () => {
        if (!question.when) return;
        const test = compile(question.when, names);
        paths[index] = test;
        steps.push((state) => void (state.path[index] = test.value(state)));
      });
      return { index, question };
    },
    fact: (id) => {
      const index = at(factAt, id, 'fact');
      once(`fact ${id}`, () => {
        const test = compile(data.facts[index]!.when, names);
        facts[index] = test;
        steps.push((state) => void (state.facts[index] = test.value(state)));
      });
      const test = facts[index];
      if (!test) throw new Error(`fact ${id} rests on itself`);
      return { index, test };
    },
    path: (index) => paths[index],
  };

  function once(key: string, work: () => void): void {
    if (begun.has(key)) return;
    begun.add(key);
    work();
  }

  const rule = <T extends { readonly when?: Condition }>(entry: T): Rule<T> => ({
    entry,
    test: compile(entry.when, names),
  });

  const questions = data.questions.map((question, index) => {
    names.question(question.id);
    const bits = new Map(question.options.map((option, i) => [option.id, 1 << i]));
    return { index, question, bits, path: paths[index] };
  });
  for (const fact of data.facts) names.fact(fact.id);

  return {
    data,
    questions,
    byId: new Map(questions.map((asked) => [asked.question.id, asked])),
    settle: (state) => {
      for (const step of steps) step(state);
    },
    levels: data.levels.map((level, rank) => ({ id: level.id, rank, reasons: level.brought_by.map(rule) })),
    actions: data.actions.map(rule),
    contacts: data.contacts.map(rule),
    notes: data.notes.map(rule),
    conflicts: data.conflicts.map(rule),
    test: (condition) => compile(condition, names),
  };
}

function at(map: ReadonlyMap<string, number>, id: string, kind: string): number {
  const index = map.get(id);
  if (index === undefined) throw new Error(`there is no ${kind} ${id}`);
  return index;
}
