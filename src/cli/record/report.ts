import { reportSections, reportTitle } from '../../report/record/report.ts';
import { wordsOf } from '../../words/index.ts';
import { openRecord } from './open-record.ts';
import { packsOfRecord, readInArea, stateOf } from './pack-of-record.ts';
import { checkPrint, print } from '../print.ts';
import type { ReportOptions } from './command.ts';

/** `safeguard record report FILE`: a draft of the written report, with lines for what only the practitioner knows. */
export async function reportCommand(file: string, options: ReportOptions): Promise<void> {
  await checkPrint(options);
  const { record } = await openRecord(file, options);
  const packs = await packsOfRecord(record, options);
  const { data } = packs.shown;
  const { language } = wordsOf(data);
  const state = stateOf(record, packs.first);
  const sections = reportSections(readInArea(packs, record, options.area), data, state);
  await print({ language, title: reportTitle(data), sheets: () => [{ sections }] }, options);
}
