import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPack, openScenarios } from '../../../src/pack/open.ts';
import { playSteps } from '../../../src/train/play-steps.ts';
import { candidates, modelOf } from '../../../src/train/index.ts';
import { KEYS, type Terminal } from '../interview/terminal.ts';
import { temporaryFolder } from '../safeguard.ts';
import { ENGLISH, inWelsh } from '../welsh-pack.ts';
import { scenarioForTests } from './open-command.ts';

const run = scenarioForTests();
const pack = (await openPack(undefined, 'cy')).pack!;
const { scenarios } = await openScenarios(pack);
const MEETING = scenarios!.find(({ id }) => id === 'planned-meeting-with-online-friend')!;
const SEED = 'monday';
const OFFERED = candidates(pack, MEETING, SEED);
const MODEL = modelOf(pack, MEETING);
const RIGHT = new Set([...MODEL.first, ...MODEL.alsoRight]);
const MISTAKES = OFFERED.mistakes.map(({ id }) => id).filter((id) => !RIGHT.has(id));

/** All that was shown, without what is named in English: ids, parts of the guide, what is typed, how the terminal was left. */
function inItsWords(terminal: Terminal): string {
  const titles = [...new Set(pack.data.statements.map(({ section }) => section))];
  return titles
    .reduce(
      (left, title) => left.replaceAll(`"${title}"`, ''),
      inWelsh(terminal.everything().replaceAll(/\/ English|english: the questions in English\./g, '')),
    )
    .replace(/safeguard scenario show \S+( --\w+)*/g, '')
    .replace(/\S*[_-]\S*|\S+\.\d+/g, '');
}

function numbers(offered: readonly { readonly id: string }[], ids: readonly string[]): readonly string[] {
  return ids.map((id) => String(offered.findIndex((choice) => choice.id === id) + 1));
}

describe('safeguard scenario quiz in Welsh', () => {
  test('in plain lines: the case, each question, the marks and the summary, and a file of ids', async () => {
    const file = join(temporaryFolder(), 'marks.json');
    const args = ['quiz', MEETING.id, '--seed', SEED, '--plain', '--lang', 'cy', '--output', file];
    const terminal = run(args, { rows: 300 });
    let asked = 0;
    const say = async (line: string): Promise<void> => {
      asked += 1;
      await terminal.waitFor(new RegExp(`(?:(?:Eich (?:ateb|dewis)|pwyswch Enter)[.:][^]*){${asked}}$`));
      terminal.type(`${line}\r`);
      await terminal.waitFor(new RegExp(`(?:(?:ateb|dewis|Enter)[.:] ${line}\\n[^]*)$`));
    };
    await say('1');
    await say(numbers(OFFERED.actions, MODEL.first).join(' '));
    await say('achos');
    await say('nôl');
    await say('');
    await say(numbers(OFFERED.mistakes, MISTAKES).join(' '));
    await say('5');
    await say('1');
    const screen = await terminal.waitFor('Dangos y crynodeb: pwyswch Enter.');
    for (const said of [
      'Cwis: Cynllun i gwrdd â ffrind ar-lein.',
      'Pa mor frys yw hyn?',
      'Yr achos\nMae merch 14 oed',
      'Gallwch hefyd deipio achos, i ddarllen yr achos eto, nôl neu gadael.',
      'Na hoffwn, marciwch fy mhenderfyniad',
      "Roeddech chi'n siŵr, ac roedd y lefel yn gywir.",
    ])
      expect(screen).toContain(said);
    expect(screen).toMatch(/Pwyntiau a welsoch: (\d+) o \1\./);
    terminal.type('\r');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('Yr un achosion eto: --seed monday');
    expect(inWelsh(terminal.everything())).toContain(`Mae'r marciau yma: `);
    expect(inItsWords(terminal)).not.toMatch(ENGLISH);
    const { responses } = JSON.parse(readFileSync(file, 'utf8')) as { responses: readonly object[] };
    expect(responses).toMatchObject([{ scenario: MEETING.id, level: 'emergency', sure: 5 }]);
  });

  test('drawn, on a narrow screen: pages, keys and what leaving means', async () => {
    const args = ['quiz', MEETING.id, '--seed', SEED, '--lang', 'cy'];
    const terminal = run(args, { cols: 40, rows: 24 });
    expect(await terminal.waitFor(/> Darllen ymlaen \(Bylchwr neu Enter\)[^]*gadael/)).toContain(
      'Tudalen 1 o ',
    );
    terminal.type('q');
    await terminal.waitFor('Stopio yma? Fydd yr achos hwn ddim yn');
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain("Chafodd dim ei farcio na'i gadw.");
    expect(terminal.overflows()).toEqual([]);
    expect(inItsWords(terminal)).not.toMatch(ENGLISH);
  });
});

