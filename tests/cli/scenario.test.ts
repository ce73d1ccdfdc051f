import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/document/wrap.ts';
import { scenarioOf, scenarios } from '../train/library.ts';
import { safeguard } from './safeguard.ts';

const MEETING = 'planned-meeting-with-online-friend';

describe('safeguard scenario', () => {
  test.each(['list', 'show', 'flip', 'test', 'mark'])(
    '%s has help with an example, within 80 columns',
    (command) => {
      const { status, stdout } = safeguard(['scenario', command, '--help']);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`Examples:\n  safeguard scenario ${command}`));
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    },
  );

  test('has help within 80 columns', () => {
    const { stdout } = safeguard(['scenario', '--help']);
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  });

  test('without a command shows what there is', () => {
    const { status, stderr } = safeguard(['scenario']);
    expect(status).toBe(2);
    expect(stderr).toContain('list the scenarios');
  });

  test('suggests a command that was mistyped', () => {
    const { status, stderr } = safeguard(['scenario', 'lst']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean list?');
  });

  test('stands in the help of the program', () => {
    expect(safeguard(['--help']).stdout).toContain('scenario');
  });
});

describe('safeguard scenario list', () => {
  const listed = (...filters: string[]) => {
    const { status, stdout } = safeguard(['scenario', 'list', '--json', ...filters]);
    expect(status).toBe(0);
    return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
  };

  test('lists every scenario, as a table of at most 80 columns and as JSON', () => {
    expect(listed()).toEqual(scenarios.map(({ id }) => id));
    const { stdout, status } = safeguard(['scenario', 'list']);
    expect(status).toBe(0);
    for (const { id } of scenarios) expect(stdout).toContain(id);
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test('says in JSON what a script needs', () => {
    const { stdout } = safeguard(['scenario', 'list', '--json', '--level', 'emergency']);
    const found = (JSON.parse(stdout) as Record<string, unknown>[]).find(({ id }) => id === MEETING);
    expect(found).toEqual({
      id: MEETING,
      title: scenarioOf(MEETING).title,
      themes: scenarioOf(MEETING).themes,
      difficulty: scenarioOf(MEETING).difficulty,
      level: 'emergency',
      possible_level: 'emergency',
      concerns: ['sexual_abuse_grooming'],
      contrast: 'no-meeting-with-online-friend',
    });
  });

  test('keeps to every filter', () => {
    const expected = (fits: (one: (typeof scenarios)[number]) => boolean) =>
      scenarios.filter(fits).map(({ id }) => id);
    expect(listed('--theme', 'images')).toEqual(expected(({ themes }) => themes.includes('images')));
    expect(listed('--level', 'refer')).toEqual(expected(({ expect: { level } }) => level === 'refer'));
    expect(listed('--difficulty', 'hard')).toEqual(expected(({ difficulty }) => difficulty === 'hard'));
    expect(listed('--concern', 'radicalisation')).toEqual(
      expected(({ answers }) => [answers['concerns']].flat().includes('radicalisation')),
    );
    expect(listed('--theme', 'images', '--level', 'report', '--difficulty', 'easy')).toEqual(
      expected(
        ({ themes, difficulty, expect: { level } }) =>
          themes.includes('images') && level === 'report' && difficulty === 'easy',
      ),
    );
  });

  test.each([
    ['--theme', 'image', 'images'],
    ['--concern', 'radicalization', 'radicalisation'],
    ['--level', 'emergancy', 'emergency'],
    ['--difficulty', 'eazy', 'easy'],
  ])('%s %s is refused, and %s suggested', (option, word, meant) => {
    const { status, stdout, stderr } = safeguard(['scenario', 'list', option, word]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`Did you mean ${meant}?`);
  });
});

describe('safeguard scenario show', () => {
  const show = (...args: string[]) => safeguard(['scenario', 'show', ...args]);
  const { title, why, vignette } = scenarioOf(MEETING);
  const flat = (text: string) => text.replace(/\s+/g, ' ');

  test('shows the case and nothing of the answers', () => {
    const { status, stdout } = show(MEETING);
    expect(status).toBe(0);
    expect(stdout).toContain(title);
    expect(flat(stdout)).toContain(flat(vignette).trim());
    expect(flat(stdout)).not.toContain(flat(why).trim());
    expect(flat(stdout)).toContain('This case is made up.');
  });

  test('--answers adds the plan, the deciding statement and the debrief, and --full the rest', () => {
    const words = flat(show(MEETING, '--answers').stdout);
    expect(words).toContain(flat(why).trim());
    expect(words).toContain('The plan: Call 999 now');
    expect(words).toContain('Decided by guide police.1:');
    expect(words).toContain('More: every step');
    expect(words).not.toContain('somebody who may harm the child? Yes');
    const all = flat(show(MEETING, '--answers', '--full').stdout);
    expect(all).toContain('1. Call 999 now, and ask for the police.');
    expect(all).toContain('Is there a meeting, now or planned, with somebody who may harm the child? Yes');
  });

  test('--full alone is refused', () => {
    expect(show(MEETING, '--full').stderr).toContain('--full goes with --answers or --handout.');
  });

  test('--handout gives two sheets, the same every time', () => {
    const { stdout } = show(MEETING, '--handout');
    expect(stdout.match(/━{80}/g)).toHaveLength(1);
    expect(stdout).toContain(`For the trainer: ${title}`);
    expect(show(MEETING, '--handout').stdout).toBe(stdout);
  });

  test('--format gives Markdown and one page of HTML', () => {
    expect(show(MEETING, '--format', 'markdown').stdout).toMatch(new RegExp(`^# ${title}\n`));
    const html = show(MEETING, '--handout', '--format', 'html').stdout;
    expect(html).toMatch(/^<!doctype html>/);
    expect(html.match(/<article>/g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|\s(?:src|href)=/i);
  });

  test.each([
    ['planned-meeting-with-online-freind', `Did you mean ${MEETING}?`],
    ['\u001b[31mx', 'There is no scenario'],
    ['', 'There is no scenario'],
  ])('%j is refused', (id, message) => {
    const { status, stderr } = show(id);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('safeguard scenario list');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('safeguard scenario flip', () => {
  test('shows the level that each answer would lead to, and the actions gained and lost', () => {
    const { status, stdout } = safeguard(['scenario', 'flip', MEETING]);
    const words = stdout.replace(/\s+/g, ' ');
    expect(status).toBe(0);
    expect(words).toContain('Less urgent, "Report to social services now":');
    expect(words).toContain(
      'Answered: Yes If it were: No No longer: Call 999 now, and ask for the police. If it were: not known',
    );
  });

  test('as JSON names question, answers, level and actions', () => {
    const { stdout } = safeguard(['scenario', 'flip', MEETING, '--format', 'json']);
    const { scenario, flips } = JSON.parse(stdout) as {
      scenario: string;
      flips: { level: string; flips: { question: string; to: string; lost: string[] }[] }[];
    };
    expect(scenario).toBe(MEETING);
    const back = flips.flatMap((group) => group.flips).find(({ to }) => to === 'no');
    expect(back).toMatchObject({
      question: 'meeting_perpetrator',
      from: 'yes',
      how: 'replace',
      level: 'report',
      lost: ['call_999'],
    });
  });

  test('goes as Markdown', () => {
    expect(safeguard(['scenario', 'flip', MEETING, '--format', 'markdown']).stdout).toContain(
      '### Less urgent',
    );
  });
});
