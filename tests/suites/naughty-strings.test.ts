import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { bashScript } from '../../src/cli/completion/bash.ts';
import { fishScript } from '../../src/cli/completion/fish.ts';
import { powershellScript } from '../../src/cli/completion/powershell.ts';
import type { CommandShape } from '../../src/cli/completion/shape.ts';
import { zshScript } from '../../src/cli/completion/zsh.ts';
import { manPage } from '../../src/cli/man/page.ts';
import { assess, compilePack } from '../../src/engine/index.ts';
import { formatProblem } from '../../src/pack/format-problem.ts';
import { loadScenario } from '../../src/pack/load-scenarios.ts';
import { readLocal } from '../../src/pack/local/load-local.ts';
import { mergeLocal } from '../../src/pack/local/merge.ts';
import { renderHtml } from '../../src/document/html.ts';
import { renderMarkdown, renderText } from '../../src/report/result/render.ts';
import { reportOf } from '../../src/report/result/sections.ts';
import { lookupIn } from '../../src/report/words/lookup.ts';
import { headingFor } from '../../src/report/scenario/model-sections.ts';
import { renderedSheets } from '../document/rendered.ts';
import { traineeSheet, trainerSheet } from '../../src/report/scenario/handout.ts';
import type { Scenario } from '../../src/pack/scenario.ts';
import { candidates, modelOf } from '../../src/train/index.ts';
import { isInstalled, programOf } from '../cli/completion/shells.ts';
import { temporaryFolder } from '../cli/safeguard.ts';
import { pack } from '../rules/shipped-pack.ts';
import { NAUGHTY } from './naughty.ts';

/** Anything that a terminal would act on, or that turns text round. */
const ACTS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufeff]/u;
const SCREEN = { width: 80, colour: false, symbols: true };
const lookup = lookupIn(pack.data);

/** A text as YAML takes it wherever a text may stand. */
const quoted = (text: string): string => JSON.stringify(text);

/** Tags with their attributes: what a browser acts on. */
const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

/** Every text with what is shown of it; `undefined` where it is refused, in words that are harmless. */
type Shown = Readonly<Record<'text' | 'markdown' | 'html', string>>;

describe('a made-up case', () => {
  async function shown(text: string, file: string): Promise<Shown | undefined> {
    const yaml = `id: made-up
title: ${quoted(`Title ${text}`)}
themes: [danger]
difficulty: easy
vignette: ${quoted(`Case ${text}`)}
known: [${quoted(`Known ${text}`)}]
not_known: [${quoted(`Open ${text}`)}]
answers: { immediate_danger: yes }
expect: { level: emergency, possible_level: emergency, actions: [call_999], not_actions: [] }
deciding: response.1
why: ${quoted(`Why ${text}`)}
debrief: [${quoted(`Talk ${text}`)}]
mistakes: [{ mistake: ${quoted(`Wrong ${text}`)}, why: ${quoted(`For ${text}`)} }]
`;
    writeFileSync(file, yaml);
    const { scenario, problems } = await loadScenario(file, pack);
    expect(problems.map(formatProblem).join('\n')).not.toMatch(ACTS);
    expect(scenario !== undefined || problems.length > 0).toBe(true);
    return scenario && inEveryForm(scenario);
  }

  function inEveryForm(scenario: Scenario): Shown {
    const offered = candidates(pack, scenario, 'x');
    const model = modelOf(pack, scenario);
    const sheets = [
      [headingFor(scenario, pack.data), ...traineeSheet(scenario, offered, lookup)],
      trainerSheet(scenario, offered, model, undefined, lookup, true),
    ] as const;
    const as = (format: 'text' | 'markdown' | 'html') =>
      renderedSheets(scenario.title, sheets, format, SCREEN);
    return { text: as('text'), markdown: as('markdown'), html: as('html') };
  }

  test('shows every text of the list as text, or refuses it by name', async () => {
    const file = join(temporaryFolder(), 'made-up.yaml');
    const plain = (await shown('x', file))!;
    let read = 0;
    for (const text of NAUGHTY) {
      const forms = await shown(text, file);
      if (forms === undefined) continue;
      read++;
      isHarmless(forms, plain, text);
    }
    expect(read).toBeGreaterThan(NAUGHTY.length * 0.75);
  });
});

