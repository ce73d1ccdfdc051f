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
};
