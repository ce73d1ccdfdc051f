import { isSea } from 'node:sea';
import { proofSteps, type Proof, type ProofStep, type ProveOptions } from '../../check/prove/prove.ts';
import type { Solver } from '../../check/solver/solver.ts';
import { compilePack, type Answers, type PackData } from '../../engine/index.ts';
import type { Property } from '../../pack/property.ts';
import { shippedAreas } from '../../pack/shipped.ts';
import { planLinesOf } from '../../report/result/plan-lines.ts';

/** What is to be proved, as plain data. */
export interface AboutProofs {
  readonly pack: PackData;
  /** The same pack in its other languages. */
  readonly translated: readonly PackData[];
  readonly properties: readonly Property[];
  readonly known: readonly Answers[];
  readonly options: Pick<ProveOptions, 'timeout' | 'only' | 'samples'>;
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
