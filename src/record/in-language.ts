import { canonicalJson } from '../engine/canonical-json.ts';
import { assess, type AssessedContact, type Assessment, type Pack } from '../engine/index.ts';
import { assessmentMarked } from '../engine/texts.ts';
import { recommendationOf } from './make.ts';
import type { KeptRecord, Recommendation } from './record.ts';
import type { Verification } from './verify.ts';
import { withoutLocal } from './without-local.ts';

/** A pack in the language that a record is to be read in, and in its first one, in which records are kept. */
export interface ReadIn {
  readonly shown: Pack;
  readonly first: Pack;
}

/**
 * A record as somebody reads it in a language. Where the rules still give the result that it holds, their own texts stand there;
 * anything else is as it was kept, with a mark. What people wrote stays as it is.
 *
 * @param mark puts the mark on a text that is in the first language.
 */
export function recordIn(
  { shown, first }: ReadIn,
  record: KeptRecord,
  { samePack, sameAssessment }: Pick<Verification, 'samePack' | 'sameAssessment'>,
  mark: (text: string) => string,
): KeptRecord {
  if (shown === first) return record;
  const kept = record.assessment;
  const marked = assessmentMarked(kept, mark);
  const assessment =
    samePack && sameAssessment ? anew(kept, marked, { shown, first }) : { ...marked, answers: kept.answers };
  const { recommendation } = record;
  if (!recommendation) return { ...record, assessment };
  return { ...record, assessment, recommendation: recommended(recommendation) };

  function recommended({ text, ...levels }: Recommendation): Recommendation {
    if (text === recommendationOf(kept).text) return { ...levels, text: recommendationOf(assessment).text };
    const titled = (pack: Pack) => pack.data.levels.find(({ id }) => id === levels.level)?.title;
    return { ...levels, text: (text === titled(first) && titled(shown)) || mark(text) };
  }
}

/** What the rules give, in their language; of local settings what was kept, which may be others now. */
function anew(kept: Assessment, marked: Assessment, { shown, first }: ReadIn): Assessment {
  const now = assess(shown, kept.answers);
  if (canonicalJson(kept) === canonicalJson(assess(first, kept.answers))) return now;
  const { actions, contacts, ...rest } = withoutLocal(now);
  return {
    ...rest,
    pack: { ...rest.pack, ...(kept.pack.local && { local: kept.pack.local }) },
    actions: marked.actions.map((one) => actions.find(({ id }) => id === one.id) ?? one),
    contacts: marked.contacts.map((one) => {
      const found = contacts.find(({ id }) => id === one.id);
      return found ? withWaysOf(found, one) : one;
    }),
  };
}

/** A contact of the rules with the ways that local settings gave. */
function withWaysOf(contact: AssessedContact, kept: AssessedContact): AssessedContact {
  const { local } = kept;
  if (local?.adds !== 'ways') return contact;
  return { ...contact, ...Object.fromEntries(local.ways.map((way) => [way, kept[way]])), local };
}
