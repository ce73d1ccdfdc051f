import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { refusal, safeguard } from './safeguard.ts';

const SHIPPED = fileURLToPath(new URL('../../rules/online-abuse', import.meta.url));

/** A small pack with changes: file, what stands there, what comes instead. */
function changedPack(
  ...changes: readonly (readonly [file: keyof typeof TINY, from: string, to: string])[]
): Promise<string> {
  const files: Record<string, string> = { ...TINY };
  for (const [name, from, to] of changes) {
    expect(files[name]).toContain(from);
    files[name] = files[name]!.replace(from, to);
  }
  return writeFiles(files);
}

const QUESTION = ['questions/safety.yaml', 'Is the child in danger?', 'Is the cub in danger?'] as const;
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
    async (command) => {
      const run = safeguard([...command.split(' '), '--pack', await changedPack(QUESTION)], { input: '{}' });
      expect(run).toMatchObject({ status: 0, stderr: '' });
      expect(run.stdout).toContain('Is the cub in danger?');
    },
  );

  test('with a changed name shows it among the contacts', async () => {
    const pack = await changedPack(['contacts.yaml', 'name: Police', 'name: Heddlu']);
    expect(safeguard(['contacts', '--pack', pack]).stdout).toContain('Heddlu');
    expect(safeguard(['contacts', '--json', '--pack', pack]).stdout).toContain('"Heddlu"');
  });

  test('with a changed statement shows it in the guide', async () => {
    const pack = await changedPack(['guide.yaml', 'gist: keep watch', 'gist: keep looking']);
    expect(safeguard(['guide', 'police.2', '--pack', pack]).stdout).toContain('keep looking');
  });

  test('changes the fingerprint that the result carries', async () => {
    const digest = (...args: string[]) =>
      /"digest": "(.*)"/.exec(safeguard(args, { input: '{}' }).stdout)?.[1];
    const [before, after] = [await changedPack(), await changedPack(QUESTION)];
    const old = digest('assess', '--json', '--pack', before);
    expect(old).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digest('assess', '--json', '--pack', after)).not.toBe(old);
  });

  test('takes the answers that its own questions have', async () => {
    const options = 'options:\n    - { id: under_18,';
    const pack = await changedPack([
      'questions/safety.yaml',
      options,
      options.replace('\n', '\n    - { id: bus_driver, label: Bus driver }\n'),
    ]);
    const input = '{"age": "bus_driver"}';
    expect(safeguard(['assess', '--pack', pack], { input }).status).toBe(0);
    expect(refusal(['assess'], { input })).toContain('"age" has no value "bus_driver".');
    expect(refusal(['assess', '--pack', pack], { input: '{"age": "bus_drive"}' })).toContain(
      'Did you mean `bus_driver`? It takes one of: bus_driver, under_18,',
    );
  });
});

describe('--pack with mistakes', () => {
  const broken = () =>
    changedPack(
      ['questions/safety.yaml', 'type: yes_no', 'type: yes_or_no'],
      ['actions/now.yaml', 'when: { danger: yes }', 'when: { dangr: yes }'],
    );

  test.each(['assess', 'questions', 'contacts', 'guide', 'schema answers'])(
    'shows every one with its line and a caret, uses nothing of it, and ends with 2: %s',
    async (command) => {
      const pack = await broken();
      const stderr = refusal([...command.split(' '), '--pack', pack], { input: '{}' });
      expect(stderr).toMatch(
        /questions\/safety\.yaml:\d+:\d+ wrong-value .*\n +\d+ \| .*yes_or_no\n +\| *\^\n/,
      );
      expect(stderr).toMatch(/actions\/now\.yaml:\d+:\d+ unknown-id .*\n +\d+ \| .*dangr: yes.*\n +\| *\^\n/);
      expect(stderr).toContain('Did you mean `danger`?');
      expect(stderr).toContain(`problems in the pack ${pack}. It was not used.`);
    },
  );

  test('are shown before any answer is read', async () => {
    const stderr = refusal(['assess', '--pack', await broken()], { input: '{"wrong": true}' });
    expect(stderr).not.toContain('standard input');
  });

  test('says when there is no pack, or a part of it is missing', async () => {
    expect(refusal(['questions', '--pack', 'nowhere'])).toContain('nowhere/pack.yaml:1:1 file-missing');
    expect(refusal(['questions', '--pack', ''])).toBe('--pack needs the name of a folder.\n');
    const pack = await changedPack();
    rmSync(join(pack, 'facts.yaml'));
    expect(refusal(['questions', '--pack', pack])).toMatch(/pack\.yaml:\d+:\d+ file-missing/);
  });
});
