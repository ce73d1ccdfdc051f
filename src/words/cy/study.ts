import type { Words } from '../en/index.ts';

export const study: Words['study'] = {
  title: (reader) => `Darllen achosion dychmygol: darllenydd ${reader}`,
  about: (cases, pack) =>
    `Nifer yr achosion dychmygol i'w darllen: ${cases}. Ar ôl pob un, atebwch gwestiynau "${pack}". Mae pobl eraill yn darllen yr un achosion. ` +
    "Rydyn ni'n cymharu'r atebion, i ddod o hyd i gwestiynau nad yw pawb yn eu deall yn yr un ffordd.",
  noTest: "Y cwestiynau sy'n cael eu profi yma, nid chi. Does neb yn marcio eich atebion.",
  alone: {
    title: 'Darllenwch ar eich pen eich hun',
    items: [
      "Peidiwch â siarad am yr achosion na'ch atebion nes bod pawb wedi rhoi eu hatebion yn ôl.",
      "Peidiwch â chwilio am yr achosion na'u hatebion, a pheidiwch â'u rhoi drwy'r offeryn yn gyntaf.",
      "Atebwch o'r hyn y mae'r achos yn ei ddweud, ac nid o achos sydd gennych chi.",
      'Darllenwch yr achosion yn y drefn sydd yma. Mae gan bawb drefn wahanol.',
    ],
  },
  answering: {
    title: 'Sut i ateb',
    sheets:
      "Ysgrifennwch eich atebion yn answers.csv, sy'n agor mewn taenlen, neu yn answers.json. Defnyddiwch un ohonyn nhw.",
    cells: (example) =>
      `Mae pob cwestiwn yn rhes a phob achos yn golofn. Ysgrifennwch enw byr ateb. Er enghraifft: ${example}.`,
    several: (example) => `Os oes sawl ateb, rhowch hanner colon rhyngddyn nhw: ${example}`,
    notKnown: (id) => `Os nad yw'r achos yn dweud, ysgrifennwch y gair hwn: ${id}. Mae hynny'n ateb hefyd.`,
    empty:
      "Gadewch gell yn wag dim ond os nad ydych chi'n ateb y cwestiwn, neu os nad yw'n gwneud synnwyr yn yr achos hwnnw. Dydy cell wag ddim yn ateb.",
    noTime: 'Os nad oes gennych chi amser i ddarllen achos, gadewch ei golofn yn wag.',
    save: "Cadwch answers.csv fel CSV, yn yr un ffolder a gyda'r un enw.",
  },
  kept: {
    title: "Beth sy'n cael ei gadw amdanoch chi",
    items: [
      "Rhif ydych chi. Peidiwch ag ysgrifennu eich enw, eich rôl na ble rydych chi'n gweithio mewn unrhyw ffeil.",
      "Mae eich atebion yn cael eu cadw gyda'r rhif hwnnw, a'u cymharu â rhai pobl eraill.",
      "Eich dewis chi yw cymryd rhan. Gallwch stopio unrhyw bryd, a gofyn i'ch atebion gael eu dileu cyn iddyn nhw gael eu cymharu.",
      "Peidiwch ag ysgrifennu dim am blentyn go iawn. Os yw achos yn eich atgoffa o un, rhowch y daflen o'r neilltu a siaradwch â'ch arweinydd diogelu.",
    ],
  },
  hard: "Dydy'r achosion ddim yn graffig, ond maen nhw am niwed i blant. Cymerwch egwyl pan fydd angen, a stopiwch os yw'n ormod.",
  danger: 'Os gall plentyn go iawn fod mewn perygl nawr, ffoniwch yr heddlu ar 999.',
  case: (number) => `Achos ${number}`,
  questions: 'Y cwestiynau',
  askedWhen: (condition) => `Mae'n gwneud synnwyr pan fo hyn yn wir: ${condition}.`,
  several: 'Gall fod mwy nag un ateb.',
  byItself: 'Ar ei ben ei hun yn unig.',
  unknown: "Dydy'r achos ddim yn dweud.",
  sheet: { asks: "beth sy'n cael ei ofyn", answers: 'beth allwch chi ei ysgrifennu' },
};
