import type { Words } from '../en/index.ts';

const orRather = (near: string | undefined): string =>
  near === undefined ? '' : ` Oeddech chi'n meddwl: ${near}?`;

const oneOf = (ids: readonly string[]): string => `Dewiswch un o'r rhain: ${ids.join(', ')}.`;

export const refusal: Words['refusal'] = {
  system: {
    ENOENT: "does dim ffeil o'r enw hwn",
    EEXIST: "mae rhywbeth arall â'r enw hwn",
    EACCES: 'does gennych chi ddim caniatâd',
    EPERM: 'does gennych chi ddim caniatâd',
    EBADF: 'dydy hi ddim ar agor ar gyfer hyn',
    EROFS: "dim ond darllen y ddisg sy'n bosibl",
    ENOSPC: "mae'r ddisg yn llawn",
    EDQUOT: "mae'r ddisg yn llawn",
    EFBIG: "byddai'n rhy fawr",
    EIO: "methodd y ddisg neu'r cysylltiad â hi",
    EISDIR: 'ffolder yw hwn',
    ENOTDIR: "dydy rhan o'r llwybr ddim yn ffolder",
    ELOOP: "mae'r dolenni'n mynd mewn cylch",
    ENAMETOOLONG: "mae'r enw'n rhy hir",
    EMFILE: 'mae gormod o ffeiliau ar agor',
    ENFILE: 'mae gormod o ffeiliau ar agor',
  },
  standardInput: 'y mewnbwn safonol',
  file: {
    needsName: (option) => `Rhowch enw ffeil ar ôl ${option}.`,
    isFolder: (file) => `Ffolder yw hwn: ${file}. Enwch ffeil.`,
    notOrdinary: (file) => `Nid ffeil gyffredin yw hon: ${file}. Enwch un arall.`,
    exists: (file) =>
      `Mae ffeil o'r enw hwn yn barod: ${file}. Dewiswch enw arall, neu defnyddiwch --force i'w disodli.`,
    existsType: (file) => `Mae ffeil o'r enw hwn yn barod: ${file}. Teipiwch enw arall.`,
    changedMeanwhile: (file) =>
      `Mae rhywun arall wedi newid y ffeil hon yn y cyfamser: ${file}. Chafodd dim ei ysgrifennu.`,
    notWritten: (file, why) => `Doedd dim modd ysgrifennu'r ffeil ${file}: ${why}. Chafodd dim ei newid.`,
    folderNotMade: (folder, why) => `Doedd dim modd creu'r ffolder ${folder}: ${why}.`,
    noFolder: (folder, file) =>
      `Does dim ffolder o'r enw hwn: ${folder}. Does dim modd ysgrifennu'r ffeil ${file}.`,
    closedFolder: (folder, why) => `Does dim modd ysgrifennu yn y ffolder ${folder}: ${why}.`,
    notUsable: (file, why) => `Does dim modd defnyddio'r ffeil ${file}: ${why}.`,
    notRead: (name, why) => `Does dim modd darllen hyn: ${name} (${why}).`,
    answersTooLarge: (name, most) =>
      `Mae hyn yn fwy na ${most} MiB: ${name}. Mae atebion yn llawer llai na hynny.`,
    recordTooLarge: (name, most) => `Mae hyn yn fwy na ${most} MiB, felly all e ddim bod yn gofnod: ${name}.`,
    noAnswers: (name) => `Does dim atebion yma: ${name}. Heb atebion o gwbl, ysgrifennwch {}.`,
    noRecord: (name) => `Mae hon yn wag: ${name}. Does dim cofnod ynddi.`,
    noResponses: (name) => `Does dim ymatebion yma: ${name}. Chafodd dim ei farcio.`,
    isIn: (file) => `Mae yn y ffeil ${file}. Dim ond chi all ei darllen.`,
  },
  resultNotWritten: (why) => `Doedd dim modd ysgrifennu'r canlyniad: ${why}.`,
  resultNowhere:
    "Doedd dim modd ysgrifennu'r canlyniad: mae'r allbwn safonol ar gau. I wneud hebddo: > /dev/null",
  goesWith: (option, other) => `Dim ond gyda ${other} y mae modd defnyddio ${option}.`,
  goesWithEither: (option, one, other) => `Dim ond gyda ${one} neu ${other} y mae modd defnyddio ${option}.`,
  contradict: (format) => `Mae --json a --format ${format} yn groes i'w gilydd. Defnyddiwch un ohonyn nhw.`,
  forQuestions: (option) =>
    `Mae ${option} ar gyfer cwestiynau mewn terfynell. Yma mae'r atebion wedi'u rhoi'n barod.`,
  forAnswers:
    "Mae --strict ar gyfer atebion o ffeil neu o'r mewnbwn safonol. Mewn terfynell, cewch eich holi.",
  outputClosed:
    "Mae'r allbwn safonol ar gau, felly fyddai eich atebion ddim yn mynd i unman. Enwch ffeil: --output FILE.",
  privateScreen: "Mae angen terfynell sy'n gallu clirio ei sgrin ar gyfer --private.",
  tooManyLevels: (most) =>
    `Nifer y lefelau y mae gan --exit-level godau ar eu cyfer: ${most}. Mae gan y rheolau hyn fwy.`,
  unanswered: (ids) =>
    `Mae --strict yn gofyn am ateb pendant i bob cwestiwn. Cwestiynau heb ateb pendant (${ids.length}):\n  ${ids.join('\n  ')}`,
  noBrief: "Does dim --brief erbyn hyn. Y cynllun sy'n cael ei ddangos; mae --full yn dangos popeth.",
  fileEach: 'Mae angen ffeil bob un ar --record a --output.',
  noCommand: (name, near) => `Does dim gorchymyn "${name}".${orRather(near)}`,
  noArea: (named, near, ids) =>
    `Does dim ardal "${named}".${orRather(near)} ${oneOf(ids)}\nGyda'u henwau: safeguard areas`,
  noTopic: "Dydy'r rheolau hyn ddim yn dweud pa gwestiwn sydd am bryderon, felly gadewch --concern allan.",
  noConcern: (id, near, ids) => `Does dim math o bryder "${id}".${orRather(near)} ${oneOf(ids)}`,
  noLevel: (id, near, ids) => `Does dim lefel "${id}".${orRather(near)} ${oneOf(ids)}`,
  noneListed: {
    theme: (id, near, ids) => `Does dim thema "${id}".${orRather(near)} ${oneOf(ids)}`,
    concern: (id, near, ids) => `Does dim math o bryder "${id}".${orRather(near)} ${oneOf(ids)}`,
    level: (id, near, ids) => `Does dim lefel "${id}".${orRather(near)} ${oneOf(ids)}`,
  },
  noScenario: (id, near) => `Does dim senario "${id}".${orRather(near)} I'w rhestru: safeguard scenario list`,
  noneOnTheme: "Does dim un o'r senarios hyn ar y thema honno.",
  packNeedsName: 'Rhowch enw ffolder ar ôl --pack.',
  packIsFile: (file, folder) =>
    `Ffeil yw ${file}, a ffolder yw pecyn. ${folder === undefined ? "Rhowch enw'r ffolder sy'n cynnwys y pack.yaml." : `Rhowch enw'r ffolder y mae ynddi: --pack ${folder}`}`,
  rulesChanged: "Mae'r rheolau wedi cael eu newid yn y cyfamser.",
  needsTerminal: {
    quiz: 'Mae angen terfynell ar y cwis. Gallwch farcio ffeil o benderfyniadau yn lle hynny: safeguard scenario mark FILE',
    author:
      'Mae angen terfynell i ysgrifennu senario. Mae golygydd yn helpu hefyd: mae llinell gyntaf pob ffeil yn enwi ei sgema.',
    demo: "Mae angen terfynell i ddangos yr achos gam wrth gam. Gallwch ei ddangos gyda'i atebion yn lle hynny: safeguard scenario show ID --answers",
  },
  passphrase: {
    notOpen: (fd) => `Does dim byd ar agor ar ddisgrifydd ffeil ${fd}.`,
    notRead: (fd, why) => `Does dim modd darllen cyfrinymadrodd o ddisgrifydd ffeil ${fd}: ${why}.`,
    tooLong: (most) =>
      `Mae'r cyfrinymadrodd yn rhy hir. Y mwyaf y mae modd ei ddarllen, mewn beitiau: ${most}.`,
    notUtf8: (fd) => `Nid testun UTF-8 yw'r cyfrinymadrodd ar ddisgrifydd ffeil ${fd}. Cadwch ef fel UTF-8.`,
    none: (fd) => `Does dim cyfrinymadrodd ar ddisgrifydd ffeil ${fd}.`,
    severalLines: (fd) => `Mae mwy nag un llinell ar ddisgrifydd ffeil ${fd}. Un llinell yw cyfrinymadrodd.`,
  },
  web: {
    chooseOne: "Dewiswch un: mae --output FILE yn ysgrifennu'r dudalen, mae --serve yn ei dangos.",
    chooseWhat:
      "Dywedwch beth i'w wneud â'r dudalen: mae --output FILE yn ei hysgrifennu i ffeil, mae --serve yn ei dangos ar y peiriant hwn.",
    portTaken: (port) =>
      `Mae rhaglen arall yn defnyddio porth ${port}. Enwch un arall, neu gadewch --port allan.`,
    portNotUsable: (port, why) => `Does dim modd defnyddio porth ${port}: ${why}.`,
    packTwice: (pack) => `Mae dau o'r pecynnau hyn o'r un enw: ${pack}. Enwch bob un unwaith.`,
    isIn: (file) =>
      `Mae'r dudalen yn y ffeil ${file}. Does dim achos go iawn ynddi, felly gallwch ei rhannu.`,
    withLocal: 'Mae eich gosodiadau lleol yn rhan ohoni.',
    room: (cases, all) =>
      `Achosion ymarfer y mae lle iddyn nhw: ${cases} o ${all}. I'w cael i gyd: --all-cases.`,
    open: 'Agorwch y cyfeiriad hwn mewn porwr ar y peiriant hwn. Mae Ctrl-C yn gorffen.',
  },
  folderGone: "Dydy'r ffolder rydych chi ynddo ddim yno bellach. Ewch i un arall, gyda cd.",
  bug: 'Gwall yn safeguard yw hyn, nid eich camgymeriad chi. Chafodd dim un ateb ei gadw.',
};
