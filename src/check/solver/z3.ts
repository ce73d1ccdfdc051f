import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isSea } from 'node:sea';
import type { Z3_ast, Z3_context, Z3_lbool, Z3_solver } from 'z3-solver';
import { variablesIn, type Term } from '../encode/term.ts';
import type { Solver, Satisfiability } from './solver.ts';

/** The optional package `z3-solver` is not installed. */
export class SolverMissing extends Error {
  constructor() {
    super('The package z3-solver is not installed.');
    this.name = 'SolverMissing';
  }
}

/**
 * What to type for the solver: it is found where this program is installed. Nothing can be installed into a single executable: there it
 * lies beside it.
 *
 * @param program the folder of this program.
 */
export function howToInstall(program = import.meta.dirname): string {
  if (isSea()) return 'npm install z3-solver (in the folder of this program, which does not hold it)';
  return isForEverybody(program) ? 'npm install --global z3-solver' : 'npm install z3-solver';
}

/** Beside what npm installs with --global there is no package.json. */
function isForEverybody(program: string): boolean {
  const [folder] = /^.*?(?=[\\/]node_modules[\\/])/.exec(program) ?? [];
  return folder !== undefined && !existsSync(join(folder, 'package.json'));
}

/** Whether an error says that the solver is not installed; it may come from a part of the program bundled apart. */
export function isSolverMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'SolverMissing';
}

/**
 * What is asked first, at once: to hand a question to a thread and to set a clock takes longer than most of the answers. It is
 * a number of steps, not of milliseconds, so that the same question has the same answer; a fraction of a second.
 */
const QUICK_STEPS = 50_000;
const NO_LIMIT = 2 ** 32 - 1;

/** So many formulas are kept; then Z3 forgets them all and is told again what is needed. */
const MOST_FORMULAS = 200_000;

/**
 * Opens the SMT solver Z3, which decides formulas of yes and no by its SAT solver. Formulas are handed over once and kept. One
 * question at a time: wait for an answer before the next.
 *
 * @throws SolverMissing where the package is not installed.
 */
export async function openZ3(): Promise<Solver> {
  const { init, Z3_lbool } = await importZ3();
  const { Z3, em } = await init();
  const checkAtOnce = (em as Synchronous)._Z3_solver_check;
  let session = open();

  function open() {
    const config = Z3.mk_config();
    const context = Z3.mk_context(config);
    Z3.del_config(config);
    const solver = Z3.mk_solver_for_logic(context, Z3.mk_string_symbol(context, 'QF_FD'));
    Z3.solver_inc_ref(context, solver);
    const params = Z3.mk_params(context);
    Z3.params_inc_ref(context, params);
    const boolean = Z3.mk_bool_sort(context);
    return {
      context,
      solver,
      params,
      boolean,
      formulas: new Map<Term, Z3_ast>(),
      variables: new Map<string, Z3_ast>(),
    };
  }

  function renew(): void {
    const { context, solver, params } = session;
    Z3.params_dec_ref(context, params);
    Z3.solver_dec_ref(context, solver);
    Z3.del_context(context);
    session = open();
  }

  function formula(term: Term): Z3_ast {
    let made = session.formulas.get(term);
    if (made === undefined) session.formulas.set(term, (made = make(term)));
    return made;
  }

  function make(term: Term): Z3_ast {
    const { context, variables, boolean } = session;
    switch (term.op) {
      case 'value':
        return term.value ? Z3.mk_true(context) : Z3.mk_false(context);
      case 'variable': {
        let made = variables.get(term.name);
        if (made === undefined) {
          made = Z3.mk_const(context, Z3.mk_string_symbol(context, term.name), boolean);
          variables.set(term.name, made);
        }
        return made;
      }
      case 'not':
        return Z3.mk_not(context, formula(term.part));
      case 'and':
        return Z3.mk_and(context, term.parts.map(formula));
      case 'or':
        return Z3.mk_or(context, term.parts.map(formula));
    }
  }

  /** Of these variables those that are true in the model found last. */
  function trueInModel(names: Iterable<string>): ReadonlySet<string> {
    const { context, solver, variables } = session;
    const model = Z3.solver_get_model(context, solver);
    Z3.model_inc_ref(context, model);
    const isTrue = [...names].filter((name) => {
      const value = Z3.model_eval(context, model, variables.get(name)!, false);
      return value !== null && Z3.get_bool_value(context, value) === Z3_lbool.Z3_L_TRUE;
    });
    Z3.model_dec_ref(context, model);
    return new Set(isTrue);
  }

  function limit(timeout: number, steps: number): void {
    const { context, solver, params } = session;
    Z3.params_set_uint(context, params, Z3.mk_string_symbol(context, 'timeout'), timeout);
    Z3.params_set_uint(context, params, Z3.mk_string_symbol(context, 'rlimit'), steps);
    Z3.solver_set_params(context, solver, params);
  }

  async function decide(timeout: number): Promise<Z3_lbool> {
    const { context, solver } = session;
    if (checkAtOnce) {
      limit(NO_LIMIT, QUICK_STEPS);
      const quick = checkAtOnce(context, solver);
      if (quick !== Z3_lbool.Z3_L_UNDEF) return quick;
    }
    if (timeout === 0) return Z3_lbool.Z3_L_UNDEF;
    limit(Math.max(1, Math.round(timeout)), 0);
    return Z3.solver_check(context, solver);
  }

  return {
    async check(terms, { timeout, atMost }): Promise<Satisfiability> {
      if (session.formulas.size > MOST_FORMULAS) renew();
      const { context, solver } = session;
      Z3.solver_push(context, solver);
      for (const term of terms) Z3.solver_assert(context, solver, formula(term));
      if (atMost) {
        const bound = Z3.mk_atmost(context, atMost.of.map(formula), atMost.count);
        Z3.solver_assert(context, solver, bound);
      }
      const result = await decide(timeout);
      const verdict: Satisfiability =
        result === Z3_lbool.Z3_L_FALSE
          ? { kind: 'none' }
          : result === Z3_lbool.Z3_L_TRUE
            ? { kind: 'found', isTrue: trueInModel(variablesIn([...terms, ...(atMost?.of ?? [])])) }
            : { kind: 'undecided' };
      Z3.solver_pop(context, solver, 1);
      return verdict;
    },
  };
}

/**
 * Z3 as it is compiled, without the wrapper that hands every question to a thread. The package does not promise this name:
 * without it, every question goes to the thread.
 */
interface Synchronous {
  readonly _Z3_solver_check?: (context: Z3_context, solver: Z3_solver) => Z3_lbool;
}

async function importZ3() {
  try {
    if (!isSea()) return await import('z3-solver');
    // By its full path: a folder further up may be somebody else's.
    const folder = join(dirname(process.execPath), 'node_modules/z3-solver');
    return createRequire(process.execPath)(folder) as typeof import('z3-solver');
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).endsWith('MODULE_NOT_FOUND')) {
      throw new SolverMissing();
    }
    throw error;
  }
}
