import { setImmediate as nextTurn } from 'node:timers/promises';
import { corpusFor } from '../../check/mutate/corpus.ts';
import { lessonsFor } from '../../check/mutate/lessons.ts';
import { failingAlready, type Guarded } from '../../check/mutate/mutate.ts';
import { MUTATION_KINDS, type MutationKind } from '../../check/mutate/mutation.ts';
import { mutationsOf } from '../../check/mutate/mutations/index.ts';
import type { Mutated } from '../../check/mutate/verdict.ts';
import { howToInstall, isSolverMissing, openZ3 } from '../../check/solver/z3.ts';
import type { Solver } from '../../check/solver/solver.ts';
import { loadSource } from '../../pack/load.ts';
import { visible } from '../../document/visible.ts';
import { mutationData, mutationRows, mutationSections } from '../../report/rules/mutation-report.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { print } from '../print.ts';
import { EXIT, UserError } from '../user-error.ts';
import { folderToCheck } from './check-folder.ts';
import { openProgressBar } from '../terminal/progress.ts';
import { openWorkbench } from './open.ts';
import { verdictsOn, type Several } from './verdicts.ts';
import type { MutateOptions } from './command.ts';

/** `safeguard rules mutate`: exit code 1 where a change would go unnoticed, or is not decided. */
export async function mutateCommand(options: MutateOptions): Promise<void> {
  const kinds = kindsOf(options.only);
  const guarded = await openGuarded(options.pack);
  // A citation changes no result, so that there is nothing to solve.
  const solver = kinds.some((kind) => kind !== 'citation') ? await solverIfThere() : undefined;
  const several = { folder: await folderToCheck(options.pack), jobs: options.jobs };
  const done = await mutatedOf(guarded, kinds, solver, several);

  const { data } = guarded.pack;
  const lessons = lessonsFor(guarded, done);
  await print(
    {
      title: 'Changes to the rules, and what notices them',
      sheets: () => [{ sections: mutationSections(done, data, options.pack, lessons) }],
      data: () => mutationData(done, data, lessons),
      rows: () => mutationRows(done, data),
    },
    options,
  );
  const [alive, undecided] = [countOf(done, 'alive'), countOf(done, 'undecided')];
  if (!solver && undecided > 0) {
    console.error(`To decide what is left, the package z3-solver is needed: ${howToInstall()}`);
  }
  process.exitCode = alive + undecided > 0 ? EXIT.failed : EXIT.done;
}

/** Makes every change of these kinds, with a bar where somebody watches. Ctrl-C says how far it came. */
export async function mutatedOf(
  guarded: Guarded,
  kinds: readonly MutationKind[],
  solver: Solver | undefined,
  several?: Several,
): Promise<readonly Mutated[]> {
  const mutations = [...mutationsOf(guarded.pack.data, kinds)];
  const done: Mutated[] = [];
  const progress = await openProgressBar({
    total: mutations.length,
    says: '{value} of {total} changes',
    reckonedBy: 200,
    interrupted: () =>
      `Stopped after ${done.length} of ${mutations.length} changes. Nobody would notice ${countOf(done, 'alive')} of them.`,
  });
  try {
    for await (const verdict of verdictsOn(guarded, mutations, kinds, solver, several)) {
      done.push({ mutation: mutations[done.length]!, verdict });
      progress.update(done.length);
      // So that the bar is drawn and Ctrl-C is heard.
      await nextTurn();
    }
  } finally {
    progress.stop();
  }
  return done;
}

function cannotTell(failing: string): string {
  const subject = failing.charAt(0).toUpperCase() + failing.slice(1);
  return `${subject} does not hold for the rules as they are. Put that right first: safeguard rules prove, safeguard scenario test.`;
}

function countOf(all: readonly Mutated[], kind: Mutated['verdict']['kind']): number {
  return all.filter(({ verdict }) => verdict.kind === kind).length;
}

function kindsOf(only: readonly string[] = MUTATION_KINDS): readonly MutationKind[] {
  const unknown = only.filter((word) => !MUTATION_KINDS.some((kind) => kind === word));
  if (unknown.length > 0) {
    const lines = unknown.map(
      (word) => `There is no kind of change ${visible(word)}.${suggestion(word, MUTATION_KINDS)}`,
    );
    throw new UserError(`${lines.join('\n')}\nThe kinds are: ${MUTATION_KINDS.join(', ')}.`);
  }
  return MUTATION_KINDS.filter((kind) => only.includes(kind));
}

/** A pack with everything that could notice a change; refused where something does not hold as it is. */
export async function openGuarded(dir: string | undefined): Promise<Guarded> {
  const workbench = await openWorkbench(dir);
  const { model } = await loadSource(await folderToCheck(dir));
  const { pack, properties, scenarios } = workbench;
  const known = scenarios.map(({ answers }) => answers);
  const guarded = { ...workbench, model, corpus: corpusFor(pack, properties, known) };
  const failing = failingAlready(guarded);
  if (failing !== undefined) throw new UserError(cannotTell(failing), EXIT.failed);
  return guarded;
}

async function solverIfThere(): Promise<Solver | undefined> {
  try {
    return await openZ3();
  } catch (error) {
    if (isSolverMissing(error)) return undefined;
    throw error;
  }
}
