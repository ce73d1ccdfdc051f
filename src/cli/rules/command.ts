import { Argument, Option } from '@commander-js/extra-typings';
import { MUTATION_KINDS } from '../../check/mutate/mutation.ts';
import { FORMATS, TABLE_FORMATS } from '../../document/formats.ts';
import { listed } from '../completion/listed.ts';
import { choice, command, formatOption, jobs, pack, type OptionsOf } from '../options.ts';

/** What the commands below have in common. */
export const rules = () =>
  command('rules')
    .summary('check, prove, compare and draw the rules')
    .description(
      'For those who write or review the rules: what is wrong, what is proved, what changed for whom.',
    )
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules check
  safeguard rules prove
  safeguard rules mutate
  safeguard rules diff main rules/online-abuse
  safeguard rules docs --output handbook

How to change a rule from edit to review: CONTRIBUTING.md.`,
    );

export const check = () =>
  command('check')
    .summary('everything that is wrong with a pack, and what could be better')
    .description(
      'Shows every problem of the files at once, with its place, and then what a reviewer would ask about.',
    )
    .addOption(formatOption(TABLE_FORMATS, 'sarif'))
    .option('--watch', 'check again whenever a file changes')
    .option('--strict', 'let a warning count like an error')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules check
  safeguard rules check --pack my-rules --watch
  safeguard rules check --format sarif > check.sarif

A warning asks a reviewer to look. Once somebody has, it can be accepted with a
reason in lint.yaml, beside pack.yaml. An error cannot.

Exit codes: 0 no errors, 1 an error, or with --strict a warning.`,
    );

export type CheckOptions = OptionsOf<typeof check>;

export const newPack = () =>
  command('new')
    .summary('begin a pack of your own: a small one that works, with comments that say what to change')
    .description(
      'Writes a small pack into a new folder, with the schemas for your editor. In a terminal it asks what is not given.',
    )
    .argument('<folder>', 'a folder that is not there yet, or is empty')
    .option('--id <name>', 'the id of the pack; without it, from the name of the folder')
    .option('--title <text>', 'what the pack is called')
    .option('--source <text>', 'the title of the document that it follows')
    .option('--publisher <text>', 'who published the document')
    .option('--updated <date>', 'when the document was last updated, such as 2026-02')
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules new my-pack

All of it is written, or nothing, and no file is replaced. A tutorial:
docs/new-pack.md.`,
    );

export type NewOptions = OptionsOf<typeof newPack>;

export const prove = () =>
  command('prove')
    .summary('prove the properties and the laws for every possible set of answers')
    .description(
      'Proves what must hold, for all answers, known and unknown. Where something fails, it shows the smallest answers found.',
    )
    .addArgument(listed('properties', new Argument('[property...]', 'only these properties or laws')))
    .addOption(formatOption(TABLE_FORMATS))
    .option('--timeout <seconds>', 'give up on one proof after this long', '60')
    .option('--watch', 'prove again what an edit touched, whenever a file changes')
    .addOption(jobs('so many proofs at a time, each on a processor of its own'))
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules prove
  safeguard rules prove danger_brings_999
  safeguard rules prove --pack my-rules --watch
  safeguard rules prove --pack my-rules --format json

The proofs need the package z3-solver: npm install z3-solver, with --global
where safeguard was installed so.
Before any proof it compares the formulas with the program, on a sample.
Exit codes: 0 all proved, 1 something fails or is not proved.`,
    );

export type ProveOptions = OptionsOf<typeof prove>;

export const mutate = () =>
  command('mutate')
    .summary('change the rules in every single way that matters, and show what nobody would notice')
    .description(
      'Changes one thing in the pack at a time. Shows each change that no property, scenario or check catches.',
    )
    .addOption(formatOption(TABLE_FORMATS))
    .addOption(
      listed('mutations', new Option('--only <kind...>', `only these: ${MUTATION_KINDS.join(', ')}`)),
    )
    .addOption(jobs('so many changes at a time, each on a processor of its own'))
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules mutate
  safeguard rules mutate --only citation
  safeguard rules mutate --pack my-rules --format json

Exit codes: 0 every change is caught, or proved to leave level, actions,
contacts, notes and conflicts as they are for all answers, 1 one is not.`,
    );

export type MutateOptions = OptionsOf<typeof mutate>;

export const diff = () =>
  command('diff')
    .summary('what changed between two versions of a pack, and for whom')
    .description(
      'Compares two packs: what changed in words, which levels and actions change, and the smallest answers that show it.',
    )
    .argument('<old>', 'a folder with a pack.yaml, or a git revision')
    .argument('[new]', 'the same; see below for what is used without it')
    .addOption(formatOption(FORMATS))
    .option('--timeout <seconds>', 'give up on one search after this long', '60')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules diff old-rules new-rules
  safeguard rules diff main --pack rules/online-abuse
  safeguard rules diff v1.0.0 v1.1.0 --pack rules/online-abuse --format markdown

A git revision is read from the repository that holds the folder named with
--pack, or else rules/online-abuse here. Without [new], OLD is compared with
that folder as it is now; a folder without --pack, with the rules that ship.

To search all possible answers it needs the package z3-solver:
npm install z3-solver, with --global where safeguard was installed so. Without
it, only the scenarios are looked at.
Exit code 0, also where something changed.`,
    );

