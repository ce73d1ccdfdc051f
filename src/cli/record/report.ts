import { reportSections, reportTitle } from '../../report/record/report.ts';
import { openRecord } from './open-record.ts';
import { packOfRecord, stateOf } from './pack-of-record.ts';
import { checkPrint, print } from '../print.ts';
import type { ReportOptions } from './command.ts';

/** `safeguard record report FILE`: a draft of the written report, with lines for what only the practitioner knows. */
export async function reportCommand(file: string, options: ReportOptions): Promise<void> {
  await checkPrint(options);
  const { record } = await openRecord(file, options);
  const pack = await packOfRecord(record, options);
  const sections = reportSections(record, pack.data, stateOf(record, pack));
  await print({ title: reportTitle(pack.data), sheets: () => [{ sections }] }, options);
}
