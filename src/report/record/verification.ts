import type { PackData } from '../../engine/pack-data.ts';
import type { Differences, KeptRecord, ListedAction, Verification } from '../../record/index.ts';
import { askOf, labelsOf } from '../words/answer-words.ts';
import { levelTitle, lookupIn, type Lookup } from '../words/lookup.ts';
import type { Group, Line, Section } from '../../document/model.ts';
import { heading, labelled, part, words as plain } from '../../document/parts.ts';

/** What was found out about a record: whether it was changed, and what its answers would bring now. */
export function verificationSections(
  { assessment: kept }: KeptRecord,
  verification: Verification,
  pack: PackData,
  { holds, differs }: { readonly holds: boolean; readonly differs: boolean },
): readonly Section[] {
  const { asKept, samePack, sameAssessment, differences, madeWith, comparedWith } = verification;
  const lookup = lookupIn(pack);
  const words = lookup.words.record.verification;
  const title = !asKept
    ? words.changed
    : holds
      ? words.sound
      : samePack
        ? words.notWhatRulesGive
        : words.different;
  return [
    heading(
      title,
      asKept ? plain(words.asSaved) : { role: 'caution', text: words.notAsSaved },
      ...(samePack
        ? [sameRules(sameAssessment, differs, lookup)]
        : [
            labelled(words.madeWith, `${kept.pack.id} ${madeWith.version}, ${madeWith.digest}`),
            labelled(words.comparedWith, `${pack.id} ${comparedWith.version}, ${comparedWith.digest}`),
            plain(differs ? words.otherResult : words.otherRules),
          ]),
      { role: 'about', text: words.digest },
    ),
    ...part(words.whatWouldBe, {
      lines: levelLines(differences, lookup),
      groups: groups(differences, lookup),
    }),
  ];
}

function sameRules(sameAssessment: boolean, differs: boolean, { words: { record } }: Lookup): Line {
  const { same, notSame, notSameElse } = record.verification;
  if (sameAssessment) return plain(same);
  return { role: 'caution', text: differs ? notSame : notSameElse };
}

function levelLines({ level, possibleLevel }: Differences, lookup: Lookup): readonly Line[] {
  const words = lookup.words.record.verification;
  const change = (label: string, { kept, now }: { readonly kept: string; readonly now: string }) =>
    labelled(label, words.change(levelTitle(lookup, kept), levelTitle(lookup, now)));
  return [
    ...(level ? [change(words.level, level)] : []),
    ...(possibleLevel ? [change(words.possibleLevel, possibleLevel)] : []),
  ];
}

function groups(differences: Differences, lookup: Lookup): readonly Group[] {
  const { gained, lost, nowCertain, nowPossible, answersLost, answersIgnored } = differences;
  const words = lookup.words.record.verification;
  const group = (
    title: string,
    entries: readonly { readonly id: string; readonly text: string }[],
  ): Group => ({
    title,
    lines: [],
    items: entries.map(({ id, text }) => ({ id, text, plain: true, lines: [] })),
  });
  // Records are compared in the first language of their rules.
  const textOf = ({ id, text }: ListedAction): string =>
    lookup.pack.language === undefined
      ? text
      : (lookup.actions.get(id)?.text ?? lookup.words.result.untranslated(text));
  const named = (actions: readonly ListedAction[]) =>
    actions.map((action) => ({ ...action, text: textOf(action) }));
  const marked = (actions: readonly ListedAction[]) =>
    named(actions).map(({ id, text, applies }) => ({
      id,
      text: applies === 'yes' ? text : words.possible(text),
    }));
  return [
    group(words.gained, marked(gained)),
    group(words.lost, marked(lost)),
    group(words.nowCertain, named(nowCertain)),
    group(words.nowPossible, named(nowPossible)),
    group(
      words.answersLost,
      answersLost.map(({ question, values }) => ({
        id: question,
        text: lostWords({ question, values }, lookup),
      })),
    ),
    group(
      words.answersIgnored,
      answersIgnored.map((question) => ({ id: question, text: askOf(lookup, question) })),
    ),
  ];
}

/** An answer that the rules do not have, in words where they know any. */
export function lostWords(
  { question, values }: { readonly question: string; readonly values: readonly string[] },
  lookup: Lookup,
): string {
  return `${askOf(lookup, question)} ${labelsOf(lookup.questions.get(question), values, lookup.words).join(', ')}`;
}
