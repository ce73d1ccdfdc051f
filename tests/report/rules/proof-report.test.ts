import { expect, test } from 'vitest';
import type { Proof } from '../../../src/check/prove/prove.ts';
import { renderItem } from '../../../src/document/text.ts';
import { proofItem, proofOutcome, proofSections } from '../../../src/report/rules/proof-report.ts';
import { rendered } from '../../document/rendered.ts';

const SCREEN = { width: 80, colour: false, symbols: true };
const PROPERTY: Proof = {
  id: 'p',
  kind: 'property',
  says: 'It holds.',
  verdict: 'holds',
  notes: [],
  milliseconds: 100,
};
const LAW: Proof = { ...PROPERTY, id: 'l', kind: 'law' };
const AGREES: Proof = {
  ...PROPERTY,
  id: 'encoding_agrees',
  kind: 'cross-check',
  verdict: 'agrees',
  compared: 100_063,
};
const summary = (...proofs: readonly Proof[]): string => rendered(proofOutcome(proofs));

test('what was only compared is not said to hold, and says on how many sets of answers', () => {
  expect(renderItem(proofItem(AGREES, undefined), SCREEN)).toBe(
    '• agrees encoding_agrees (0.1 s)\n  It holds.\n  Compared on 100,063 sets of answers.\n',
  );
});

test('the end counts what is proved, each once, and what was compared apart', () => {
  expect(summary(AGREES, LAW, PROPERTY, PROPERTY, { ...PROPERTY, id: 'q' })).toBe(
    'Altogether\n──────────\nProved for every possible set of answers: 1 law and 2 properties.\n' +
      'A sample, and no proof: formulas and program agree on 100,063 sets of answers.\n',
  );
  expect(summary(AGREES, PROPERTY)).toContain('Proved for every possible set of answers: 1 property.\n');
  expect(summary(AGREES)).not.toContain('Proved');
});

test('what fails or is not proved is named, and nothing is said to be proved', () => {
  const open: Proof = { ...LAW, verdict: 'not-proved' };
  expect(summary(AGREES, open, { ...PROPERTY, verdict: 'fails' })).toBe(
    'Altogether\n──────────\nFails: p.\nNot proved in time: l. It may hold or fail.\n' +
      'A sample, and no proof: formulas and program agree on 100,063 sets of answers.\n',
  );
  const { compared: _compared, ...differs } = AGREES;
  expect(summary({ ...differs, verdict: 'fails' }, PROPERTY)).toBe(
    'Altogether\n──────────\nFails: encoding_agrees.\nThe formulas are not the program, so that nothing proved here counts.\n',
  );
});

test('as it comes, and as a whole, a proof has the same words', () => {
  const [first] = rendered(proofSections([AGREES], 'my rules')).split('\n\n');
  expect(first).toContain(renderItem(proofItem(AGREES, 'my rules'), SCREEN).trimEnd());
});

test('what fails shows the command and the answers to be copied, in every layout', () => {
  const failed = proofSections(
    [{ ...PROPERTY, verdict: 'fails', counterexample: [{ danger: 'yes' }] }],
    'my rules',
  );
  expect(rendered(failed)).toContain('\n  safeguard assess - --pack \'my rules\'\n  {"danger":"yes"}\n');
  expect(rendered(failed, 'markdown')).toContain(
    '  ```sh\n  safeguard assess - --pack \'my rules\'\n  ```\n  ```json\n  {"danger":"yes"}\n  ```',
  );
  expect(rendered(failed, 'html')).toContain('<pre><code>{&quot;danger&quot;:&quot;yes&quot;}</code></pre>');
});
