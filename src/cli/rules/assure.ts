import { readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  evidenceFrom,
  failuresIn,
  testsNamedIn,
  type Runs,
  type TestOutcomes,
} from '../../check/assurance/evidence.ts';
import { guideCoverage } from '../../check/coverage.ts';
import { CHECKS } from '../../check/lint/index.ts';
import { MUTATION_KINDS } from '../../check/mutate/mutation.ts';
import { LAWS, type Proof } from '../../check/prove/prove.ts';
import { visible } from '../../document/visible.ts';
import type { Assurance } from '../../pack/assurance.ts';
import { ASSURANCE, loadAssurance, type Known } from '../../pack/load-assurance.ts';
import { digestOf } from '../../pack/build/digest.ts';
import { recordSchema } from '../../record/schema.ts';
import { ASSURANCE_TABLES, assurancePageNames, assurancePages } from '../../report/assurance/index.ts';
import { dayOfPage } from '../../report/assurance/source.ts';
import { renderPage } from '../../report/pages.ts';
import { counted } from '../../words/en/counted.ts';
import { en } from '../../words/en/index.ts';
import { checkFolderOutput, writeFolder } from '../files/output-folder.ts';
import { dayHere, today } from '../today.ts';
import { EXIT, reason, UserError } from '../user-error.ts';
import { areasFolder, checkFolders, folderToCheck } from './check-folder.ts';
import type { AssureOptions } from './command.ts';
import { MARKDOWN } from './docs.ts';
import { mutatedOf, openGuarded } from './mutate.ts';
import { notUsed, openTranslated } from './open.ts';
import { proofsOf, SAMPLES, solverFor } from './proofs.ts';

/** Milliseconds for each proof. */
const TIMEOUT = 60_000;

/**
 * `safeguard rules assure`: runs everything that the controls of the hazards rest on, and writes documents from it. Exit code 1
 * where something does not hold, and with `--check` where a file differs from what its day would have it: a date that has become
 * old since makes no difference, and is for `rules check` to say.
 */
export async function assureCommand(version: string, options: AssureOptions): Promise<void> {
  const { output: folder, force, check, only } = options;
  if (folder === '' || folder === '-') throw new UserError('--output needs the name of a folder.');
  const guarded = await openGuarded(options.pack);
  const { pack, properties, scenarios } = guarded;
  const dir = await folderToCheck(options.pack);
  const known: Known = {
    laws: LAWS,
    properties: properties.map(({ id }) => id),
    mutations: MUTATION_KINDS,
    checks: CHECKS.map(({ code }) => code),
  };
  const areas = await areasFolder();
  const rules = dirname(areas);
  const program = await loadAssurance(rules, known);
  const own = existsSync(join(dir, ASSURANCE)) ? await loadAssurance(dir, known) : undefined;
  const problems = [...program.problems, ...(own?.problems ?? [])];
  if (!program.assurance || problems.length > 0) throw notUsed(problems, ASSURANCE);
  const assurances = [own?.assurance, program.assurance].filter((one): one is Assurance => one !== undefined);
  const forms: readonly Form[] = only === undefined ? ['html', 'markdown', 'csv'] : [only];
  // Before anything is run: it takes minutes.
  if (!check) {
    const names = assurancePageNames(pack.data.languages);
    const files = forms.flatMap((form) => namesIn(form, names).map((name) => fileOf(name, form, only)));
    await checkFolderOutput(folder, files, force === true);
  }
  const root = dirname(rules);
  const tests = await digestsOf(testsNamedIn(assurances), root);
  const outcomes =
    options.tests === undefined ? undefined : await outcomesIn(options.tests, testsNamedIn(assurances), root);
  const first = only === 'csv' ? ASSURANCE_TABLES[0] : 'index';
  const day = check ? await dayOf(join(folder, fileOf(first, forms[0]!, only))) : today();

  const solver = await solverFor();
  const proofs: Proof[] = [];
  for await (const proof of await proofsOf(guarded, options.pack, solver, {
    timeout: TIMEOUT,
    only: [],
    samples: SAMPLES.all,
  }))
    proofs.push(proof);
  const runs: Runs = {
    proofs,
    mutated: await mutatedOf(guarded, MUTATION_KINDS, solver),
    report: await checkFolders([dir, areas], day),
    properties: new Map(properties.map((property) => [property.id, digestOf(property)])),
    tests,
    ...(outcomes && { outcomes }),
  };
  const failures = failuresIn(assurances, runs);
  if (failures.length > 0) throw new UserError(doesNotHold(failures), EXIT.failed);

  const pages = assurancePages({
    pack: pack.data,
    translated: (await openTranslated(pack, options.pack)).map(({ data }) => data),
    version,
    day,
    own: own?.assurance,
    program: program.assurance,
    evidence: evidenceFrom(runs),
    coverage: guideCoverage(pack, properties, scenarios),
    scenarios: scenarios.length,
    unreviewed: runs.report.unreviewed ?? [],
    fields: fieldsOf(recordSchema),
  });
  const files = new Map(
    forms.flatMap((form) =>
      pages
        .filter((page) => form !== 'csv' || page.rows)
        .map((page) => [fileOf(page.name, form, only), renderPage(page, form)] as const),
    ),
  );
  if (check) return hold(folder, files);
  await writeFolder(folder, files, force === true);
  console.error(`${counted(files.size, 'file')} in ${visible(folder)}, which only you can read.`);
}

