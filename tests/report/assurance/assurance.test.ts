import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evidenceFrom, failuresIn, testsNamedIn, type Runs } from '../../../src/check/assurance/evidence.ts';
import { guideCoverage } from '../../../src/check/coverage.ts';
import { MUTATION_KINDS } from '../../../src/check/mutate/mutation.ts';
import type { Mutated, Verdict } from '../../../src/check/mutate/verdict.ts';
import { LAWS, type Proof } from '../../../src/check/prove/prove.ts';
import type { Assurance } from '../../../src/pack/assurance.ts';
import { openPack, openProperties, openScenarios } from '../../../src/pack/open.ts';
import { recordSchema } from '../../../src/record/schema.ts';
import { ASSURANCE_TABLES, assurancePageNames, assurancePages } from '../../../src/report/assurance/index.ts';
import { dayOfPage, type AssuranceSource } from '../../../src/report/assurance/source.ts';
import { renderPage } from '../../../src/report/pages.ts';

const read = (file: string): Assurance => parse(readFileSync(file, 'utf8')) as Assurance;
const program = read('rules/assurance.yaml');
const own = read('rules/online-abuse/assurance.yaml');

const { pack, properties } = await openProperties();
const { scenarios } = await openScenarios(pack!);
const { pack: welsh } = await openPack(undefined, 'cy');

const proof = (id: string, verdict: Proof['verdict'] = 'holds'): Proof => ({
  id,
  kind: 'law',
  says: `What ${id} says.`,
  verdict,
  notes: [],
  milliseconds: 0,
});
const mutated = (kind: (typeof MUTATION_KINDS)[number], verdict: Verdict): Mutated =>
  ({ mutation: { kind, entry: { kind: 'action', id: 'call_999' } }, verdict }) as unknown as Mutated;
const NOTHING_FOUND: Runs['report'] = {
  findings: [],
  accepted: [],
  acceptedSums: [],
  undecided: [],
  unreviewed: [{ language: 'cy', count: 3, of: 4 }],
  complete: true,
};
const RUNS: Runs = {
  proofs: [...LAWS, ...properties!.map(({ id }) => id)].map((id) =>
    id === 'encoding_agrees' ? { ...proof(id, 'agrees'), compared: 5000 } : proof(id),
  ),
  mutated: MUTATION_KINDS.flatMap((kind) => [
    mutated(kind, { kind: 'caught', by: 'property', id: 'danger_brings_999' }),
    mutated(kind, { kind: 'equivalent', apartFrom: [] }),
  ]),
  report: NOTHING_FOUND,
  properties: new Map(properties!.map(({ id }) => [id, `sha256:${'b2'.repeat(32)}`])),
  tests: new Map(testsNamedIn([own, program]).map((file) => [file, `sha256:${'a1'.repeat(32)}`])),
};

const KINDS = MUTATION_KINDS.length;
const fields = Object.entries(
  (recordSchema as { properties: Record<string, { description: string }> }).properties,
).map(([name, { description }]) => ({ name, says: description }));

const SOURCE: AssuranceSource = {
  pack: pack!.data,
  translated: [welsh!.data],
  version: '0.0.0',
  day: '2026-02-28',
  own,
  program,
  evidence: evidenceFrom(RUNS),
  coverage: guideCoverage(pack!, properties!, scenarios!),
  scenarios: scenarios!.length,
  unreviewed: NOTHING_FOUND.unreviewed!,
  fields,
};
const pages = assurancePages(SOURCE);
const text = (name: string, all = pages): string =>
  renderPage(
    all.find((page) => page.name === name)!,
    'markdown',
  ).replaceAll('\\', '');

