import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areaIn } from '../../src/engine/area.ts';
import { loadAreas } from '../../src/pack/areas/load-areas.ts';
import { pack } from './shipped-pack.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILE = join(ROOT, 'rules/wales/areas.yaml');
const { areas = [], problems } = await loadAreas(FILE);

/**
 * The numbers a second time, so that a slip of the finger in one place is noticed: social services, and out of hours. What is
 * not here was on no page of a council, or two pages disputed it.
 */
const NUMBERS: Readonly<Record<string, readonly [day: string | undefined, night: string | undefined]>> = {
  'isle-of-anglesey': ['01248 725888', undefined],
  gwynedd: [undefined, undefined],
  conwy: ['01492 575111', '0300 123 3079'],
  denbighshire: ['01824 712200', '0345 053 3116'],
  flintshire: [undefined, undefined],
  wrexham: [undefined, undefined],
  powys: ['01597 827666', undefined],
  ceredigion: ['01545 574000', '0300 456 3554'],
  pembrokeshire: ['01437 764551', undefined],
  carmarthenshire: [undefined, undefined],
  swansea: ['01792 635700', '01792 775501'],
  'neath-port-talbot': ['01639 686802', undefined],
  bridgend: [undefined, undefined],
  'vale-of-glamorgan': ['01446 725202', '029 2078 8570'],
  cardiff: [undefined, undefined],
  'rhondda-cynon-taf': ['01443 425006', '01443 743665'],
  'merthyr-tydfil': ['01685 725000', '01443 743665'],
  caerphilly: ['0808 100 1727', '0800 328 4432'],
  'blaenau-gwent': [undefined, '0800 328 4432'],
  torfaen: ['01495 762200', '0800 328 4432'],
  monmouthshire: [undefined, '0800 328 4432'],
  newport: ['01633 656656', '0800 328 4432'],
};

describe('the areas that ship', () => {
  test('are all 22 authorities, with no number but those that were seen', () => {
    expect(problems).toEqual([]);
    const listed = areas.map(({ id, social_services, out_of_hours }) => [
      id,
      [social_services?.phone, out_of_hours?.phone],
    ]);
    expect(Object.fromEntries(listed)).toEqual(NUMBERS);
    expect(listed).toHaveLength(22);
  });

  test('take every number from a page of a council, and none of a school, a union or a health board', () => {
    for (const { social_services, out_of_hours } of areas) {
      for (const service of [social_services, out_of_hours]) {
        if (!service) continue;
        expect(new URL(service.source).host).toMatch(/\.gov\.(?:uk|wales)$|(?:^|\.)newport\.gov\.uk$/);
        expect(service.source).not.toMatch(/nhs|school|sch\.uk|\buat\b/);
      }
    }
  });

  test('have a page to look at wherever a number is not known', () => {
    const open = areas.filter(({ social_services, out_of_hours }) => !social_services || !out_of_hours);
    expect(open.filter(({ web, site }) => web === undefined && site === undefined)).toEqual([]);
  });

  test('are those of the four forces and six boards', () => {
    const count = (key: 'police' | 'board') => new Set(areas.map((area) => JSON.stringify(area[key]))).size;
    expect([count('police'), count('board')]).toEqual([4, 6]);
  });

  test('have the Welsh names of the forces, and no English name in Welsh without its mark', () => {
    const mark = (english: string): string => `[${english}]`;
    const inWelsh = areas.map((area) => areaIn('cy', area, areas, mark));
    for (const { police } of inWelsh) expect(police).toMatch(/^Heddlu /);
    expect(new Set(inWelsh.map(({ board }) => board))).toContain(
      'CYSUR (Bwrdd Diogelu Canolbarth a Gorllewin Cymru)',
    );
    for (const { board, social_services: day, out_of_hours: night } of inWelsh)
      for (const name of [board, day?.service, night?.service])
        expect(name ?? '[]').toMatch(/^\[.*\]$|^CYSUR|^Teulu Môn$|^Porth Gofal$/);
  });
});

describe('no telephone number stands in the repository without a source', () => {
  const known = new Set([
    ...areas.flatMap(({ social_services, out_of_hours }) =>
      [social_services, out_of_hours].map((service) => digitsOf(service?.phone)),
    ),
    ...pack.data.contacts.flatMap(({ phone, text }) => [digitsOf(phone), digitsOf(text)]),
  ]);

  const places = ['rules', 'src', 'docs', 'build', 'tests', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'];
  const files = places.flatMap(filesIn).map((path) => [relative(ROOT, path), path] as const);

  test('and none in the rules is one for drama', () => {
    expect([...known].filter(isForDrama)).toEqual([]);
  });

  test.each([
    ['a landline', '01632 999 001', ['01632999001']],
    ['a number in brackets', '(01632) 999001', ['01632999001']],
    ['with dashes', '029-2099-9001', ['02920999001']],
    ['from abroad', '+44 1632 999001', ['01632999001']],
    ['as it is dialled there', '0044 1632 999001', ['01632999001']],
    ['no place', 'Ring 0345 999 0001.', ['03459990001']],
    ['no number', 'in 2026-11-30, 0.123456789, sha256:0123456789ab, 10000000000', []],
  ])('what looks like one is found: %s', (_, text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test.each(places)('in %s', (place) => {
    const strange = files
      .filter(([name]) => name === place || name.startsWith(`${place}/`))
      // Made to be wrong.
      .filter(([name]) => !/^tests\/(fuzz|suites|pack\/areas|rules\/areas)/.test(name))
      .flatMap(([name, path]) => numbersIn(readFileSync(path, 'utf8')).map((number) => `${name}: ${number}`))
      .filter((found) => {
        const number = found.slice(found.lastIndexOf(' ') + 1);
        return !known.has(number) && (place === 'rules' || place === 'src' || !isForDrama(number));
      });
    expect(strange).toEqual([]);
  });
});

function digitsOf(text: string | undefined): string {
  return (text ?? '').replaceAll(' ', '');
}

/** Texts that look like telephone numbers, as digits from the 0 on. */
function numbersIn(text: string): readonly string[] {
  // The digest of what a text was translated from may be all digits.
  const said = text.replace(/^ *of: .*$/gm, '');
  return [
    ...said.matchAll(
      /(?<![\w.+/=:-])(?:(?:\+|00 ?)44 ?\(?0?\)?|\(?0)\d{1,4}\)?(?:[ -]?\d{2,}){1,4}(?![\w-])/g,
    ),
  ]
    .map(([number]) =>
      number
        .replace(/^(?:\+|00 ?)44/, '0')
        .replace(/^0 ?\(0\)/, '0')
        .replace(/\D/g, ''),
    )
    .filter(({ length }) => length >= 8 && length <= 11);
}

/** Whether Ofcom keeps a number free for drama; the examples in the documents and tests are, whole or cut short. */
function isForDrama(number: string): boolean {
  return /^(?:01632960?|029201800|08081570|0306999|07700900)/.test(number);
}

function filesIn(name: string): readonly string[] {
  const path = join(ROOT, name);
  if (/\.\w+$/.test(name)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js|yaml|json|md|html|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
