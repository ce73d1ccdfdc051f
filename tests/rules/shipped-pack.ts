import { assess, type Assessment, type Pack, type Question } from '../../src/engine/index.ts';
import { openPack } from '../../src/pack/open.ts';

/** Answers as a case gives them: question to value, or to a list of values. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

const opened = await openPack();
if (!opened.pack) throw new Error('the pack that ships has problems');

/** The pack that ships, compiled by the engine from source. */
export const pack: Pack = opened.pack;

/** The assessment of answers by the engine from source: what long tables use, because it takes no process. */
export function judge(answers: Given): Assessment {
  return assess(pack, answers);
}

/** A settled case at the lowest level: every question on its path answered with no, none or what is least serious. */
export const QUIET: Given = {
  immediate_danger: 'no',
  meeting_perpetrator: 'no',
  device_evidence: 'no',
  images_involved: 'no',
  role: 'practitioner',
  age: '16_17',
  disability: 'no',
  circumstances: ['none'],
  seen_alone: 'yes',
  concerns: ['pornography'],
  child_role: 'neither',
  other_party: 'child',
  grooming_signs: ['none'],
  coercion: 'no',
  other_children_affected: 'no',
  outside_norm: 'no',
  harms_self: 'no',
  harms_other: 'no',
  hackett: 'normal',
  significant_harm: 'no',
  abuse_or_risk: 'no',
  care_support_needs: 'no',
  consent_unsafe: 'no',
  report_status: 'not_reported',
};

/** How an action stands in an assessment. */
export function standing(result: Assessment, action: string): 'yes' | 'possible' | 'absent' {
  return result.actions.find(({ id }) => id === action)?.applies ?? 'absent';
}

/** The actions that apply for certain, in order. */
export function applying(result: Assessment): string[] {
  return result.actions.filter(({ applies }) => applies === 'yes').map(({ id }) => id);
}

/** A question of the pack. Throws if there is none. */
export function questionOf(id: string): Question {
  const asked = pack.byId.get(id);
  if (!asked) throw new Error(`there is no question ${id}`);
  return asked.question;
}

/** Everything that a question says, comparisons and options among it, as one text. */
export function wordsOf(id: string): string {
  const { ask, why, help, options, compare } = questionOf(id);
  return [
    ask,
    why,
    ...help,
    ...options.flatMap(({ label, help: examples }) => [label, ...examples]),
    ...compare.flatMap(({ title, sides, note }) => [title, ...sides.map(({ says }) => says), note ?? '']),
  ].join('\n');
}

/** The statements that a question cites, its options and comparisons included. */
export function citedBy(id: string): string[] {
  const { cites, options, compare } = questionOf(id);
  return [...cites, ...[...options, ...compare].flatMap((part) => part.cites)];
}
