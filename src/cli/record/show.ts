import { recordSections } from '../../report/record/show.ts';
import { renderJsonOf } from '../../document/data-json.ts';
import { openRecord } from './open-record.ts';
import { packOfRecord, stateOf } from './pack-of-record.ts';
import { checkPrint, deliverText, print } from './print.ts';
import type { ShowOptions } from './command.ts';

/** `safeguard record show FILE`: what was kept, and what was decided. */
export async function showCommand(file: string, options: ShowOptions): Promise<void> {
  await checkPrint(options);
  const { record } = await openRecord(file, options);
  const { format = 'text' } = options;
  if (format === 'json') return deliverText(renderJsonOf(record), options);
  const pack = await packOfRecord(record, options);
  const detail = options.explain ? 'explain' : options.full ? 'full' : 'plan';
  const sections = recordSections(record, pack.data, stateOf(record, pack), detail);
  await print('Record of an assessment', sections, format, options);
}
