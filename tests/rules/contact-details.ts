import type { Contact } from '../../src/engine/index.ts';

export type Details = Pick<Contact, 'phone' | 'text' | 'web' | 'email' | 'languages'>;

/** How to reach each contact: the numbers and addresses of the guide, or those of the source named. */
export const DETAILS: Readonly<Record<string, Details>> = {
  police_999: { phone: '999', languages: ['en'] },
  childline: { phone: '0800 1111', web: 'www.childline.org.uk/get-support/', languages: ['en'] },
  childline_cymraeg: { web: 'www.childline.org.uk/get-support/', languages: ['cy'] },
  meic: { phone: '0808 802 3456', text: '84001', web: 'https://www.meiccymru.org/', languages: ['en'] },
  childrens_commissioner_wales: {
    phone: '0808 801 1000',
    email: 'advice@childcomwales.org.uk',
    languages: ['en'],
  },
  nspcc_online_safety: { phone: '0808 800 5002', languages: ['en'] },
  stop_it_now: { phone: '0808 1000 900', web: 'stopitnow.org.uk', languages: ['en', 'cy'] },
  parent_info: { web: 'parentinfo.org', languages: ['en'] },
  ask_about_games: { web: 'www.askaboutgames.com', languages: ['en'] },
  thinkuknow: { web: 'www.thinkuknow.co.uk', languages: ['en'] },
  parents_protect: { web: 'www.parentsprotect.co.uk', languages: ['en'] },
  internet_matters: { web: 'www.internetmatters.org', languages: ['en'] },
  safer_internet: { web: 'www.saferinternet.org.uk', languages: ['en'] },
  childnet: { languages: ['en'] },
  ltai: { web: 'https://www.ltai.info/downloads/', languages: ['en'] },
  hwb: { languages: ['en'] },
  schoolbeat: { web: 'schoolbeat.org', languages: ['en', 'cy'] },
  social_services: { languages: ['en'] },
  emergency_duty_team: { languages: ['en'] },
  information_advice_assistance: { languages: ['en'] },
  prevent_police_lead: { languages: ['en'] },
  nspcc_helpline: { phone: '0808 800 5000', web: 'nspcc.org.uk', languages: ['en'] },
  ceop_education: { web: 'ceopeducation.co.uk', languages: ['en'] },
  report_remove: { web: 'www.childline.org.uk', languages: ['en'] },
  professionals_online_safety: { phone: '0344 381 4772', languages: ['en'] },
};

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
  information_advice_assistance: /report of a child at risk does not go here/i,
  childnet: /gives no address/,
  hwb: /gives no address/,
};
