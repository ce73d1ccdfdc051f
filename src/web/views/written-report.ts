import { isOutdated } from '../../record/make.ts';
import { verify } from '../../record/verify.ts';
import { sectionHtml } from '../../report/html-fragments.ts';
import { markup } from '../../report/markup.ts';
import { reportSections } from '../../report/record/report.ts';
import { safeSection } from '../../report/sections.ts';
import type { ShownRecord } from '../record/shown-record.ts';
import { sha256 } from '../sha256.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';
import { reminderIn } from './reminder.ts';

/** A draft of the written report, to print and to fill in by hand. */
export function writtenReportView(state: State, { record }: ShownRecord): View {
  const { pack } = state.material;
  const standing = { ...verify(record, pack, sha256), outdated: isOutdated(record) };
  const sections = reportSections(record, pack.data, standing).map(safeSection);
  return {
    title: 'Written report: draft',
    body: markup`${reminderIn(state, record.assessment.level)}
<p class="buttons">${button('print', 'Print')}
${button('record', 'Back to the record', 'button secondary')}</p>
<div class="report">${sections.map((section) => sectionHtml(section, { headline: 'h1' }))}</div>`,
  };
}
