import type { Words } from '../en/index.ts';

export const area: Words['area'] = {
  contacts: 'Cysylltiadau',
  inOther: (name) => `[Saesneg: ${name}]`,
  whomToRing: "Pwy i'w ffonio",
  more: 'Rhagor am yr ardal',
  police: 'Yr heddlu',
  board: 'Y bwrdd diogelu',
  home: "Gyda chydsyniad, mae atgyfeiriad yn mynd i'r cyngor lle mae cartref y plentyn.",
  all: 'Ardaloedd cyngor Cymru',
  socialServices: 'Gwasanaethau cymdeithasol',
  outOfHours: 'Y tu allan i oriau',
  noNumber: 'Does dim rhif yn hysbys. Edrychwch ar',
};