describe('what is a table', () => {
  const csv = (name: string): readonly string[] =>
    renderPage(
      pages.find((page) => page.name === name)!,
      'csv',
    )
      .trimEnd()
      .split('\r\n');

  test('can be had for a spreadsheet, and its name is known before anything is run', () => {
    expect(pages.filter(({ rows }) => rows).map(({ name }) => name)).toEqual([...ASSURANCE_TABLES]);
  });

  test('is the hazard log: a row for each hazard, with its controls, what they rest on, and what you say', () => {
    const [head, ...rows] = csv('hazard-log');
    expect(head).toBe(
      'number,hazard,title,causes,effect,controls,rests_on,what_is_left,likelihood,severity,risk,further_controls,owner,accepted_by_on,rules,digest,as_of',
    );
    expect(rows).toHaveLength(own.hazards.length + program.hazards.length);
    const { id, hazard, controls } = own.hazards[0]!;
    expect(rows[0]).toMatch(new RegExp(`^H1,${id},`));
    expect(rows[0]).toContain(hazard);
    for (const { says } of controls) expect(rows[0]!.replaceAll('""', '"')).toContain(says);
    expect(rows[0]).toContain('Proved for every set of answers.');
    expect(rows[0]).toContain(`,${pack!.data.digest},2026-02-28`);
  });

  test('is what a record holds: a row for each field', () => {
    const [head, ...rows] = csv('data-protection');
    expect(head).toMatch(/^field,holds,of_whom,special_category_or_crime,why,/);
    expect(rows.map((row) => row.split(',')[0])).toEqual(fields.map(({ name }) => name));
  });
});

describe('what was run', () => {
  test('brings no failure where everything holds', () => {
    expect(failuresIn([own, program], RUNS)).toEqual([]);
  });

  test.each([
    [
      'a property that fails',
      { proofs: [proof('danger_brings_999', 'fails')] },
      'danger_brings_999 does not hold',
    ],
    ['one that is not proved', { proofs: [proof('plan_fits', 'not-proved')] }, 'plan_fits was not proved'],
    [
      'a change that nobody notices',
      { mutated: [mutated('level', { kind: 'alive' })] },
      'a change to call_999 would go unnoticed (level)',
    ],
    [
      'one that is not decided',
      { mutated: [mutated('level', { kind: 'undecided' })] },
      'a change to call_999 would go unnoticed (level)',
    ],
    [
      'a finding of a check that a control rests on',
      {
        report: {
          ...NOTHING_FOUND,
          findings: [
            {
              code: 'area-number-old',
              severity: 'warning',
              message: 'an old number',
              file: 'areas.yaml',
              line: 3,
              column: 1,
            } as unknown as Runs['report']['findings'][number],
          ],
        },
      },
      'area-number-old finds an old number (areas.yaml, line 3)',
    ],
    [
      'what a check left open',
      { report: { ...NOTHING_FOUND, undecided: ['whether a can apply'] } },
      'rules check did not decide whether a can apply',
    ],
  ])('is told where it holds %s', (_, changed, failure) => {
    expect(failuresIn([own, program], { ...RUNS, ...(changed as Partial<Runs>) })).toEqual([failure]);
  });
});

