import type { Proof } from '../../check/prove/prove.ts';
import { visibleJson, oneLine } from '../../document/visible.ts';
import { styleFor } from '../../document/style.ts';
import type { UrgentOptions } from '../../document/urgent.ts';
import { boundedWidth, wrap } from '../../document/wrap.ts';
import { assessCommand } from './assess-command.ts';

const VERDICTS: Readonly<Record<Proof['verdict'], string>> = {
  holds: 'holds',
  agrees: 'agrees',
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
  const { id, says, verdict, notes, compared, counterexample = [], milliseconds } = proof;
  const emphasis = verdict === 'holds' || verdict === 'agrees' ? strong : warning;
  const took = `${(milliseconds / 1000).toFixed(1)} s`;
  const head = wrap(oneLine(`${VERDICTS[verdict]}  ${id}  (${took})`), width, '', '  ').map(emphasis);
  const sample = compared === undefined ? [] : [`Compared on ${setsOf(compared)}.`];
  const lines = [says, ...notes, ...sample].flatMap((line) => wrap(oneLine(line), width, '  '));
  // Neither command nor answers are wrapped: they are there to be copied.
  const shown = counterexample.map((answers) => `  ${visibleJson(JSON.stringify(answers))}`);
  const which = shown.length === 1 ? 'these answers' : 'these two sets of answers';
  const introduction = [
    ...wrap(`It fails for ${which}. See for yourself with this command:`, width, '  '),
    `  ${assessCommand(folder)}`,
  ];
  return `${[...head, ...lines, ...(shown.length > 0 ? introduction : []), ...shown].join('\n')}\n`;
}

/** What was proved, what was not, and how far formulas and program were compared. Ends with a line feed. */
export function renderProofSummary(proofs: readonly Proof[], options: UrgentOptions): string {
  const width = boundedWidth(options.width);
  const { strong, warning } = styleFor(options.colour);
  const idsOf = (list: readonly Proof[]): readonly string[] => [...new Set(list.map(({ id }) => id))];
  const named = (verdict: Proof['verdict']) => idsOf(proofs.filter((proof) => proof.verdict === verdict));
  const [failed, open] = [named('fails'), named('not-proved')];
  const bad = [
    ...(failed.length > 0 ? [`Fails: ${failed.join(', ')}.`] : []),
    ...(failed.includes('encoding_agrees')
      ? ['The formulas are not the program, so that nothing proved here counts.']
      : []),
    ...(open.length > 0
      ? [`Not proved in time: ${open.join(', ')}. ${open.length === 1 ? 'It' : 'They'} may hold or fail.`]
      : []),
  ];
  const proved = [
    ...counted(idsOf(proofs.filter(({ kind }) => kind === 'law')).length, 'law', 'laws'),
    ...counted(idsOf(proofs.filter(({ kind }) => kind === 'property')).length, 'property', 'properties'),
  ].join(' and ');
  const good = [
    ...(bad.length === 0 && proved !== '' ? [`Proved for every possible set of answers: ${proved}.`] : []),
    ...proofs.flatMap(({ compared }) =>
      compared === undefined
        ? []
        : [`A sample, and no proof: formulas and program agree on ${setsOf(compared)}.`],
    ),
  ];
  const lines = [
    ...bad.flatMap((line) => wrap(oneLine(line), width).map(warning)),
    ...good.flatMap((line) => wrap(line, width).map(strong)),
  ];
  return `\n${lines.join('\n')}\n`;
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** "100,063 sets of answers". */
function setsOf(count: number): string {
  return `${count.toLocaleString('en-GB')} sets of answers`;
}
