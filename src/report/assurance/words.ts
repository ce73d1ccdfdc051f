import type { Language } from '../../engine/pack-data.ts';
import { counted } from '../../words/en/counted.ts';

/** The words of the documents that the public reads as well. They stand apart from those of the program, which the page holds. */
export interface AssuranceWords {
  readonly card: {
    readonly title: string;
    readonly about: string;
    readonly purpose: string;
    readonly notFor: string;
    readonly source: string;
    readonly updated: (title: string, publisher: string, when: string) => string;
    readonly howItWorks: string;
    readonly works: readonly string[];
    readonly triedOn: string;
    readonly scenarios: (count: number) => string;
    readonly properties: (count: number) => string;
    readonly changes: (made: number, same: number) => string;
    readonly statements: (count: number) => string;
    readonly agreement: string;
    readonly noAgreement: string;
    readonly gaps: string;
    readonly review: string;
    readonly translated: (read: number, of: number) => string;
    readonly rules: string;
    readonly digest: string;
    readonly asOf: string;
  };
  readonly accessibility: {
    readonly title: string;
    readonly about: string;
    readonly scope: string;
    readonly how: string;
    readonly tried: string;
    readonly shownBy: string;
    /** How many tests of a file passed, of so many, on a day such as `2026-02-28`. */
    readonly passed: (passed: number, of: number, day: string) => string;
    /** Where no report of a run was given. */
    readonly notRun: string;
    readonly program: string;
    readonly asOf: string;
    readonly gaps: string;
    readonly law: string;
    readonly toFillIn: string;
    readonly fields: readonly string[];
  };
  readonly none: string;
}

const en: AssuranceWords = {
  card: {
    title: 'Rules card',
    about: 'what these rules are for, and how far they were tried, on one page',
    purpose: 'What it is for',
    notFor: 'What it is not for',
    source: 'Where it comes from',
    updated: (title, publisher, when) => `${title}. ${publisher}, updated ${when}.`,
    howItWorks: 'How it works',
    works: [
      'Rules that people can read, and no learning from data. The same answers always give the same result.',
      'What is not known never counts as no.',
      'It is given answers only, sends nothing anywhere, and keeps nothing unless somebody asks for it.',
    ],
    triedOn: 'How it was tried',
    scenarios: (count) => `${counted(count, 'made-up case')} with the result that was written down for each.`,
    properties: (count) => `${counted(count, 'promise')} proved for every possible set of answers.`,
    changes: (made, same) =>
      `${counted(made, 'change')} to the rules, one at a time: each was noticed${same === 0 ? '' : `, or proved to change nothing that anybody sees (${same})`}.`,
    statements: (count) =>
      `${counted(count, 'statement')} of the guide, each with the rules that rest on it.`,
    agreement: 'How far people agree who use it',
    noAgreement:
      'Not measured. Experts who were shown the same case agreed with an alpha of 0.58 (Bolton 2021).',
    gaps: 'What is known to be missing',
    review: 'Who has reviewed it',
    translated: (read, of) => `The Welsh: ${read} of ${counted(of, 'text')} reviewed.`,
    rules: 'The rules',
    digest: 'Their digest',
    asOf: 'As of',
  },
  accessibility: {
    title: 'Accessibility statement',
    about: 'what was tried, and what was not',
    scope: 'This is about the page that safeguard web makes, and the interview in a terminal.',
    how: 'It is made from what tests try each time the program is changed. It is a start for the statement that the law asks of the body that offers the page.',
    tried: 'What the tests try',
    shownBy: 'Tests',
    passed: (passed, of, day) => `${passed} of ${of} passed on ${day}`,
    notRun: 'The tests were not run for this document.',
    program: 'The program',
    asOf: 'As of',
    gaps: 'What was not tried, or is missing',
    law: 'Nobody has said that the page complies with WCAG 2.2 AA, in whole or in part. Whoever offers it has to find that out and say it.',
    toFillIn: 'For the body that offers it',
    fields: [
      'Name of the body',
      'Address of the page',
      'How far it complies, and who assessed that, on',
      'How to ask for another format, or tell of a problem',
      'Who enforces it',
      'Date of this statement',
    ],
  },
  none: 'Nothing is named.',
};

