import { LAWS, type Proof } from '../../check/prove/prove.ts';
import { howToInstall, isSolverMissing, openZ3 } from '../../check/solver/z3.ts';
import type { Solver } from '../../check/solver/solver.ts';
import { visible } from '../../document/visible.ts';
import { proofItem, proofOutcome, PROOFS, proofSections } from '../../report/rules/proof-report.ts';
import { renderItem, renderSheets } from '../../document/text.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { formatOf, print } from '../print.ts';
import { screenOf } from '../terminal/screen.ts';
import { timeLimit } from '../options.ts';
import { EXIT, UserError } from '../user-error.ts';
import { inTurn, type AboutProofs } from './proofs.ts';
import { openTranslated, openWorkbench, type Workbench } from './open.ts';
import type { ProveOptions } from './command.ts';

/** Sets of answers for which the formulas are held against the engine: fewer where only some proofs are asked for. */
export const SAMPLES = { all: 100_000, some: 5_000 };

/** `safeguard rules prove`: exit code 1 where something fails or is not proved. */
export async function proveCommand(names: readonly string[], options: ProveOptions): Promise<void> {
  const timeout = timeLimit(options.timeout);
  if (options.watch)
    return await (await import('./prove-watch.ts')).watchProofs(names, { ...options, timeout });
  const workbench = await openWorkbench(options.pack);
  checkNames(names, workbench);

  const solver = await solverFor();
  const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
  // Each proof is shown as it comes: all of them take minutes.
  const asText = formatOf(options) === 'text';
  const proofs: Proof[] = [];
  const wanted = {
    timeout,
    only: names,
    samples: names.length === 0 || names.includes('encoding_agrees') ? SAMPLES.all : SAMPLES.some,
  };
  const all = await proofsOf(workbench, options.pack, solver, wanted, options.jobs);
  if (asText) process.stdout.write(renderSheets([{ sections: [PROOFS] }], screen));
  for await (const proof of all) {
    proofs.push(proof);
    if (asText) process.stdout.write(renderItem(proofItem(proof, options.pack), screen));
  }
  const { id, version, digest } = workbench.pack.data;
  if (asText) {
    process.stdout.write(`\n${renderSheets([{ sections: proofOutcome(proofs) }], screen)}`);
  } else {
    await print(
      {
        title: PROOFS.title,
        sheets: () => [{ sections: proofSections(proofs, options.pack) }],
        data: () => ({ schema: 'safeguard/proof@1', pack: { id, version, digest }, proofs }),
      },
      options,
    );
  }
  const failed = proofs.some(({ verdict }) => verdict === 'fails' || verdict === 'not-proved');
  process.exitCode = failed ? EXIT.failed : EXIT.done;
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
