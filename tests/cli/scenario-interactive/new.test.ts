import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'prettier';
import { describe, expect, test } from 'vitest';
import { fieldProblem } from '../../../src/cli/scenario/new-draft.ts';
import { fileLines } from '../../../src/cli/scenario/new-form.ts';
import { proveScenario } from '../../../src/cli/scenario/new-form.ts';
import { idFrom } from '../../../src/cli/scenario/new-fields.ts';
import { scenarioYaml } from '../../../src/cli/scenario/scenario-yaml.ts';
import { loadScenario } from '../../../src/pack/load-scenarios.ts';
import { openPack } from '../../../src/pack/open.ts';
import { shippedScenarios } from '../../../src/pack/shipped.ts';
import { runScenario } from '../../../src/train/index.ts';
import { KEYS, type Terminal } from '../interview/terminal.ts';
import { refusal, safeguard, temporaryFile, temporaryFolder } from '../safeguard.ts';
import { isInOrder, scenarioForTests, usesColour } from './open-command.ts';

const run = scenarioForTests();
const { pack } = await openPack();
const PRETTIER = { parser: 'yaml', printWidth: 120, singleQuote: true } as const;
const ANSWERS = {
  immediate_danger: 'no',
  meeting_perpetrator: 'no',
  device_evidence: 'yes',
  images_involved: 'no',
  role: 'practitioner',
  age: '13_15',
  concerns: ['cyberbullying'],
  child_role: 'harmed',
};

/** A file that holds the assessment of some answers. */
function assessment(): string {
  const { stdout } = safeguard(['assess', '--json'], { input: JSON.stringify(ANSWERS) });
  return temporaryFile('case.json', stdout);
}

describe('the text of a scenario', () => {
  test.each(shippedScenarios().map((scenario) => [scenario.id, scenario] as const))(
    '%s reads back the same and is laid out like the files that ship',
    async (id, scenario) => {
      const text = scenarioYaml(scenario);
      const file = join(temporaryFolder(), `${id}.yaml`);
      writeFileSync(file, text);
      expect(await loadScenario(file, pack!)).toMatchObject({ scenario, problems: [] });
      expect(await check(text, PRETTIER)).toBe(true);
      expect(text).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/scenario\.schema\.json\nid: /,
      );
    },
  );

  test('is broken between words where it is shown on a narrow screen', () => {
    expect(fileLines('known:\n  - one two three\n', 12)).toEqual(['known:', '  - one two', '      three']);
  });

  test('that cannot be loaded is refused with its place', async () => {
    const text = scenarioYaml({ ...shippedScenarios()[0]!, id: 'other', deciding: 'police.99' });
    await expect(proveScenario(pack!, 'other', text)).rejects.toThrow('other.yaml:');
    await expect(proveScenario(pack!, 'other', text)).rejects.toThrow('Nothing was written.');
  });
});

describe('a field', () => {
  test.each([
    ['title', 'A title', undefined],
    ['title', ' ', 'This text is empty.'],
    ['title', '\u001b[A', 'cannot be shown'],
    ['id', 'a-case', undefined],
    ['id', 'A case', 'Small letters, digits and hyphens'],
    ['deciding', 'police.1', undefined],
    ['deciding', 'polise.1', 'Did you mean `police.1`?'],
    ['themes', [], 'this list is too short'],
    ['known', ['yes', '1', '# x', 'a: b'], undefined],
    ['mistakes', [{ mistake: 'x', why: '' }], 'This text is empty.'],
  ] as const)('%s: %j is checked at once', (key, value, problem) => {
    const found = fieldProblem(pack!, key, value);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found?.toLowerCase()).toContain(problem.toLowerCase());
  });

  test.each([
    ['Hurtful posts about a pupil', 'hurtful-posts-about-a-pupil'],
    ["Tŷ'r ysgol: two words -", 'tyr-ysgol-two-words'],
    ['?', ''],
  ])('the id for %j is %j', (title, id) => {
    expect(idFrom(title)).toBe(id);
  });
});

/** Waits for a question of Inquirer's that is still open, as the last thing on the screen, and types. */
async function fill(terminal: Terminal, question: string, keys: string): Promise<void> {
  const words = question.replaceAll(/[.?()[\]]/g, '\\$&').replaceAll(' ', '\\s+');
  await terminal.waitFor(new RegExp(`(?:^|\\n)\\? ${words}[^✔]*$`));
  terminal.type(keys);
}

/** Waits until a list is drawn to its end, and presses keys. */
async function choose(terminal: Terminal, question: string, keys: string): Promise<void> {
  const words = question.replaceAll(/[.?()[\]]/g, '\\$&').replaceAll(' ', '\\s+');
  await terminal.waitFor(new RegExp(`(?:^|\\n)${words}[^]*q\\s+leave$`));
  terminal.type(keys);
}

