import { recordSections } from '../../report/record/show.ts';
import type { Sheets } from '../../document/model.ts';
import { checkPrint, print } from '../print.ts';
import { openRecord } from './open-record.ts';
import { packOfRecord, stateOf } from './pack-of-record.ts';
import type { ShowOptions } from './command.ts';

/** `safeguard record show FILE`: what was kept, and what was decided. */
export async function showCommand(file: string, options: ShowOptions): Promise<void> {
  await checkPrint(options);
  const { record } = await openRecord(file, options);
  const sheets = async (): Promise<Sheets> => {
    const pack = await packOfRecord(record, options);
    const detail = options.explain ? 'explain' : options.full ? 'full' : 'plan';
    return [{ sections: recordSections(record, pack.data, stateOf(record, pack), detail) }];
  };
  await print({ title: 'Record of an assessment', sheets, data: () => record }, options);
}
