import type { Proof } from '../../check/prove/prove.ts';
import { someOf } from '../../words/en/counted.ts';
import type { Item, Line, Section } from '../../document/model.ts';
import { heading, part, words } from '../../document/parts.ts';
import { answersLine, commandLine } from './assess-command.ts';

const VERDICTS: Readonly<Record<Proof['verdict'], string>> = {
  holds: 'holds',
  agrees: 'agrees',
  fails: 'FAILS',
  'not-proved': 'not proved',
};

export const PROOFS = heading('What must hold for every possible set of answers');

/**
 * Each proof, then what they come to.
 *
 * @param folder that of the pack, as somebody named it; undefined for the rules that ship.
 */
export function proofSections(proofs: readonly Proof[], folder: string | undefined): readonly Section[] {
  const items = proofs.map((proof) => proofItem(proof, folder));
  return [{ ...PROOFS, groups: [{ lines: [], items }] }, ...proofOutcome(proofs)];
}

/** One proof: its verdict, and where it fails the answers that show it. */
export function proofItem(proof: Proof, folder: string | undefined): Item {
  const { id, says, verdict, notes, compared, counterexample = [], milliseconds } = proof;
  const sample = compared === undefined ? [] : [`Compared on ${setsOf(compared)}.`];
  const which = counterexample.length === 1 ? 'these answers' : 'these two sets of answers';
  return {
    id,
    text: `${VERDICTS[verdict]} ${id} (${(milliseconds / 1000).toFixed(1)} s)`,
    alarm: verdict !== 'holds' && verdict !== 'agrees',
    lines: [
      ...[says, ...notes, ...sample].map(words),
      ...(counterexample.length === 0
        ? []
        : [words(`It fails for ${which}. See for yourself with this command:`), commandLine(folder)]),
      ...counterexample.map(answersLine),
    ],
  };
}

/** What was proved, what was not, and how far formulas and program were compared. */
export function proofOutcome(proofs: readonly Proof[]): readonly Section[] {
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
    ...someOf(idsOf(proofs.filter(({ kind }) => kind === 'law')).length, 'law'),
    ...someOf(idsOf(proofs.filter(({ kind }) => kind === 'property')).length, 'property', 'properties'),
  ].join(' and ');
  const good = [
    ...(bad.length === 0 && proved !== '' ? [`Proved for every possible set of answers: ${proved}.`] : []),
    ...proofs.flatMap(({ compared }) =>
      compared === undefined
        ? []
        : [`A sample, and no proof: formulas and program agree on ${setsOf(compared)}.`],
    ),
  ];
  return part('Altogether', {
    lines: [
      ...bad.map((text): Line => ({ role: 'alarm', text })),
      ...good.map((text): Line => ({ role: 'strong', text })),
    ],
  });
}

/** "100,063 sets of answers". */
function setsOf(count: number): string {
  return `${count.toLocaleString('en-GB')} sets of answers`;
}