const cy: AssuranceWords = {
  card: {
    title: 'Cerdyn y rheolau',
    about: "beth yw pwrpas y rheolau hyn, a pha mor bell maen nhw wedi'u profi, ar un dudalen",
    purpose: 'Beth yw ei bwrpas',
    notFor: "Beth nad yw'n addas ar ei gyfer",
    source: "O ble mae'n dod",
    updated: (title, publisher, when) => `${title}. ${publisher}, diweddarwyd ${when}.`,
    howItWorks: "Sut mae'n gweithio",
    works: [
      "Rheolau y gall pobl eu darllen, heb ddysgu o ddata. Mae'r un atebion bob amser yn rhoi'r un canlyniad.",
      "Dydy'r hyn nad yw'n hysbys byth yn cyfrif fel na.",
      "Atebion yn unig mae'n eu cael. Dydy e ddim yn anfon dim i unman, nac yn cadw dim oni bai bod rhywun yn gofyn.",
    ],
    triedOn: 'Sut cafodd ei brofi',
    scenarios: (count) => `Achosion dychmygol, gyda'r canlyniad a ysgrifennwyd ar gyfer pob un: ${count}.`,
    properties: (count) => `Addewidion wedi'u profi ar gyfer pob set bosibl o atebion: ${count}.`,
    changes: (made, same) =>
      `Newidiadau i'r rheolau, fesul un: ${made}. Sylwyd ar bob un${same === 0 ? '' : `, neu profwyd nad yw'n newid dim y mae neb yn ei weld (${same})`}.`,
    statements: (count) => `Datganiadau'r canllaw, pob un gyda'r rheolau sy'n dibynnu arno: ${count}.`,
    agreement: "Faint mae'r bobl sy'n ei ddefnyddio yn cytuno",
    noAgreement:
      'Heb ei fesur. Roedd arbenigwyr a welodd yr un achos yn cytuno gydag alffa o 0.58 (Bolton 2021).',
    gaps: 'Beth sydd ar goll, hyd y gwyddom',
    review: "Pwy sydd wedi'i adolygu",
    translated: (read, of) => `Y Gymraeg: testunau wedi'u hadolygu: ${read} o ${of}.`,
    rules: 'Y rheolau',
    digest: 'Eu crynodeb digidol',
    asOf: 'Dyddiad',
  },
  accessibility: {
    title: 'Datganiad hygyrchedd',
    about: 'beth gafodd ei brofi, a beth na chafodd',
    scope: "Mae hwn yn sôn am y dudalen y mae safeguard web yn ei gwneud, a'r cyfweliad mewn terfynell.",
    how: "Mae'n cael ei wneud o'r hyn y mae profion yn rhoi cynnig arno bob tro mae'r rhaglen yn newid. Man cychwyn ydyw i'r datganiad y mae'r gyfraith yn gofyn amdano gan y corff sy'n cynnig y dudalen.",
    tried: "Beth mae'r profion yn ei brofi",
    shownBy: 'Profion',
    passed: (passed, of, day) => `pasiodd ${passed} o ${of} ar ${day}`,
    notRun: 'Chafodd y profion ddim eu rhedeg ar gyfer y ddogfen hon.',
    program: 'Y rhaglen',
    asOf: 'Dyddiad',
    gaps: 'Beth na chafodd ei brofi, neu sydd ar goll',
    law: "Does neb wedi dweud bod y dudalen yn cydymffurfio â WCAG 2.2 AA, yn llawn nac yn rhannol. Rhaid i bwy bynnag sy'n ei chynnig ganfod hynny a'i ddweud.",
    toFillIn: "I'r corff sy'n ei chynnig",
    fields: [
      'Enw’r corff',
      'Cyfeiriad y dudalen',
      'Faint mae’n cydymffurfio, pwy asesodd hynny, a phryd',
      'Sut i ofyn am fformat arall, neu roi gwybod am broblem',
      'Pwy sy’n gorfodi',
      'Dyddiad y datganiad hwn',
    ],
  },
  none: 'Does dim wedi’i enwi.',
};

export const ASSURANCE_WORDS: Readonly<Record<Language, AssuranceWords>> = { en, cy };
