import type { Words } from '../en/index.ts';

export const document: Words['document'] = {
  urgent: (title) => `Brys: ${title}`,
  levels: (row) => `Lefel: ${row}`,
  isPresent: 'nawr',
  isPossible: 'yn dal yn bosibl',
  opensInNewTab: 'yn agor mewn tab newydd',
};
