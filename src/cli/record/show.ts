import { recordSections } from '../../report/record/show.ts';
import type { Sheets } from '../../document/model.ts';
import { part, words } from '../../document/parts.ts';
import { checkPrint, print } from '../print.ts';
import { openRecord } from './open-record.ts';
import { packOfRecord, stateOf } from './pack-of-record.ts';
import type { ShowOptions } from './command.ts';

const MORE = part('More', { lines: [words('Every step, why, and who else can help: --full.')] });

/** `safeguard record show FILE`: what was kept, and what was decided. */
export async function showCommand(file: string, options: ShowOptions): Promise<void> {
  await checkPrint(options);
  const { record } = await openRecord(file, options);
  const sheets = async (): Promise<Sheets> => {
    const pack = await packOfRecord(record, options);
    // On paper the details follow the plan; on a screen they are asked for.
    const whole = options.full || (options.format ?? 'text') !== 'text' ? 'full' : 'plan';
    const detail = options.explain ? 'explain' : whole;
    const sections = recordSections(record, pack.data, stateOf(record, pack), detail);
    return [{ sections: detail === 'plan' ? [...sections, ...MORE] : sections }];
  };
  await print({ title: 'Record of an assessment', sheets, data: () => record }, options);
}