/** Fills in everything after the id. */
async function fillRest(terminal: Terminal): Promise<void> {
  await choose(terminal, 'How hard is it?', `2${KEYS.enter}`);
  await choose(terminal, 'What is it about?', `2 ${KEYS.enter}`);
  await fill(terminal, 'Further themes, with commas (empty: none):', `posts${KEYS.enter}`);
  await fill(terminal, 'The case, in three to eight short sentences:', `A girl finds posts.${KEYS.enter}`);
  await fill(terminal, '1:', `There are posts.${KEYS.enter}`);
  await fill(terminal, '2 (empty: no more):', KEYS.enter);
  await fill(terminal, '1 (empty: no more):', KEYS.enter);
  await choose(terminal, 'Which statement of the guide decides it?', `1${KEYS.enter}`);
  await fill(terminal, 'Why is that the right result?', `Nothing more is known.${KEYS.enter}`);
  await choose(terminal, 'These actions apply.', KEYS.enter);
  await terminal.waitFor('At least one is needed.');
  terminal.type(`1 ${KEYS.enter}`);
  await choose(terminal, 'These may apply once more is known.', `2 ${KEYS.enter}`);
  await choose(terminal, 'These do not fit the case.', `1 ${KEYS.enter}`);
  await fill(terminal, '1:', `Who can help?${KEYS.enter}`);
  await fill(terminal, '2:', `What next?${KEYS.enter}`);
  await fill(terminal, '3 (empty: no more):', KEYS.enter);
  await fill(terminal, '1 (empty: no more):', `Wait.${KEYS.enter}`);
  await fill(terminal, '2 (empty: no more):', KEYS.enter);
  await fill(terminal, 'Why is it a mistake?', `It goes on.${KEYS.enter}`);
  await choose(terminal, 'Does it go against one of these?', `1${KEYS.enter}`);
}

