import type { Words } from '../en/index.ts';

export const result: Words['result'] = {
  untranslated: (english) => `[Saesneg: ${english}]`,
  title: "Beth i'w wneud am bryder",
  more: (local) =>
    local > 0 ? `Pob cam (${local} lleol), pam, a phwy: --full` : 'Pob cam, pam a phwy all helpu: --full',
  notKnown: 'ddim yn hysbys',
  plan: {
    now: 'Nawr',
    doNot: 'Peidiwch',
    next: 'Wedyn',
    findOut: 'Holwch',
    forChild: "I'r plentyn",
    forYou: 'I chi',
    forParents: 'I rieni',
    levelLabel: 'Lefel',
    isPresent: 'nawr',
    isPossible: 'efallai',
    level: (name, step, of) => `Lefel: ${name} (cam ${step} o ${of}).`,
    stillPossible: (name) => `Yn dal yn bosibl: ${name}.`,
    answerMeans: (answer, level) => `${answer}: ${level}.`,
    mayMean: (level) => `Efallai: ${level}.`,
    whileUnknown: 'Gwnewch hyn oni bai eich bod yn gwybod nad oes angen.',
    toRecord: {
      inTerminal: 'I gofnodi: safeguard record decide FILE',
      onPage: (save, note) => `"${save}", yna "${note}".`,
      inFile: "Ysgrifennwch eich penderfyniad a'ch rheswm.",
    },
  },
  urgent: {
    tell: 'Dywedwch wrthyn nhw:',
    doNotWaitFor: 'Peidiwch ag aros am:',
  },
  headline: {
    atLeast: (title) => `O leiaf: ${title}`,
    mayChangeTo: 'Gallai newid i hyn',
    findOutFirst: 'Holwch hyn yn gyntaf',
    why: 'Pam',
    alsoReached: (level) => `Wedi'i gyrraedd hefyd, "${level}"`,
    rules: 'Y rheolau',
    rulesAre: (title, version, review) => `${title}, fersiwn ${version}. ${review}`,
    notKnownYet: 'Beth sydd ddim yn hysbys eto',
    notKnownIsNotNo: 'Dydy "ddim yn hysbys" ddim yn golygu "na".',
    couldMake: (level) => `Beth allai ei godi i "${level}"`,
    where: 'Lle',
    ifTheAnswerIs: "Os mai dyma'r ateb",
    orAnswer: '; neu ',
    alsoNeed: 'Mae angen gwybod hyn hefyd',
    check: 'Edrychwch eto ar yr atebion hyn',
    youAnswered: 'Eich ateb',
  },
  actions: {
    now: 'Gwnewch hyn nawr',
    doNot: 'Peidiwch â gwneud hyn',
    next: 'Wedyn',
    only: "Beth i'w wneud",
    consider: 'Ystyriwch',
    possibly: 'Efallai y bydd angen hyn hefyd',
    onceYouKnow: "Pan fyddwch yn gwybod yr atebion i'r cwestiynau hyn:",
    andMore: (asks, rest) => `${asks} Cwestiynau eraill: ${rest}`,
    byWhen: 'Erbyn pryd',
    why: 'Pam',
  },
  contacts: {
    title: 'Pwy all helpu',
    more: 'Rhagor o gysylltiadau',
    forChild: "I'r plentyn",
    forParents: 'I rieni a gofalwyr',
    forYou: "I chi a'ch cydweithwyr",
    phone: 'Ffôn',
    text: 'Neges destun',
    web: 'Gwefan',
    email: 'E-bost',
    caution: 'Byddwch yn ofalus',
    languages: (codes) => codes.map((code) => ({ en: 'Saesneg', cy: 'Cymraeg' })[code] ?? code).join(', '),
    noNumber: "Does dim rhif lleol wedi'i nodi ar gyfer y rhain",
    toSet: (names) => `${names}. I'w nodi: safeguard local init`,
    seeAlso: 'Gweler hefyd, uchod',
    notChecked: 'Heb ei wirio eto',
    lastChecked: (date) => `Gwiriwyd ddiwethaf: ${date}`,
    source: (source) => `Ffynhonnell: ${source}.`,
  },
  local: {
    from: "O'r gosodiadau lleol",
    mark: '[gosodiadau lleol]',
    among: (steps, local) => `${steps} (${local} lleol)`,
    basis: (source) => (source === undefined ? 'gosodiadau lleol' : `gosodiadau lleol: ${source}`),
  },
  area: {
    noPage: "Daethon ni ddim o hyd i dudalen cyngor sy'n rhoi'r rhif. Edrychwch ar wefan y cyngor.",
    seen: (seen, team, read, page) =>
      `${seen.charAt(0).toUpperCase()}${seen.slice(1)}.${team === undefined ? '' : ` Tîm: ${team}.`} Darllenwyd y dudalen: ${read}${page === undefined ? '' : `, ${page}`}.`,
    seenOn: (owner, date, age) => {
      const page = owner === undefined ? 'gwelwyd ar dudalen y cyngor' : `gwelwyd ar dudalen: ${owner}`;
      if (date !== undefined) return `${page}, dyddiad: ${date}; gwiriwch y rhif`;
      return `${page}, heb ddyddiad${age === undefined ? '' : ` (${age})`}; gwiriwch y rhif`;
    },
    noDate: 'heb ddyddiad',
    page: (council, dates) =>
      `${dates.length === 1 ? 'dudalen' : 'dudalennau'} cyngor ${council}, ${dates.join(', ')}`,
    seenOnPages: (pages, one) => `o ${pages.join('; ')}; gwiriwch ${one ? 'ef' : 'nhw'}`,
    check: (one) => `gwiriwch ${one ? 'ef' : 'nhw'}`,
    seenInShort: (years, undated, one) => {
      const pages = one ? 'tudalen' : 'tudalennau';
      const dates = [...years, ...(undated ? ['heb ddyddiad'] : [])].join(', ');
      return `${pages} ${dates}; gwiriwch ${one ? 'ef' : 'nhw'}`;
    },
    lookFor: (contact, page) => `${contact}: ${page}`,
    noneKnown: 'does dim rhif yn hysbys',
    noneKnownFor: (contact) => `does dim rhif yn hysbys: ${contact}`,
    lookAt: (missing, page) => `${missing}. Edrychwch ar ${page}`,
  },
  law: {
    title: 'Y gyfraith a chanllawiau eraill',
    guides: 'Canllawiau ymarfer eraill',
    asOf: (date) => `Y gyfraith, yn ôl y canllaw (${date})`,
    asOfSource: (title, date) => `Y gyfraith (${title}, ${date})`,
    mayApply: 'Gall y rhain fod yn berthnasol hefyd',
    source: 'Ffynhonnell',
    changed: (date) => `Beth sydd wedi newid ers y canllaw (${date})`,
    changedSinceSource: (title, date) => `Beth sydd wedi newid ers ${date} (${title})`,
    dated: (title, date) => `${title} (${date})`,
    changedSince: 'Wedi newid ers hynny',
    notInGuide: 'Ddim yn y canllaw. Ffynhonnell',
    sourceIs: (title) => `${title}.`,
    sourceInFull: (title, web, date) => `${title}, ${web}. Edrychwyd ddiwethaf: ${date}.`,
  },
  closing: {
    ignored: 'Atebion na chafodd eu defnyddio',
    ignoredSays:
      "Mae eich atebion eraill yn golygu nad yw'r cwestiynau hyn yn berthnasol. Wnaethon nhw ddim newid y canlyniad.",
    unanswered: 'Heb eu gofyn neu ddim yn hysbys',
    unansweredSays: (count) =>
      `Cwestiynau heb ateb eto: ${count}. Gallai rhagor o atebion newid beth i'w wneud.`,
    about: 'Am y canlyniad hwn',
    decide: "Ble i'w nodi",
    decideHow:
      'mewn cofnod, gyda: safeguard record decide FILE. Ar y dudalen, cadwch gofnod ac yna nodwch y penderfyniad.',
    guideMark: '[canllaw ...]',
    guideMeans: "Y canllaw ymarfer sy'n dweud hyn, yn y datganiad â'r rhif hwnnw.",
    proceduresMark: '[gweithdrefnau ...]',
    proceduresMean: "Gweithdrefnau Diogelu Cymru sy'n dweud hyn, ar y dudalen â'r rhif hwnnw.",
    readingMark: '[ein dehongliad ni o ...]',
    readingMeans:
      "Dydy'r canllaw ddim yn dweud hyn. Dyma sut mae'r rheolau hyn yn ei ddarllen, ac maen nhw'n rhoi rheswm.",
    guide: 'Y canllaw',
    guideIs: (title, publisher, updated) => `${title}. ${publisher}, diweddarwyd ${updated}.`,
    rules: 'Y rheolau',
    review: 'Y fersiwn Gymraeg',
    reviewed: (by, on, read, of) =>
      by === undefined
        ? "Does neb sy'n siarad Cymraeg wedi ei hadolygu eto."
        : `Testunau a adolygwyd: ${read} o ${of} (${by}, ${on}).`,
    official: 'Y canllaw ei hun yn Gymraeg',
    notReviewed: 'Cymraeg heb ei hadolygu.',
    inThisLanguage: (title) => `${title}, yn Gymraeg`,
  },
  grounds: {
    guide: (cites) => `canllaw ${cites}`.trim(),
    procedures: (page, cites) =>
      `gweithdrefnau ${pageOf(page)}`.trim() + (cites && `; gweler y canllaw ${cites}`),
    reading: (cites) => (cites ? `ein dehongliad ni o ${cites}` : 'ein dehongliad ni'),
    outside: "ddim o'r canllaw",
    range: (first, last) => `${first} hyd at ${last}`,
    findOut: 'Holwch',
    applies: 'Yn berthnasol',
    appliesWhen: (condition) => `pan fo hyn yn wir: ${condition}`,
    inEveryCase: 'ym mhob achos',
    proceduresLabel: 'Gweithdrefnau',
    page: (page) => `tudalen ${pageOf(page)}`,
    ourReading: 'Ein dehongliad ni',
    statement: (id) => `Canllaw ${id}`,
    statementIn: (gist, section) => `${gist} (yn "${section}")`,
    noStatement: 'ddim yn y rhestr o ddatganiadau',
    more: (rest) => `(eraill: ${rest})`,
  },
  condition: {
    always: 'bob amser',
    never: 'byth',
    and: (parts) => parts.join('; hefyd, '),
    or: (parts) => parts.join('; neu, '),
    both: (parts) => `y ddau hyn: (${parts.join('; ')})`,
    either: (parts) => `un o'r ddau hyn: (${parts.join('; ')})`,
    allOf: (parts) => `pob un o'r rhain (${parts.join('; ')})`,
    oneOf: (parts) => `o leiaf un o'r rhain (${parts.join('; ')})`,
    notSo: (fact) => `dydy hyn ddim yn wir: ${fact}`,
    settled: "mae'r lefel wedi'i phenderfynu",
    notSettled: 'mae lefel uwch yn dal yn bosibl',
    answered: (ask) => `mae ateb i "${ask}"`,
    answeredNotWith: (ask, answer) => `mae ateb i "${ask}", ond nid hwn: ${answer}`,
    includesOther: (ask, answer) => `mae'r ateb i "${ask}" yn cynnwys rhywbeth heblaw: ${answer}`,
    is: (ask, answers) => `yr ateb i "${ask}" yw: ${answers}`,
    isNot: (ask, answers) => `nid hwn yw'r ateb i "${ask}": ${answers}`,
    includes: (ask, answers) => `mae'r ateb i "${ask}" yn cynnwys: ${answers}`,
    includesNot: (ask, answers) => `dydy'r ateb i "${ask}" ddim yn cynnwys: ${answers}`,
    listed: (labels) => labels.join(' / ') || 'dim',
  },
  date: (year, month, day) => {
    const name = MONTHS[month - 1] ?? String(month);
    return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
  },
};

const MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
  ' ',
);

/** The page as the rules name it: some say there that an older version was read. */
const pageOf = (page: string): string => page.replace('(an older version)', '(fersiwn hŷn)');
