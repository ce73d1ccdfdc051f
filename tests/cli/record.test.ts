import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { KeptRecord } from '../../src/record/index.ts';
import { bash, placeRecord, refusal, safeguard, temporaryFolder } from './safeguard.ts';

const CASE = {
  immediate_danger: 'no',
  meeting_perpetrator: 'no',
  concerns: ['sexual_abuse_grooming'],
  abuse_or_risk: 'yes',
};

/** A folder with `case.json`, a record of a case. */
function folderWithRecord(answers: object = CASE): string {
  const cwd = temporaryFolder();
  placeRecord(cwd, answers);
  return cwd;
}

function recordIn(cwd: string, name = 'case.json'): KeptRecord {
  return JSON.parse(readFileSync(join(cwd, name), 'utf8')) as KeptRecord;
}

function rewrite(cwd: string, change: (record: KeptRecord) => unknown): void {
  writeFileSync(join(cwd, 'case.json'), JSON.stringify(change(recordIn(cwd)), null, 2));
}

describe('assess --record', () => {
  test('keeps the assessment that it shows, with when and which program, for its owner alone', () => {
    const cwd = temporaryFolder();
    const input = JSON.stringify(CASE);
    const before = Date.now();
    const run = safeguard(['assess', '--json', '--record', 'case.json'], { input, cwd });
    expect(run.status).toBe(0);
    expect(run.stderr).toBe(
      'The record is in case.json. Only you can read it.\nTo note the decision: safeguard record decide case.json\n',
    );
    const record = recordIn(cwd);
    expect(record.assessment).toEqual(JSON.parse(run.stdout));
    expect(record).toMatchObject({ schema: 'safeguard/record@1', finished: true });
    expect(record.tool).toMatch(/^\d+\.\d+\.\d+/);
    expect(record.assessedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(Math.abs(Date.parse(record.assessedAt!) - before)).toBeLessThan(60_000);
    expect(statSync(join(cwd, 'case.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd)).toEqual(['case.json']);
  });

  test('says the time where the machine is, with its offset', () => {
    const cwd = temporaryFolder();
    safeguard(['assess', '--record', 'case.json'], { input: '{}', cwd, env: { TZ: 'Asia/Kolkata' } });
    expect(recordIn(cwd).assessedAt).toMatch(/\+05:30$/);
  });

  test('goes with --output and every format', () => {
    const cwd = temporaryFolder();
    const args = ['assess', '--record', 'case.json', '--output', 'result.md', '--format', 'markdown'];
    const run = safeguard(args, { input: '{}', cwd });
    expect(run).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(cwd).toSorted()).toEqual(['case.json', 'result.md']);
  });

  test('refuses a file that is there, before any answer is read, and replaces it with --force', () => {
    const cwd = folderWithRecord();
    const before = readFileSync(join(cwd, 'case.json'), 'utf8');
    const input = '{"wrong": true}';
    expect(refusal(['assess', '--record', 'case.json'], { input, cwd })).toBe(
      'case.json exists already. Choose another name, or use --force to replace it.\n',
    );
    expect(readFileSync(join(cwd, 'case.json'), 'utf8')).toBe(before);
    expect(safeguard(['assess', '--record', 'case.json', '--force'], { input: '{}', cwd }).status).toBe(0);
    expect(recordIn(cwd).assessment.answers).toEqual({});
  });

  test.each([
    [['--record', ''], '--record needs the name of a file.'],
    [['--record', '-'], '--record needs the name of a file.'],
    [['--record', 'same', '--output', './same'], '--record and --output need a file each.'],
    [['--encrypt'], '--encrypt goes with --record FILE.'],
    [['--record', 'a', '--armor'], '--armor goes with --encrypt.'],
    [['--record', 'a', '--passphrase-fd', '3'], '--passphrase-fd goes with --encrypt.'],
    [['--force'], '--force goes with --output FILE or --record FILE.'],
    [['--private'], '--private is for questions in a terminal. Here the answers are given.'],
    [['--record', 'none/case.json'], 'There is no folder none to write none/case.json in.'],
  ])('refuses %j', (args, said) => {
    const cwd = temporaryFolder();
    expect(refusal(['assess', ...args], { input: '{}', cwd })).toBe(`${said}\n`);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('an answer that is wrong leaves no record', () => {
    const cwd = temporaryFolder();
    refusal(['assess', '--record', 'case.json'], { input: '{"age": 99}', cwd });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('the schema of records', () => {
  const { stdout } = safeguard(['schema', 'record']);
  const schema = JSON.parse(stdout) as object;
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);

  test('stands alone, and fits records with and without a decision', () => {
    const cwd = folderWithRecord();
    expect(validate(recordIn(cwd))).toBe(true);
    safeguard(['record', 'decide', 'case.json', '--from', '-'], {
      input: 'decision: { level: report }',
      cwd,
    });
    expect(validate(recordIn(cwd))).toBe(true);
    expect(recordIn(cwd).decision).toEqual({ level: 'report' });
  });

  test('asks for nothing but the assessment, and for what a decision was taken on', () => {
    const { schema: id, assessment, digest } = recordIn(folderWithRecord());
    expect(validate({ schema: id, assessment, digest })).toBe(true);
    expect(validate({ schema: id, assessment, digest, decision: { level: 'report' } })).toBe(false);
    expect(validate({ schema: id, assessment, digest, childsName: 'x' })).toBe(false);
    expect(validate({ schema: id, digest })).toBe(false);
  });

  test('says what each field means', () => {
    const undescribed: string[] = [];
    const look = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const [key, field] of Object.entries((part as { properties?: object }).properties ?? {})) {
        const { $ref, description } = field as { $ref?: string; description?: string };
        const named = $ref?.startsWith('#/$defs/') && !/\/(?:id|short|text)$/.test($ref);
        if (description === undefined && !named) undescribed.push(`${path}/${key}`);
        look(field, `${path}/${key}`);
      }
    };
    look(schema, '');
    expect(undescribed).toEqual([]);
  });
});

const DUTY =
  'This result ends no duty of yours. Where you have a duty to report, it stays, whatever is noted here.';

describe('record decide --from', () => {
  function decide(cwd: string, input: string) {
    return safeguard(['record', 'decide', 'case.json', '--from', '-'], { input, cwd });
  }

  test('notes decision, reason and role, beside the recommendation', () => {
    const cwd = folderWithRecord();
    const { assessment } = recordIn(cwd);
    const input = `decision: { level: refer, text: A home visit first. }
departure: The school has known the family for years.
decidedBy: safeguarding lead
decidedAt: '2026-03-02T15:00:00+00:00'
`;
    expect(decide(cwd, input)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: `${DUTY}\nThe decision is noted in case.json.\n`,
    });
    expect(recordIn(cwd)).toMatchObject({
      assessment,
      recommendation: {
        level: 'report',
        possibleLevel: 'report',
        text: 'Report to social services now',
      },
      decision: { level: 'refer', text: 'A home visit first.' },
      departure: 'The school has known the family for years.',
      decidedBy: 'safeguarding lead',
      decidedAt: '2026-03-02T15:00:00+00:00',
    });
    expect(statSync(join(cwd, 'case.json')).mode & 0o777).toBe(0o600);
    expect(safeguard(['record', 'verify', 'case.json'], { cwd }).status).toBe(0);
    expect(decide(cwd, '{"decision": {"level": "report"}}').stderr).toBe(
      'The decision is noted in case.json. It replaces the one of 2 March 2026, 15:00 (UTC).\n',
    );
    expect(recordIn(cwd)).not.toHaveProperty('departure');
  });

  test.each([
    [
      '{"decision": {"level": "refer"}}',
      'The recommendation was "Report to social services now". This is less urgent. Say what the reason is, under departure.',
    ],
    [
      '{"decision": {"text": "We wait."}}',
      'You chose something else. Say what the reason is, under departure.',
    ],
    ['{"decision": {"level": "refers"}}', 'There is no level "refers". Did you mean refer?'],
    ['{"decision": {}}', 'there are too few entries'],
    ['{}', '`decision` is missing'],
    ['{"decision": {"level": "report"}, "name": "A. Child"}', '`name` means nothing here'],
    ['{"decision": {"level": "report"}, "decidedBy": ""}', 'this text is empty'],
    ['{"decision": {"level": "report"}, "decidedAt": "today"}', '`today` is not written as it must be here'],
    [
      '{"decision": {"level": "report"}, "decidedAt": "2026-02-30T14:05:00Z"}',
      '`2026-02-30T14:05:00Z` is no date in the calendar',
    ],
    ['{"decision": {"level": "report"}, "departure": "a\\u001b[31mb"}', 'U+001B'],
    ['', 'One problem'],
    ['decision: &a { level: report }', 'YAML anchor'],
  ])('refuses %s and leaves the record as it is', (input, said) => {
    const cwd = folderWithRecord();
    const before = readFileSync(join(cwd, 'case.json'));
    const run = decide(cwd, input);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(said);
    // oxlint-disable-next-line no-control-regex -- none of them may come out
    expect(run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(readFileSync(join(cwd, 'case.json'))).toEqual(before);
  });

  test('without a terminal and without a file, says what to do', () => {
    const cwd = folderWithRecord();
    expect(refusal(['record', 'decide', 'case.json'], { cwd })).toBe(
      'To answer questions, you need a terminal. Without one, name a file: --from FILE.\n',
    );
    expect(refusal(['record', 'resume', 'case.json'], { cwd })).toBe(
      'To continue with the questions, you need a terminal.\n',
    );
  });

  test('does not touch a record that was changed by hand: its digest would fit again', () => {
    const cwd = folderWithRecord();
    rewrite(cwd, (record) => ({ ...record, finished: false }));
    const before = readFileSync(join(cwd, 'case.json'));
    const run = decide(cwd, '{"decision": {"level": "report"}}');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('case.json has been changed since it was saved, so it is left as it is.');
    expect(readFileSync(join(cwd, 'case.json'))).toEqual(before);
  });
});

describe('record verify', () => {
  test('says that a record holds, exit code 0', () => {
    const cwd = folderWithRecord();
    const run = safeguard(['record', 'verify', 'case.json'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('The same rules give the same result, byte for byte.');
    const json = safeguard(['record', 'verify', 'case.json', '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ holds: true, asKept: true, samePack: true });
  });

  test('does not mind another layout of the file', () => {
    const cwd = folderWithRecord();
    writeFileSync(join(cwd, 'case.json'), JSON.stringify(recordIn(cwd)));
    expect(safeguard(['record', 'verify', 'case.json'], { cwd }).status).toBe(0);
  });

  test('tells that a record was changed, exit code 1', () => {
    const cwd = folderWithRecord();
    rewrite(cwd, (record) => ({ ...record, assessedAt: '2020-01-01T00:00:00Z' }));
    const run = safeguard(['record', 'verify', 'case.json'], { cwd });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('The record has been changed since it was saved');
  });

  test('says what would differ with a newer version of the rules, exit code 1', () => {
    const cwd = folderWithRecord();
    bash(
      `cp -r "${process.cwd()}/rules" . && cd rules/online-abuse && sed -i 's/^version: .*/version: 9.9.9/' pack.yaml`,
      { cwd },
    );
    const pack = ['--pack', 'rules/online-abuse'];
    const same = safeguard(['record', 'verify', 'case.json', ...pack], { cwd });
    expect(same).toMatchObject({ status: 0, stderr: '' });
    expect(same.stdout).toContain('Compared with: online-abuse 9.9.9');
    expect(same.stdout).toContain('Levels and actions are the same.');
    bash(
      `cd rules/online-abuse/actions && sed -i '/^- id: report_section_130$/,/^  text:/ s/^  when: .*/  when: { immediate_danger: yes }/' *.yaml`,
      { cwd },
    );
    const run = safeguard(['record', 'verify', 'case.json', ...pack], { cwd });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: '' });
    expect(run.stdout).toContain('Actions lost:\n• Ring social services');
  });

  test('refuses a record of other rules, exit code 2', () => {
    const cwd = folderWithRecord();
    rewrite(cwd, (record) => ({
      ...record,
      assessment: { ...record.assessment, pack: { ...record.assessment.pack, id: 'other\u202e' } },
    }));
    expect(refusal(['record', 'verify', 'case.json'], { cwd })).toContain('cannot be seen');
    rewrite(cwd, (record) => ({
      ...record,
      assessment: { ...record.assessment, pack: { ...record.assessment.pack, id: 'other' } },
    }));
    expect(refusal(['record', 'verify', 'case.json'], { cwd })).toBe(
      'The record was made with the rules "other", and these are "online-abuse". Name them with --pack FOLDER.\n',
    );
  });
});

describe('record show and record report', () => {
  test('show the record from a file, from standard input, and in a file of their own', () => {
    const cwd = folderWithRecord();
    const shown = safeguard(['record', 'show', 'case.json'], { cwd });
    expect(shown).toMatchObject({ status: 0, stderr: '' });
    expect(shown.stdout).toMatch(/^Record of an assessment\n/);
    const input = readFileSync(join(cwd, 'case.json'));
    const more = 'safeguard record show case.json --full';
    expect(shown.stdout).toContain(more);
    expect(safeguard(['record', 'show', '-'], { input }).stdout).toBe(
      shown.stdout.replace(more, 'safeguard record show - --full'),
    );
    const run = safeguard(['record', 'report', 'case.json', '--format', 'html', '-o', 'r.html'], { cwd });
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: 'It is in r.html. Only you can read it.\n' });
    expect(readFileSync(join(cwd, 'r.html'), 'utf8')).toContain(
      '<h1>Report of concern about a child: draft</h1>',
    );
    expect(statSync(join(cwd, 'r.html')).mode & 0o777).toBe(0o600);
  });

  test('JSON is the record, byte for byte', () => {
    const cwd = folderWithRecord();
    const { stdout } = safeguard(['record', 'show', 'case.json', '--format', 'json'], { cwd });
    expect(stdout).toBe(readFileSync(join(cwd, 'case.json'), 'utf8'));
  });

  test('refuse an output that is there, before a passphrase is asked for', () => {
    const cwd = folderWithRecord();
    writeFileSync(join(cwd, 'there'), 'precious');
    expect(refusal(['record', 'show', 'case.json', '-o', 'there'], { cwd })).toContain('exists already');
    expect(refusal(['record', 'show', 'case.json', '--force'], { cwd })).toContain(
      '--force goes with --output',
    );
  });
});

describe('a file that is no record is refused with its place:', () => {
  function said(content: string | Buffer, command = 'show'): string {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'case.json'), content);
    const stderr = refusal(['record', command, 'case.json'], { cwd });
    // oxlint-disable-next-line no-control-regex -- none of them may come out
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    return stderr;
  }
  const good = () => recordIn(folderWithRecord());

  test.each([
    ['nothing', '', 'case.json is empty.'],
    ['no JSON', 'hello', 'case.json:1:1'],
    ['a list', '[]', 'a map of keys must stand here'],
    ['an assessment alone', '{"schema": "safeguard/assessment@1"}', 'case.json:1:'],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe]), 'this is not UTF-8 text'],
    ['a null byte', '{"schema": "safeguard/record@1\0"}', 'U+0000'],
    ['a bad key', '{"__proto__": {"level": "inform"}}', '`__proto__` cannot be used as a key'],
    ['an alias bomb', 'a: &a [x, x]\nb: [*a, *a]', 'YAML alias'],
    ['deep nesting', '['.repeat(5000), 'nested more than 64 deep'],
    [
      'more than 4 MiB',
      ' '.repeat(5 * 1024 * 1024),
      'case.json is larger than 4 MiB, so it cannot be a record.',
    ],
  ])('%s', (_what, content, problem) => {
    expect(said(content)).toContain(problem);
    expect(said(content, 'verify')).toContain(problem);
  });

  test('half of one', () => {
    const text = JSON.stringify(good(), null, 2);
    expect(said(text.slice(0, text.length / 2))).toMatch(/^case\.json:\d+:\d+ /);
  });

  test('one with a misspelt key, a wrong value, a terminal escape, or a key that stands twice', () => {
    const text = JSON.stringify(good(), null, 2);
    expect(said(text.replace('"finished"', '"finnished"'))).toContain('Did you mean `finished`?');
    expect(said(text.replace('"finished": true', '"finished": "yes"'))).toContain('case.json:5:15');
    expect(said(text.replace('"tool": "', '"tool": "\\u001b[2J'))).toContain('U+001B');
    expect(said(text.replace('{', '{"finished": false,'))).toContain('`finished` stands twice');
  });

  test('a folder, no file, no name', () => {
    const cwd = temporaryFolder();
    expect(refusal(['record', 'show', '.'], { cwd })).toBe('. cannot be read: it is a folder.\n');
    expect(refusal(['record', 'show', 'none'], { cwd })).toBe(
      'none cannot be read: there is no such file.\n',
    );
    expect(refusal(['record', 'show', ''], { cwd })).toBe('Name the file of a record.\n');
    expect(refusal(['record', 'decide', '-', '--from', 'x'], { cwd })).toBe(
      'To change a record, name its file.\n',
    );
  });

  test('to change one, it must be a file of its own: no link', () => {
    const cwd = folderWithRecord();
    symlinkSync('case.json', join(cwd, 'link'));
    expect(safeguard(['record', 'show', 'link'], { cwd }).status).toBe(0);
    expect(refusal(['record', 'decide', 'link', '--from', 'x'], { cwd })).toContain(
      'is not an ordinary file',
    );
    chmodSync(join(cwd, 'case.json'), 0o600);
  });
});

test('no command of a record has an option that takes a passphrase or an answer', () => {
  for (const name of ['show', 'resume', 'decide', 'verify', 'report']) {
    const { stdout } = safeguard(['help', 'record', name]);
    expect(stdout).not.toMatch(/--passphrase(?!-fd)|--password|--answer/);
  }
});
