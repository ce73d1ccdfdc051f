import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { safeguard } from './safeguard.ts';

function book(...more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'review-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const run = safeguard(['rules', 'docs', '--output', join(folder, 'book'), ...more]);
  return { ...run, read: (name: string) => readFileSync(join(folder, 'book', name), 'utf8') };
}

test('a book for reviewers has English and Welsh side by side, with a box and the place of the official text', () => {
  const { status, read } = book('--lang', 'cy');
  expect(status).toBe(0);
  expect(read('markdown/index.md')).toMatch(/Reviewed:\* 0 of [\d,]+ texts, by nobody yet/);
  const page = read('markdown/text-actions-now.md');
  expect(page).toContain('https://safeguarding.wales/cy/chi-i/chi-i-c6/c6-p6');
  expect(page).toContain(`- [ ] **actions.call\\_999.text**
  - *English:* Call 999 now, and ask for the police.
  - *Cymraeg:* **Ffoniwch 999 nawr`);
  expect(page).toMatch(
    /- by: ROLE OR BODY\n {2}on: YEAR-MONTH-DAY\n {2}texts:\n {4}actions\.call_999\.text: '[0-9a-f]{8}'/,
  );
  expect(read('text-actions-now.html')).toContain('Ffoniwch 999 nawr');
});

test('the check of the rules says how many texts are unreviewed', () => {
  const { stdout } = safeguard(['rules', 'check']);
  expect(stdout).toMatch(/cy: (\d+) of \1 texts are unreviewed\./);
});

test('a result in Welsh says that nobody has reviewed it, and where the guide itself stands in Welsh', () => {
  const { stdout } = safeguard(['assess', '--lang', 'cy', '--full'], { input: '{"immediate_danger":"yes"}' });
  expect(stdout).toContain("Does neb sy'n siarad Cymraeg wedi ei hadolygu eto.");
  expect(stdout).toContain('Y canllaw ei hun yn Gymraeg: https://safeguarding.wales/cy/chi-i/chi-i-c6/c6-p6');
});
