import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refusal, safeguard, temporaryFolder } from './safeguard.ts';

const SHIPPED = fileURLToPath(new URL('../../rules/online-abuse', import.meta.url));

/** A copy of the pack that ships, in a folder of its own, with changes: file, what stands there, what comes instead. */
function changedPack(...changes: readonly (readonly [file: string, from: string, to: string])[]): string {
  const folder = join(temporaryFolder(), 'pack');
  cpSync(SHIPPED, folder, { recursive: true });
  for (const [name, from, to] of changes) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  }
  return folder;
}

const QUESTION = [
  'questions/safety.yaml',
  'Is the child in danger now?',
  'Is the cub in danger now?',
] as const;
describe('--pack', () => {
  test.each(['assess --json', 'questions', 'guide', 'schema answers'])(
    'with the rules that ship changes nothing in: %s',
    (command) => {
      const args = command.split(' ');
      const shipped = safeguard(args, { input: '{}' });
      expect(safeguard([...args, '--pack', SHIPPED], { input: '{}' })).toEqual(shipped);
    },
  );

  test.each(['assess', 'assess --format markdown', 'questions --json', 'schema answers'])(
    'with a changed question shows the change in: %s',
    (command) => {
      const run = safeguard([...command.split(' '), '--pack', changedPack(QUESTION)], { input: '{}' });
      expect(run).toMatchObject({ status: 0, stderr: '' });
      expect(run.stdout).toContain('Is the cub in danger now?');
    },
  );

  test('with a changed name shows it among the contacts', () => {
    const pack = changedPack(['contacts.yaml', 'name: Meic', 'name: Meic Newydd']);
    expect(safeguard(['contacts', '--pack', pack]).stdout).toContain('Meic Newydd');
    expect(safeguard(['contacts', '--json', '--pack', pack]).stdout).toContain('"Meic Newydd"');
  });

  test('with a changed statement shows it in the guide', () => {
    const pack = changedPack(['guide.yaml', 'Ask nobody to forward', 'Never ask anybody to forward']);
    expect(safeguard(['guide', 'police.2', '--pack', pack]).stdout).toContain('Never ask anybody to forward');
  });

  test('changes the fingerprint that the result carries', () => {
    const digest = (...args: string[]) =>
      /"digest": "(.*)"/.exec(safeguard(args, { input: '{}' }).stdout)?.[1];
    const shipped = digest('assess', '--json');
    expect(shipped).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digest('assess', '--json', '--pack', changedPack(QUESTION))).not.toBe(shipped);
  });

  test('takes the answers that its own questions have', () => {
    const options = 'options:\n    - id: practitioner\n';
    const pack = changedPack([
      'questions/child.yaml',
      options,
      options.replace('\n', '\n    - { id: bus_driver, label: Bus driver }\n'),
    ]);
    const input = '{"role": "bus_driver"}';
    expect(safeguard(['assess', '--pack', pack], { input }).status).toBe(0);
    expect(refusal(['assess'], { input })).toContain('"role" has no value "bus_driver".');
    expect(refusal(['assess', '--pack', pack], { input: '{"role": "bus_drive"}' })).toContain(
      'Did you mean `bus_driver`? It takes one of: bus_driver, practitioner,',
    );
  });
});

describe('--pack with mistakes', () => {
  const broken = () =>
    changedPack(
      ['questions/safety.yaml', 'type: yes_no', 'type: yes_or_no'],
      ['actions/child.yaml', 'when: { disability: yes }', 'when: { disabilty: yes }'],
    );

  test.each(['assess', 'questions', 'contacts', 'guide', 'schema answers'])(
    'shows every one with its line and a caret, uses nothing of it, and ends with 2: %s',
    (command) => {
      const pack = broken();
      const stderr = refusal([...command.split(' '), '--pack', pack], { input: '{}' });
      expect(stderr).toMatch(
        /questions\/safety\.yaml:\d+:\d+ wrong-value .*\n +\d+ \| .*yes_or_no\n +\| *\^\n/,
      );
      expect(stderr).toMatch(
        /actions\/child\.yaml:\d+:\d+ unknown-id .*\n +\d+ \| .*disabilty: yes.*\n +\| *\^\n/,
      );
      expect(stderr).toContain('Did you mean `disability`?');
      expect(stderr).toContain(`problems in the pack ${pack}. It was not used.`);
    },
  );

  test('are shown before any answer is read', () => {
    const stderr = refusal(['assess', '--pack', broken()], { input: '{"wrong": true}' });
    expect(stderr).not.toContain('standard input');
  });

  test('says when there is no pack, or a part of it is missing', () => {
    expect(refusal(['questions', '--pack', 'nowhere'])).toContain('nowhere/pack.yaml:1:1 file-missing');
    expect(refusal(['questions', '--pack', ''])).toBe('--pack needs the name of a folder.\n');
    const pack = changedPack();
    rmSync(join(pack, 'facts.yaml'));
    expect(refusal(['questions', '--pack', pack])).toMatch(/pack\.yaml:\d+:\d+ file-missing/);
  });
});
