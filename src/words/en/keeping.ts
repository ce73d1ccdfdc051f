/** What is said where a record is kept, opened, gone on with and decided on at the command line. */
export const keeping = {
  decide: {
    needsTerminal: 'To answer questions, you need a terminal. Without one, name a file: --from FILE.',
    notedIn: (file: string) => `The decision is noted in ${file}.`,
    replaces: (time: string) => `It replaces the one of ${time}.`,
    sayReason: 'Say what the reason is, under departure.',
    yours: 'The decision is yours. Please leave out names.',
    what: 'What was decided?',
    somethingElse: 'Something else',
    ownWords: 'What was it? Please use your own words.',
    more: 'Anything to add? (Press Enter if not.)',
    reason: (departure: string) => `${departure} What is the reason?`,
    anyDifferent:
      'Is any part of it different from the recommendation? If so, say why. (Press Enter if not.)',
    who: 'Who decided? Give a role such as safeguarding lead, not a name. (Press Enter to skip.)',
    cannotBeShown: (line: string) => `It has a character in it that cannot be shown: ${line}`,
    fillIn: 'Please fill this in.',
    tooLong: (most: number) => `This is longer than ${most} characters.`,
  },
  resume: {
    needsTerminal: 'To continue with the questions, you need a terminal.',
    leftOut: (answer: string) => `These rules do not have this answer, so it is left out: ${answer}`,
    decided: 'This record already holds a decision. It stays until you note another one.',
    sameVersion: (version: string) =>
      `The rules have changed since this record was saved, though both are numbered ${version}.`,
    otherVersion: (kept: string, now: string) =>
      `The rules have changed since this record was saved: from version ${kept} to ${now}.`,
    notChanged: (file: string) => `${file} was not changed.`,
  },
  keep: {
    isIn: (file: string) => `The record is in ${file}.`,
    onlyPassphrase: 'Only its passphrase opens it.',
    onlyYou: 'Only you can read it.',
    toDecide: (file: string) => `To note the decision: safeguard record decide ${file}`,
    toContinue: (file: string) => `To continue: safeguard record resume ${file}`,
    nothingChanged: 'Nothing was changed.',
  },
  file: {
    hasChanged: (file: string) =>
      `${file} has been changed since it was saved, so it is left as it is. To see it: safeguard record show ${file}`,
    otherPack: (made: string, pack: string) =>
      `The record was made with the rules "${made}", and these are "${pack}". Name them with --pack FOLDER.`,
    noName: 'Name the file of a record.',
    nameToChange: 'To change a record, name its file.',
    otherText: (file: string) =>
      `There is other text in ${file} beside the encrypted record. It would be lost.\nLeave only the lines from BEGIN to END in the file, and try again.`,
    notOpened: (file: string) => `The passphrase does not open ${file}.`,
    forKey: (file: string) =>
      `${file} is not encrypted with a passphrase. Open it with age: age -d -i KEY ${file} | safeguard record show -`,
    damaged: (file: string) =>
      `${file} cannot be opened: it is damaged or was cut off. If there is another copy of it, try that.`,
  },
  passphrase: {
    whichOpens: (file: string) => `Passphrase for ${file} (it is not shown): `,
    choose: 'Choose a passphrase, such as five random words. Without it nobody can open the record.',
    chosen: (file: string) => `New passphrase for ${file} (it is not shown): `,
    again: 'The same again: ',
    empty: 'It cannot be empty.',
    another: (odd: string) => `${odd} Please choose another.`,
    notSame: 'They are not the same. Please try again.',
    notTyped: (odd: string) =>
      `${odd} Whoever types the same words could not open the record. Nothing was saved.`,
    needsTerminal:
      'A passphrase is asked for in a terminal. Without one, name a file descriptor: --passphrase-fd 3 3< FILE',
    atEnds: 'The passphrase begins or ends with a blank, which is easily missed.',
    byteOrderMark: (code: string) =>
      `The passphrase has a byte order mark in it (${code}): editors add one, and nobody sees it.`,
    lostLetter: (code: string) =>
      `The passphrase has a sign in it that stands for a letter that was lost (${code}).`,
    oddBlank: (code: string) => `The passphrase has a blank in it that is not the usual one (${code}).`,
    unseen: (code: string) => `The passphrase has a character in it that nobody sees (${code}).`,
  },
} as const;
