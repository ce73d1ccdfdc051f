import type { Proof } from '../../check/prove/prove.ts';
import { visibleJson } from '../visible.ts';
import { styleFor } from '../style.ts';
import type { UrgentOptions } from '../urgent.ts';
import { oneLine } from '../visible.ts';
import { boundedWidth, wrap } from '../wrap.ts';

const VERDICTS: Readonly<Record<Proof['verdict'], string>> = {
  holds: 'holds',
  fails: 'FAILS',
  'not-proved': 'not proved',
};

/** One proof as it comes: its verdict, and where it fails the answers that show it. Ends with a line feed. */
export function renderProof(proof: Proof, options: UrgentOptions): string {
  const width = boundedWidth(options.width);
  const { strong, warning } = styleFor(options.colour);
  const { id, says, verdict, notes, counterexample = [], milliseconds } = proof;
  const emphasis = verdict === 'holds' ? strong : warning;
  const took = `${(milliseconds / 1000).toFixed(1)} s`;
  const head = wrap(oneLine(`${VERDICTS[verdict]}  ${id}  (${took})`), width, '', '  ').map(emphasis);
  const lines = [says, ...notes].flatMap((line) => wrap(oneLine(line), width, '  '));
  const shown = counterexample.flatMap((answers, at) => [
    ...wrap(introduction(at, counterexample.length), width, '  '),
    // Not wrapped: it is there to be copied.
    `  ${visibleJson(JSON.stringify(answers))}`,
  ]);
  return `${[...head, ...lines, ...shown].join('\n')}\n`;
}

function introduction(at: number, of: number): string {
  if (of === 1) return 'It fails for these answers. See for yourself: safeguard assess -';
  return at === 0 ? 'It fails for two sets of answers. The first:' : 'The second:';
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
