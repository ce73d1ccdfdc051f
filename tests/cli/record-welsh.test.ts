import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { safeguard, temporaryFolder } from './safeguard.ts';
import { ENGLISH, inWelsh } from './welsh-pack.ts';

const CASE = {
  immediate_danger: 'no',
  concerns: ['sexual_abuse_grooming'],
  grooming_signs: ['threats'],
  abuse_or_risk: 'yes',
  images_involved: 'unknown',
  disability: 'yes',
  parental_consent: 'refused',
};

const DECISION = {
  decision: { level: 'refer', text: 'Ymweliad yn gyntaf.' },
  departure: 'Teulu hysbys.',
  decidedBy: 'arweinydd diogelu',
};

/** A record of the case that was made in English, and how to run a command on it. */
function kept() {
  const folder = temporaryFolder();
  const file = join(folder, 'case.json');
  const run = (args: readonly string[], input?: object) =>
    safeguard(['record', ...args], { input: JSON.stringify(input ?? {}) });
  const { status, stderr } = safeguard(['assess', '-', '--record', file], {
    input: JSON.stringify(CASE),
  });
  expect(status, stderr).toBe(0);
  return { file, run };
}

test('a record is read in Welsh: what it is, what was recommended and decided, and what the rules give', () => {
  const { file, run } = kept();
  const before = readFileSync(file, 'utf8');
  const { stdout, stderr } = run(['show', file, '--lang', 'cy']);
  expect(stderr).toBe('');
  const text = inWelsh(stdout);
  expect(text).toContain('Cofnod o asesiad');
  expect(text).toContain('Argymhelliad: o leiaf: Hysbyswch wasanaethau cymdeithasol nawr');
  expect(text).toContain("Does dim penderfyniad wedi'i nodi.");
  expect(text).toContain('Peidiwch â dileu na newid dim ar ddyfais.');
  expect(text).not.toMatch(ENGLISH);
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(run(['show', file]).stdout).toContain('Record of an assessment');
});

test('a record that is made in Welsh is the one that is made in English, but for the time', () => {
  const [welsh, english] = (['cy', 'en'] as const).map((lang) => {
    const file = join(temporaryFolder(), 'case.json');
    const { status, stdout, stderr } = safeguard(['assess', '-', '--record', file, '--lang', lang], {
      input: JSON.stringify(CASE),
    });
    expect(status, stderr).toBe(0);
    if (lang === 'cy') {
      expect(stdout).toContain('PEIDIWCH');
      expect(stderr).toContain(`Mae'r cofnod yma: ${file}.`);
    }
    // Over the time as well goes the digest, in the last line.
    return readFileSync(file, 'utf8').replace(/"assessedAt": ".*"|"digest": "[^"]*"\n\}\n$/g, '');
  });
  expect(welsh).toBe(english);
});

test('a decision that is noted in Welsh is what it is in English, but for the time', () => {
  const records = (['cy', 'en'] as const).map((lang) => {
    const { file, run } = kept();
    const { status, stderr } = run(['decide', file, '--from', '-', '--lang', lang], DECISION);
    expect(status, stderr).toBe(0);
    const said = `Mae'r penderfyniad wedi'i nodi yma: ${file}.`;
    if (lang === 'cy') expect(stderr).toContain(said);
    else expect(stderr).not.toContain(said);
    const { digest: _digest, ...record } = JSON.parse(readFileSync(file, 'utf8')) as { digest: string };
    return { ...record, assessedAt: '', decidedAt: '' };
  });
  expect(JSON.stringify(records[0])).toBe(JSON.stringify(records[1]));
});

test('what people wrote stays as it is, in whichever language it is read', () => {
  const { file, run } = kept();
  run(['decide', file, '--from', '-', '--lang', 'cy'], DECISION);
  const welsh = inWelsh(run(['show', file, '--lang', 'cy']).stdout);
  expect(welsh).toContain('Penderfyniad: Atgyfeiriwch y plentyn. Ymweliad yn gyntaf.');
  expect(welsh).toContain("Pam mae'n wahanol i'r argymhelliad: Teulu hysbys.");
  const english = inWelsh(run(['show', file]).stdout);
  expect(english).toContain('Decided: Refer the child. Ymweliad yn gyntaf.');
  expect(english).toContain('Decided by: arweinydd diogelu');
});

