import type { Proof } from '../../check/prove/prove.ts';
import { remembering } from '../../check/solver/remembering.ts';
import { renderSheets } from '../../document/text.ts';
import { memoIn } from '../../engine/memo.ts';
import type { PackData } from '../../engine/index.ts';
import { CONDITION_KEYS } from '../../pack/build/arrange.ts';
import { planLinesOf } from '../../report/result/plan-lines.ts';
import { proofOutcome, PROOFS, proofItem } from '../../report/rules/proof-report.ts';
import { screenOf } from '../terminal/screen.ts';
import { EXIT, isUserError, UserError } from '../user-error.ts';
import { wordsOfCommandLine } from '../language.ts';
import { folderToCheck } from './check-folder.ts';
import type { ProveOptions } from './command.ts';
import { counted } from '../../words/en/counted.ts';
import { openWorkbench } from './open.ts';
import { aboutProofs, checkNames, SAMPLES, solverFor, stepsOf } from './proofs.ts';
import { checkWatched, watchFolder } from './watch-folder.ts';

/**
 * `safeguard rules prove --watch`: shows what is not proved and what it comes to, and again whenever a file changes. One
 * solver stays, and is asked only what the edit made into another question.
 */
export async function watchProofs(
  names: readonly string[],
  options: Omit<ProveOptions, 'timeout'> & { readonly timeout: number },
): Promise<void> {
  const { format = 'text', jobs, timeout } = options;
  checkWatched(format);
  if (jobs !== 1) throw new UserError('--watch keeps one solver. Leave out --watch, or --jobs.');
  const folder = await folderToCheck(options.pack);
  // A name that is wrong from the start is an error; afterwards a property may go and come.
  checkNames(names, await openWorkbench(folder));
  const solver = remembering(await solverFor());
  const linesOf = rememberedLines();

  const proveAll = async (): Promise<string> => {
    const begun = { at: performance.now(), ...solver.count() };
    const about = await aboutProofs(await openWorkbench(folder), folder, {
      timeout,
      only: names,
      samples: SAMPLES.some,
    });
    const proofs: Proof[] = [];
    for (const { prove } of stepsOf(about, solver, linesOf)) proofs.push(await prove());
    const { asked, known } = solver.count();
    const seconds = ((performance.now() - begun.at) / 1000).toFixed(1);
    const items = proofs.map((proof) => proofItem(proof, folder)).filter(({ alarm }) => alarm);
    const sections = [
      ...(items.length > 0 ? [{ ...PROOFS, groups: [{ lines: [], items }] }] : []),
      ...proofOutcome(proofs),
    ];
    const screen = screenOf(process.stdout, { color: options.color, plain: false }, process.env);
    return (
      renderSheets([{ sections }], screen) +
      `\n${seconds} s. The solver was asked ${counted(asked - begun.asked, 'question')}; ${known - begun.known} had an answer from before.\n`
    );
  };
  await watchFolder(folder, async () => {
    try {
      return await proveAll();
    } catch (error) {
      // Rules that are being written are wrong now and then.
      if (!isUserError(error)) throw error;
      return `${error.says(wordsOfCommandLine(process.argv.slice(2), process.env))}\n`;
    }
  });
  process.exitCode = EXIT.interrupted;
}

/** Keeps how long plans are. Conditions have no part in it, so that an edit of one lays out nothing again. */
function rememberedLines(): typeof planLinesOf {
  const byTexts = new Map<string, Map<string, readonly number[]>>();
  return (pack, areas) => {
    const texts = JSON.stringify(pack, (key, value: unknown) => (LEFT_OUT.has(key) ? undefined : value));
    const known = memoIn(byTexts, texts, () => new Map<string, readonly number[]>());
    const lines = planLinesOf(JSON.parse(texts) as PackData, areas);
    return (assessment, screen) =>
      memoIn(known, JSON.stringify([{ ...assessment, pack: undefined }, screen]), () =>
        lines(assessment, screen),
      );
  };
}

/** What a plan is not laid out from: conditions, and what changes with each edit of a pack. */
const LEFT_OUT = new Set<string>([...CONDITION_KEYS, 'digest']);
