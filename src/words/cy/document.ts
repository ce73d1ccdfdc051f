import type { Words } from '../en/index.ts';

export const document: Words['document'] = {
  urgent: (title) => `Brys: ${title}`,
  opensInNewTab: 'yn agor mewn tab newydd',
};
