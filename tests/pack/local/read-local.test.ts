import { describe, expect, test } from 'vitest';
import { TEMPLATE } from '../../../src/cli/local/template.ts';
import { readLocal } from '../../../src/pack/local/load-local.ts';
import { SERVICES } from '../../../src/pack/local/settings.ts';
import { pack as shipped } from '../../rules/shipped-pack.ts';
import { EXAMPLE, settingsOf } from './example.ts';

const { data } = shipped;

test('the example of the handbook is right, and fills every part', () => {
  const settings = settingsOf(EXAMPLE, data);
  expect(Object.keys(settings.services)).toEqual(SERVICES.map(({ key }) => key));
  expect(settings.contacts).toHaveLength(1);
  expect(settings.actions).toHaveLength(1);
});

test('every telephone number of the example is one that is kept free for drama', () => {
  const numbers = [...EXAMPLE.matchAll(/phone: '(.*)'/g)].map(([, number]) => number);
  expect(numbers.length).toBeGreaterThan(3);
  for (const number of numbers) expect(number).toMatch(/^01632 960\d{3}$/);
});

test.each([
  ['the empty file that `local init` writes', TEMPLATE],
  ['a file without anything', ''],
  ['a file in which everything is a comment', '# nothing yet\n'],
])('%s sets nothing and has no problem', (_what, text) => {
  expect(settingsOf(text, data)).toMatchObject({ services: {}, contacts: [], actions: [] });
  expect(settingsOf(text, data).authority).toBeUndefined();
});

test('the empty file has every part, each with where it comes from', () => {
  for (const { key } of SERVICES) expect(TEMPLATE).toMatch(new RegExp(`^${key}:$`, 'm'));
  expect(TEMPLATE.match(/^ {2}source: null$/gm)).toHaveLength(SERVICES.length);
  expect(TEMPLATE.match(/^ {2}checked: null$/gm)).toHaveLength(SERVICES.length);
});

test('the digest changes with what is set, not with comments or order', () => {
  const digest = (text: string) => settingsOf(text, data).digest;
  expect(digest(`# a comment\n${EXAMPLE}`)).toBe(digest(EXAMPLE));
  expect(digest(EXAMPLE.replace('960001', '960009'))).not.toBe(digest(EXAMPLE));
});

/** The example with one part replaced. */
const changed = (find: string, put: string) => {
  if (!EXAMPLE.includes(find)) throw new Error(`the example has no ${find}`);
  return EXAMPLE.replace(find, put);
};
test.each([
  'Tîm Lles Tŷ Gwyn',
  'Café 1, school counsellor',
  'One to one support, ages 10-11, 24/7',
  "Our school's Childline counsellor",
])('%s may be the name of a contact', (name) => {
  expect(settingsOf(changed('School police officer', JSON.stringify(name)), data).contacts[0]).toMatchObject({
    name,
  });
});

const PLACE = /^local\.yaml:\d+:\d+$/;

