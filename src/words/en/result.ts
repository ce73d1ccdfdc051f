import { howMany } from './counted.ts';

/** What a result says beside the texts of the rules. */
export const result = {
  /** Stands for a text that the language lacks; never needed in the language of the rules. */
  untranslated: (english: string) => english,
  title: 'What to do about a concern',
  /** How many steps are from local settings stands there where there are some. It takes no more lines then. */
  more: (local: number) =>
    `More: every step${local > 0 ? ` (${local} local)` : ''}, why, and who else can help, with --full.`,
  notKnown: 'not known',
  plan: {
    now: 'Now',
    doNot: 'Do not',
    next: 'Then',
    findOut: 'Find out',
    forChild: 'For the child',
    forYou: 'For you',
    forParents: 'For parents',
    levelLabel: 'Level',
    isPresent: 'now',
    isPossible: 'possible',
    level: (name: string, step: number, of: number) => `Level: ${name}, step ${step} of ${of}.`,
    stillPossible: (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)} is still possible.`,
    answerMeans: (answer: string, level: string) => `${answer}: ${level}.`,
    mayMean: (level: string) => `May mean: ${level}.`,
    whileUnknown: 'Do this unless you know that it is not due.',
    toRecord: {
      inTerminal: 'To record: safeguard record decide FILE',
      /** With the words on two buttons. */
      onPage: (save: string, note: string) => `"${save}", then "${note}".`,
      inFile: 'Write down your decision and your reason.',
    },
  },
  urgent: {
    tell: 'Tell them:',
    doNotWaitFor: 'Do not wait for:',
  },
  headline: {
    atLeast: (title: string) => `At least: ${title}`,
    mayChangeTo: 'This may change to',
    findOutFirst: 'Find out first',
    why: 'Why',
    alsoReached: (level: string) => `Also reached, "${level}"`,
    rules: 'Rules',
    rulesAre: (title: string, version: string, review: string) => `${title}, version ${version}. ${review}`,
    notKnownYet: 'What is not known yet',
    notKnownIsNotNo: '"Not known" does not mean "no".',
    couldMake: (level: string) => `What could make it "${level}"`,
    where: 'Where',
    ifTheAnswerIs: 'If the answer is',
    orAnswer: '; or ',
    alsoNeed: 'You also need to know',
    check: 'Please check these answers',
    youAnswered: 'You answered',
  },
  actions: {
    now: 'Do now',
    doNot: 'Do not',
    next: 'Then',
    only: 'What to do',
    consider: 'Consider',
    possibly: 'May also be needed',
    onceYouKnow: 'Once you know the answers to these questions:',
    andMore: (asks: string, rest: number) => `${asks} And ${rest} more questions`,
    byWhen: 'By when',
    why: 'Why',
  },
  contacts: {
    title: 'Who can help',
    more: 'More contacts',
    forChild: 'For the child',
    forParents: 'For parents and carers',
    forYou: 'For you and your colleagues',
    phone: 'Phone',
    text: 'Text',
    web: 'Web',
    email: 'Email',
    caution: 'Caution',
    languages: (codes: readonly string[]) =>
      codes.map((code) => ({ en: 'English', cy: 'Welsh' })[code] ?? code).join(' and '),
    noNumber: 'No local number is set for',
    toSet: (names: string) => `${names}. To set them: safeguard local init`,
    seeAlso: 'See also, above',
    notChecked: 'Not checked yet',
    lastChecked: (date: string) => `Last checked ${date}`,
    source: (source: string) => `Source: ${source}.`,
  },
  local: {
    from: 'From local settings',
    mark: '[local settings]',
    among: (steps: string, local: number) => `${steps} (${local} local)`,
    basis: (source: string | undefined) =>
      source === undefined ? 'local settings' : `local settings: ${source}`,
  },
  area: {
    noPage: 'No page of a council was found that prints the number. Look on its website.',
    seen: (seen: string, team: string | undefined, read: string, page: string | undefined) =>
      `${seen.charAt(0).toUpperCase()}${seen.slice(1)}.${team === undefined ? '' : ` Team: ${team}.`} Page read on ${read}${page === undefined ? '' : `, ${page}`}.`,
    seenOn: (owner: string | undefined, date: string | undefined, age: string | undefined) => {
      const page = owner === undefined ? "the council's page" : `the page of ${owner}`;
      if (date !== undefined) return `seen on ${page} of ${date}; check it`;
      return `seen on ${page}, which has no date${age === undefined ? '' : ` (${age})`}; check it`;
    },
    /** On the plan, where there is little room. */
    noDate: 'no date',
    page: (council: string, dates: readonly string[]) =>
      `${council} council's ${dates.length === 1 ? 'page' : 'pages'}, ${dates.join(' and ')}`,
    seenOnPages: (pages: readonly string[], one: boolean) =>
      `${pages.join(', and ')}; check ${one ? 'it' : 'them'}`,
    check: (one: boolean) => `check ${one ? 'it' : 'them'}`,
    seenInShort: (years: readonly string[], undated: boolean, one: boolean) => {
      const pages = one ? 'page' : 'pages';
      const old = years.length === 0 ? `undated ${pages}` : `${pages} of ${years.join(' and ')}`;
      return `${old}${undated && years.length > 0 ? ' or undated' : ''}, check ${one ? 'it' : 'them'}`;
    },
    lookFor: (contact: string, page: string) => `for ${contact.toLowerCase()} see ${page}`,
    noneKnown: 'no number is known',
    noneKnownFor: (contact: string) => `no number is known for ${contact.toLowerCase()}`,
    lookAt: (missing: string, page: string) => `${missing}, see ${page}`,
  },
  law: {
    title: 'The law and other guides',
    guides: 'Other practice guides',
    asOf: (date: string) => `The law, as the guide of ${date} gives it`,
    asOfSource: (title: string, date: string) => `The law (${title}, ${date})`,
    mayApply: 'These may also apply',
    source: 'Source',
    changed: (date: string) => `What has changed since the guide of ${date}`,
    changedSinceSource: (title: string, date: string) => `What has changed since ${date} (${title})`,
    dated: (title: string, date: string) => `${title} (${date})`,
    changedSince: 'Changed since',
    notInGuide: 'Not in the guide. Source',
    sourceIs: (title: string) => `${title}.`,
    sourceInFull: (title: string, web: string, date: string) => `${title}, ${web}. Last looked at ${date}.`,
  },
  closing: {
    ignored: 'Answers not used',
    ignoredSays:
      'Your other answers mean that these questions do not apply. They made no difference to the result.',
    unanswered: 'Not asked or not known',
    unansweredSays: (count: number) =>
      `${howMany(count, 'question has', 'questions have')} no answer yet. More answers may change what to do.`,
    about: 'About this result',
    decide: 'Where to note it',
    decideHow:
      'in a record, with: safeguard record decide FILE. On the page, save a record and then note the decision.',
    guideMark: '[guide ...]',
    guideMeans: 'The practice guide says so, in the statement with that number.',
    proceduresMark: '[procedures ...]',
    proceduresMean: 'The Wales Safeguarding Procedures say so, on the page with that number.',
    readingMark: '[our reading of ...]',
    readingMeans: 'The guide does not say this. It is how these rules read it, and they give a reason.',
    guide: 'The guide',
    guideIs: (title: string, publisher: string, updated: string) =>
      `${title}. ${publisher}, updated ${updated}.`,
    rules: 'The rules',
    /** Of a translation; never needed in English. */
    review: 'This translation',
    reviewed: (by: string | undefined, on: string | undefined, read: number, of: number) =>
      by === undefined
        ? 'Nobody has reviewed it yet.'
        : `${read} of ${of} texts were reviewed: ${by}, ${on}.`,
    official: 'The guide itself in this language',
    inThisLanguage: (title: string) => `${title}, in this language`,
    notReviewed: 'Nobody has reviewed this translation yet.',
  },
  grounds: {
    guide: (cites: string) => `guide ${cites}`.trim(),
    procedures: (page: string, cites: string) =>
      `procedures ${page}`.trim() + (cites && `; see guide ${cites}`),
    reading: (cites: string) => (cites ? `our reading of ${cites}` : 'our reading'),
    outside: 'not from the guide',
    range: (first: string, last: string) => `${first} to ${last}`,
    findOut: 'Find out',
    applies: 'Applies',
    appliesWhen: (condition: string) => `when ${condition}`,
    inEveryCase: 'in every case',
    proceduresLabel: 'Procedures',
    page: (page: string) => `page ${page}`,
    ourReading: 'Our reading',
    statement: (id: string) => `Guide ${id}`,
    statementIn: (gist: string, section: string) => `${gist} (in "${section}")`,
    noStatement: 'not in the list of statements',
    more: (rest: number) => `(${rest} more)`,
  },
  /** A condition in words, for the second half of "this applies when". */
  condition: {
    always: 'always',
    never: 'never',
    and: (parts: readonly string[], mark: string) => parts.join(`${mark} and `),
    or: (parts: readonly string[], mark: string) => parts.join(`${mark} or `),
    both: (parts: readonly string[]) => `both ${parts.join(' and ')}`,
    either: (parts: readonly string[]) => `either ${parts.join(' or ')}`,
    allOf: (parts: readonly string[]) => `all of these (${parts.join('; ')})`,
    oneOf: (parts: readonly string[]) => `at least one of these (${parts.join('; ')})`,
    notSo: (fact: string) => `it is not the case that ${fact}`,
    settled: 'the level is settled',
    notSettled: 'a higher level is still possible',
    answered: (ask: string) => `"${ask}" is answered`,
    answeredNotWith: (ask: string, answer: string) => `"${ask}" is answered, and not with ${answer}`,
    includesOther: (ask: string, answer: string) => `"${ask}" includes something other than ${answer}`,
    is: (ask: string, answers: string) => `"${ask}" is ${answers}`,
    isNot: (ask: string, answers: string) => `"${ask}" is not ${answers}`,
    includes: (ask: string, answers: string) => `"${ask}" includes ${answers}`,
    includesNot: (ask: string, answers: string) => `"${ask}" does not include ${answers}`,
    listed: (labels: readonly string[]) => {
      const last = labels[labels.length - 1] ?? 'nothing';
      return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
    },
  },
  /** Of a date that is written `2025-06` or `2025-06-03`. */
  date: (year: string, month: number, day: number | undefined) => {
    const name = MONTHS[month - 1] ?? String(month);
    return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
  },
} as const;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
