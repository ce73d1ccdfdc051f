import { canonicalJson } from '../engine/canonical-json.ts';
import { fitAnswers, type LeftOut } from '../engine/fit-answers.ts';
import { assess, type Applies, type Assessment, type Pack } from '../engine/index.ts';
import { isAsKept, type Sha256 } from './digest.ts';
import type { KeptRecord } from './record.ts';
import { withoutLocal } from './without-local.ts';

/** What the rules make of a record's answers now. */
export interface Verification {
  /** Whether the record is as it was kept (`isAsKept`). */
  readonly asKept: boolean;
  /** The rules that the record was made with, and those that it was compared with. */
  readonly madeWith: { readonly version: string; readonly digest: string };
  readonly comparedWith: { readonly version: string; readonly digest: string };
  readonly samePack: boolean;
  /** Whether the assessment is the same to the last byte. Never so for another pack, whose digest is another. */
  readonly sameAssessment: boolean;
  readonly differences: Differences;
  /** The assessment now. */
  readonly now: Assessment;
}

/** What would be different now. Everything is empty or absent where nothing would. */
export interface Differences {
  readonly level?: Change;
  readonly possibleLevel?: Change;
  /** Actions that are listed now and were not, and the other way round. */
  readonly gained: readonly ListedAction[];
  readonly lost: readonly ListedAction[];
  /** Actions that were only possible and now apply, and the other way round. */
  readonly nowCertain: readonly ListedAction[];
  readonly nowPossible: readonly ListedAction[];
  /** Answers that the pack does not have (any more). */
  readonly answersLost: readonly LeftOut[];
  /** Questions whose answers counted and now do not, as they are off the path. */
  readonly answersIgnored: readonly string[];
}

interface Change {
  readonly kept: string;
  readonly now: string;
}

export interface ListedAction {
  readonly id: string;
  readonly text: string;
  readonly applies: Applies;
}

/**
 * Assesses the answers of a record again and says what differs. Local settings add contacts and actions and change nothing
 * else: what they added is left out on both sides, so that a new telephone number does not make a record look wrong.
 */
export function verify(record: KeptRecord, pack: Pack, sha256: Sha256): Verification {
  const kept = withoutLocal(record.assessment);
  const { answers, leftOut } = fitAnswers(pack, kept.answers);
  const now = withoutLocal(assess(pack, answers));
  const { version, digest } = kept.pack;
  return {
    asKept: isAsKept(record, sha256),
    madeWith: { version, digest },
    comparedWith: { version: pack.data.version, digest: pack.data.digest },
    samePack: digest === pack.data.digest,
    sameAssessment: canonicalJson(kept) === canonicalJson(now),
    differences: differences(kept, now, leftOut),
    now,
  };
}

/** Whether anything that matters to the case would differ. */
export function differ({ level, possibleLevel, ...lists }: Differences): boolean {
  return (
    level !== undefined || possibleLevel !== undefined || Object.values(lists).some((list) => list.length > 0)
  );
}

/**
 * Whether a record holds: it is as it was kept, and the rules give the same now. For the same pack that is every byte; for
 * another one it is the levels, the actions and the answers that count.
 */
export function holds({ asKept, samePack, sameAssessment, differences }: Verification): boolean {
  return asKept && (samePack ? sameAssessment : !differ(differences));
}

function differences(kept: Assessment, now: Assessment, answersLost: readonly LeftOut[]): Differences {
  const before = new Map(kept.actions.map((action) => [action.id, action]));
  const after = new Map(now.actions.map((action) => [action.id, action]));
  const changedTo = (applies: Applies) =>
    now.actions.filter(({ id, applies: is }) => is === applies && (before.get(id)?.applies ?? is) !== is);
  return {
    ...(kept.level === now.level ? {} : { level: { kept: kept.level, now: now.level } }),
    ...(kept.possibleLevel === now.possibleLevel
      ? {}
      : { possibleLevel: { kept: kept.possibleLevel, now: now.possibleLevel } }),
    gained: now.actions.filter(({ id }) => !before.has(id)).map(listed),
    lost: kept.actions.filter(({ id }) => !after.has(id)).map(listed),
    nowCertain: changedTo('yes').map(listed),
    nowPossible: changedTo('possible').map(listed),
    answersLost,
    answersIgnored: now.ignored.filter((question) => !kept.ignored.includes(question)),
  };
}

function listed({ id, text, applies }: ListedAction): ListedAction {
  return { id, text, applies };
}
