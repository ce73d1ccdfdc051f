import type { Pack } from '../../engine/index.ts';
import { visible } from '../../document/visible.ts';
import { isOutdated, verify, type KeptRecord } from '../../record/index.ts';
import type { RecordState } from '../../report/record/show.ts';
import { shippedIds } from '../../pack/shipped.ts';
import { packWithLocal, type PackOptions } from '../pack.ts';
import { EXIT, UserError } from '../user-error.ts';
import { sha256 } from './machine.ts';

/** The pack to read a record with, by its id where it ships: another version of its pack will do, another pack will not. */
export async function packOfRecord({ assessment }: KeptRecord, options: PackOptions): Promise<Pack> {
  const made = assessment.pack.id;
  const [, ...others] = shippedIds();
  const byId = options.pack === undefined && others.includes(made);
  const pack = await packWithLocal(byId ? { ...options, pack: made } : options);
  if (made === pack.data.id) return pack;
  throw new UserError(
    `The record was made with the rules "${visible(made)}", and these are "${pack.data.id}". Name them with --pack FOLDER.`,
  );
}

/** What to say about a record beside what it holds. */
export function stateOf(record: KeptRecord, pack: Pack): RecordState {
  const { asKept, samePack, sameAssessment } = verify(record, pack, sha256);
  return { asKept, samePack, sameAssessment, outdated: isOutdated(record) };
}

/** Refuses to go on with a record that was changed: writing it would give it a digest that fits. */
export function needAsKept({ asKept }: RecordState, file: string): void {
  if (asKept) return;
  throw new UserError(
    `${visible(file)} has been changed since it was saved, so it is left as it is. To see it: safeguard record show ${visible(file)}`,
    EXIT.failed,
  );
}
