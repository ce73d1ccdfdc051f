import { isOutdated } from '../../record/make.ts';
import { verify } from '../../record/verify.ts';
import { withCalls } from '../../document/call-links.ts';
import { sectionHtml } from '../../document/html-fragments.ts';
import { markup } from '../../document/markup.ts';
import { reportSections } from '../../report/record/report.ts';
import { safeSection } from '../../document/safe.ts';
import type { ShownRecord } from '../record/shown-record.ts';
import { sha256 } from '../sha256.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';

/** A draft of the written report, to print and to fill in by hand. */
export function writtenReportView({ material: { pack } }: State, { record }: ShownRecord): View {
  const standing = { ...verify(record, pack, sha256), outdated: isOutdated(record) };
  const sections = reportSections(record, pack.data, standing).map(safeSection);
  return {
    title: 'Written report: draft',
    body: markup`<p class="buttons">${button('print', 'Print')}
${button('record', 'Back to the record', 'button secondary')}</p>
<div class="report">${sections.map((section) => sectionHtml(section, { headline: 'h1', words: withCalls }))}</div>`,
  };
}
