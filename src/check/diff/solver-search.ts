import type { Answers, PackData, Question } from '../../engine/index.ts';
import {
  answersFrom,
  answerVariables,
  wellFormed,
  type AnswerVariables,
} from '../encode/answer-variables.ts';
import { encodePack, levelIs } from '../encode/encode-pack.ts';
import { evaluator } from '../encode/evaluate.ts';
import { and, FALSE, not, or, type Term } from '../encode/term.ts';
import { smallest } from '../solver/smallest.ts';
import type { Solver, Satisfiability } from '../solver/solver.ts';
import type { SearchResult, Search } from './outcomes.ts';

/** Per question, a variable for each option. */
type Variables = ReadonlyMap<string, AnswerVariables>;

/**
 * Searches every set of answers that one of the two packs accepts, with a solver. Both packs are written as formulas over
 * the same variables, one for each option of a question; a pack reads those that it knows, as `fitAnswers` does.
 *
 * @param timeout milliseconds for each call of the solver.
 */
export function solverSearch(old: PackData, fresh: PackData, solver: Solver, timeout: number): Search {
  const [were, are] = [answerVariables(old), answerVariables(fresh)];
  const [was, is] = [encodePack(old, read(were, are)), encodePack(fresh, read(are, were))];
  const byNew = accepted(are, were);
  const possible = or([accepted(were, are), byNew]);
  const acceptedByNew = evaluator([byNew]);
  const answered = [...new Set([...were.keys(), ...are.keys()])].map((id) =>
    or([...(were.get(id)?.options.values() ?? []), ...(are.get(id)?.options.values() ?? [])]),
  );
  const rankIn = ({ levels }: PackData, level: string) => levels.findIndex(({ id }) => id === level);

  return {
    level: (from, to) => find(levelIs(was, rankIn(old, from)), levelIs(is, rankIn(fresh, to))),
    action: (id, change, otherwise) => {
      const [has, lacks] = change === 'gained' ? [is, was] : [was, is];
      const { certain, possible: listed } = lacks.actions.get(id) ?? { certain: FALSE, possible: FALSE };
      const lesser = otherwise === 'no' ? [not(listed)] : [listed, not(certain)];
      return find(has.actions.get(id)?.certain ?? FALSE, ...lesser);
    },
  };

  async function find(...terms: readonly Term[]): Promise<SearchResult> {
    let last: Satisfiability['kind'] = 'none';
    const watched: Solver = {
      check: async (formulas, options) => {
        const verdict = await solver.check(formulas, options);
        last = verdict.kind;
        return verdict;
      },
    };
    const verdict = await smallest(watched, [possible, ...terms], answered, timeout);
    if (verdict.kind !== 'found') return verdict;
    // It stops when the solver says that there is nothing smaller, or gives up.
    return { kind: 'found', answers: given(verdict.isTrue), smallest: (last as string) !== 'undecided' };
  }

  /** The answers in the form of the pack that accepts them, the new one if both do. */
  function given(isTrue: ReadonlySet<string>): Answers {
    const [fits] = acceptedByNew((name) => (isTrue.has(name) ? -1 : 0));
    return answersFrom(fits ? are : were, isTrue);
  }
}

/** The pack accepts the answers: every one is of a form that it allows, and none is beyond what it asks. */
function accepted(own: Variables, others: Variables): Term {
  const names = new Set([...own.values()].flatMap(namesOf));
  const beyond = [...others.values()]
    .flatMap(({ options }) => [...options.values()])
    .filter((term) => term.op === 'variable' && !names.has(term.name));
  return and([wellFormed(own), not(or(beyond))]);
}

/**
 * The variables as a pack reads them where the answers may have been given to another one: an answer in a form that it
 * does not allow counts as none.
 */
function read(own: Variables, others: Variables): Variables {
  return new Map(
    [...own].map(([id, variables]) => {
      const other = others.get(id);
      return [id, !other || sameForm(variables.question, other.question) ? variables : readable(variables)];
    }),
  );
}

function readable({ question, options }: AnswerVariables): AnswerVariables {
  const form = wellFormed(new Map([[question.id, { question, options, answered: FALSE }]]));
  const fitting = new Map([...options].map(([id, term]) => [id, and([term, form])]));
  return { question, options: fitting, answered: or([...fitting.values()]) };
}

function sameForm(a: Question, b: Question): boolean {
  const form = ({ type, alone, options }: Question) =>
    JSON.stringify([type === 'many_of', alone ?? null, options.map(({ id }) => id).toSorted()]);
  return form(a) === form(b);
}

function namesOf({ options }: AnswerVariables): readonly string[] {
  return [...options.values()].flatMap((term) => (term.op === 'variable' ? [term.name] : []));
}
