import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Answers } from '../../../src/engine/index.ts';
import type { KeptRecord } from '../../../src/record/index.ts';
import { safeguard, temporaryFile, temporaryFolder } from '../../cli/safeguard.ts';
import {
  arrived,
  askOf,
  button,
  inBrowser,
  openPage,
  press,
  showResult,
  unfold,
  walk,
  wordsOf,
  wordsOfTerminal,
} from './page.ts';

const GIVEN: Answers = {
  immediate_danger: 'no',
  concerns: ['image_threats'],
  age: '13_15',
  other_party: 'adult',
};

/** Presses a button that saves a file, and gives the file. */
async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly file: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  const file = join(temporaryFolder(), download.suggestedFilename());
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file };
}

async function openRecord(page: Page, file: string): Promise<void> {
  await press(page, 'Open a record');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('#error-summary, .report').first().waitFor();
}

function command(...args: readonly string[]): string {
  const { status, stdout, stderr } = safeguard(args);
  expect(status, stderr).toBe(0);
  return stdout;
}

async function words(page: Page, part = 'main'): Promise<string> {
  return (await page.locator(part).innerText()).replace(/\s+/g, ' ');
}

inBrowser('a record', () => {
  test('that the page saved holds for the command line, with the decision that was noted', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    const { answers } = await walk(page, GIVEN);
    await press(page, 'Save a record');
    const first = await saved(page, 'Save the file');
    expect(first.name).toMatch(/^safeguard-record-\d{4}-\d\d-\d\d\.json$/);
    command('record', 'verify', first.file);
    const record = JSON.parse(readFileSync(first.file, 'utf8')) as KeptRecord;
    expect(record.assessment.answers).toEqual(answers);
    expect(record.finished).toBe(true);

    await press(page, 'Note the decision');
    await page.getByRole('radio', { name: 'Something else' }).check();
    await page.getByLabel('What was it, in your own words?').fill('Spoke with the police first.');
    await page.getByLabel('Why is it different from the recommendation?').fill('The police asked for it.');
    await page.getByLabel('Who decided?').fill('safeguarding lead');
    await press(page, 'Note the decision');
    await button(page, 'Save the record again').waitFor();
    const second = await saved(page, 'Save the record again');
    command('record', 'verify', second.file);
    const shown = command('record', 'show', second.file);
    expect(shown).toContain('Spoke with the police first.');
    expect(shown).toContain('The police asked for it.');
    expect(shown).toContain('safeguarding lead');
  });

  test('that the command line kept opens in the page, which goes on with its questions', async () => {
    const file = join(temporaryFolder(), 'case.json');
    command('assess', temporaryFile('answers.json', JSON.stringify(GIVEN)), '--no-local', '--record', file);
    const { page, requests } = await openPage();
    await openRecord(page, file);
    expect(await page.title()).toBe('Record – safeguard');
    const kept = wordsOf(
      command('record', 'show', file, '--full').replace(/^[^\p{L}\d\n]*\d{1,2}\. /gmu, ''),
    );
    await unfold(page);
    const onPage = new Set(wordsOf(await words(page)));
    // The row of the levels has this name, and in text the level that holds is in capitals.
    onPage.add('Level');
    onPage.add('REPORT');
    expect(kept.filter((word) => !onPage.has(word))).toEqual([]);
    await press(page, 'Continue with the questions');
    await arrived(page, askOf('meeting_perpetrator'));
    await press(page, 'Check your answers so far');
    expect(await page.locator('dl.summary dt').count()).toBe(Object.keys(GIVEN).length);
    expect(requests).toHaveLength(1);
  });

  test('that somebody changed is shown as changed, and cannot be gone on with', async () => {
    const file = join(temporaryFolder(), 'case.json');
    command('assess', temporaryFile('answers.json', JSON.stringify(GIVEN)), '--no-local', '--record', file);
    const changed = temporaryFile(
      'changed.json',
      readFileSync(file, 'utf8').replaceAll('image_threats', 'cyberbullying'),
    );
    expect(safeguard(['record', 'verify', changed]).status).toBe(1);
    const { page } = await openPage();
    await openRecord(page, changed);
    expect(await words(page)).toContain('It has been changed since it was saved');
    expect(await button(page, 'Continue with the questions').count()).toBe(0);
  });

  test('is refused where it is none, with the reason and a way to choose again', async () => {
    const { page } = await openPage();
    await openRecord(page, temporaryFile('letter.json', 'Dear colleague'));
    expect(await page.title()).toBe('Error: Open a record – safeguard');
    expect(await words(page, '#error-summary')).toContain(
      'The file is not a record of safeguard, or it is damaged.',
    );
    await page.locator('#error-summary a').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-file');
  });

  test('is nowhere in the history once the page rests, and a reload keeps it on the screen', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    await walk(page, GIVEN);
    await press(page, 'Save a record');
    await saved(page, 'Save the file');
    const before = await words(page, '.report >> nth=0');
    await page.reload();
    await page.locator('.report').first().waitFor();
    expect(await words(page, '.report >> nth=0')).toBe(before);
    expect(await page.evaluate(() => JSON.stringify(history.state))).toMatch(/^\{"at":\d+\}$/);
  });
});

