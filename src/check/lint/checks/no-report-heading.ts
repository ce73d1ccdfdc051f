import { nameOf } from '../../../pack/checks/parts.ts';
import { get, itemsOf, textOf } from '../../../pack/read/tree.ts';
import type { Check } from '../check.ts';

/** Questions that stand under no heading of the written report. A pack that has none of these headings is left alone. */
export const noReportHeading: Check = {
  code: 'no-report-heading',
  severity: 'warning',
  means:
    'The question stands under no heading of `report.yaml`, so its answer comes at the end of the written report.',
  remedy: 'Name it under the heading where a reader looks for it, and say each answer in a sentence.',
  called: ['question without a heading in the report', 'questions without a heading in the report'],
  *find({ model }) {
    const headings = model.parts.filter(({ kind }) => kind === 'heading');
    if (headings.length === 0) return;
    const named = new Set(
      headings.flatMap(({ tree }) =>
        itemsOf(get(tree, 'answers')).map((answer) => textOf(get(answer, 'question'))),
      ),
    );
    for (const part of model.parts) {
      if (part.kind !== 'question' || part.id === undefined || named.has(part.id)) continue;
      yield {
        id: part.id,
        at: part.at,
        message: `${nameOf(part)} stands under no heading of the written report`,
        hint: 'Name it in report.yaml.',
      };
    }
  },
};
