import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  - *Welsh:* **Ffoniwch 999 nawr`);
  expect(page).toMatch(
    /- by: ROLE OR BODY\n {2}on: YEAR-MONTH-DAY\n {2}texts:\n {4}actions\.call_999\.text: '[0-9a-f]{8}'/,
  );
});

test('what is Welsh in it is said to be, so that it is read aloud as Welsh, and what is English stands in a page in English', () => {
  const { read } = book('--lang', 'cy');
  const page = read('text-actions-now.html');
  expect(page).toContain('<html lang="en-GB">');
  expect(page).toContain('<span class="label">Welsh:</span> <strong><span lang="cy">Ffoniwch 999 nawr');
  expect(page).toContain('<span class="label">English:</span> Call 999 now');
  expect(page).toContain('<span lang="cy">[Welsh: Ymateb cymesur]</span>');
  const texts = [...page.matchAll(/<span class="label">Welsh:<\/span> (.{0,30})/g)];
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(([, begins]) => !begins!.startsWith('<strong><span lang="cy">'))).toEqual([]);
});

test('it names under each text where in the guide its statements stand, and where official names in it were seen', () => {
  const { read } = book('--lang', 'cy');
  const page = read('markdown/text-actions-report.md');
  expect(page).toContain('https://diogelu.cymru/en/chi-i/chi-i-c6/c6-p6');
  expect(page).toContain(
    '*Statements of the guide:* response.10 (A proportionate response \\[Welsh: Ymateb cymesur\\])',
  );
  expect(page).toMatch(
    /\*Official names:\* .*within 1 working day \\\[Welsh: cyn pen 1 diwrnod gwaith\\\] \(https:\/\/safeguarding\.wales\/cy\/chi-i\/chi-i-c2\/c2-p17\)/,
  );
});

test('it holds what the program says itself: each way of saying it once, the help too, with lines to note the review', () => {
  const { read } = book('--lang', 'cy');
  expect(read('markdown/index.md')).toContain('The program: what is refused');
  const refused = read('markdown/text-the-program-what-is-refused.md');
  expect(refused).toContain(`- [ ] **words.refusal.noCommand**
  - *English:* There is no command "…". Did you mean …? \\| There is no command "…".
  - *Welsh:* **Does dim gorchymyn "…". Oeddech chi'n meddwl: …? \\| Does dim gorchymyn "…".**`);
  expect(refused).toMatch(/ {4}words\.refusal\.noCommand: '[0-9a-f]{8}'/);
  const help = read('markdown/text-the-program-help-of-the-commands-2.md');
  expect(help).toContain("gwall: does dim opsiwn '…'");
});

test('what somebody read is noted by the lines at the end of a page, also of what the program says', () => {
  const rules = mkdtempSync(join(tmpdir(), 'rules-'));
  onTestFinished(() => rmSync(rules, { recursive: true }));
  cpSync('rules/fgm-duty', rules, { recursive: true });
  const before = book('--lang', 'cy', '--pack', rules).read('markdown/text-the-program-all-documents.md');
  const [noted = ''] = /- by: ROLE OR BODY[^`]*/.exec(before) ?? [];
  const review = noted.replace('ROLE OR BODY', 'Translator').replace('YEAR-MONTH-DAY', '2026-01-02');
  writeFileSync(join(rules, 'cy/reviews.yaml'), review);
  const { read } = book('--lang', 'cy', '--pack', rules);
  expect(read('markdown/text-the-program-all-documents.md')).toContain('All of these have been reviewed.');
  expect(read('markdown/index.md')).toMatch(/Reviewed:\* 2 of [\d,]+ texts\n/);
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
