import type { Page } from 'playwright-core';
import {
  arrived,
  arrivedAtResult,
  askOf,
  button,
  choose,
  labelsOf,
  press,
  question,
  showResult,
  unfold,
  WHERE,
  walk,
} from './page.ts';

/**
 * Opens every page in every state that differs in what is on it, and calls back in each.
 *
 * @returns the names of the states.
 */
export async function tour(page: Page, visit: (state: string) => Promise<void>): Promise<readonly string[]> {
  const seen: string[] = [];
  const at = async (state: string): Promise<void> => {
    seen.push(state);
    await visit(state);
  };
  const open = async (): Promise<void> => {
    for (const summary of await page.locator('main summary').all()) await summary.click();
  };

  await at('start');
  await press(page, 'Open a record');
  await at('open a record');
  await page.locator('input[type=file]').setInputFiles({
    name: 'letter.json',
    mimeType: 'application/json',
    buffer: Buffer.from('Dear colleague'),
  });
  await page.locator('#error-summary').waitFor();
  await at('no record');
  await press(page, 'safeguard');
  await press(page, 'Start');
  await at('first question');
  await open();
  await at('first question, help open');
  await press(page, 'Continue');
  await at('first question, error');
  await choose(page, 'No');
  await press(page, 'Continue');
  await press(page, 'Show the result so far');
  await arrived(page, WHERE);
  await at('where it happened');
  for (const before of ['meeting_perpetrator', 'immediate_danger']) {
    await press(page, 'Back');
    await arrived(page, askOf(before));
  }
  await choose(page, 'Yes');
  await at('first question, chosen');
  await press(page, 'Continue');
  await arrived(page, 'CALL 999 NOW');
  await at('urgent');
  await press(page, 'Continue with the questions');
  await at('question with reminder');
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error')));
  await at('something went wrong');
  await press(page, 'Try again');
  await press(page, 'Check your answers so far');
  await at('answers so far');
  await showResult(page, { soFar: true });
  await at('result so far');
  for (const id of ['concerns', 'hackett', 'circumstances']) {
    await unfold(page);
    await press(page, `Answer this: ${askOf(id)}`);
    await open();
    await at(id);
    await choose(
      page,
      id === 'concerns' ? labelsOf(id, ['harmful_sexual_behaviour'])[0]! : question(id).options[0]!.label,
    );
    await press(page, 'Continue');
    await arrivedAtResult(page);
  }
  await press(page, 'Continue with the questions');
  await walk(page, { images_involved: 'yes', parental_consent: 'refused', age: '13_15' });
  await at('answers');
  await showResult(page);
  await at('result');
  await page.getByLabel(WHERE).selectOption('torfaen');
  await press(page, 'Show its numbers');
  await at('result, in an area');
  await unfold(page);
  await at('result, all open');
  await press(page, 'Full explanation');
  await at('result, explained');
  await press(page, 'What one different answer would change');
  await at('what if');
  await press(page, 'Show the result');
  await press(page, 'Save a record');
  await at('save a record');
  await press(page, 'Save the file');
  await page.locator('p.news').waitFor();
  await at('record');
  await open();
  await at('record, check open');
  await press(page, 'Draft the written report');
  await at('written report');
  await press(page, 'Back to the record');
  await press(page, 'Note the decision');
  await at('decision');
  await press(page, 'Note the decision');
  await page.locator('#error-summary').waitFor();
  await at('decision, errors');
  await page.getByRole('radio').first().check();
  await page
    .getByLabel('Why is it different from the recommendation?')
    .fill('Known to the team, and seen today.');
  await page.getByLabel('Who decided?').fill('safeguarding lead');
  await press(page, 'Note the decision');
  await arrivedAt(page, 'Record – safeguard');
  await at('record with decision');
  await press(page, 'Start again');
  await at('start again');
  await press(page, 'Keep my answers');
  await press(page, 'safeguard');
  await at('start, begun');

  await press(page, 'Practise with made-up cases');
  await at('cases');
  await press(page, 'First case');
  await at('case');
  await press(page, 'See it step by step');
  await at('case, step 1');
  await press(page, 'Next step');
  await at('case, step 2');
  await press(page, 'Back to the case');
  await press(page, 'Decide');
  await press(page, 'Continue');
  await at('case, error');
  while (await page.getByRole('button', { name: 'Continue' }).isVisible()) {
    await at(`case, ${await page.title()}`);
    await page.locator('main label').first().click();
    await press(page, 'Continue');
  }
  await at('case, compared');
  await open();
  await at('case, compared, all open');
  await press(page, 'All cases');
  await at('cases, with a score');
  await press(page, 'Leave practice');
  await button(page, 'Continue with the questions').or(button(page, 'Check your answers')).first().waitFor();
  return seen;
}

async function arrivedAt(page: Page, title: string): Promise<void> {
  await page.waitForFunction((wanted) => document.title === wanted, title);
}
