import { expect, test } from 'vitest';
import { safeguard } from '../cli/safeguard.ts';
import { html, press, withAnswers, words } from './page.ts';

const ANSWERS = {
  immediate_danger: 'no',
  meeting_perpetrator: 'no',
  concerns: ['cyberbullying'],
  abuse_or_risk: 'no',
};

test('the result leads to what one different answer would change, in the words of the command line', () => {
  const result = press(withAnswers(ANSWERS), 'result');
  expect(words(result)).toContain('What one different answer would change');
  const page = press(result, 'what-if');
  expect(html(page).match(/<h1[ >]/g)).toHaveLength(1);

  const { stdout } = safeguard(['assess', '--full', '--what-if', '-'], { input: JSON.stringify(ANSWERS) });
  const told = stdout.slice(stdout.toLowerCase().indexOf('what one different answer would change'));
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const shown = plain(words(page));
  expect(told.length).toBeGreaterThan(500);
  expect(shown).toContain(plain(told.replace(/^ *[•▸\-*] /gm, '')));
});
