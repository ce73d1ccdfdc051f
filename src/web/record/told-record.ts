import { recordIn } from '../../record/in-language.ts';
import type { KeptRecord } from '../../record/record.ts';
import { verify } from '../../record/verify.ts';
import { packForRecords, wordsIn } from '../language.ts';
import { sha256 } from '../sha256.ts';
import type { State } from '../state.ts';

/** A record in the language of the page, to be shown and never to be kept. */
export function toldRecord(state: Pick<State, 'material'>, record: KeptRecord): KeptRecord {
  const packs = { shown: state.material.pack, first: packForRecords(state) };
  if (packs.shown === packs.first) return record;
  return recordIn(packs, record, verify(record, packs.first, sha256), wordsIn(state).result.untranslated);
}