type Form = 'html' | 'markdown' | 'csv';

/** Those of the pages that there are in a form. */
function namesIn(form: Form, names: readonly string[]): readonly string[] {
  return form === 'csv' ? ASSURANCE_TABLES : names;
}

/** HTML and CSV, and Markdown in a folder of its own, unless only one of them was asked for. */
function fileOf(name: string, form: Form, only: AssureOptions['only']): string {
  if (form !== 'markdown') return `${name}.${form}`;
  return only === 'markdown' ? `${name}.md` : join(MARKDOWN, `${name}.md`);
}

/** Says which files differ from what was made now. */
async function hold(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const differ: string[] = [];
  for (const [name, text] of files) {
    const there = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (there !== text)
      differ.push(`${visible(join(folder, name))} ${there === undefined ? 'is not there' : 'differs'}`);
  }
  if (differ.length === 0) {
    console.error(`Nothing differs in ${visible(folder)}.`);
    return;
  }
  throw new UserError(
    `${differ.join('\n')}\n\nMake ${differ.length === 1 ? 'it' : 'them'} again: the same command with --force and without --check.`,
    EXIT.failed,
  );
}

function doesNotHold(failures: readonly string[]): string {
  const shown = failures.slice(0, 20).map((failure) => `- ${failure}`);
  const more = failures.length > shown.length ? `\n- and ${failures.length - shown.length} more` : '';
  return `What the documents would rest on does not hold. Nothing was written.\n${shown.join('\n')}${more}\n\nsafeguard rules prove, mutate and check say more.`;
}

/** File of tests to its digest, where it is there: who installs the program has no tests. */
async function digestsOf(files: readonly string[], root: string): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const file of files) {
    const text = await readFile(join(root, file)).catch(() => undefined);
    if (text) digests.set(file, `sha256:${createHash('sha256').update(text).digest('hex')}`);
  }
  return digests;
}

/**
 * What came of the tests in a run of vitest.
 *
 * @throws UserError where a file of tests that a control rests on did not pass, or is another one since.
 */
async function outcomesIn(report: string, named: readonly string[], root: string): Promise<TestOutcomes> {
  const { testResults, startTime } = await readResults(report);
  const files = new Map<string, { passed: number; of: number }>();
  const failures: string[] = [];
  for (const file of named) {
    const cases = testResults
      .filter(({ name }) => name.replaceAll('\\', '/').endsWith(`/${file}`))
      .flatMap(({ assertionResults }) => assertionResults);
    const passed = cases.filter(({ status }) => status === 'passed').length;
    const changed = await stat(join(root, file)).then(
      ({ mtimeMs }) => mtimeMs > startTime,
      () => false,
    );
    if (cases.length === 0) failures.push(`${file} was not run`);
    else if (cases.some(({ status }) => status === 'failed')) failures.push(`${file} failed`);
    else if (passed === 0) failures.push(`${file} was skipped`);
    else if (changed) failures.push(`${file} was changed after it was run`);
    else files.set(file, { passed, of: cases.length });
  }
  if (failures.length > 0) throw new UserError(doesNotHold(failures), EXIT.failed);
  return { day: dayHere(new Date(startTime)), files };
}

/** The day for which documents were made that lie there; this day where they say none, or one to come. */
async function dayOf(file: string): Promise<string> {
  const there = await readFile(file, 'utf8').catch(() => '');
  const day = dayOfPage(there);
  return day === undefined || day > today() ? today() : day;
}

interface TestReport {
  /** In milliseconds. */
  readonly startTime: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

async function readResults(report: string): Promise<TestReport> {
  let text: string;
  try {
    text = await readFile(report, 'utf8');
  } catch (error) {
    throw new UserError(`${visible(report)} could not be read: ${reason(error, en)}.`);
  }
  try {
    const { testResults, startTime } = JSON.parse(text) as Partial<TestReport>;
    if (
      typeof startTime === 'number' &&
      testResults?.every(
        ({ name, assertionResults }) => typeof name === 'string' && Array.isArray(assertionResults),
      )
    )
      return { testResults, startTime };
  } catch {
    // What is no JSON is no report either.
  }
  throw new UserError(
    `${visible(resolve(report))} is no JSON report of vitest. Make one: npx vitest run --reporter=json --outputFile=FILE`,
  );
}

/** The fields of a schema with what it says of each, in its order. */
function fieldsOf(schema: object): readonly { readonly name: string; readonly says: string }[] {
  const { properties } = schema as { properties: Readonly<Record<string, { readonly description: string }>> };
  return Object.entries(properties).map(([name, { description }]) => ({ name, says: description }));
}
