import { describe, expect, test } from 'vitest';
import type { AssessedContact } from '../../src/engine/index.ts';
import { assessed, safeguard } from '../cli/safeguard.ts';
import { judge, pack, QUIET, questionOf, type Given } from './shipped-pack.ts';
import { CAUTIONS, DETAILS, FOR, LATER } from './contact-details.ts';
import { CONTACTS } from './vocabulary.ts';

const SEXUAL_CONCERNS = [
  'sexting_harassment',
  'sexual_abuse_grooming',
  'live_streaming',
  'image_threats',
  'fake_images',
  'sexual_exploitation',
  'harmful_sexual_behaviour',
];

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** The contacts that the program lists. */
function listed(...args: readonly string[]): AssessedContact[] {
  const { status, stdout } = safeguard(['contacts', '--json', ...args]);
  expect(status).toBe(0);
  return JSON.parse(stdout) as AssessedContact[];
}

describe('every contact', () => {
  test('has the number and address of its source, and nothing more', () => {
    const shown = listed();
    expect(ids(shown).toSorted()).toEqual(Object.keys(DETAILS).toSorted());
    for (const { id, languages, ...contact } of shown) {
      const reach = Object.entries(contact).filter(([key]) =>
        ['phone', 'text', 'web', 'email'].includes(key),
      );
      expect({ id, ...Object.fromEntries(reach), languages }).toEqual({ id, ...DETAILS[id] });
    }
  });

  test('says where its details come from, when they were last checked, and whether the guide names it', () => {
    const outside = new Set<string>(CONTACTS.outside);
    for (const { id, source, checked, in_guide, cites } of pack.data.contacts) {
      expect({ id, in_guide, checked }).toEqual({
        id,
        in_guide: !outside.has(id),
        checked: LATER.has(id) ? LATER.get(id) : outside.has(id) ? null : '2021-02',
      });
      expect(source).toMatch(
        in_guide
          ? /All Wales Practice Guide, February 2021 \(|The guide names it \(/
          : /\w\.(uk|wales)\b|^Wales Safeguarding Procedures \(/,
      );
      expect(cites.length > 0 || outside.has(id)).toBe(true);
    }
  });

  test('carries its caution where there is doubt', () => {
    const said = new Map(pack.data.contacts.map(({ id, caution }) => [id, caution ?? '']));
    expect(Object.entries(CAUTIONS).filter(([id, caution]) => !caution.test(said.get(id)!))).toEqual([]);
  });

  test('names no opening hours', () => {
    expect(JSON.stringify(pack.data.contacts)).not.toMatch(
      /\b\d{1,2} ?(am|pm)\b|24 hours|24\/7|monday|weekday|office hours/i,
    );
  });
});

describe('for whom', () => {
  test.each(Object.entries(FOR))('%s: the program lists these', (audience, wanted) => {
    const shown = listed('--for', audience);
    expect(ids(shown)).toEqual(expect.arrayContaining([...wanted]));
    for (const contact of shown) expect(contact.for).toEqual([audience]);
  });

  test('a child is not sent to the lines for practitioners, nor they to Childline', () => {
    const for_ = (id: string) => pack.data.contacts.find((contact) => contact.id === id)?.for;
    expect(for_('childline')).toEqual(['child']);
    expect(for_('childline_cymraeg')).toEqual(['child']);
    expect(for_('meic')).toEqual(['child']);
    expect(for_('professionals_online_safety')).toEqual(['practitioner']);
    expect(for_('information_advice_assistance')).toEqual(['practitioner']);
    expect(for_('prevent_police_lead')).toEqual(['practitioner']);
  });

  test('Childline is there in Welsh as well', () => {
    expect(pack.data.contacts.find(({ id }) => id === 'childline_cymraeg')).toMatchObject({
      phone: '0800 1111',
      languages: ['cy'],
      cites: expect.arrayContaining(['contacts.9']) as unknown,
    });
  });
});

describe('in an assessment', () => {
  const REPORT = { concerns: ['image_threats'], other_party: 'adult' };
  const first = (given: Given) => ids(judge({ ...QUIET, ...given }).contacts.filter((one) => one.first));

  test('a report has its five first: social services, their team out of hours, 101, and a line for the child and the adult', () => {
    expect(first(REPORT)).toEqual([
      'social_services',
      'emergency_duty_team',
      'police_101',
      'childline',
      'nspcc_helpline',
    ]);
  });

  test('in danger 999 comes first; out of it, 999 is listed and waits', () => {
    expect(first({ ...REPORT, immediate_danger: 'yes' })[0]).toBe('police_999');
    expect(first({ ...REPORT, immediate_danger: 'yes' })).not.toContain('police_101');
    expect(first(REPORT)).not.toContain('police_999');
    expect(ids(judge(QUIET).contacts)).toContain('police_999');
  });

  test('nothing is first that somebody would ring themselves', () => {
    expect(first({ ...REPORT, role: 'social_services' })).not.toContain('social_services');
    expect(first({ ...REPORT, role: 'police' })).not.toContain('police_101');
  });

  test('the helplines for children are always there', () => {
    expect(ids(judge(QUIET).contacts)).toEqual(
      expect.arrayContaining(['childline', 'childline_cymraeg', 'meic', 'childrens_commissioner_wales']),
    );
  });

  test('where it is not safe to tell the parents, nobody is listed for parents alone', () => {
    const shown = judge({ ...QUIET, consent_unsafe: 'yes' }).contacts;
    expect(shown.filter((contact) => contact.for.join() === 'parent')).toEqual([]);
    expect(ids(shown)).not.toContain('information_advice_assistance');
  });

  test('Prevent and its material come with radicalisation, in the program too', () => {
    expect(ids(listed('--concern', 'radicalisation'))).toEqual(
      expect.arrayContaining(['prevent_police_lead', 'ltai']),
    );
    const shown = ids(judge({ ...QUIET, concerns: ['cyberbullying'] }).contacts);
    expect(shown).not.toContain('prevent_police_lead');
    expect(shown).not.toContain('ltai');
  });

  test.each([
    [{ concerns: ['image_threats'] }, true],
    [{ concerns: ['live_streaming'] }, true],
    [{ concerns: ['fake_images'] }, true],
    [{ concerns: ['sexting_harassment'], images_involved: 'yes' }, true],
    [{ concerns: ['sexting_harassment'], images_involved: 'yes', child_role: 'harming' }, false],
    [{ concerns: ['pornography'], images_involved: 'yes' }, false],
    [{ concerns: ['radicalisation'], images_involved: 'yes' }, false],
    [{ concerns: ['self_harm'], images_involved: 'yes' }, false],
  ] as const)('Report Remove with %j: %s', (given, wanted) => {
    expect(ids(judge({ ...QUIET, ...given }).contacts).includes('report_remove')).toBe(wanted);
  });

  test('Stop It Now comes with every sexual concern and with harmful behaviour, and with no other', () => {
    const shown = (given: Given) => ids(judge({ ...QUIET, ...given }).contacts).includes('stop_it_now');
    const sexual = [...SEXUAL_CONCERNS, 'pornography'];
    expect(
      questionOf('concerns')
        .options.filter(({ id }) => shown({ concerns: [id] }))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(sexual.toSorted());
    expect(shown({ concerns: ['offline_abuse'], hackett: 'abusive' })).toBe(true);
  });

  test.each([
    'cyberbullying',
    'sexual_abuse_grooming',
    'sexual_exploitation',
    'criminal_exploitation',
    'radicalisation',
    'other',
  ])('Ask About Games comes with %s, which may happen in games', (concern) => {
    expect(ids(judge({ ...QUIET, concerns: [concern] }).contacts)).toContain('ask_about_games');
  });

  test('a report is due: whom to report to is named, with what to look up and no number', () => {
    const due = judge({ ...QUIET, significant_harm: 'yes' }).contacts;
    for (const id of ['social_services', 'emergency_duty_team']) {
      expect(due.find((contact) => contact.id === id)).not.toHaveProperty('phone');
      expect(pack.data.contacts.find((contact) => contact.id === id)?.helps_when).toMatch(
        /The number is on the website/,
      );
      expect(ids(judge(QUIET).contacts)).not.toContain(id);
    }
  });

  test('a contact that may bear on the case is shown', () => {
    expect(ids(judge({}).contacts).toSorted()).toEqual(Object.keys(DETAILS).toSorted());
  });
});

describe('law and further practice guides', () => {
  test.each([
    ['law_improper_messages', ['law.1'], /2003.*127/],
    ['law_malicious_messages', ['law.2'], /1988/],
    ['law_sexual_offences_online', ['law.3', 'law.4', 'law.5', 'law.6', 'law.7', 'law.8', 'law.9'], /online/],
    ['law_trafficking', ['law.10'], /slavery/],
    ['law_consent_and_images', ['law.11'], /2003/],
    ['law_adult_sexual_messages', ['law.12'], /2015/],
    ['law_prevent_duty', ['law.13', 'radicalisation.4'], /2015.*Prevent/],
    ['practice_guide_cse', ['evidence.11'], /CSE/],
    ['practice_guide_cce', ['evidence.12'], /CCE/],
    ['practice_guide_hsb', ['hsb.10', 'response.14'], /HSB/],
    ['practice_guide_radicalisation', ['radicalisation.1'], /February 2022/],
  ])('%s cites its statements and names its Act or guide', (id, cites, title) => {
    const note = pack.data.notes.find((entry) => entry.id === id);
    expect(note?.title).toMatch(title);
    expect(note?.cites).toEqual(expect.arrayContaining(cites));
    expect(note?.kind).toBe(id.startsWith('law') ? 'law' : 'practice_guide');
  });

  test('a later practice guide that this one could not know names its page', () => {
    expect(pack.data.notes.find(({ id }) => id === 'practice_guide_radicalisation')).toMatchObject({
      source: 'c6-p12',
    });
  });

  test('on consent: 16, never under 13, more protection at 16 and 17, and nobody is judged', () => {
    const { notes } = assessed({ ...QUIET, concerns: ['sexting_harassment'], images_involved: 'yes' });
    const { text } = notes.find(({ id }) => id === 'law_consent_and_images')!;
    expect(text).toMatch(/age of consent is 16/);
    expect(text).toMatch(/under 13 can never consent/);
    expect(text).toMatch(/16 and 17 have extra protection/);
    expect(text).toMatch(/not there to prosecute under-16s/);
    expect(text).toMatch(/indecent photographs of a child is illegal/);
    expect(text).toMatch(/for others to decide/);
  });
});
