import { describe, expect, test } from 'vitest';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import type { Assessment, Question } from '../../src/engine/index.ts';
import { shippedPack } from '../../src/pack/shipped.ts';
import { refusal, safeguard } from './safeguard.ts';

const PACK = shippedPack();

function listed<T>(...args: string[]): readonly T[] {
  const { status, stdout, stderr } = safeguard([...args, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as readonly T[];
}

interface ListedQuestion {
  readonly id: string;
  readonly type: Question['type'];
  readonly values: readonly string[];
  readonly alone?: string;
}

describe('safeguard questions', () => {
  test('lists every question with its values, under its stage', () => {
    const { stdout } = safeguard(['questions']);
    for (const { title } of PACK.stages) expect(stdout).toMatch(new RegExp(`^${title}$`, 'm'));
    for (const { id } of PACK.questions) expect(stdout).toMatch(new RegExp(`^• ${id}$`, 'm'));
    expect(stdout).toContain('\n  One of: under_13, 13_15, 16_17, 18_over, unknown\n');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('secure_estate, none, unknown ("none" stands alone)');
  });

  test('says when a question is asked', () => {
    const words = safeguard(['questions']).stdout.replaceAll(/\s+/g, ' ');
    const ask = (id: string) => PACK.questions.find((question) => question.id === id)!.ask;
    expect(words).toContain(
      `device_access_known ${ask('device_access_known')} One of: yes, no, unknown ` +
        `Asked when: "${ask('device_evidence')}" is yes`,
    );
  });

  test('--json gives the ids and values that answers are made of', () => {
    const questions = listed<ListedQuestion>('questions');
    expect(questions.map(({ id }) => id)).toEqual(PACK.questions.map(({ id }) => id));
    const answers = Object.fromEntries(
      questions.map(({ id, type, values: [first] }) => [id, type === 'many_of' ? [first] : first]),
    );
    expect(safeguard(['assess', '--json'], { input: JSON.stringify(answers) }).status).toBe(0);
  });
});

describe('safeguard levels', () => {
  test('lists the levels with the exit codes of assess --exit-level, as its help has them', () => {
    const { status, stdout } = safeguard(['levels']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /emergency: [^]*Exit code: 14 once it is settled\n[^]*inform: [^]*Exit code: 10 once it is settled; 20 while/,
    );
    const levels = JSON.parse(safeguard(['levels', '--json']).stdout) as readonly { exit_code: number }[];
    expect(levels.map(({ exit_code }) => exit_code)).toEqual([14, 13, 12, 11, 10]);
  });

  test('has those of other rules under their own ids, and they are what assess ends with', async () => {
    const pack = await writeFiles(TINY);
    const listed = JSON.parse(safeguard(['levels', '--json', '--pack', pack]).stdout) as object;
    expect(listed).toEqual([
      { id: 'high', title: 'Call 999', says: 'The child is in danger.', exit_code: 11 },
      {
        id: 'low',
        title: 'Keep watch',
        says: 'Nothing else is known.',
        exit_code: 10,
        exit_code_while_more_is_possible: 20,
      },
    ]);
    for (const [answers, code] of [
      ['{"danger": "yes"}', 11],
      ['{"danger": "no", "age": "18_over"}', 10],
      ['{}', 20],
    ] as const)
      expect(safeguard(['assess', '--exit-level', '--pack', pack], { input: answers }).status).toBe(code);
  });

  test('says where there are too many for exit codes', async () => {
    const more = Array.from(
      { length: 9 },
      (_, at) =>
        `l${at}: { title: More, says: More., brought_by: [{ says: so, when: { signs: threats }, cites: [police.2], basis: guide }] }\n`,
    ).join('');
    const pack = await writeFiles({
      ...TINY,
      'levels.yaml': TINY['levels.yaml'].replace('low:', `${more}low:`),
    });
    const { stdout } = safeguard(['levels', '--pack', pack]);
    expect(stdout).toContain('There are more than 10');
    expect(stdout).not.toContain('Exit code');
  });
});

describe('safeguard contacts', () => {
  type Contact = Assessment['contacts'][number];

  test('lists every contact of the pack', () => {
    const ids = listed<Contact>('contacts').map(({ id }) => id);
    expect(ids.toSorted()).toEqual(PACK.contacts.map(({ id }) => id).toSorted());
    const words = safeguard(['contacts']).stdout.replaceAll(/\s+/g, ' ');
    for (const { name } of PACK.contacts) expect(words).toContain(name);
  });

  test.each(['child', 'parent', 'practitioner'] as const)(
    '--for %s lists those for them and no others',
    (who) => {
      const ids = listed<Contact>('contacts', '--for', who).map(({ id }) => id);
      const expected = PACK.contacts.filter((contact) => contact.for.includes(who)).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(expected.toSorted());
      const { stdout } = safeguard(['contacts', '--for', who]);
      const headings = ['For the child:', 'For parents and carers:', 'For you and your colleagues:'];
      expect(headings.filter((heading) => stdout.includes(heading))).toHaveLength(1);
    },
  );

  test('--concern leaves out those for other concerns only', () => {
    const ids = (concern: string) => listed<Contact>('contacts', '--concern', concern).map(({ id }) => id);
    expect(ids('radicalisation')).toContain('prevent_police_lead');
    expect(ids('cyberbullying')).not.toContain('prevent_police_lead');
    for (const concern of ['radicalisation', 'cyberbullying']) {
      expect(ids(concern)).toEqual(
        expect.arrayContaining(['police_999', 'childline', 'childline_cymraeg', 'meic']),
      );
    }
  });

  test('says who has reviewed the rules, and the cautions', () => {
    const words = safeguard(['contacts']).stdout.replaceAll(/\s+/g, ' ');
    expect(words).toContain(PACK.review.says);
    for (const { caution } of PACK.contacts)
      if (caution) expect(words).toContain(caution.replaceAll(/\s+/g, ' '));
  });

  test('names the forms of concern that there are when one is wrong', () => {
    const stderr = refusal(['contacts', '--concern', 'threat']);
    expect(stderr).toContain('There is no form of concern "threat".');
    expect(stderr).toContain('cyberbullying, sexting_harassment, pornography,');
  });
});

describe('safeguard guide', () => {
  interface Listed {
    readonly id: string;
    readonly gist: string;
    readonly rules: readonly { readonly kind: string; readonly id: string }[];
  }

  test('lists every statement under its section', () => {
    expect(listed<Listed>('guide').map(({ id }) => id)).toEqual(PACK.statements.map(({ id }) => id));
    const { stdout } = safeguard(['guide']);
    for (const { id, kind } of PACK.statements) expect(stdout).toContain(`\n• ${id} (${kind})\n`);
  });

  test('shows a statement with its gist, its section and the rules that rest on it', () => {
    const { stdout } = safeguard(['guide', 'police.2']);
    expect(stdout).toMatch(/^[A-Z].*\n─+\n• police\.2 \(prohibition\)\n {2}Ask nobody to forward/m);
    expect(stdout).toContain('\n  action do_not_forward_images: ');
    const statement = listed<Listed>('guide', 'police.2') as unknown as Listed;
    expect(statement.id).toBe('police.2');
    expect(statement.rules).toContainEqual(
      expect.objectContaining({ kind: 'action', id: 'do_not_forward_images' }),
    );
  });

  test('names every rule that cites a statement, in its own words or in a wording', () => {
    for (const { id, rules } of listed<Listed>('guide')) {
      const citing = PACK.actions
        .filter(({ cites, wording = [] }) =>
          [cites, ...wording.map((worded) => worded.cites ?? [])].some((labels) => labels.includes(id)),
        )
        .map((action) => action.id);
      expect(rules.filter(({ kind }) => kind === 'action').map((rule) => rule.id)).toEqual(citing);
    }
  });

  test('names what changed after the guide with the statements that it touches', () => {
    const words = safeguard(['guide', 'law.11']).stdout.replaceAll(/\s+/g, ' ');
    const { text, source, looked_at } = PACK.since.find(({ id }) => id === 'crime_and_policing_act')!;
    expect(words).toContain(`Changed since: Crime and Policing Act 2026 (29 April 2026). ${text}`);
    expect(words).toContain(`Not in the guide. Source: ${source.title}`);
    expect(looked_at).toMatch(/^20/);
    expect(safeguard(['guide']).stdout).toContain('Changed since: Crime and Policing Act 2026');
    expect(safeguard(['guide', 'police.1']).stdout).not.toContain('Changed since');
  });

  test('says so where no rule rests on a statement', () => {
    const free = listed<Listed>('guide').find(({ rules }) => rules.length === 0);
    expect(safeguard(['guide', free!.id]).stdout).toContain('No rule rests on it: it is context.');
  });
});
