import { howMany } from './counted.ts';

/** ` Did you mean x?` with a blank before it, or nothing. */
const orRather = (near: string | undefined): string => (near === undefined ? '' : ` Did you mean ${near}?`);

/** Why something is not done that somebody asked for, and what to do instead; and what is said of a file that was written. */
export const refusal = {
  /** What the system says went wrong, by its code. */
  system: {
    ENOENT: 'there is no such file',
    EEXIST: 'something else has that name',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EBADF: 'it is not open for that',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    EFBIG: 'it would be too large',
    EIO: 'the disk or the connection to it failed',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is not a folder',
    ELOOP: 'its links go in a circle',
    ENAMETOOLONG: 'its name is too long',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
  },
  standardInput: 'standard input',
  file: {
    needsName: (option: string) => `${option} needs the name of a file.`,
    isFolder: (file: string) => `${file} is a folder. Name a file.`,
    notOrdinary: (file: string) => `${file} is not an ordinary file. Name another one.`,
    exists: (file: string) => `${file} exists already. Choose another name, or use --force to replace it.`,
    existsType: (file: string) => `${file} exists already. Type another name.`,
    changedMeanwhile: (file: string) =>
      `${file} has been changed by someone else in the meantime. Nothing was written.`,
    notWritten: (file: string, why: string) => `${file} could not be written: ${why}. Nothing was changed.`,
    folderNotMade: (folder: string, why: string) => `The folder ${folder} could not be made: ${why}.`,
    noFolder: (folder: string, file: string) => `There is no folder ${folder} to write ${file} in.`,
    closedFolder: (folder: string, why: string) => `Nothing can be written in the folder ${folder}: ${why}.`,
    notUsable: (file: string, why: string) => `${file} cannot be used: ${why}.`,
    notRead: (name: string, why: string) => `${name} cannot be read: ${why}.`,
    answersTooLarge: (name: string, most: number) =>
      `${name} is larger than ${most} MiB. Answers are much smaller than that.`,
    recordTooLarge: (name: string, most: number) =>
      `${name} is larger than ${most} MiB, so it cannot be a record.`,
    noAnswers: (name: string) => `There are no answers in ${name}. For no answers at all, write {}.`,
    noRecord: (name: string) => `${name} is empty. It holds no record.`,
    noResponses: (name: string) => `There are no responses in ${name}. Nothing was marked.`,
    isIn: (file: string) => `It is in ${file}. Only you can read it.`,
  },
  resultNotWritten: (why: string) => `The result could not be written: ${why}.`,
  resultNowhere: 'The result could not be written: standard output is closed. To do without it: > /dev/null',
  goesWith: (option: string, other: string) => `${option} goes with ${other}.`,
  goesWithEither: (option: string, one: string, other: string) => `${option} goes with ${one} or ${other}.`,
  contradict: (format: string) => `--json and --format ${format} contradict each other. Use one of them.`,
  forQuestions: (option: string) => `${option} is for questions in a terminal. Here the answers are given.`,
  forAnswers: '--strict is for answers from a file or standard input. In a terminal, you are asked.',
  outputClosed: 'Standard output is closed, so you would answer for nothing. Name a file: --output FILE.',
  privateScreen: '--private needs a terminal that can clear its screen.',
  tooManyLevels: (most: number) => `--exit-level has codes for ${most} levels, and these rules have more.`,
  unanswered: (ids: readonly string[]) =>
    `${howMany(ids.length, 'question has', 'questions have')} no definite answer, and --strict asks for all:\n  ${ids.join('\n  ')}`,
  noBrief: 'There is no --brief any more. The plan is what is shown; --full shows everything.',
  fileEach: '--record and --output need a file each.',
  noCommand: (name: string, near: string | undefined) => `There is no command "${name}".${orRather(near)}`,
  noArea: (named: string, near: string | undefined, ids: readonly string[]) =>
    `There is no area "${named}".${orRather(near)} It is one of: ${ids.join(', ')}.\nWith their names: safeguard areas`,
  noTopic: 'These rules do not say which question is about concerns, so leave out --concern.',
  noConcern: (id: string, near: string | undefined, ids: readonly string[]) =>
    `There is no form of concern "${id}".${orRather(near)} It is one of: ${ids.join(', ')}.`,
  noLevel: (id: string, near: string | undefined, ids: readonly string[]) =>
    `There is no level "${id}".${orRather(near)} It is one of: ${ids.join(', ')}.`,
  /** Where a word names none of a list: what was probably meant, and all there is. */
  noneListed: {
    theme: (id: string, near: string | undefined, ids: readonly string[]) =>
      `There is no theme ${id}.${orRather(near)} There are: ${ids.join(', ')}`,
    concern: (id: string, near: string | undefined, ids: readonly string[]) =>
      `There is no form of concern ${id}.${orRather(near)} There are: ${ids.join(', ')}`,
    level: (id: string, near: string | undefined, ids: readonly string[]) =>
      `There is no level ${id}.${orRather(near)} There are: ${ids.join(', ')}`,
  },
  noScenario: (id: string, near: string | undefined) =>
    `There is no scenario ${id}.${orRather(near)} List them with: safeguard scenario list`,
  noneOnTheme: 'None of these scenarios is on that theme.',
  packNeedsName: '--pack needs the name of a folder.',
  /** A pack that was named by a file; the folder that it is in, where that is a pack. */
  packIsFile: (file: string, folder: string | undefined) =>
    `${file} is a file, and a pack is a folder. ${folder === undefined ? 'Name the folder that has the pack.yaml.' : `Name the folder that it is in: --pack ${folder}`}`,
  rulesChanged: 'The rules have been changed in the meantime.',
  needsTerminal: {
    quiz: 'The quiz needs a terminal. Mark a file of decisions instead: safeguard scenario mark FILE',
    author:
      'To write a scenario needs a terminal. An editor helps too: the first line of each file names its schema.',
    demo: 'The demo needs a terminal. Show the case with its answers instead: safeguard scenario show ID --answers',
  },
  passphrase: {
    notOpen: (fd: number) => `Nothing is open on file descriptor ${fd}.`,
    notRead: (fd: number, why: string) => `No passphrase can be read from file descriptor ${fd}: ${why}.`,
    tooLong: (most: number) => `The passphrase is longer than ${most} bytes.`,
    notUtf8: (fd: number) => `The passphrase on file descriptor ${fd} is not UTF-8 text. Save it as UTF-8.`,
    none: (fd: number) => `There is no passphrase on file descriptor ${fd}.`,
    severalLines: (fd: number) =>
      `There is more than one line on file descriptor ${fd}. A passphrase is one line.`,
  },
  web: {
    chooseOne: 'Choose one: --output FILE writes the page, --serve shows it.',
    chooseWhat:
      'Say what to do with the page: --output FILE writes it to a file, --serve shows it on this machine.',
    portTaken: (port: number) =>
      `Port ${port} is taken by another program. Name another one, or leave --port out.`,
    portNotUsable: (port: number, why: string) => `Port ${port} cannot be used: ${why}.`,
    packTwice: (pack: string) => `Two of these packs are called ${pack}. Name each once.`,
    isIn: (file: string) => `The page is in ${file}. It holds no case, so you can hand it out.`,
    withLocal: 'Your local settings are part of it.',
    room: (cases: number, all: number) =>
      `It has room for ${cases} of the ${all} practice cases. With all of them: --all-cases.`,
    open: 'Open this address in a browser on this machine. Ctrl-C ends it.',
  },
  folderGone: 'The folder that you are in is not there any more. Go to another one, with cd.',
  bug: 'This is a bug in safeguard, not your mistake. No answers were saved.',
} as const;
