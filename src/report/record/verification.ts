import type { PackData } from '../../engine/pack-data.ts';
import type { Differences, KeptRecord, Verification } from '../../record/index.ts';
import { askOf, labelsOf } from '../words/answer-words.ts';
import { levelTitle, lookupIn, type Lookup } from '../words/lookup.ts';
import type { Group, Line, Section } from '../../document/model.ts';
import { heading, labelled, part, words } from '../../document/parts.ts';

/** What was found out about a record: whether it was changed, and what its answers would bring now. */
export function verificationSections(
  { assessment: kept }: KeptRecord,
  verification: Verification,
  pack: PackData,
  { holds, differs }: { readonly holds: boolean; readonly differs: boolean },
): readonly Section[] {
  const { asKept, samePack, sameAssessment, differences, madeWith, comparedWith } = verification;
  const lookup = lookupIn(pack);
  const title = !asKept
    ? 'The record has been changed since it was saved'
    : holds
      ? 'The record is sound'
      : samePack
        ? 'The record does not match what its rules give'
        : 'The result would be different now';
  return [
    heading(
      title,
      asKept
        ? words('It is as it was saved: its digest matches.')
        : { role: 'caution', text: 'Its digest does not match what is in it. Do not rely on it.' },
      ...(samePack
        ? [sameRules(sameAssessment, differs)]
        : [
            labelled('Made with', `${kept.pack.id} ${madeWith.version}, ${madeWith.digest}`),
            labelled('Compared with', `${pack.id} ${comparedWith.version}, ${comparedWith.digest}`),
            words(
              differs
                ? 'The rules have changed, and the same answers now give a different result.'
                : 'The rules have changed. Levels and actions are the same.',
            ),
          ]),
      {
        role: 'about',
        text: 'A digest finds accidents and careless edits. It does not catch anyone who works it out again.',
      },
    ),
    ...part('What would be different now', {
      lines: levelLines(differences, lookup),
      groups: groups(differences, lookup),
    }),
  ];
}

function sameRules(sameAssessment: boolean, differs: boolean): Line {
  if (sameAssessment) return words('The same rules give the same result, byte for byte.');
  const more = differs ? '' : ' The levels and the actions are the same; something else is not.';
  return {
    role: 'caution',
    text: `The same rules give a different result from the one in the record.${more}`,
  };
}

function levelLines({ level, possibleLevel }: Differences, lookup: Lookup): readonly Line[] {
  const change = (label: string, { kept, now }: { readonly kept: string; readonly now: string }) =>
    labelled(label, `${levelTitle(lookup, kept)}. Now: ${levelTitle(lookup, now)}`);
  return [
    ...(level ? [change('Level', level)] : []),
    ...(possibleLevel ? [change('Highest possible level', possibleLevel)] : []),
  ];
}

function groups(differences: Differences, lookup: Lookup): readonly Group[] {
  const { gained, lost, nowCertain, nowPossible, answersLost, answersIgnored } = differences;
  const group = (
    title: string,
    entries: readonly { readonly id: string; readonly text: string }[],
  ): Group => ({
    title,
    lines: [],
    items: entries.map(({ id, text }) => ({ id, text, plain: true, lines: [] })),
  });
  const marked = (actions: Differences['gained']) =>
    actions.map(({ id, text, applies }) => ({ id, text: applies === 'yes' ? text : `${text} (possible)` }));
  return [
    group('Actions gained', marked(gained)),
    group('Actions lost', marked(lost)),
    group('Actions that are certain now', nowCertain),
    group('Actions that are only possible now', nowPossible),
    group(
      'Answers that these rules do not have',
      answersLost.map(({ question, values }) => ({
        id: question,
        text: lostWords({ question, values }, lookup),
      })),
    ),
    group(
      'Answers that no longer count',
      answersIgnored.map((question) => ({ id: question, text: askOf(lookup, question) })),
    ),
  ];
}

/** An answer that the rules do not have, in words where they know any. */
export function lostWords(
  { question, values }: { readonly question: string; readonly values: readonly string[] },
  lookup: Lookup,
): string {
  return `${askOf(lookup, question)} ${labelsOf(lookup.questions.get(question), values).join(', ')}`;
}
