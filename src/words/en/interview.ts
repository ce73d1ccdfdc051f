/** What an interview says beside the texts of the rules, in a terminal and in the page. */
export const interview = {
  /** What stands before everything else. */
  inDanger: 'If a child is in danger now, call the police on 999. Do not wait for this tool.',
  welcome: 'Answer what you can. If you do not know, say so: that never makes the result less urgent.',
  notKnown: 'Not known',
  quickPlace: (title: string, gap: string) => `Quick questions${gap}${title}`,
  stagePlace: (number: number, of: number, title: string, gap: string) =>
    `Stage ${number} of ${of}${gap}${title}`,
  countedPlace: (number: number, about: number, title: string) =>
    `Question ${number} of about ${about}: ${title}`,
  nothingAnswered: 'You have not answered anything yet.',
  yourAnswers: 'Your answers. Choose one to change it.',
  showResult: 'Show the result',
  goOn: 'Continue with the questions',
  leaveQuestion: 'Stop here? You will see the result of your answers so far.',
  reminder: (title: string) => `First: ${title}. Then continue.`,
  chooseAll: 'Choose all that fit.',
  help: {
    why: 'Why we ask this',
    guide: 'What the guide says, in short',
    /** Of a source that a pack names itself, as are the two beside the law. */
    inShort: (title: string) => `${title}, in short`,
    think: 'Help with this question',
    compare: (title: string) => `Compare: ${title}`,
    sources: (cites: string) => `[guide ${cites}]`,
  },
};
