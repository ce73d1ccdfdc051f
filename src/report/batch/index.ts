export { renderSummaryCsv, renderSummaryJson, renderSummaryTable } from './summary.ts';
export type { Count, Tally } from './tally.ts';