test('safeguard scenario play in Welsh goes through every step, and nothing is English', async () => {
  const terminal = run(['play', MEETING.id, '--lang', 'cy'], { rows: 60 });
  const steps = playSteps(pack, MEETING);
  for (const [at, { kind }] of steps.entries()) {
    const shown = await terminal.waitFor(new RegExp(`Cam ${at + 1} o ${steps.length}[^]*w (?:yr )?achos`));
    if (kind === 'before') expect(shown).toContain('Y lefel hyd yma: ');
    if (kind === 'question') expect(shown).toContain("Pam rydyn ni'n gofyn hyn: ");
    if (kind === 'urgent') expect(shown).toContain('FFONIWCH 999 NAWR');
    if (kind === 'talk') expect(shown.replace(/\s+/g, ' ')).toContain('Popeth am yr achos hwn: safeguard');
    terminal.type(KEYS.enter);
  }
  expect(await terminal.exit()).toBe(0);
  expect(terminal.overflows()).toEqual([]);
  expect(inItsWords(terminal)).not.toMatch(ENGLISH);
});

describe('the key that changes the language', () => {
  test('in a quiz: the case, what was chosen and the marks are in the other language, and the marks stay', async () => {
    const terminal = run(['quiz', MEETING.id, '--seed', SEED], { rows: 60 });
    await terminal.waitFor(/Decide \(Space or Enter\)[^]*\/ Cymraeg/);
    terminal.type('/');
    expect(await terminal.waitFor(/Penderfynu \(Bylchwr neu Enter\)[^]*\/ English/)).toContain(
      'Mae merch 14 oed',
    );
    terminal.type(KEYS.enter);
    await terminal.waitFor(/Pa mor frys yw hyn\?[^]*gadael/);
    terminal.type('1');
    await terminal.waitFor('> 1');
    terminal.type('/');
    await terminal.waitFor(/How urgent is it\?[^]*> 1[^]*leave/);
    terminal.type(KEYS.enter);
    await terminal.waitFor(/What would you do first\?[^]*leave/);
    terminal.type('q');
    await terminal.waitFor('Stop here?');
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.everything()).toContain('Nothing was marked or saved.');
  });

  test('in a demo: the step that is shown, and those after it', async () => {
    const terminal = run(['play', MEETING.id], { rows: 60 });
    await terminal.waitFor(/Step 1 of \d+[^]*\/ Cymraeg/);
    terminal.type(KEYS.enter);
    await terminal.waitFor(/Step 2 of \d+[^]*\/ Cymraeg/);
    terminal.type('/');
    const second = await terminal.waitFor(/Cam 2 o \d+[^]*\/ English/);
    expect(second.slice(second.lastIndexOf('Cam 2'))).not.toContain('Step 2');
    terminal.type(KEYS.enter);
    await terminal.waitFor(/Cam 3 o \d+[^]*\/ English/);
    terminal.type('q');
    expect(await terminal.exit()).toBe(0);
  });
});