describe('it is refused, with its place and what to do:', () => {
  test.each([
    [
      'an action of the rules',
      changed('local_tell_safeguarding_person', 'call_999'),
      'duplicate-id',
      /local_call_999/,
    ],
    [
      'a contact of the rules',
      changed('local_school_police', 'police_999'),
      'duplicate-id',
      /local_police_999/,
    ],
    [
      'a contact that has a place of its own',
      changed('local_school_police', 'emergency_duty_team'),
      'duplicate-id',
      /under emergency_duty_team/,
    ],
    [
      'a prohibition, which could undo a rule',
      changed('kind: do', 'kind: do_not'),
      'wrong-value',
      /`do`, `consider`/,
    ],
    [
      'a misspelt question',
      changed('abuse_or_risk: yes', 'abuse_or_rsik: yes'),
      'unknown-id',
      /`abuse_or_risk`/,
    ],
    [
      'the name of a contact of the rules',
      changed('School police officer', 'Police, in an emergency'),
      'duplicate-entry',
      /mix up/,
    ],
    [
      'that name in other letters of the same looks',
      changed('School police officer', 'POLlCE in an Emergency'),
      'duplicate-entry',
      /Police, in an emergency/,
    ],
    [
      'the name of a contact with a place of its own',
      changed('School police officer', 'Émergency-Duty Team'),
      'duplicate-entry',
      /Emergency duty team/,
    ],
    [
      'that name with its words turned round',
      changed('School police officer', 'The emergency police'),
      'duplicate-entry',
      /Police, in an emergency/,
    ],
    [
      'a part of the name of an emergency service',
      changed('School police officer', 'Call the police'),
      'duplicate-entry',
      /Police, in an emergency/,
    ],
    [
      'more than the name of an emergency service',
      changed('School police officer', 'Police emergency line, Exampleshire'),
      'duplicate-entry',
      /Police, in an emergency/,
    ],
    [
      'a number of the rules as a role',
      changed('role: the deputy head', 'role: Childline, 08001111'),
      'wrong-value',
      /number 0800 1111/,
    ],
    [
      'a source of a service that looks like a citation',
      changed('Leaflet of the advocacy service', 'guide law.3'),
      'wrong-value',
      /citation of the guide, `law\.3`/,
    ],
    [
      'a source in letters that look like others',
      changed('Leaflet of the advocacy service', 'guide p\u043elice.1'),
      'wrong-value',
      /letters of English and Welsh/,
    ],
    [
      'letters that look like others',
      changed('School police officer', 'P\u043elice, in an emergency'),
      'wrong-value',
      /letters of English and Welsh/,
    ],
    [
      'a web address with quotes and tags',
      changed('https://www.example.org/refer-a-child', "'https://x.org/\"><script>alert(1)</script>'"),
      'wrong-value',
      /web address/,
    ],
    [
      'a web address with brackets',
      changed('https://www.example.org/refer-a-child', "'https://x.org/[guide'"),
      'wrong-value',
      /web address/,
    ],
    [
      'an address for email with brackets',
      changed('prevent@example.org', "'[guide@example.org'"),
      'wrong-value',
      /email/,
    ],
    ['a misspelt value', changed('cyberbullying', 'cyberbulying'), 'unknown-value', /`cyberbullying`/],
    [
      'a misspelt key',
      changed('emergency_duty_team:', 'emergency_duty_teem:'),
      'unknown-key',
      /emergency_duty_team/,
    ],
    ['a name where a role belongs', changed('role: the', 'name: the'), 'unknown-key', /role/],
    ['a number without quotes', changed("'01632 960002'", '01632960002'), 'wrong-type', /quotes/],
    ['a number with letters', changed("'01632 960002'", "'ring us'"), 'wrong-value', /number/],
    [
      'a link that is no web address',
      changed('https://www.example.org/refer-a-child', 'javascript:alert(1)'),
      'wrong-value',
      /web address/,
    ],
    [
      'a number without a source',
      changed('  source: Leaflet of the advocacy service\n', ''),
      'missing-key',
      /where/,
    ],
    [
      'a day that is not in the calendar',
      changed('checked: 2026-05\n', 'checked: 2026-02-31\n'),
      'wrong-value',
      /2026-02-28/,
    ],
    ['a number without a date', changed('  checked: 2026-05\n', ''), 'missing-key', /2026-02-28/],
    [
      'a contact of its own without a date',
      changed(
        '    source: Letter from the police to schools\n    checked: 2026-02-28\n',
        '    source: A letter\n',
      ),
      'missing-key',
      /checked/,
    ],
    ['another level', changed('    kind: do\n', '    kind: do\n    level: inform\n'), 'unknown-key', /kind/],
    [
      'anything of the rules that is no contact or action',
      `${EXAMPLE}\nlevels: []\n`,
      'unknown-key',
      /Known here/,
    ],
    ['a control character', changed('Monday', '"\u001b[2J'), 'control-character', undefined],
    ['an alias', changed('Monday to Friday.', '*all'), 'alias-refused', undefined],
    ['a name that does harm', `${EXAMPLE}\n__proto__: { authority: x }\n`, 'forbidden-key', undefined],
  ])('%s', (_what, text, code, hint) => {
    const { settings, problems } = readLocal('local.yaml', text, data);
    expect(settings).toBeUndefined();
    const found = problems.find((problem) => problem.code === code);
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(`${found!.file}:${found!.line}:${found!.column}`).toMatch(PLACE);
    if (hint) expect(`${found!.message} ${found!.hint}`).toMatch(hint);
  });

  test.each([
    '999',
    'Police 999',
    'The police, in an emergency: 999',
    '9-9-9',
    'Nine nine nine',
    '９９９ desk',
  ])('a number of the rules in a name, %s', (name) => {
    const { problems } = readLocal('local.yaml', changed('School police officer', `'${name}'`), data);
    expect(problems.map(({ message }) => message)).toContain(
      'the rules give the number 999, and this could be taken for whom it calls',
    );
  });

  test.each(['guide police.1', 'Guide, police 1', 'see poIice.1.', 'GUIDE (Police.1)'])(
    'a source that looks like a citation, %s',
    (source) => {
      const text = changed('Safeguarding policy, section 4', `'${source}'`);
      const { problems } = readLocal('local.yaml', text, data);
      expect(problems.map(({ message }) => message)).toEqual([
        'this could be taken for a citation of the guide, `police.1`',
      ]);
    },
  );

  test('an authority that is not named, where the details are right for one authority only', () => {
    const { problems } = readLocal('local.yaml', changed('authority: Exampleshire County Council', ''), data);
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '3 missing-key',
      '8 missing-key',
      '15 missing-key',
    ]);
  });

  test('a number that the rules have already, whatever rules these are', () => {
    const contacts = data.contacts.map((contact) =>
      contact.id === 'prevent_police_lead' ? { ...contact, email: 'lead@example.org' } : contact,
    );
    const { problems } = readLocal('local.yaml', EXAMPLE, { ...data, contacts });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain('never replace it');
    expect(problems[0]!.source).toBe('  email: prevent@example.org');
  });

  test('everything at once, in the order of the lines', () => {
    const text = changed('abuse_or_risk: yes', 'abuse_or_rsik: yes').replace("'01632 960001'", 'x y');
    const { problems } = readLocal('local.yaml', text, data);
    expect(problems.map(({ code }) => code)).toEqual(['wrong-value', 'unknown-id']);
  });
});
