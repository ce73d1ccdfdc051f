/** The folder of whoever runs a study. */
export const ORGANISER = 'organiser';

/** What the files of a study are called, in its folders. */
export const FILES = {
  study: 'study.json',
  model: 'model-answers.json',
  cases: 'cases.html',
  csv: 'answers.csv',
  json: 'answers.json',
} as const;
