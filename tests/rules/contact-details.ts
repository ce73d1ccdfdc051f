import type { Contact } from '../../src/engine/index.ts';

export type Details = Pick<Contact, 'phone' | 'text' | 'web' | 'email' | 'languages'>;

/** How to reach each contact: the numbers and addresses of the guide, or those of the source named. */
export const DETAILS: Readonly<Record<string, Details>> = {
  police_999: { phone: '999' },
  social_services: {},
  emergency_duty_team: {},
  police_101: { phone: '101' },
  childline: { phone: '0800 1111', web: 'www.childline.org.uk/get-support/' },
  nspcc_helpline: { phone: '0808 800 5000', web: 'nspcc.org.uk', email: 'help@nspcc.org.uk' },
  prevent_police_lead: {},
  information_advice_assistance: {},
  live_fear_free: { phone: '0808 80 10 800', text: '07860077333', languages: ['en', 'cy'] },
  stop_it_now: { phone: '0808 1000 900', web: 'stopitnow.org.uk', languages: ['en', 'cy'] },
  wales_safeguarding_procedures: { web: 'safeguarding.wales', languages: ['en', 'cy'] },
  ceop_report: {
    web: 'https://ceop.police.uk/Safety-Centre/How-can-CEOP-help-me-YP/How-can-CEOP-help-me-concerned-adult',
  },
  report_remove: { web: 'www.childline.org.uk' },
  meic: { phone: '0808 802 3456', text: '84001', web: 'https://www.meiccymru.org/', languages: ['en', 'cy'] },
  childline_cymraeg: { phone: '0800 1111', web: 'www.childline.org.uk/get-support/', languages: ['cy'] },
  professionals_online_safety: { phone: '0344 381 4772' },
  hwb: { web: 'https://hwb.gov.wales/keeping-safe-online', languages: ['en', 'cy'] },
  schoolbeat: { web: 'https://schoolbeat.cymru/en/', languages: ['en', 'cy'] },
  ceop_education: { web: 'ceopeducation.co.uk' },
  thinkuknow: { web: 'www.thinkuknow.co.uk' },
  safer_internet: { web: 'www.saferinternet.org.uk' },
  internet_matters: { web: 'www.internetmatters.org' },
  nspcc_online_safety: { phone: '0808 800 5002' },
  childnet: { web: 'childnet.com' },
  parent_info: { web: 'parentinfo.org' },
  parents_protect: { web: 'www.parentsprotect.co.uk' },
  ask_about_games: { web: 'www.askaboutgames.com' },
  ltai: { web: 'https://www.ltai.info/downloads/' },
  childrens_commissioner_wales: {
    phone: '0808 801 1000',
    email: 'advice@childcomwales.org.uk',
    languages: ['en', 'cy'],
  },
};

/** When the details were last seen, where that is not the date of the guide, and not unknown. */
export const LATER: ReadonlyMap<string, string | null> = new Map([
  ['nspcc_helpline', '2024-04-09'],
  ['professionals_online_safety', '2023-09'],
  ['hwb', null],
  ['childnet', null],
  ['schoolbeat', null],
]);

/** Whom each is for, at least. */
export const FOR = {
  child: [
    'police_999',
    'childline',
    'childline_cymraeg',
    'meic',
    'childrens_commissioner_wales',
    'report_remove',
  ],
  parent: [
    'police_999',
    'childrens_commissioner_wales',
    'nspcc_online_safety',
    'nspcc_helpline',
    'stop_it_now',
    'parent_info',
    'ask_about_games',
    'thinkuknow',
    'parents_protect',
    'internet_matters',
    'safer_internet',
    'childnet',
    'schoolbeat',
  ],
  practitioner: [
    'police_999',
    'thinkuknow',
    'stop_it_now',
    'social_services',
    'emergency_duty_team',
    'information_advice_assistance',
    'prevent_police_lead',
    'ltai',
    'hwb',
    'schoolbeat',
    'professionals_online_safety',
  ],
} as const;

/** What has to be said beside a contact. */
export const CAUTIONS: Readonly<Record<string, RegExp>> = {
  childrens_commissioner_wales: /not an emergency service/,
  nspcc_online_safety: /may have closed.*November 2021.*0808 800 5000/s,
  parent_info: /not confirmed since 2021/i,
  parents_protect: /not confirmed since 2021/i,
  ltai: /not confirmed since 2021/i,
  thinkuknow: /CEOP Education.*ceopeducation\.co\.uk/,
  report_remove: /send no image for them/i,
  social_services: /call 999 first/,
  emergency_duty_team: /call 999 first/,
  information_advice_assistance: /report about a child does not go here/i,
  hwb: /copy no pictures/i,
  schoolbeat: /delete nothing/,
  childline: /ask for it\. You may have to wait/,
  meic: /meic\.cymru/,
  police_101: /call 999/,
  ceop_report: /does not replace a report/,
};
