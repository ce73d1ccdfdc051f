import type { Proof } from '../../check/prove/prove.ts';
import { proofItem, proofOutcome, PROOFS, proofSections } from '../../report/rules/proof-report.ts';
import { renderItem, renderSheets } from '../../document/text.ts';
import { rowsOf } from '../../document/rows.ts';
import { formatOf, print } from '../print.ts';
import { screenOf } from '../terminal/screen.ts';
import { timeLimit } from '../options.ts';
import { EXIT } from '../user-error.ts';
import { openWorkbench } from './open.ts';
import { checkNames, proofsOf, SAMPLES, solverFor } from './proofs.ts';
import type { ProveOptions } from './command.ts';

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
        rows: () =>
          rowsOf(proofs, {
            id: ({ id }) => id,
            kind: ({ kind }) => kind,
            verdict: ({ verdict }) => verdict,
            says: ({ says }) => says,
            notes: ({ notes }) => notes,
            compared: ({ compared }) => compared,
            counterexample: ({ counterexample = [] }) => counterexample.map((one) => JSON.stringify(one)),
            milliseconds: ({ milliseconds }) => Math.round(milliseconds),
          }),
      },
      options,
    );
  }
  const failed = proofs.some(({ verdict }) => verdict === 'fails' || verdict === 'not-proved');
  process.exitCode = failed ? EXIT.failed : EXIT.done;
}
