import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fillIn } from '../../src/cli/local/fill-in.ts';
import { TEMPLATE } from '../../src/cli/local/template.ts';
import type { Area, Assessment } from '../../src/engine/index.ts';
import { readLocal } from '../../src/pack/local/load-local.ts';
import type { LocalSettings } from '../../src/pack/local/settings.ts';
import { AFALLON } from '../pack/areas/example.ts';
import { pack } from '../rules/shipped-pack.ts';
import { refusal, safeguard, temporaryFolder } from './safeguard.ts';

const WALES = fileURLToPath(new URL('../../rules/wales', import.meta.url));
const REPORT = JSON.stringify({ coercion: 'yes', age: '13_15' });
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('safeguard contacts --area', () => {
  test('says whom to ring there, where each number was seen, the force and the board', () => {
    const { status, stdout } = safeguard(['contacts', '--area', 'conwy']);
    expect(status).toBe(0);
    const text = flat(stdout);
    for (const part of [
      'Cyngor Bwrdeistref Sirol Conwy',
      'Phone: 01492 575111',
      "Seen on the council's page of 9 January 2020; check it.",
      'Phone: 0300 123 3079',
      'Phone: 101',
      'Phone: 999',
      'Police force: North Wales Police',
      'Safeguarding board: North Wales Safeguarding Board',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Childline');
  });

  test('says so where a page has no date, or is one of another council', () => {
    expect(flat(safeguard(['contacts', '--area', 'powys']).stdout)).toContain(
      "Powys County Council: Seen on the council's page, which has no date; check it.",
    );
    expect(flat(safeguard(['contacts', '--area', 'blaenau-gwent']).stdout)).toContain(
      'Seen on the page of Caerphilly County Borough Council, which has no date; check it.',
    );
  });

  test('gives the page to look at where no number is known', () => {
    const text = flat(safeguard(['contacts', '--area', 'cardiff']).stdout);
    expect(text).toContain('Web: https://www.cardifffamilies.co.uk/report-a-concern/');
    expect(text).toContain('No page of a council was found that prints the number.');
    expect(text).not.toContain('Phone: 029');
  });

  test('as JSON has the area and the contacts', () => {
    const { stdout } = safeguard(['contacts', '--area', 'Cyngor Sir Penfro', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      area: { id: 'pembrokeshire' },
      contacts: [
        { id: 'social_services', phone: '01437 764551', area: { seen_on: { page_date: '2023-10-20' } } },
        { id: 'emergency_duty_team', area: { ways: ['web'] } },
        { id: 'police_101' },
        { id: 'police_999' },
      ],
    });
  });

  test.each([
    ['swansee', 'Did you mean swansea?'],
    ['penfro', 'Did you mean pembrokeshire?'],
    ['lyonesse', 'It is one of: isle-of-anglesey, gwynedd, conwy,'],
  ])('does not know %s', (id, says) => {
    const stderr = refusal(['contacts', '--area', id]);
    expect(stderr).toContain(`There is no area "${id}".`);
    expect(stderr).toContain(says);
    expect(stderr).toContain('safeguard areas');
  });

  test('local settings of the same authority win, those of another one give way', () => {
    const folder = temporaryFolder();
    const local = (authority: string): string => {
      const file = join(folder, `${authority}.yaml`);
      const phone = `phone: '01632 960006', source: A letter, checked: 2026-06-03`;
      writeFileSync(file, `authority: ${authority}\nsocial_services: { ${phone} }\n`);
      return file;
    };
    const shown = (authority: string) =>
      safeguard(['contacts', '--area', 'conwy', '--local', local(authority)]).stdout;
    expect(shown('Conwy')).toContain('01632 960006');
    expect(shown('Conwy')).not.toContain('01492 575111');
    // What they leave open is filled from the list.
    expect(shown('Conwy')).toContain('0300 123 3079');
    expect(shown('Torfaen')).toContain('01492 575111');
    expect(shown('Torfaen')).not.toContain('01632 960006');
  });
});

describe('safeguard areas', () => {
  test('lists all of them by police force, with what --area takes', () => {
    const { stdout } = safeguard(['areas']);
    expect(stdout).toContain(`Gwent Police
────────────
• caerphilly: Caerphilly County Borough Council (Cyngor Bwrdeistref Sirol
  Caerffili)
  Social services: 0808 100 1727; Out of hours: 0800 328 4432
`);
    expect(stdout).toContain('No number is known. Look at: https://www.flintshire.gov.uk');
    expect(JSON.parse(safeguard(['areas', '--json']).stdout) as Area[]).toHaveLength(22);
    expect(safeguard(['areas', '--format', 'html']).stdout).toContain('href="tel:08081001727"');
  });
});

const assess = (...args: string[]) => safeguard(['assess', '-', ...args], { input: REPORT });

describe('safeguard assess --area', () => {
  test('puts the numbers beside social services, and changes nothing else', () => {
    expect(assess('--area', 'torfaen').stdout).toContain('Social services 01495 762200');
    const result = JSON.parse(assess('--area', 'torfaen', '--json').stdout) as Assessment;
    const before = JSON.parse(assess('--json').stdout) as Assessment;
    expect({ ...result, contacts: [] }).toEqual({ ...before, contacts: [] });
    expect(result.contacts.filter(({ area }) => area).map(({ id, phone }) => [id, phone])).toEqual([
      ['social_services', '01495 762200'],
      ['emergency_duty_team', '0800 328 4432'],
    ]);
  });

  test('an authority in the local settings does the same', () => {
    const file = join(temporaryFolder(), 'local.yaml');
    writeFileSync(file, 'authority: Torfaen County Borough Council\n');
    expect(assess('--local', file).stdout).toContain('Social services 01495 762200');
  });

  test('a record keeps nothing of it, and holds', () => {
    const record = join(temporaryFolder(), 'case.json');
    expect(assess('--area', 'torfaen', '--record', record).stdout).toContain('01495 762200');
    const shown = safeguard(['record', 'show', record, '--json']).stdout;
    expect(shown).not.toMatch(/torfaen/i);
    expect(safeguard(['record', 'verify', record]).status).toBe(0);
  });

  test('an unknown area is refused before any question', () => {
    const stderr = refusal(['assess', '-', '--area', 'lyonesse'], { input: REPORT });
    expect(stderr).toContain('There is no area "lyonesse".');
  });
});

describe('a record and its written report', () => {
  const shown = (command: string, options: readonly string[]): string => {
    const file = join(temporaryFolder(), 'case.json');
    safeguard(['assess', '-', '--record', file], { input: REPORT });
    return flat(safeguard(['record', command, file, ...options]).stdout);
  };

  test.each(['show', 'report'])('record %s --area gives the numbers of the area', (command) => {
    expect(shown(command, ['--area', 'conwy'])).toContain(
      'Social services: 01492 575111; Out of hours: 0300 123 3079 Conwy: check it.',
    );
  });

  test.each(['show', 'report'])('record %s --area gives the page where no number is known', (command) => {
    expect(shown(command, ['--area', 'cardiff'])).toContain(
      'https://www.cardifffamilies.co.uk/report-a-concern/',
    );
  });

  test('an unknown area is refused', () => {
    const file = join(temporaryFolder(), 'case.json');
    safeguard(['assess', '-', '--record', file], { input: REPORT });
    expect(refusal(['record', 'report', file, '--area', 'conwi'])).toContain('Did you mean conwy?');
  });
});

describe('safeguard local init --area', () => {
  test('in a pipe confirms nothing: the numbers stand there as comments, and set nothing', () => {
    const file = join(temporaryFolder(), 'local.yaml');
    const { status, stdout } = safeguard(['local', 'init', '--area', 'conwy', '--local', file]);
    expect(status).toBe(0);
    expect(stdout).toContain('for Conwy County Borough Council.');
    expect(stdout).toContain('  - Social services, in the daytime\n  - Social services, out of hours\n');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('authority: Conwy County Borough Council');
    expect(text).toContain(`social_services:
  # Not confirmed: 01492 575111, seen on the council's page of 9 January 2020; check it.
`);
    const settings = JSON.parse(
      safeguard(['local', 'show', '--local', file, '--json']).stdout,
    ) as LocalSettings;
    expect(settings).toMatchObject({ authority: 'Conwy County Borough Council', services: {} });
    expect(safeguard(['local', 'check', '--local', file]).stdout).toContain('is right.');
    // Until then results show those of the list, and say that they are to be checked.
    expect(flat(assess('--local', file).stdout)).toContain('01492 575111');
  });

  test('says where to look for what is not known', () => {
    const file = join(temporaryFolder(), 'local.yaml');
    safeguard(['local', 'init', '--area', 'wrexham', '--local', file]);
    expect(readFileSync(file, 'utf8')).toContain(
      '# No number is known. Look here:\n  # http://wrexham.gov.uk',
    );
  });

  test('what was confirmed is set, with its source and the day', () => {
    const text = fillIn(
      TEMPLATE,
      AFALLON,
      { social_services: { phone: '029 2018 0009', source: 'I "rang" it' } },
      '2026-11-30',
    );
    const { settings, problems } = readLocal('local.yaml', text, pack.data);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      authority: 'Ynys Afallon County Council',
      services: {
        social_services: { phone: '029 2018 0009', source: 'I "rang" it', checked: '2026-11-30' },
      },
    });
    expect(settings?.services.emergency_duty_team).toBeUndefined();
    expect(text).toContain('# Not confirmed: 029 2018 0002, seen on the page of Gwales Council');
  });
});

describe('safeguard rules check', () => {
  const check = (folder: string) => safeguard(['rules', 'check', '--pack', folder]);

  test('checks a folder with a list of areas, warns of old pages and takes what is accepted', () => {
    const folder = join(temporaryFolder(), 'wales');
    cpSync(WALES, folder, { recursive: true });
    expect(check(folder).stdout).toContain('26 findings accepted in lint.yaml\n');
    writeFileSync(join(folder, 'lint.yaml'), '{}\n');
    const { status, stdout } = check(folder);
    expect(status).toBe(0);
    expect(flat(stdout)).toContain(
      'warning area-number-old the details under `social_services` of the area `torfaen` were last dated in 2024-06-06, more than 12 months ago',
    );
    expect(stdout).toContain('26 warnings.');
  });

  test('is part of the check of everything that ships', () => {
    expect(flat(safeguard(['rules', 'check']).stdout)).toContain(
      'numbers of areas from pages that are old or have no date. Accepted:',
    );
  });
});
