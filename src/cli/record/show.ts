import { recordSections } from '../../report/record/show.ts';
import { visible } from '../../document/visible.ts';
import { part, words as plain } from '../../document/parts.ts';
import { wordsOf } from '../../words/index.ts';
import { checkPrint, formatOf, print } from '../print.ts';
import { openRecord } from './open-record.ts';
import { packsOfRecord, readInArea, stateOf } from './pack-of-record.ts';
import type { ShowOptions } from './command.ts';

/** `safeguard record show FILE`: what was kept, and what was decided. */
export async function showCommand(file: string, options: ShowOptions): Promise<void> {
  await checkPrint(options);
  const { record } = await openRecord(file, options);
  const data = () => record;
  // JSON is what was kept, and needs no rules.
  if (formatOf(options) === 'json') return print({ title: '', sheets: () => [], data }, options);
  const packs = await packsOfRecord(record, options);
  const { language, record: words } = wordsOf(packs.shown.data);
  const state = stateOf(record, packs.first);
  const read = readInArea(packs, record, options.area);
  // On paper the details follow the plan; on a screen they are asked for.
  const whole = options.full || (options.format ?? 'text') !== 'text' ? 'full' : 'plan';
  const detail = options.explain ? 'explain' : whole;
  const sections = recordSections(read, packs.shown.data, state, detail);
  const more = part(words.more, { lines: [plain(words.moreHow(visible(file)))] });
  const sheets = () => [{ sections: detail === 'plan' ? [...sections, ...more] : sections }];
  await print({ language, title: words.title, sheets, data }, options);
}
