import type { Words } from '../en/index.ts';

export const record: Words['record'] = {
  title: 'Cofnod o asesiad',
  more: 'Rhagor',
  moreHow: (file) => `Pob cam, pam, a phwy arall all helpu: safeguard record show ${file} --full`,
  changed: "Mae'r cofnod hwn wedi cael ei newid ers ei gadw. Peidiwch â dibynnu arno.",
  notWhatRulesGive:
    "Mae'r canlyniad yn y cofnod hwn yn wahanol i'r hyn y mae ei reolau'n ei roi ar gyfer yr atebion hyn. Peidiwch â dibynnu arno.",
  notFinished: "Chafodd y cwestiynau ddim eu hateb i'r diwedd.",
  otherRules: (made, madeVersion, pack, version) =>
    `Rheolau'r cofnod: ${made}, fersiwn ${madeVersion}. Daw'r geiriad o'r rhain: ${pack} ${version}.`,
  assessed: 'Aseswyd',
  program: 'Rhaglen',
  decision: {
    title: 'Argymhelliad a phenderfyniad',
    none: "Does dim penderfyniad wedi'i nodi.",
    outdated:
      "Cafodd yr atebion eu newid ar ôl y penderfyniad hwn, ac mae'r argymhelliad yn wahanol nawr. Penderfynwch eto.",
    decided: 'Penderfyniad',
    why: "Pam mae'n wahanol i'r argymhelliad",
    by: 'Pwy benderfynodd',
    when: 'Pryd',
    recommended: 'Argymhelliad',
    atLeast: (title) => `o leiaf: ${title}`,
    mayChangeTo: 'Gallai newid i hyn',
    lessUrgent: (recommended) => `Yr argymhelliad oedd "${recommended}". Mae eich dewis chi'n llai brys.`,
    somethingElse: (recommended) =>
      `Yr argymhelliad oedd "${recommended}". Fe wnaethoch chi ddewis rhywbeth arall.`,
  },
  report: {
    title: 'Hysbysiad: drafft',
    other: 'Atebion eraill',
    first: (title) => `Yn gyntaf: ${title}. Yna ysgrifennwch.`,
    answersGiven: 'Rhoddwyd yr atebion',
    fillIn: "Mae'r atebion a roddwyd wedi'u llenwi. Llenwch yr hyn nad oes neb ond chi yn ei wybod.",
  },
  verification: {
    title: 'Gwirio cofnod',
    changed: "Mae'r cofnod wedi cael ei newid ers ei gadw",
    sound: "Mae'r cofnod yn iawn",
    notWhatRulesGive: "Dydy'r cofnod ddim yn cyfateb i'r hyn y mae ei reolau'n ei roi",
    different: "Byddai'r canlyniad yn wahanol nawr",
    asSaved: "Mae fel yr oedd pan gafodd ei gadw: mae ei god gwirio'n cyfateb.",
    notAsSaved: "Dydy ei god gwirio ddim yn cyfateb i'r hyn sydd ynddo. Peidiwch â dibynnu arno.",
    madeWith: 'Gwnaed gyda',
    comparedWith: 'Cymharwyd â',
    otherResult: "Mae'r rheolau wedi newid, ac mae'r un atebion yn rhoi canlyniad gwahanol nawr.",
    otherRules: "Mae'r rheolau wedi newid. Mae'r lefelau a'r camau yr un fath.",
    digest:
      "Mae cod gwirio'n dod o hyd i ddamweiniau a newidiadau diofal. Dydy e ddim yn dal rhywun sy'n cyfrifo'r cod eto.",
    whatWouldBe: "Beth fyddai'n wahanol nawr",
    same: "Mae'r un rheolau'n rhoi'r un canlyniad, hyd at y beit olaf.",
    notSame: "Mae'r un rheolau'n rhoi canlyniad gwahanol i'r un yn y cofnod.",
    notSameElse:
      "Mae'r un rheolau'n rhoi canlyniad gwahanol i'r un yn y cofnod. Mae'r lefelau a'r camau yr un fath; mae rhywbeth arall yn wahanol.",
    change: (kept, now) => `${kept}. Nawr: ${now}`,
    level: 'Lefel',
    possibleLevel: "Y lefel uchaf sy'n bosibl",
    possible: (text) => `${text} (yn bosibl)`,
    gained: 'Camau newydd',
    lost: 'Camau sydd wedi mynd',
    nowCertain: "Camau sy'n sicr nawr",
    nowPossible: 'Camau nad ydyn nhw ond yn bosibl nawr',
    answersLost: 'Atebion nad ydyn nhw yn y rheolau hyn',
    answersIgnored: "Atebion nad ydyn nhw'n cyfrif mwyach",
  },
  decide: {
    needsTerminal: 'I ateb cwestiynau, mae angen terfynell. Heb un, enwch ffeil: --from FILE.',
    notedIn: (file) => `Mae'r penderfyniad wedi'i nodi yma: ${file}.`,
    replaces: (time) => `Mae'n cymryd lle'r un blaenorol (${time}).`,
    sayReason: 'Rhowch y rheswm, o dan departure.',
    yours: 'Chi sydd i benderfynu. Peidiwch â rhoi enwau.',
    what: 'Beth oedd y penderfyniad?',
    somethingElse: 'Rhywbeth arall',
    ownWords: 'Beth oedd e? Defnyddiwch eich geiriau eich hun.',
    more: "Oes rhywbeth i'w ychwanegu? (Os na, pwyswch Enter.)",
    reason: (departure) => `${departure} Beth yw'r rheswm?`,
    anyDifferent:
      "Oes unrhyw ran ohono'n wahanol i'r argymhelliad? Os oes, dywedwch pam. (Os na, pwyswch Enter.)",
    who: 'Pwy benderfynodd? Rhowch rôl, fel arweinydd diogelu, nid enw. (I hepgor hyn, pwyswch Enter.)',
    cannotBeShown: (line) => `Mae nod ynddo nad oes modd ei ddangos: ${line}`,
    fillIn: 'Llenwch hwn.',
    tooLong: (most) => `Mae hwn yn rhy hir. Y nifer mwyaf o nodau: ${most}.`,
  },
  resume: {
    needsTerminal: "I fynd ymlaen â'r cwestiynau, mae angen terfynell.",
    leftOut: (answer) => `Dydy'r ateb hwn ddim yn y rheolau hyn, felly mae'n cael ei adael allan: ${answer}`,
    decided: "Mae penderfyniad yn y cofnod hwn yn barod. Mae'n aros nes i chi nodi un arall.",
    sameVersion: (version) =>
      `Mae'r rheolau wedi newid ers cadw'r cofnod hwn, er bod yr un rhif ar y ddau: ${version}.`,
    otherVersion: (kept, now) =>
      `Mae'r rheolau wedi newid ers cadw'r cofnod hwn. Y fersiwn bryd hynny: ${kept}. Nawr: ${now}.`,
    notChanged: (file) => `Chafodd y ffeil hon ddim ei newid: ${file}`,
  },
  keep: {
    isIn: (file) => `Mae'r cofnod yma: ${file}.`,
    onlyPassphrase: "Dim ond ei gyfrinymadrodd sy'n ei agor.",
    onlyYou: 'Dim ond chi all ei ddarllen.',
    toDecide: (file) => `I nodi'r penderfyniad: safeguard record decide ${file}`,
    toContinue: (file) => `I fynd ymlaen: safeguard record resume ${file}`,
    nothingChanged: 'Chafodd dim ei newid.',
  },
  file: {
    hasChanged: (file) =>
      `Mae'r ffeil hon wedi cael ei newid ers ei chadw, felly mae'n cael ei gadael fel y mae: ${file}. I'w gweld: safeguard record show ${file}`,
    otherPack: (made, pack) =>
      `Gwnaed y cofnod gyda'r rheolau "${made}", a'r rhain yw "${pack}". Enwch nhw gyda --pack FOLDER.`,
    noName: 'Rhowch enw ffeil y cofnod.',
    nameToChange: 'I newid cofnod, rhowch enw ei ffeil.',
    otherText: (file) =>
      `Mae testun arall yn y ffeil hon heblaw'r cofnod wedi'i amgryptio: ${file}. Byddai'n cael ei golli.\nGadewch y llinellau o BEGIN i END yn unig yn y ffeil, a rhowch gynnig arall arni.`,
    notOpened: (file) => `Dydy'r cyfrinymadrodd ddim yn agor y ffeil hon: ${file}.`,
    forKey: (file) =>
      `Dydy'r ffeil hon ddim wedi'i hamgryptio â chyfrinymadrodd: ${file}. I'w hagor gydag age: age -d -i KEY ${file} | safeguard record show -`,
    damaged: (file) =>
      `Does dim modd agor y ffeil hon: ${file}. Mae wedi'i difrodi neu ei thorri'n fyr. Os oes copi arall ohoni, rhowch gynnig ar hwnnw.`,
  },
  passphrase: {
    whichOpens: (file) => `Y cyfrinymadrodd ar gyfer ${file} (fydd e ddim i'w weld): `,
    choose: 'Dewiswch gyfrinymadrodd, fel pum gair ar hap. Hebddo, all neb agor y cofnod.',
    chosen: (file) => `Cyfrinymadrodd newydd ar gyfer ${file} (fydd e ddim i'w weld): `,
    again: 'Yr un peth eto: ',
    empty: 'All e ddim bod yn wag.',
    another: (odd) => `${odd} Dewiswch un arall.`,
    notSame: 'Dydyn nhw ddim yr un fath. Rhowch gynnig arall arni.',
    notTyped: (odd) =>
      `${odd} Fyddai rhywun sy'n teipio'r un geiriau ddim yn gallu agor y cofnod. Chafodd dim ei gadw.`,
    needsTerminal:
      'Mewn terfynell y gofynnir am gyfrinymadrodd. Heb un, enwch ddisgrifydd ffeil: --passphrase-fd 3 3< FILE',
    atEnds: "Mae'r cyfrinymadrodd yn dechrau neu'n gorffen â bwlch, ac mae'n hawdd peidio â sylwi ar hwnnw.",
    byteOrderMark: (code) =>
      `Mae marc trefn beitiau yn y cyfrinymadrodd (${code}): mae golygyddion yn ychwanegu un, a does neb yn ei weld.`,
    lostLetter: (code) => `Mae arwydd yn y cyfrinymadrodd yn lle llythyren a gollwyd (${code}).`,
    oddBlank: (code) => `Mae bwlch yn y cyfrinymadrodd nad yw'n fwlch cyffredin (${code}).`,
    unseen: (code) => `Mae nod yn y cyfrinymadrodd nad oes neb yn ei weld (${code}).`,
  },
};