describe('the documents', () => {
  test('are called as was said before anything was run', () => {
    expect(pages.map(({ name }) => name)).toEqual(assurancePageNames(['en', 'cy']));
  });

  test('the hazard log names each hazard with its controls, what they rest on, and room for what only the adopter says', () => {
    const log = text('hazard-log');
    for (const { hazard, effect, remains, controls } of [...own.hazards, ...program.hazards]) {
      for (const said of [hazard, effect, remains]) expect(log).toContain(said);
      for (const { properties: some = [], tests = [] } of controls) {
        for (const id of some) expect(log).toContain(`property ${id}: `);
        for (const file of tests) expect(log).toContain(`tests ${file}, digest a1a1a1a1a1a1.`);
      }
    }
    expect(log.match(/\*Likelihood:\* _+/g)).toHaveLength(own.hazards.length + program.hazards.length);
    expect(log).toContain('a sample, and no proof');
    expect(log).toContain(`It was the first to notice ${KINDS} changes to the rules.`);
    expect(log).not.toContain('undefined');
  });

  test('a control that nothing shows asks who sees to it', () => {
    const shown = own.hazards.flatMap(({ controls }) => controls).find(({ kind }) => kind === 'process')!;
    expect(text('hazard-log')).toMatch(
      new RegExp(`By what you do: ${shown.says}\\*\\*\\n {2}- \\*How, and who sees to it:\\* _`),
    );
  });

  test('the safety case claims what was counted', () => {
    expect(text('safety-case')).toContain(`Each of ${own.hazards.length + program.hazards.length} hazards`);
    expect(text('safety-case')).toContain(
      `${2 * KINDS} changes to the rules, one at a time: ${KINDS} were noticed, ${KINDS} proved`,
    );
  });

  test('the card is there in both languages, each in its own words', () => {
    expect(text('rules-card')).toContain(own.purpose!.en);
    expect(text('rules-card')).toContain('1 of 4 texts reviewed');
    const card = text('rules-card.cy');
    expect(card).toContain(own.purpose!.cy);
    expect(card).toContain(welsh!.data.standing);
    expect(card).not.toContain(pack!.data.standing);
    expect(
      renderPage(
        pages.find(({ name }) => name === 'rules-card.cy')!,
        'html',
      ),
    ).toContain('<html lang="cy-GB">');
  });

  test('the table of a record has every field of its schema, and nothing is left unsaid', () => {
    const table = text('data-protection');
    for (const { name, says } of fields) {
      expect(table).toContain(name);
      expect(table).toContain(says);
    }
    expect(table).not.toContain('not said');
    expect(program.data!.map(({ field }) => field)).toEqual(fields.map(({ name }) => name));
  });

  test('the transparency record leaves to the body what only it can say', () => {
    for (const label of ['Senior responsible owner', 'Frequency and scale of use', 'Required training'])
      expect(text('transparency')).toMatch(new RegExp(`\\*${label}:\\* _`));
  });

  test('the statement on accessibility names what shows each thing, and claims no conformance', () => {
    for (const { says, tests } of program.accessibility!.tried) {
      expect(text('accessibility')).toContain(says.en);
      for (const file of tests) expect(text('accessibility')).toContain(`*Tests:* ${file}\n`);
      expect(text('accessibility.cy')).toContain(says.cy);
    }
    expect(text('accessibility')).toContain('Nobody has said that the page complies');
  });

  test('say that tests were not run, and, where the report of a run was given, how many passed and when', () => {
    for (const name of ['accessibility', 'hazard-log'])
      expect(text(name)).toContain('The tests were not run for this document.');
    expect(text('accessibility.cy')).toContain('Chafodd y profion ddim eu rhedeg');
    const outcomes = {
      day: '2026-02-27',
      files: new Map([...RUNS.tests.keys()].map((file) => [file, { passed: 11, of: 12 }])),
    };
    const ran = assurancePages({ ...SOURCE, evidence: evidenceFrom({ ...RUNS, outcomes }) });
    for (const file of program.accessibility!.tried.flatMap(({ tests }) => tests)) {
      expect(text('accessibility', ran)).toContain(`${file}: 11 of 12 passed on 2026-02-27`);
      expect(text('accessibility.cy', ran)).toContain(`${file}: pasiodd 11 o 12 ar 2026-02-27`);
    }
    expect(text('hazard-log', ran)).toContain(', digest a1a1a1a1a1a1: 11 of 12 passed on 2026-02-27.');
    for (const { name } of ran) expect(text(name, ran)).not.toMatch(/not run for|ddim eu rhedeg/);
  });

  test.each(['markdown', 'html', 'csv'] as const)(
    'say for which day they were made, and it is read again: %s',
    (form) => {
      const all = ['index', 'hazard-log', 'safety-case', 'transparency', 'data-protection'];
      for (const name of form === 'csv' ? ASSURANCE_TABLES : all) {
        expect(
          dayOfPage(
            renderPage(
              pages.find((page) => page.name === name)!,
              form,
            ),
          ),
        ).toBe('2026-02-28');
      }
      for (const name of ['rules-card.cy', 'accessibility.cy'])
        expect(text(name)).toContain('*Dyddiad:* 2026-02-28');
    },
  );

  test('rules without hazards of their own are told so, and still get those of the program', () => {
    const bare = assurancePages({
      ...SOURCE,
      pack: { ...pack!.data, languages: ['en'] },
      translated: [],
      own: undefined,
      unreviewed: [],
    });
    const log = renderPage(
      bare.find(({ name }) => name === 'hazard-log')!,
      'markdown',
    );
    expect(log).toContain('These rules name no hazards of their own');
    expect(log).toContain(program.hazards[0]!.hazard);
    expect(bare.map(({ name }) => name)).not.toContain('rules-card.cy');
  });
});