describe('safeguard scenario new', () => {
  test('turns an assessment into a scenario that is a test of the pack', async () => {
    const folder = temporaryFolder();
    const terminal = run(['new', '--from', assessment()], { cwd: folder, rows: 60 });
    await fill(terminal, 'What is the scenario called?', `Hurtful posts${KEYS.enter}`);
    await fill(terminal, 'Its id,', KEYS.enter);
    await fillRest(terminal);
    await choose(terminal, 'Is it all right?', `2${KEYS.enter}`);
    await fill(terminal, 'What is the scenario called?', `, once more${KEYS.enter}`);
    await choose(terminal, 'Is it all right?', `1${KEYS.enter}`);
    await fill(terminal, 'Which file should it go in?', KEYS.enter);
    expect(await terminal.exit()).toBe(0);
    expect(isInOrder(terminal)).toBe(true);
    expect(terminal.everything()).toContain('Level: Offer early support and advice');

    const file = join(folder, 'hurtful-posts.yaml');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await check(readFileSync(file, 'utf8'), PRETTIER)).toBe(true);
    const { scenario, problems } = await loadScenario(file, pack!);
    expect(problems).toEqual([]);
    expect(scenario).toMatchObject({
      title: 'Hurtful posts, once more',
      themes: ['bullying', 'posts'],
      difficulty: 'medium',
      known: ['There are posts.'],
      not_known: [],
      answers: ANSWERS,
      expect: { level: 'support', possible_level: 'report' },
      deciding: 'response.2',
      debrief: ['Who can help?', 'What next?'],
      mistakes: [{ mistake: 'Wait.', why: 'It goes on.' }],
    });
    expect(runScenario(pack!, scenario!).differences).toEqual([]);
    expect(scenario!.expect.actions.length).toBeGreaterThan(0);
    expect(scenario!.expect.possible).toHaveLength(1);
    expect(scenario!.expect.not_actions).toHaveLength(1);
  });

  test('says at once what is wrong with a field', async () => {
    const terminal = run(['new', '--from', assessment()]);
    await fill(terminal, 'What is the scenario called?', ' ');
    terminal.type(KEYS.enter);
    await terminal.waitFor('> This text is empty.');
    terminal.type(`An account${KEYS.enter}`);
    await fill(terminal, 'Its id,', 'X');
    terminal.type(KEYS.enter);
    await terminal.waitFor(/Small letters, digits and\s+hyphens/);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
  });

  test('Ctrl-C writes nothing and leaves the terminal in order', async () => {
    const folder = temporaryFolder();
    const terminal = run(['new', '--from', assessment(), '--output', 'a-case.yaml'], { cwd: folder });
    await fill(terminal, 'What is the scenario called?', `A case${KEYS.enter}`);
    await choose(terminal, 'How hard is it?', KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.everything()).toContain('Stopped. Nothing was written.');
    expect(isInOrder(terminal)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('asks the questions of the guide where no result is given', async () => {
    const terminal = run(['new']);
    await terminal.waitFor(/Is the child in danger now[^]*q leave/);
    terminal.type(`2${KEYS.enter}`);
    await terminal.waitFor(/Is there a meeting[^]*q leave/);
    terminal.type('q');
    await terminal.waitFor('Stop here?');
    terminal.type('q');
    await terminal.waitFor('Level: Give information and stay alert');
    await fill(terminal, 'What is the scenario called?', KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(isInOrder(terminal)).toBe(true);
  });

  test('fits 40 columns without colour', async () => {
    const args = ['new', '--from', assessment(), '--output', 'a-case.yaml', '--no-color'];
    const terminal = run(args, { cols: 40, rows: 60, cwd: temporaryFolder() });
    await fill(terminal, 'What is the scenario called?', `Posts${KEYS.enter}`);
    await fillRest(terminal);
    await terminal.waitFor(/Is it all right\?[^]*Change the mistakes/);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.overflows()).toEqual([]);
    expect(usesColour(terminal)).toBe(false);
  });

  test('is lines of text with --plain', async () => {
    const folder = temporaryFolder();
    const args = ['new', '--from', assessment(), '--output', 'a-case.yaml', '--plain'];
    const terminal = run(args, { cwd: folder, rows: 300 });
    const say = async (asked: string, line: string): Promise<void> => {
      const words = asked.replaceAll(/[.?()]/g, '\\$&').replaceAll(' ', '\\s+');
      await terminal.waitFor(new RegExp(`${words}$`));
      terminal.type(`${line}\r`);
    };
    const numbers = 'Type numbers with spaces between them, or 0 for none:';
    await say('What is the scenario called?', 'Posts');
    await say('Type a number from 1 to 3:', '7');
    await say('There is no "7" here.\nType a number from 1 to 3:', '2');
    await say(numbers, '1 99');
    await say(`There is no "99" here.\n${numbers}`, '0');
    await say('Themes, with commas:', 'posts, school life');
    await say('The case, in three to eight short sentences:', 'A girl finds posts.');
    await say('1:', 'There are posts.');
    await say('2 (empty: no more):', '');
    await say('1 (empty: no more):', '');
    await terminal.waitFor(/Type a number from 1 to \d+:$/);
    terminal.type('1\r');
    await say('Why is that the right result?', 'Nothing more is known.');
    await say(numbers, '1 2');
    await say(`Which does the scenario name?[^]*${numbers}`, 'None');
    await say(`easily chosen by mistake?[^]*${numbers}`, '1 2');
    await say('1:', 'Who can help?');
    await say('2:', '');
    await say('At least 2 of them are needed.\n2:', 'What next?');
    await say('3 (empty: no more):', '');
    await say('1 (empty: no more):', '');
    await terminal.waitFor(/1\. Yes, write it[^]*Type a number from 1 to \d+:$/);
    terminal.type('1\r');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.bytes()).not.toContain('\u001b[');
    const { scenario } = await loadScenario(join(folder, 'a-case.yaml'), pack!);
    expect(scenario).toMatchObject({ id: 'a-case', themes: ['posts', 'school life'], mistakes: [] });
  });

  test('needs a terminal', () => {
    expect(refusal(['scenario', 'new'])).toContain('needs a terminal');
  });

  test.each([
    [['--output', 'case.yml'], 'Name the file after the scenario'],
    [['--output', 'A case.yaml'], 'cannot be the id of a scenario'],
    [['--output', 'just-an-account.yaml'], 'There is already a scenario'],
    [['--force'], '--force goes with --output FILE.'],
    [['--from', 'nothing.json'], 'nothing.json cannot be read'],
  ])('refuses %j before any question', async (args, message) => {
    const terminal = run(['new', ...args], { cwd: temporaryFolder() });
    expect(await terminal.exit()).toBe(2);
    expect(terminal.everything()).toContain(message);
  });

  test.each([
    ['{', 'is not JSON.'],
    ['{"answers": {}}', 'is not a result of safeguard.'],
    ['null', 'is not a result of safeguard.'],
    ['{"schema": "safeguard/assessment@1", "pack": {"id": "other"}}', 'was made with other rules: other.'],
    [
      '{"schema": "safeguard/assessment@1", "pack": {"id": "online-abuse"}, "answers": {"roel": "x"}}',
      'There is no question "roel".',
    ],
  ])('refuses a result that it cannot use: %s', async (text, message) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'c.json'), text);
    const terminal = run(['new', '--from', 'c.json'], { cwd: folder });
    expect(await terminal.exit()).toBe(2);
    expect(terminal.everything()).toContain(message);
  });
});
