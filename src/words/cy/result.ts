import type { Words } from '../en/index.ts';

export const result: Words['result'] = {
  untranslated: (english) => `[Saesneg: ${english}]`,
  plan: {
    now: 'Nawr',
    doNot: 'Peidiwch',
    next: 'Wedyn',
    findOut: "I'w ganfod",
    forChild: "I'r plentyn",
    forYou: 'I chi',
    forParents: 'I rieni',
    level: (name, step, of) => `Lefel: ${name} (cam ${step} o ${of}).`,
    stillPossible: (name) => `Yn dal yn bosibl: ${name}.`,
    answerMeans: (answer, level) => `${answer}: ${level}.`,
    mayMean: (level) => `Gallai olygu: ${level}.`,
  },
};
