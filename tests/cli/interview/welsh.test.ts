import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { shippedScenarios } from '../../../src/pack/shipped.ts';
import type { KeptRecord } from '../../../src/record/index.ts';
import { TINY, writeFiles } from '../../pack/tiny-pack.ts';
import { EXECUTABLE, safeguard, temporaryFolder } from '../safeguard.ts';
import { ENGLISH, inWelsh } from '../welsh-pack.ts';
import { KEYS, openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

function assess(args: readonly string[], options: TerminalOptions = {}): Terminal {
  const terminal = openTerminal(process.execPath, [EXECUTABLE, 'assess', ...args], {
    rows: 50,
    cwd: temporaryFolder(),
    ...options,
  });
  terminals.push(terminal);
  return terminal;
}

/** What was written, without the names of the languages. */
const said = (terminal: Terminal): string =>
  inWelsh(terminal.everything().replaceAll(/\/ English|english: the questions in English\./g, ''));

describe('an interview in Welsh', () => {
  test.each([
    ['drawn', 80, []],
    ['drawn', 40, []],
    ['plain', 80, ['--plain']],
    ['plain', 40, ['--plain']],
  ])('%s, %d columns, has no word of English from its first line to its last', async (_, cols, options) => {
    const terminal = assess(['--quick', '--lang', 'cy', ...options], { cols });
    await terminal.waitFor(/Enter\s+dewis|Eich ateb:$/);
    for (const wait of [/Oes cyfarfod/, /Beth sy'n eich poeni chi/]) {
      terminal.type(`0${KEYS.enter}`);
      await terminal.waitFor(wait);
      await terminal.waitFor(/q\s+gadael|Eich ateb:$/);
    }
    terminal.type(options.length > 0 ? `gadael${KEYS.enter}` : 'q');
    if (options.length === 0) {
      await terminal.waitFor('Stopio yma?');
      terminal.type('q');
    }
    const atPlan = options.length > 0 ? /Enter: gorffen[^]*Eich dewis: ?$/ : /Enter gorffen/;
    await terminal.waitFor(atPlan);
    terminal.type(options.length > 0 ? `3${KEYS.enter}` : '3');
    // Its part of the result may be longer than the screen.
    await expect.poll(() => terminal.everything(), { timeout: 30_000 }).toMatch(/\nPwy all helpu/i);
    await terminal.waitFor(atPlan);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.overflows()).toEqual([]);
    expect(said(terminal).replaceAll(/Live Fear Free|Stop It Now/g, '')).not.toMatch(ENGLISH);
  });

  test('that is stopped says so in Welsh', async () => {
    const terminal = assess(['--lang', 'cy']);
    await terminal.waitFor('q gadael');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.screen()).toContain('Wedi stopio. Chafodd dim ei gadw.');
  });
});

