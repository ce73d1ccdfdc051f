import type { Proof } from '../../check/prove/prove.ts';
import { visibleJson } from '../visible.ts';
import { styleFor } from '../style.ts';
import type { UrgentOptions } from '../urgent.ts';
import { oneLine } from '../visible.ts';
import { boundedWidth, wrap } from '../wrap.ts';
import { assessCommand } from './assess-command.ts';

const VERDICTS: Readonly<Record<Proof['verdict'], string>> = {
  holds: 'holds',
  fails: 'FAILS',
  'not-proved': 'not proved',
};

/**
 * One proof as it comes: its verdict, and where it fails the answers that show it. Ends with a line feed.
 *
 * @param folder that of the pack, as somebody named it; undefined for the rules that ship.
 */
export function renderProof(proof: Proof, folder: string | undefined, options: UrgentOptions): string {
  const width = boundedWidth(options.width);
  const { strong, warning } = styleFor(options.colour);
  const { id, says, verdict, notes, counterexample = [], milliseconds } = proof;
  const emphasis = verdict === 'holds' ? strong : warning;
  const took = `${(milliseconds / 1000).toFixed(1)} s`;
  const head = wrap(oneLine(`${VERDICTS[verdict]}  ${id}  (${took})`), width, '', '  ').map(emphasis);
  const lines = [says, ...notes].flatMap((line) => wrap(oneLine(line), width, '  '));
  // Neither command nor answers are wrapped: they are there to be copied.
  const shown = counterexample.map((answers) => `  ${visibleJson(JSON.stringify(answers))}`);
  const which = shown.length === 1 ? 'these answers' : 'these two sets of answers';
  const introduction = [
    ...wrap(`It fails for ${which}. See for yourself with this command:`, width, '  '),
    `  ${assessCommand(folder)}`,
  ];
  return `${[...head, ...lines, ...(shown.length > 0 ? introduction : []), ...shown].join('\n')}\n`;
}

/** How many were proved, and what was not. Ends with a line feed. */
export function renderProofSummary(proofs: readonly Proof[], options: UrgentOptions): string {
  const width = boundedWidth(options.width);
  const { strong, warning } = styleFor(options.colour);
  const named = (verdict: Proof['verdict']): readonly string[] => [
    ...new Set(proofs.filter((proof) => proof.verdict === verdict).map(({ id }) => id)),
  ];
  const [failed, open] = [named('fails'), named('not-proved')];
  const lines =
    failed.length + open.length === 0
      ? wrap(
          `All ${proofs.length} hold. Laws and properties are proved for every possible set of answers.`,
          width,
        ).map(strong)
      : [
          ...(failed.length > 0 ? wrap(oneLine(`Fails: ${failed.join(', ')}.`), width) : []),
          ...(open.length > 0
            ? wrap(oneLine(`Not proved in time: ${open.join(', ')}. They may hold or fail.`), width)
            : []),
        ].map(warning);
  return `\n${lines.join('\n')}\n`;
}
