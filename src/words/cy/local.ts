import type { Words } from '../en/index.ts';

export const local: Words['local'] = {
  otherLanguage: (text) => `[Saesneg: ${text}]`,
  group: 'Yn eich sefydliad',
  checked: (source, date) => `${source}, gwiriwyd ${date}`,
  services: {
    social_services: {
      name: 'Gwasanaethau cymdeithasol, yn ystod y dydd',
      says: 'Mae hysbysiad am blentyn yn mynd yma, dros y ffôn, lle digwyddodd hyn.',
      caution: 'Os oes perygl, ffoniwch 999.',
      note: (authority) =>
        `Ar gyfer pryder a gododd yn yr ardal hon: ${authority}. Ar gyfer un a gododd rywle arall, chwiliwch am y rhif yno.`,
    },
    information_advice_assistance: {
      name: 'Gwybodaeth, Cyngor a Chynhorthwy',
      says: "Gyda chydsyniad rhiant, atgyfeiriwch blentyn sydd â'i gartref yma i gael asesiad o'i anghenion.",
      caution:
        "Mae hysbysiad am blentyn sy'n wynebu risg yn mynd i'r gwasanaethau cymdeithasol lle cododd y pryder.",
      note: (authority) =>
        `Dim ond ar gyfer plentyn sydd â'i gartref yn yr ardal hon: ${authority}. Ar gyfer unrhyw blentyn arall, chwiliwch am yr awdurdod lle mae ei gartref.`,
    },
    emergency_duty_team: {
      name: 'Tîm dyletswydd brys',
      says: "Y gwasanaethau cymdeithasol y tu allan i oriau, i roi gwybod am blentyn sy'n wynebu risg. Os nad oes modd cael gafael arnyn nhw, ffoniwch yr heddlu.",
      caution: 'Os oes perygl, ffoniwch 999.',
      note: (authority) =>
        `Ar gyfer pryder a gododd yn yr ardal hon: ${authority}. Ar gyfer un a gododd rywle arall, chwiliwch am y tîm yno.`,
    },
    designated_safeguarding_person: {
      name: 'Person diogelu dynodedig',
      says: "Gofynnwch iddyn nhw am gyngor, oni bai bod hynny'n eich dal yn ôl. Ewch at y gwasanaethau cymdeithasol eich hun os nad oes modd cael gafael arnyn nhw, os nad ydyn nhw'n gweithredu, neu os yw'r pryder amdanyn nhw.",
      caution: 'Os oes perygl, ffoniwch 999 yn gyntaf.',
    },
    prevent_lead: {
      name: 'Cyswllt ar gyfer Prevent a Channel',
      says: "Llwybr atgyfeirio'r heddlu, neu un pwynt cyswllt, ar gyfer radicaleiddio.",
      caution: 'Os oes perygl, ffoniwch 999.',
    },
    independent_professional_advocacy: {
      name: 'Eiriolaeth Broffesiynol Annibynnol',
      says: "Mae eiriolwr annibynnol yn gweithio i'r plentyn yn unig, ac yn ei helpu i gael ei glywed.",
    },
  },
};
