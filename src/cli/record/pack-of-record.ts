import type { Pack } from '../../engine/index.ts';
import { visible } from '../../document/visible.ts';
import { isOutdated, recordIn, verify, type KeptRecord, type ReadIn } from '../../record/index.ts';
import type { RecordState } from '../../report/record/show.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { shippedIds } from '../../pack/shipped.ts';
import { intoArea } from '../area.ts';
import { wordsFor } from '../language.ts';
import { packIn, packWithLocal, type PackOptions } from '../pack.ts';
import { EXIT, UserError } from '../user-error.ts';
import { sha256 } from './machine.ts';

/** The pack to read a record with, in both languages, by its id where it ships: another version of its pack will do, another pack will not. */
export async function packsOfRecord({ assessment }: KeptRecord, options: PackOptions): Promise<ReadIn> {
  const made = assessment.pack.id;
  const [, ...others] = shippedIds();
  const byId = options.pack === undefined && others.includes(made);
  const which = byId ? { ...options, pack: made } : options;
  const shown = await packWithLocal(which);
  const { id, language, languages } = shown.data;
  if (made === id)
    return { shown, first: language === undefined ? shown : await packIn(languages[0]!, shown, which) };
  throw new UserError(wordsFor(options).keeping.file.otherPack(visible(made), id));
}

/**
 * What to say about a record beside what it holds.
 *
 * @param pack in its first language, in which records are kept.
 */
export function stateOf(record: KeptRecord, pack: Pack): RecordState {
  const { asKept, samePack, sameAssessment } = verify(record, pack, sha256);
  return { asKept, samePack, sameAssessment, outdated: isOutdated(record) };
}

/** The record in the language in which it is read; it is written as it was. */
export function readIn(packs: ReadIn, record: KeptRecord): KeptRecord {
  const { untranslated } = wordsOf(packs.shown.data).result;
  return recordIn(packs, record, verify(record, packs.first, sha256), untranslated);
}

/** The same with the numbers of the area where it happened, which no record keeps. */
export function readInArea(packs: ReadIn, record: KeptRecord, area: string | undefined): KeptRecord {
  const read = readIn(packs, record);
  return { ...read, assessment: intoArea(area, packs.shown)(read.assessment) };
}

/** Refuses to go on with a record that was changed: writing it would give it a digest that fits. */
export function needAsKept({ asKept }: RecordState, file: string, { keeping }: Words): void {
  if (asKept) return;
  throw new UserError(keeping.file.hasChanged(visible(file)), EXIT.failed);
}