test('the written report is in Welsh, whole', () => {
  const { file, run } = kept();
  run(['decide', file, '--from', '-'], DECISION);
  const { stdout } = run(['report', file, '--lang', 'cy']);
  const text = inWelsh(stdout);
  expect(text).not.toMatch(ENGLISH);
  for (const part of [
    /Rhoddwyd yr atebion: \d+ (?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr) \d{4}, \d\d:\d\d/,
    "Mae'r atebion a roddwyd wedi'u llenwi. Llenwch yr hyn nad oes neb ond chi yn ei wybod.",
    '[gweithdrefnau c2-p17]',
    "• Beth mae'r person arall yn ei wneud: Bygwth",
    'Argymhelliad a phenderfyniad',
    'Gallai newid i hyn: Ffoniwch 999 nawr',
    'Pwy benderfynodd: arweinydd diogelu',
    'Peidiwch: ☐',
  ])
    expect(text).toEqual(
      typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part),
    );
  const html = run(['report', file, '--lang', 'cy', '--format', 'html']).stdout;
  expect(html).toContain('<html lang="cy-GB">');
});

test('a record is compared in the language in which it was kept, and the verdict is in Welsh', () => {
  const { file, run } = kept();
  const { status, stdout } = run(['verify', file, '--lang', 'cy']);
  expect(status).toBe(0);
  expect(stdout).toContain("Mae'r cofnod yn iawn");
  expect(inWelsh(stdout)).not.toMatch(ENGLISH);
});

test('what the rules do not give any more is shown as it was kept, and says that it is English', () => {
  const { file, run } = kept();
  const record = readFileSync(file, 'utf8').replaceAll(
    /"digest": "sha256:[0-9a-f]{64}"(,\s+"standing")/g,
    `"digest": "sha256:${'0'.repeat(64)}"$1`,
  );
  writeFileSync(file, record);
  const { stdout } = run(['show', file, '--lang', 'cy']);
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain("Mae'r cofnod hwn wedi cael ei newid ers ei gadw. Peidiwch â dibynnu arno.");
  expect(text).toContain('o leiaf: [Saesneg: Report to social services now]');
  expect(inWelsh(stdout)).not.toMatch(ENGLISH);
});

test('what is said of a file is in Welsh too', () => {
  const { file, run } = kept();
  const refused = (args: readonly string[]) => run([...args, '--lang', 'cy']).stderr;
  expect(refused(['resume', file])).toContain("I fynd ymlaen â'r cwestiynau, mae angen terfynell.");
  expect(refused(['decide', file])).toContain('I ateb cwestiynau, mae angen terfynell.');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"finished": true', '"finished": false'));
  expect(refused(['decide', file, '--from', '-'])).toContain("Mae'r ffeil hon wedi cael ei newid");
});

test('contacts and areas are in Welsh', () => {
  const area = safeguard(['contacts', '--area', 'conwy', '--lang', 'cy']);
  expect(area.stdout).toMatchSnapshot();
  const other = inWelsh(safeguard(['contacts', '--area', 'blaenau-gwent', '--lang', 'cy']).stdout);
  expect(other).toContain('Gwelwyd ar dudalen: Cyngor Bwrdeistref Sirol Caerffili, heb ddyddiad;');
  const age = inWelsh(safeguard(['contacts', '--area', 'denbighshire', '--lang', 'cy']).stdout);
  expect(age).toContain('heb ddyddiad (yn enwi gweithdrefnau cyn 2019); gwiriwch y rhif.');
  const areas = safeguard(['areas', '--lang', 'cy']);
  expect(areas.stdout).toContain('Ardaloedd cyngor Cymru');
  expect(areas.stdout).toContain('isle-of-anglesey: Cyngor Sir Ynys Môn [Saesneg: Isle of Anglesey County');
  expect(areas.stdout).toContain('Gwasanaethau cymdeithasol: 01248 725888');
  expect(areas.stdout).toContain('\nHeddlu Gogledd Cymru\n');
  const all = inWelsh(safeguard(['contacts', '--lang', 'cy']).stdout);
  expect(all).toContain('Llinell Gymorth Byw Heb Ofn');
  expect(all).not.toMatch(ENGLISH);
});
