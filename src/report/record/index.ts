export { departureWords, recommendedLines } from './decision-section.ts';
export { reportSections, reportTitle } from './report.ts';
export { recordSections, type RecordState } from './show.ts';
export { timeWords } from './time-words.ts';
export { lostWords, verificationSections } from './verification.ts';
