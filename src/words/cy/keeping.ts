import type { Words } from '../en/index.ts';

export const keeping: Words['keeping'] = {
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