export type DiffOptions = OptionsOf<typeof diff>;

export const coverage = () =>
  command('coverage')
    .summary('the guide statement by statement: which rules and scenarios rest on it')
    .description('Shows for each statement of the guide which rules rest on it and which scenarios use them.')
    .addOption(formatOption(TABLE_FORMATS))
    .option('--interpretations', 'the other way round: each of our readings, with its reason')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules coverage
  safeguard rules coverage --interpretations
  safeguard rules coverage --format markdown > coverage.md

Exit codes: 0 every statement that needs a rule has one, 1 one has none.`,
    );

export type CoverageOptions = OptionsOf<typeof coverage>;

export const graph = () =>
  command('graph')
    .summary('a picture of the rules: what is asked, and what leads to what')
    .description('Draws stages, questions and what leads to which level. One stage fits on one page.')
    .addOption(listed('stages', new Option('--stage <id>', 'only this stage')).conflicts('around'))
    .addOption(
      listed(
        'entries',
        new Option('--around <id>', 'only what touches this question, fact, level or action'),
      ),
    )
    .addOption(choice('--format <format>', 'the form of the picture', ['svg', 'dot', 'mermaid']))
    .option('--links <page>', 'link statements to this page, such as statements.html of a handbook')
    .option('-o, --output <file>', 'write the picture to a file')
    .option('--force', 'let --output replace a file')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules graph > rules.svg
  safeguard rules graph --stage harm --output harm.svg
  safeguard rules graph --around report_section_130 --format mermaid

Statements are links only with --links. The pictures in a handbook have them
(safeguard rules docs).

Without --format the name of the file decides: .svg, .dot or .gv, .mmd or .md
(Mermaid). For a PDF, open the SVG in a browser and print it.`,
    );

export type GraphOptions = OptionsOf<typeof graph>;

export const docs = () =>
  command('docs')
    .summary('the pack as a handbook for reviewers')
    .description(
      'Writes every question, action, contact and note with its condition in words, and a sheet to sign, as HTML and Markdown.',
    )
    .requiredOption('-o, --output <dir>', 'the folder to write to')
    .option('--force', 'let it replace files')
    .addOption(
      choice('--lang <language>', 'a book for whoever reviews the texts in this language', ['cy', 'en']),
    )
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules docs --output handbook
  safeguard rules docs --lang cy --output review   English and Welsh side by side`,
    );

export type DocsOptions = OptionsOf<typeof docs>;

export const assure = () =>
  command('assure')
    .summary('documents for whoever answers for the use of the rules')
    .description(
      'Proves, changes and checks the rules, and writes a hazard log, a safety case and more that rest on what held.',
    )
    .requiredOption('-o, --output <dir>', 'the folder to write to')
    .addOption(
      choice('--only <form>', 'one form alone, without a folder of its own', ['html', 'markdown', 'csv']),
    )
    .option('--force', 'let it replace files')
    .option('--check', 'write nothing; say which files differ from what would be written')
    .addOption(
      new Option(
        '--tests <file>',
        'say what came of the tests, from the JSON report of vitest; nothing is written where one failed',
      ),
    )
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules assure --output assurance
  safeguard rules assure --output docs/assurance --only markdown --check

Hazard log and safety case in the shape of DCB0129, a rules card, an algorithmic
transparency record, a table for a data protection impact assessment, and a
start for an accessibility statement; as HTML and Markdown, and what is a table
as CSV, for a spreadsheet. It takes minutes: everything that a control rests on
is run. Where something does not hold, nothing is written.

The hazards of a pack stand in assurance.yaml, beside its pack.yaml.
The proofs need the package z3-solver: npm install z3-solver, with --global
where safeguard was installed so.
Exit codes: 0 written, or nothing differs; 1 something does not hold, or differs.`,
    );

export type AssureOptions = OptionsOf<typeof assure>;

export const exportRules = () =>
  command('export')
    .summary('the rules for use elsewhere: SQL views over a table of answers')
    .description(
      'Writes the rules as SQL views, for cases that lie in a database. What is not known stays not known there.',
    )
    .addOption(choice('--to <form>', 'what to write', ['sql', 'sqlite']).makeOptionMandatory())
    .option('--prefix <name>', 'what the names of tables and views begin with', 'safeguard')
    .option('-o, --output <file>', 'write to a file')
    .option('--force', 'let --output replace a file')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard rules export --to sql --output rules.sql
  safeguard rules export --to sql | psql cases
  safeguard rules export --to sql | duckdb cases.db
  safeguard rules export --to sqlite | sqlite3 cases.sqlite

The views read the table safeguard_answers: one row a case, one column a
question. sql runs on DuckDB and PostgreSQL, and keeps to what Spark SQL and
Trino share; sqlite runs on SQLite. How to fill the table and what the views
give: docs/sql.md.`,
    );

export type ExportOptions = OptionsOf<typeof exportRules>;
