import { isSea } from 'node:sea';
import { mutate, type Guarded } from '../../check/mutate/mutate.ts';
import type { Mutation, MutationKind } from '../../check/mutate/mutation.ts';
import type { Verdict } from '../../check/mutate/verdict.ts';
import type { Solver } from '../../check/solver/solver.ts';
import type { PackData } from '../../engine/index.ts';

/** Milliseconds for each question to the solver. */
export const TIMEOUT = 60_000;

/** What a thread begins with, as plain data: it makes the same mutations in the same order. */
export interface AboutMutations extends Omit<Guarded, 'pack' | 'model'> {
  readonly data: PackData;
  /** Where the files of the pack are read once more, with their places. */
  readonly folder: string;
  readonly kinds: readonly MutationKind[];
  /** Whether there is a solver. */
  readonly solved: boolean;
}

/** Mutations next to each other, by their places: `from` counts, `to` does not. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** So many mutations a thread takes at a time. */
const AT_A_TIME = 8;

/** How many mutations are judged at a time, and the folder of the pack. */
export interface Several {
  readonly folder: string;
  readonly jobs: number;
}

/** Judges mutations of a pack, all that it has of these kinds, one or several at a time, and gives each verdict in its turn. */
export async function* verdictsOn(
  guarded: Guarded,
  mutations: readonly Mutation[],
  kinds: readonly MutationKind[],
  solver: Solver | undefined,
  several?: Several,
): AsyncGenerator<Verdict> {
  const { folder, jobs } = several ?? { folder: '', jobs: 1 };
  // A thread of a single executable sees neither the solver nor what else lies in there.
  if (jobs === 1 || isSea()) {
    for await (const { verdict } of mutate(guarded, mutations, solver, TIMEOUT)) yield verdict;
    return;
  }
  const { pack, model: _model, ...others } = guarded;
  const about = { ...others, data: pack.data, folder, kinds, solved: solver !== undefined };
  const { openPool } = await import('../workers/pool.ts');
  const part = 'part-cli-rules-mutate-worker.cjs';
  const pool = openPool<AboutMutations, Range, readonly Verdict[]>(part, about, { jobs });
  try {
    const ranges = Array.from({ length: Math.ceil(mutations.length / AT_A_TIME) }, (_, at) =>
      pool.run({ from: at * AT_A_TIME, to: (at + 1) * AT_A_TIME }),
    );
    for (const verdicts of ranges) yield* await verdicts;
  } finally {
    await pool.close();
  }
}
