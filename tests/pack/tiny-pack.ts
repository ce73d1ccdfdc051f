import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '../../src/pack/problem.ts';

/** A pack as a map of file to text; null: no such file. */
export type PackText = Readonly<Record<string, string | Uint8Array | null>>;

/** A small pack without a mistake. */
export const TINY = {
  'pack.yaml': `id: tiny
version: 1.0.0
title: A tiny pack
languages: [en]
source: { title: The guide, publisher: A publisher, updated: 2021-02 }
standing: Made up for tests.
closing: Use your judgement.
review: { by: null, on: null, says: Nobody has reviewed it. }
stages:
  - { id: safety, title: Safety, file: questions/safety.yaml }
  - { id: harm, title: Harm, file: questions/harm.yaml, when: { child: yes } }
responses:
  - { id: now, title: Now, file: actions/now.yaml }
facts: facts.yaml
levels: levels.yaml
contacts: contacts.yaml
notes: notes.yaml
conflicts: conflicts.yaml
guide: guide.yaml
properties: properties.yaml
since: since.yaml
`,
  'questions/safety.yaml': `- id: danger
  type: yes_no
  ask: Is the child in danger?
  why: Danger comes first.
  cites: [police.1]
- id: age
  type: one_of
  ask: How old is the child?
  why: The guide is about children.
  cites: [scope.1]
  unknown: false
  options:
    - { id: under_18, label: Under 18 }
    - { id: 18_over, label: 18 or over }
`,
  'questions/harm.yaml': `- id: signs
  type: many_of
  alone: none
  ask: Which signs are there?
  why: Signs tell of harm.
  help: [Look for changes.]
  cites: [signs.1]
  compare:
    - title: Which is which
      sides:
        - { option: threats, says: Somebody demands something. }
        - { option: secrets, says: Somebody hides something. }
      cites: [signs.2]
  options:
    - { id: threats, label: Threats, help: [Of any kind.], cites: [signs.1] }
    - { id: secrets, label: Secrets }
    - { id: none, label: None of these }
`,
  'facts.yaml': `child:
  says: the child is under 18
  when: { not: { age: 18_over } }
  cites: [scope.1]
harmed:
  says: the child is harmed
  when: { child: yes, any: [{ signs: [threats, secrets] }, { danger: yes }] }
  cites: [signs.1]
`,
  'levels.yaml': `high:
  title: Call 999
  says: The child is in danger.
  urgent: { title: CALL 999, do: [Call 999.], tell: [Where the child is.], do_not_wait_for: [a form] }
  brought_by:
    - { says: the child is in danger, when: { danger: yes }, cites: [police.1], basis: guide }
    - says: the child is harmed
      when: { harmed: yes }
      cites: [signs.1]
      basis: interpretation
      rationale: Harm is urgent.
low:
  title: Keep watch
  says: Nothing else is known.
  brought_by:
    - { says: this is always so, cites: [police.2], basis: guide }
`,
  'actions/now.yaml': `- id: call_999
  kind: do
  when: { danger: yes }
  text: Call 999.
  detail: Say where the child is.
  cites: [police.1]
  basis: guide
- id: seek_advice
  kind: consider
  when: { provisional: yes, harmed: no }
  text: Ask for advice.
  cites: [police.2]
  basis: procedures
  source: c2-p13
`,
  'contacts.yaml': `- id: police
  name: Police
  helps_when: In an emergency.
  for: [child, practitioner]
  phone: '999'
  languages: [en, cy]
  source: The guide
  checked: 2021-02
  in_guide: true
  cites: [police.1]
  rank: 1
`,
  'notes.yaml': `- id: law_consent
  kind: law
  title: A law
  text: The law says something.
  cites: [law.1]
`,
  'conflicts.yaml': `- id: danger_without_signs
  text: Danger and no signs do not fit together.
  when: { danger: yes, signs: none }
  cites: [police.1]
`,
  'since.yaml': `- id: newer_law
  title: A newer law
  text: The law says something else now.
  since: 2021-01-31
  source: { title: A page about the law, web: https://law.example.org/2024 }
  touches: [law.1, signs.1]
  looked_at: 2021-02
`,
  'guide.yaml': `- section: Police
  statements:
    - { id: police.1, kind: step, gist: danger means 999 }
    - { id: police.2, kind: advice, gist: keep watch }
- section: The rest
  statements:
    - { id: scope.1, kind: context, gist: children are under 18 }
    - { id: signs.1, kind: indicator, gist: threats are a sign }
    - { id: signs.2, kind: definition, gist: what threats are }
    - { id: law.1, kind: law, gist: there is a law }
`,
  'properties.yaml': `- id: danger_brings_999
  says: Danger brings 999 first.
  given: { danger: yes }
  expect: { first: call_999, level: high }
  cites: [police.1]
- id: doubt_is_not_hidden
  says: While danger is not ruled out, a doubtful result shows 999.
  given_possible: { provisional: yes, danger: yes }
  given_level: [low]
  expect: { shown: [call_999], contacts: [police], same_level_whatever: [age] }
  cites: [police.1, police.2]
  rationale: What is not known hides nothing.
`,
} as const satisfies PackText;

/** Writes files into a new folder that goes away with the test. */
export async function writeFiles(files: PackText): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    if (text === null) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Each problem as `file:line:column code`, the file as the pack names it. */
export function placesOf(folder: string, problems: readonly Problem[]): string[] {
  return problems.map(
    ({ file, line, column, code }) => `${relative(folder, file)}:${line}:${column} ${code}`,
  );
}
