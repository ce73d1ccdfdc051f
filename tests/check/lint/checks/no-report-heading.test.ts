import { noReportHeading } from '../../../../src/check/lint/checks/no-report-heading.ts';
import { checks } from '../found.ts';

const named = (...questions: readonly string[]) => ({
  'pack.yaml': ['since: since.yaml', 'since: since.yaml\nreport: report.yaml'] as const,
  'report.yaml': `title: A report
headings:
  - title: All of it
    answers: [{ question: danger, says: { yes: There is danger. } }]
    parts:
      - { title: More, answers: [${questions.map((question) => `{ question: ${question} }`).join(', ')}] }
`,
});

checks(noReportHeading, [
  { says: 'accepts a pack without a report', change: {}, finds: [] },
  { says: 'accepts a heading for every question', change: named('age', 'signs'), finds: [] },
  {
    says: 'finds a question without a heading',
    change: named('age'),
    finds: ['questions/harm.yaml:1 signs'],
  },
]);