inBrowser('the result as a file', () => {
  test.each([
    ['As text', 'safeguard-result.txt', ['--full']],
    ['As Markdown', 'safeguard-result.md', ['--full', '--format', 'markdown']],
    ['As JSON', 'safeguard-result.json', ['--json']],
  ] as const)('%s is what the command line writes, to the letter', async (name, suggested, options) => {
    const { page } = await openPage();
    await press(page, 'Start');
    const { answers } = await walk(page, GIVEN);
    await showResult(page);
    const file = await saved(page, name);
    expect(file.name).toBe(suggested);
    const own = temporaryFile('answers.json', JSON.stringify(answers));
    expect(readFileSync(file.file, 'utf8')).toBe(command('assess', own, '--no-local', ...options));
  });
});

inBrowser('what if', () => {
  test('names the single answers that would change the level, in the words of the command line', async () => {
    const { page } = await openPage();
    await press(page, 'Start');
    const { answers } = await walk(page, GIVEN);
    await showResult(page);
    await press(page, 'What one different answer would change');
    await arrived(page, 'What if');
    const own = wordsOf(await words(page, '.report')).join(' ');
    expect(own).toContain('What one different answer would change');
    expect(wordsOfTerminal(answers, '--full', '--what-if').join(' ')).toContain(own);
  });
});

inBrowser('practice', () => {
  test('goes through a case: read, decide, compare; and touches no answer about a real child', async () => {
    const { page } = await openPage();
    await press(page, 'Practise with made-up cases');
    expect(await words(page, '#how-many')).toBe('93 cases');
    await page.getByLabel('Difficulty').selectOption('hard');
    await press(page, 'Show these');
    const hard = await words(page, '#how-many');
    expect(hard).not.toBe('93 cases');
    await press(page, 'First case');
    await press(page, 'Decide');
    await press(page, 'Continue');
    expect(await page.title()).toMatch(/^Error: /);
    for (let part = 0; (await button(page, 'Continue').count()) > 0; part++) {
      expect(await words(page, 'legend .caption')).toContain(`Made-up case, ${part + 1} of `);
      await page.locator('main label').first().click();
      await press(page, 'Continue');
    }
    expect(await page.title()).toBe('How your decision compares – safeguard');
    expect(await words(page)).toMatch(/In this window: one case\. The level was right/);
    await press(page, 'See it step by step');
    for (let step = 1; (await button(page, 'Next step').count()) > 0; step++) {
      expect(await page.title()).toContain(`Step ${step} of `);
      await press(page, 'Next step');
    }
    await press(page, 'Leave practice');
    await button(page, 'Start').waitFor();
    expect(await button(page, 'Continue with the questions').count()).toBe(0);
    await page.reload();
    await press(page, 'Practise with made-up cases');
    expect(await words(page)).toContain('In this window: one case');
  });
});
