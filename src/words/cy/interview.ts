import type { Words } from '../en/index.ts';

export const interview: Words['interview'] = {
  inDanger: 'Os yw plentyn mewn perygl nawr, ffoniwch yr heddlu ar 999. Peidiwch ag aros am yr offeryn hwn.',
  welcome:
    "Atebwch beth allwch chi. Os nad ydych chi'n gwybod, dywedwch hynny: dydy hynny byth yn gwneud y canlyniad yn llai brys.",
  notKnown: 'Ddim yn hysbys',
  quickPlace: (title, gap) => `Cwestiynau cyflym${gap}${title}`,
  stagePlace: (number, of, title, gap) => `Rhan ${number} o ${of}${gap}${title}`,
  countedPlace: (number, about, title) => `Cwestiwn ${number} (tua ${about} i gyd): ${title}`,
  nothingAnswered: 'Dydych chi ddim wedi ateb dim eto.',
  yourAnswers: "Eich atebion. Dewiswch un i'w newid.",
  showResult: 'Dangos y canlyniad',
  goOn: "Mynd ymlaen â'r cwestiynau",
  leaveQuestion: 'Stopio yma? Byddwch yn gweld canlyniad eich atebion hyd yma.',
  reminder: (title) => `Yn gyntaf: ${title}. Yna ewch ymlaen.`,
  chooseAll: "Dewiswch bob un sy'n wir.",
  help: {
    why: "Pam rydyn ni'n gofyn hyn",
    guide: "Beth mae'r canllaw yn ei ddweud, yn fyr",
    inShort: (title) => `${title}, yn fyr`,
    think: "Help gyda'r cwestiwn hwn",
    compare: (title) => `Cymharu: ${title}`,
    sources: (cites) => `[canllaw ${cites}]`,
  },
};
