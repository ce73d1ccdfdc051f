import { isSea } from 'node:sea';
import { LAWS, proofSteps, type Proof, type ProofStep, type ProofOptions } from '../../check/prove/prove.ts';
import type { Solver } from '../../check/solver/solver.ts';
import { howToInstall, isSolverMissing, openZ3 } from '../../check/solver/z3.ts';
import { visible } from '../../document/visible.ts';
import { compilePack, type Answers, type PackData } from '../../engine/index.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import type { Property } from '../../pack/property.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { planLinesOf } from '../../report/result/plan-lines.ts';
import { UserError } from '../user-error.ts';
import { openTranslated, type Workbench } from './open.ts';

/** Sets of answers for which the formulas are held against the engine: fewer where only some proofs are asked for. */
export const SAMPLES = { all: 100_000, some: 5_000 };

/** What is to be proved, as plain data. */
export interface AboutProofs {
  readonly pack: PackData;
  /** The same pack in its other languages. */
  readonly translated: readonly PackData[];
  readonly properties: readonly Property[];
  readonly known: readonly Answers[];
  readonly options: Pick<ProofOptions, 'timeout' | 'only' | 'samples'>;
}

/** The proofs, in order. Whoever makes them from the same data gets the same. */
export function stepsOf(about: AboutProofs, solver: Solver, linesOf = planLinesOf): readonly ProofStep[] {
  const areas = shippedAreas();
  const [own, ...translated] = [about.pack, ...about.translated].map((data) => ({
    pack: compilePack(data),
    planLines: linesOf(data, areas),
  }));
  return proofSteps(own!.pack, about.properties, about.known, solver, {
    ...about.options,
    now: () => performance.now(),
    planLines: own!.planLines,
    translated,
  });
}

/** Makes the proofs, several at a time, and gives each in its turn. */
export async function* inTurn(about: AboutProofs, solver: Solver, jobs: number): AsyncGenerator<Proof> {
  const steps = stepsOf(about, solver);
  // A thread of a single executable sees neither the solver nor what else lies in there.
  if (jobs === 1 || isSea()) {
    for (const { prove } of steps) yield await prove();
    return;
  }
  const { openPool } = await import('../workers/pool.ts');
  const pool = openPool<AboutProofs, number, Proof>('part-cli-rules-prove-worker.cjs', about, { jobs });
  try {
    for (const proof of steps.map((_, at) => pool.run(at))) yield await proof;
  } finally {
    await pool.close();
  }
}

/** Proves a pack in each of its languages. The proofs come one after the other, however many are made at a time. */
export async function proofsOf(
  workbench: Workbench,
  dir: string | undefined,
  solver: Solver,
  options: AboutProofs['options'],
  jobs = 1,
): Promise<AsyncIterable<Proof>> {
  return inTurn(await aboutProofs(workbench, dir, options), solver, jobs);
}

/** What is to be proved for a pack: it, in each of its languages, and what people wrote down about it. */
export async function aboutProofs(
  { pack, properties, scenarios }: Workbench,
  dir: string | undefined,
  options: AboutProofs['options'],
): Promise<AboutProofs> {
  const translated = (await openTranslated(pack, dir)).map(({ data }) => data);
  const known = scenarios.map(({ answers }) => answers);
  return { pack: pack.data, translated, properties, known, options };
}

/** @throws UserError where there is no property or law of one of these names. */
export function checkNames(names: readonly string[], { properties }: Workbench): void {
  const known = [...LAWS, ...properties.map(({ id }) => id)];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const lines = unknown.map(
    (name) => `There is no property or law ${visible(name)}.${suggestion(name, known)}`,
  );
  throw new UserError(lines.join('\n'));
}

/** The solver, or a line that says how to get it. */
export async function solverFor(): Promise<Solver> {
  try {
    return await openZ3();
  } catch (error) {
    if (!isSolverMissing(error)) throw error;
    throw new UserError(`The proofs need the package z3-solver. Install it with: ${howToInstall()}`);
  }
}
