/** What a result says beside the texts of the rules. */
export const result = {
  /** Stands for a text that the language lacks; never needed in the language of the rules. */
  untranslated: (english: string) => english,
  plan: {
    now: 'Now',
    doNot: 'Do not',
    next: 'Then',
    findOut: 'Find out',
    forChild: 'For the child',
    forYou: 'For you',
    forParents: 'For parents',
    level: (name: string, step: number, of: number) => `Level: ${name}, step ${step} of ${of}.`,
    stillPossible: (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)} is still possible.`,
    answerMeans: (answer: string, level: string) => `${answer}: ${level}.`,
    mayMean: (level: string) => `May mean: ${level}.`,
  },
} as const;