describe('one key', () => {
  test('changes the language at once and keeps what is marked, chosen, answered and where one is', async () => {
    const cwd = temporaryFolder();
    const terminal = assess(['--lang', 'en'], { cwd });
    await terminal.waitFor('/ Cymraeg');
    terminal.type('1');
    await terminal.waitFor('> 1 Yes');
    terminal.type('/');
    await terminal.waitFor('> 1 Ydy');
    expect(terminal.screen()).not.toContain('Is the child in danger now?');
    terminal.type(KEYS.enter);
    await terminal.waitFor('FFONIWCH 999 NAWR. Yna ewch ymlaen.');
    terminal.type('/');
    await terminal.waitFor('First: CALL 999 NOW. Then continue.');
    terminal.type(KEYS.enter);
    await terminal.waitFor('Choose all that fit.');
    terminal.type('1');
    await terminal.waitFor('> [ ]  1 Cyberbullying');
    terminal.type(KEYS.space);
    await terminal.waitFor('> [x]  1 Cyberbullying');
    terminal.type('w');
    await terminal.waitFor('Why we ask this');
    terminal.type('/');
    await terminal.waitFor("Pam rydyn ni'n gofyn hyn");
    expect(await terminal.waitFor('> [x]  1 Seiberfwlio')).toContain('w cau: pam');
    terminal.type(KEYS.enter);
    await terminal.waitForNo('Seiberfwlio\n  [ ]');
    await terminal.waitFor('s atebion');
    terminal.type('s');
    expect(await terminal.waitFor('Eich atebion. Dewiswch un')).toContain('Ydy');
    terminal.type('/');
    expect(await terminal.waitFor('Your answers. Choose one')).toContain('Cyberbullying');
    terminal.type('/');
    await terminal.waitFor('Eich atebion. Dewiswch un');
    terminal.type('q');
    await terminal.waitFor('Stopio yma?');
    terminal.type('q');
    await terminal.waitFor('Enter gorffen');
    terminal.type('/');
    await terminal.waitFor(/CALL 999 NOW\n[^]*Enter done/);
    terminal.type('/');
    await terminal.waitFor(/FFONIWCH 999 NAWR\n[^]*Enter gorffen/);
    terminal.type('s');
    await terminal.waitFor('Ym mha ffeil');
    terminal.type(`case.json${KEYS.enter}`);
    await terminal.waitFor('safeguard record resume case.json');
    expect(await terminal.exit()).toBe(0);

    const { assessment } = JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8')) as KeptRecord;
    expect(assessment.answers).toEqual({ immediate_danger: 'yes', concerns: ['cyberbullying'] });
    const input = JSON.stringify(assessment.answers);
    expect(assessment).toEqual(JSON.parse(safeguard(['assess', '--json'], { input }).stdout));
  });

  test('in plain lines is the name of the language', async () => {
    const terminal = assess(['--plain', '--lang', 'cy']);
    await terminal.waitFor('english: the questions in English.');
    await terminal.waitFor('Eich ateb:');
    terminal.type(`english${KEYS.enter}`);
    await terminal.waitFor('Your answer:');
    terminal.type(`ydy${KEYS.enter}`);
    await terminal.waitFor('cymraeg: y cwestiynau yn Gymraeg.\nPress Enter to continue:');
    terminal.type(`cymraeg${KEYS.enter}`);
    await terminal.waitFor('Brys: FFONIWCH 999 NAWR');
    await terminal.waitFor('Pwyswch Enter i fynd ymlaen:');
    terminal.type(`nôl${KEYS.enter}`);
    expect(await terminal.waitFor("Eich ateb o'r blaen: Ydy. Pwyswch Enter i'w gadw.")).toContain(
      '2. Nac ydy',
    );
  });

  test('changes it where a council area is looked for, and keeps what is typed', async () => {
    const record = join(temporaryFolder(), 'case.json');
    const { answers } = shippedScenarios().find(({ id }) => id === 'yes-at-the-gate')!;
    safeguard(['assess', '-', '--record', record], { input: JSON.stringify(answers) });
    const terminal = openTerminal(process.execPath, [EXECUTABLE, 'record', 'resume', record], { rows: 50 });
    terminals.push(terminal);
    await terminal.waitFor(/Enter (?:continue|choose)/);
    terminal.type(KEYS.enter);
    await terminal.waitFor('Backspace delete');
    terminal.type('t');
    await terminal.waitFor('Typed: t');
    terminal.type('/');
    const screen = await terminal.waitFor("Wedi'i deipio: t");
    expect(screen).toContain('Ym mha ardal cyngor y digwyddodd hyn?');
    expect(screen).toContain('Cyngor Bwrdeistref Sirol Torfaen [Saesneg: Torfaen County Borough Council]');
  });
});

describe('the language of a result', () => {
  const input = JSON.stringify({ immediate_danger: 'no', concerns: ['sexual_abuse_grooming'], age: '13_15' });

  test('is in the JSON; ids, level and order are those of English, and English says nothing of it', () => {
    const [english, welsh] = ['en', 'cy'].map(
      (lang) => JSON.parse(safeguard(['assess', '--json', '--lang', lang], { input }).stdout) as object,
    );
    expect(welsh).toHaveProperty('language', 'cy');
    expect(english).not.toHaveProperty('language');
    const { language: _language, ...rest } = welsh as { readonly language: string };
    expect(withoutTexts(rest)).toBe(withoutTexts(english!));
  });

  test.each([
    [['--lang', 'cy'], {}],
    [['--lang=cy', '--no-color'], { SAFEGUARD_LANG: 'en' }],
    [[], { SAFEGUARD_LANG: 'cy' }],
    [[], { LC_ALL: 'cy_GB.UTF-8', SAFEGUARD_LANG: '' }],
  ])('is Welsh with %j and %j', (args, env) => {
    expect(safeguard(['assess', ...args], { input, env }).stdout).toContain('NAWR');
  });

  test('is said to be English, in one line, where the rules have no Welsh', async () => {
    const folder = await writeFiles(TINY);
    const { stdout, stderr } = safeguard(['assess', '--lang', 'cy', '--pack', folder], { input: '{}' });
    expect(stderr).toBe("Dydy'r rheolau hyn ddim ar gael yn Gymraeg. Maen nhw yn Saesneg yma.\n");
    expect(stdout).not.toBe('');
  });

  test('is that of what one different answer would change too', () => {
    const { stdout } = safeguard(['assess', '--what-if', '--lang', 'cy'], { input });
    expect(stdout).toContain('Beth fyddai un ateb gwahanol yn ei newid');
    expect(inWelsh(stdout)).not.toMatch(ENGLISH);
  });
});

/** A result without what people read in it: all that is no id or value of the rules. */
function withoutTexts(result: object): string {
  // A page may have an address in each language.
  return JSON.stringify(result, (key, value: unknown) =>
    typeof value === 'string' && (key === 'web' || !/^[\w.:/@-]+$/.test(value)) ? '' : value,
  );
}
