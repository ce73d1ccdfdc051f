import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAssurance } from '../../src/pack/load-assurance.ts';

const KNOWN = {
  laws: ['plan_fits'],
  properties: ['danger_brings_999'],
  mutations: ['level'],
  checks: ['never-applies'],
};

const HAZARD = `hazards:
  - id: danger_missed
    hazard: A child in danger gets no emergency.
    causes: [Danger is denied.]
    effect: Nobody calls.
    controls:
      - { kind: design, says: Danger comes first., properties: [danger_brings_999], laws: [plan_fits], mutations: [level], checks: [never-applies] }
    remains: Only what is answered is known.
`;

async function problemsOf(text: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'safeguard-'));
  writeFileSync(join(folder, 'assurance.yaml'), text);
  const { problems } = await loadAssurance(folder, KNOWN);
  return problems.map(
    ({ line, code, message, hint }) => `${line} ${code} ${message}${hint ? ` ${hint}` : ''}`,
  );
}

test('what is right is read', async () => {
  expect(await problemsOf(HAZARD)).toEqual([]);
});

test('a control that names what nothing has is told, with what was probably meant', async () => {
  const wrong = HAZARD.replace('danger_brings_999', 'danger_brings_99')
    .replace('plan_fits', 'plan_fit')
    .replace('[level]', '[levels]')
    .replace('never-applies', 'never-apply');
  const problems = await problemsOf(wrong);
  expect(problems).toHaveLength(4);
  for (const [name, meant] of [
    ['danger_brings_99', 'danger_brings_999'],
    ['plan_fit', 'plan_fits'],
    ['levels', 'level'],
    ['never-apply', 'never-applies'],
  ])
    expect(problems).toContainEqual(
      expect.stringMatching(new RegExp(`^7 unknown-id .*\`${name}\`.*${meant}`)),
    );
});

test('two hazards with one id, an unknown key and a missing one are all told at once', async () => {
  const [, hazard] = HAZARD.split('hazards:\n') as [string, string];
  const problems = await problemsOf(
    `hazards:\n${hazard}${hazard.replace('    effect: Nobody calls.\n', '').replace('causes', 'cause')}`,
  );
  expect(problems.join('\n')).toMatch(/duplicate-id/);
  expect(problems.join('\n')).toMatch(/unknown-key/);
  expect(problems.join('\n')).toMatch(/missing-key/);
});

test('a file that is not there is said to be so', async () => {
  const { problems } = await loadAssurance(mkdtempSync(join(tmpdir(), 'safeguard-')), KNOWN);
  expect(problems.map(({ code }) => code)).toEqual(['file-missing']);
});
