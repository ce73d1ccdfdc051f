import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { safeguard, temporaryFolder } from './safeguard.ts';

/** What each command line is refused with, whole. `~` is the folder of these tests. */
const REFUSED: readonly (readonly [string, string])[] = [
  [
    'assess - --output ~/yno.json',
    "Mae ffeil o'r enw hwn yn barod: ~/yno.json. Dewiswch enw arall, neu defnyddiwch --force i'w disodli.",
  ],
  ['assess - --output ~/ffolder', 'Ffolder yw hwn: ~/ffolder. Enwch ffeil.'],
  [
    'assess - --output ~/dim/a.json',
    "Does dim ffolder o'r enw hwn: ~/dim. Does dim modd ysgrifennu'r ffeil ~/dim/a.json.",
  ],
  ['assess ~/dim.json', "Does dim modd darllen hyn: ~/dim.json (does dim ffeil o'r enw hwn)."],
  ['assess ~/yno.json', 'Does dim atebion yma: ~/yno.json. Heb atebion o gwbl, ysgrifennwch {}.'],
  ['assess - --force', 'Dim ond gyda --output FILE neu --record FILE y mae modd defnyddio --force.'],
  [
    'assess - --json --format text',
    "Mae --json a --format text yn groes i'w gilydd. Defnyddiwch un ohonyn nhw.",
  ],
  [
    'assess - --quick',
    "Mae --quick ar gyfer cwestiynau mewn terfynell. Yma mae'r atebion wedi'u rhoi'n barod.",
  ],
  ['assess - --encrypt', 'Dim ond gyda --record FILE y mae modd defnyddio --encrypt.'],
  [
    'assess - --brief',
    "Does dim --brief erbyn hyn. Y cynllun sy'n cael ei ddangos; mae --full yn dangos popeth.",
  ],
  ['assess --quik', "gwall: does dim opsiwn '--quik'\n(Oeddech chi'n meddwl: --quick?)"],
  ['assess --area', "gwall: mae angen gwerth ar ôl yr opsiwn '--area <id>'"],
  ['assess a b', 'gwall: gormod o argiau. Disgwyliwyd: 1. Cafwyd: 2.'],
  [
    'assess --format txt',
    "gwall: dydy'r gwerth hwn ddim yn iawn ar gyfer yr opsiwn '--format <format>': 'txt'. Oeddech chi'n meddwl: text? Dewiswch un o'r rhain: text, markdown, html, json.",
  ],
  ['asess', "gwall: does dim gorchymyn 'asess'\n(Oeddech chi'n meddwl: assess?)"],
  ['help asess', 'Does dim gorchymyn "asess". Oeddech chi\'n meddwl: assess?'],
  [
    'contacts --for child --area conwy',
    "gwall: does dim modd defnyddio'r opsiynau hyn gyda'i gilydd: '--area <id>', '--for <who>'",
  ],
  ['scenario show', "gwall: mae'r arg hwn ar goll: 'id'"],
  ['scenario show dim', 'Does dim senario "dim". I\'w rhestru: safeguard scenario list'],
  [
    'scenario quiz',
    'Mae angen terfynell ar y cwis. Gallwch farcio ffeil o benderfyniadau yn lle hynny: safeguard scenario mark FILE',
  ],
  [
    'scenario new',
    'Mae angen terfynell i ysgrifennu senario. Mae golygydd yn helpu hefyd: mae llinell gyntaf pob ffeil yn enwi ei sgema.',
  ],
  [
    'scenario quiz --count 0',
    "gwall: dydy'r gwerth hwn ddim yn iawn ar gyfer yr opsiwn '--count <number>': '0'. Rhif cyfan o 1 i 1000 yw hwn.",
  ],
  ['record show ~/yno.json', 'Mae hon yn wag: ~/yno.json. Does dim cofnod ynddi.'],
  [
    'web',
    "Dywedwch beth i'w wneud â'r dudalen: mae --output FILE yn ei hysgrifennu i ffeil, mae --serve yn ei dangos ar y peiriant hwn.",
  ],
  [
    'web --serve --port 70000',
    "gwall: dydy'r gwerth hwn ddim yn iawn ar gyfer yr opsiwn '--port <n>': '70000'. Rhif o 0 i 65535 yw hwn.",
  ],
];

test.each(REFUSED)('safeguard %s is refused in Welsh', (line, says) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'yno.json'), '');
  mkdirSync(join(folder, 'ffolder'));
  const inFolder = (text: string): string => text.replaceAll('~', folder);
  const { status, stderr } = safeguard(line.split(' ').map(inFolder), {
    env: { SAFEGUARD_LANG: 'cy' },
    input: '',
  });
  expect(stderr).toBe(`${inFolder(says)}\n`);
  expect(status).toBe(2);
});

test('an area that there is not is named in Welsh, with the one that was meant', () => {
  const { stderr } = safeguard(['contacts', '--area', 'conwi', '--lang', 'cy']);
  expect(stderr).toMatch(
    /^Does dim ardal "conwi"\. Oeddech chi'n meddwl: conwy\? Dewiswch un o'r rhain: isle-of-anglesey, /,
  );
});

test('what stays in English says so in English too, whatever the language', () => {
  const { stderr } = safeguard(['rules', 'chek', '--lang', 'cy'], { env: { SAFEGUARD_LANG: 'cy' } });
  expect(stderr).toContain("error: unknown command 'chek'");
});

test('the scenarios run as tests in Welsh', () => {
  const { stdout, status } = safeguard(['scenario', 'test', '--coverage', '--lang', 'cy']);
  expect(stdout).toContain("Y senarios fel profion o'r rheolau\n");
  expect(stdout).toMatch(/Mae'r senarios i gyd yn dal: \d+\.\n/);
  expect(stdout).toMatch(/Cwestiynau wedi'u cyrraedd: (\d+) o \1\.\n/);
  expect(status).toBe(0);
});
