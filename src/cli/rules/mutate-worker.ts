import { judge } from '../../check/mutate/mutate.ts';
import { mutationsOf } from '../../check/mutate/mutations/index.ts';
import type { Verdict } from '../../check/mutate/verdict.ts';
import { openZ3 } from '../../check/solver/z3.ts';
import { compilePack } from '../../engine/index.ts';
import { loadSource } from '../../pack/load.ts';
import { inWorker } from '../workers/in-worker.ts';
import { TIMEOUT, type AboutMutations, type Range } from './verdicts.ts';

inWorker<AboutMutations, Range, readonly Verdict[]>(async ({ data, kinds, solved, folder, ...others }) => {
  const mutations = [...mutationsOf(data, kinds)];
  const { model } = await loadSource(folder);
  const solver = solved ? await openZ3() : undefined;
  const verdictOn = judge({ ...others, pack: compilePack(data), model }, solver, TIMEOUT);
  return async ({ from, to }) => {
    const result: Verdict[] = [];
    for (const mutation of mutations.slice(from, to)) result.push(await verdictOn(mutation));
    return { result };
  };
});
