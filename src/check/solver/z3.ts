import type { Z3_ast } from 'z3-solver';
import type { Term } from '../encode/term.ts';
import type { Solver, Verdict } from './solver.ts';

/** The optional package `z3-solver` is not installed. */
export class SolverMissing extends Error {
  constructor() {
    super('The package z3-solver is not installed.');
    this.name = 'SolverMissing';
  }
}

/** Whether an error says that the solver is not installed; it may come from a part of the program bundled apart. */
export function isSolverMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'SolverMissing';
}

/**
 * Opens the SMT solver Z3. Formulas are handed over once and kept. One question at a time: wait for an answer before the
 * next.
 *
 * @throws SolverMissing where the package is not installed.
 */
export async function openZ3(): Promise<Solver> {
  const { init, Z3_lbool } = await importZ3();
  const { Z3 } = await init();
  const context = Z3.mk_context(Z3.mk_config());
  const solver = Z3.mk_simple_solver(context);
  Z3.solver_inc_ref(context, solver);
  const params = Z3.mk_params(context);
  Z3.params_inc_ref(context, params);
  const timeoutName = Z3.mk_string_symbol(context, 'timeout');
  const boolean = Z3.mk_bool_sort(context);
  const formulas = new Map<Term, Z3_ast>();
  const variables = new Map<string, Z3_ast>();

  function formula(term: Term): Z3_ast {
    let made = formulas.get(term);
    if (made === undefined) formulas.set(term, (made = make(term)));
    return made;
  }

  function make(term: Term): Z3_ast {
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

  /** The variables that are true in the model found last. */
  function trueInModel(): ReadonlySet<string> {
    const model = Z3.solver_get_model(context, solver);
    Z3.model_inc_ref(context, model);
    const isTrue = [...variables].filter(([, variable]) => {
      const value = Z3.model_eval(context, model, variable, false);
      return value !== null && Z3.get_bool_value(context, value) === Z3_lbool.Z3_L_TRUE;
    });
    Z3.model_dec_ref(context, model);
    return new Set(isTrue.map(([name]) => name));
  }

  return {
    async check(terms, { timeout, atMost }): Promise<Verdict> {
      Z3.params_set_uint(context, params, timeoutName, Math.max(1, Math.round(timeout)));
      Z3.solver_set_params(context, solver, params);
      Z3.solver_push(context, solver);
      for (const term of terms) Z3.solver_assert(context, solver, formula(term));
      if (atMost) {
        const bound = Z3.mk_atmost(context, atMost.of.map(formula), atMost.count);
        Z3.solver_assert(context, solver, bound);
      }
      const result = await Z3.solver_check(context, solver);
      const verdict: Verdict =
        result === Z3_lbool.Z3_L_FALSE
          ? { kind: 'none' }
          : result === Z3_lbool.Z3_L_TRUE
            ? { kind: 'found', isTrue: trueInModel() }
            : { kind: 'undecided' };
      Z3.solver_pop(context, solver, 1);
      return verdict;
    },
  };
}

async function importZ3() {
  try {
    return await import('z3-solver');
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).endsWith('MODULE_NOT_FOUND')) {
      throw new SolverMissing();
    }
    throw error;
  }
}
