import type { Proof } from '../../check/prove/prove.ts';
import { openZ3 } from '../../check/solver/z3.ts';
import { inWorker } from '../workers/in-worker.ts';
import { stepsOf, type AboutProofs } from './proofs.ts';

inWorker<AboutProofs, number, Proof>(async (about) => {
  const steps = stepsOf(about, await openZ3());
  return async (at) => ({ result: await steps[at]!.prove() });
});