describe('local settings', () => {
  const CASE = { immediate_danger: 'no', concerns: ['cyberbullying'], abuse_or_risk: 'yes' };

  /** Settings with a text wherever one may stand, or several, each in a contact and an action of its own. */
  const settings = (texts: readonly string[]): string => `authority: ${quoted(`Council ${texts[0]}`)}
emergency_duty_team:
  phone: '01632 960002'
  note: ${quoted(`Note ${texts[0]}`)}
  source: ${quoted(`Source ${texts[0]}`)}
  checked: 2026-06-03
contacts:
${texts.map((text, at) => `  - { id: local_contact_${at}, name: ${quoted(`Somebody ${at} ${text}`)}, says: ${quoted(`Says ${text}`)}, for: [practitioner], phone: '01632 960005', source: ${quoted(`Letter ${text}`)}, checked: 2026-02-28 }\n`).join('')}
actions:
${texts.map((text, at) => `  - { id: local_action_${at}, kind: do, text: ${quoted(`Act ${at} ${text}`)}, source: ${quoted(`Policy ${text}`)}, checked: 2026-02-28 }\n`).join('')}`;

  const read = (texts: readonly string[]) => readLocal('local.yaml', settings(texts), pack.data);

  test('refuse a text of the list by its name, or show it as text', () => {
    const taken = NAUGHTY.filter((text) => {
      const { settings: found, problems } = read([text]);
      expect(problems.map(formatProblem).join('\n')).not.toMatch(ACTS);
      expect(found !== undefined || problems.length > 0).toBe(true);
      return found !== undefined;
    });
    expect(taken.length).toBeGreaterThan(NAUGHTY.length * 0.5);
    // A list in the settings has room for a hundred.
    for (const texts of [taken.slice(0, 100), taken.slice(100)])
      isHarmless(shown(texts), shown(texts.map(() => 'x')), 'all that are taken');
  });

  function shown(texts: readonly string[]): Shown {
    const { settings: found, problems } = read(texts);
    expect(problems.map(formatProblem)).toEqual([]);
    const merged = mergeLocal(pack.data, found!);
    const result = assess(compilePack(merged), CASE);
    return {
      text: renderText(result, merged, { ...SCREEN, detail: 'explain' }),
      markdown: renderMarkdown(result, merged, 'explain'),
      html: renderHtml('Made up', [reportOf(result, merged, 'explain')]),
    };
  }
});

function isHarmless(forms: Shown, plain: Shown, text: string): void {
  for (const [form, shown] of Object.entries(forms)) expect(shown, `${form}: ${text}`).not.toMatch(ACTS);
  expect(tagsOf(forms.html), text).toEqual(tagsOf(plain.html));
  // In Markdown it makes no tag, no link, no picture and no heading.
  const headings = (markdown: string): number => markdown.match(/^#+ /gm)!.length;
  const links = (markdown: string): number => markdown.match(/(?<!\\)\]\(/g)?.length ?? 0;
  expect(tagsOf(forms.markdown), text).toEqual(tagsOf(plain.markdown));
  expect(headings(forms.markdown), text).toBe(headings(plain.markdown));
  expect(links(forms.markdown), text).toBe(links(plain.markdown));
}

/** What fits on a line of its own as it stands. */
const ONE_LINE = NAUGHTY.filter(
  (text) =>
    !ACTS.test(text) && !/[\n\t]|^ | $| {2}|[^\0-\uffff]|\p{M}|\p{Cf}/u.test(text) && text.length < 100,
);

describe('the manual page', () => {
  test.skipIf(spawnSync('groff', ['--version']).status !== 0)(
    'sets every text of the list as text, and runs none',
    () => {
      const cwd = temporaryFolder();
      const program = new Command('made-up').description('Made up.').configureOutput({ writeOut: () => {} });
      for (const [at, text] of ONE_LINE.entries()) {
        program
          .command(`c${at}`)
          .description(text)
          .option(`--o${at} <x>`, text)
          .argument('[a]', text)
          .addHelpText('after', `\nExamples:\n${text}`);
      }
      const page = join(cwd, 'page.1');
      writeFileSync(page, manPage(program, '1'));
      const { stdout, stderr } = spawnSync(
        'groff',
        ['-man', '-Tutf8', '-ww', '-P-cbou', '-rLL=300n', '-rHY=0', page],
        { cwd, encoding: 'utf8' },
      );
      expect(stderr).toBe('');
      const set = stdout.replaceAll(/\s+/g, ' ');
      for (const text of ONE_LINE) expect(set).toContain(text.replaceAll(/\s+/g, ' '));
      expect(existsSync(join(cwd, 'canary'))).toBe(false);
    },
  );
});

describe('completion', () => {
  const WORDS = ONE_LINE.filter((text) => !/\s/.test(text) && /^[!-~]+$/.test(text));
  const shape: CommandShape = {
    path: '',
    summary: 'Made up',
    options: [
      { flags: ['--pick'], summary: 'x', values: { kind: 'words', words: WORDS } },
      ...ONE_LINE.map((text, at) => ({ flags: [`--o${at}`], summary: text, values: undefined })),
    ],
    arguments: [],
    commands: ONE_LINE.map((text, at) => ({
      path: `c${at}`,
      summary: text,
      options: [],
      arguments: [],
      commands: [],
    })),
  };

  test('in bash offers every word of the list as it stands, and runs none', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'made-up-script'), bashScript('made_up', shape));
    const line = `source ./made-up-script; COMP_WORDS=(made_up --pick ''); COMP_CWORD=2; _made_up; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n')).toEqual(WORDS);
    expect(existsSync(join(cwd, 'canary'))).toBe(false);
  });

  test.each([
    ['zsh', zshScript, ['-f', '-c', 'autoload -Uz compinit && compinit -u -D; source ./made-up-script']],
    ['fish', fishScript, ['--no-config', '-c', 'source ./made-up-script']],
    [
      'powershell',
      powershellScript,
      ['-NoProfile', '-c', 'Get-Content -Raw made-up-script | Invoke-Expression'],
    ],
  ] as const)('in %s loads with every text of the list, and runs none', (shell, script, args) => {
    if (!isInstalled(shell)) return;
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'made-up-script'), script('made_up', shape));
    const { status, stderr } = spawnSync(programOf(shell), args, { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(join(cwd, 'canary'))).toBe(false);
  });
});
