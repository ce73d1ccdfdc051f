import { FORMATS } from '../../document/formats.ts';
import {
  area,
  command,
  formatOption,
  full,
  lang,
  localFile,
  noLocal,
  pack,
  passphraseFd,
  plain,
  withoutBrief,
  type OptionsOf,
} from '../options.ts';

/** What the commands below have in common. */
export const record = () =>
  command('record')
    .summary('look at a saved assessment, continue with it, note the decision')
    .description('An assessment that you saved with: safeguard assess --record FILE.')
    .addHelpText(
      'after',
      `
Examples:
  safeguard record show case.json
  safeguard record decide case.json
  safeguard record report case.json --format html --output report.html
  safeguard record verify case.json

You are asked for the passphrase of an encrypted record. More: docs/records.md.`,
    );

export const show = () =>
  withoutBrief(
    command('show')
      .summary('show what was saved, and what was decided')
      .description(
        'Shows a record: when, with which rules, what was recommended and decided, and the result.',
      )
      .argument('<file>', 'the record; - reads it from standard input')
      .addOption(formatOption(FORMATS))
      .addOption(full())
      .option('--explain', 'explain in full: answers, the guide, and the rule in words')
      .option('-o, --output <file>', 'write it to a file that only you can read')
      .option('--force', 'let --output replace a file')
      .addOption(area('the council area where it happened, for its numbers'))
      .addOption(lang())
      .addOption(passphraseFd())
      .addOption(pack())
      .addHelpText(
        'after',
        `
Examples:
  safeguard record show case.json
  safeguard record show case.json --format html --output case.html
  safeguard record show case.age --passphrase-fd 3 3< passphrase.txt

The page is one file that prints on A4. It needs no other file and runs nothing.`,
      ),
  );

export type ShowOptions = OptionsOf<typeof show>;

export const resume = () =>
  command('resume')
    .summary('continue with the questions')
    .description('Continues with the questions of a record, and saves it again. You can change answers.')
    .argument('<file>', 'the record')
    .option('--quick', 'ask only what can still change how urgent it is')
    .addOption(plain())
    .option('--private', 'leave nothing on the screen; Ctrl-X hides everything at once')
    .addOption(lang())
    .addOption(passphraseFd())
    .addOption(localFile())
    .addOption(noLocal())
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard record resume case.json');

export type ResumeOptions = OptionsOf<typeof resume>;

export const decide = () =>
  command('decide')
    .summary('note what was decided, and why')
    .description(
      'Asks what was decided, why if that is not what was recommended, and the role of the person who decided. ' +
        'It does not ask for a name.',
    )
    .argument('<file>', 'the record')
    .option('--from <file>', 'read it from JSON or YAML instead; - is standard input')
    .addOption(plain())
    .addOption(lang())
    .addOption(passphraseFd())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard record decide case.json
  safeguard record decide case.json --from decision.yaml

decision.yaml:
  decision: { level: refer, text: A home visit first. }
  departure: The school has known the family for years.
  decidedBy: safeguarding lead`,
    );

export type DecideOptions = OptionsOf<typeof decide>;

export const verify = () =>
  command('verify')
    .summary('was it changed, and would the result be the same now?')
    .description(
      'Assesses the answers of a record again. The same rules give exactly the same result; ' +
        'if the rules have changed, it says what would be different.',
    )
    .argument('<file>', 'the record; - reads it from standard input')
    .addOption(formatOption(FORMATS))
    .addOption(lang())
    .addOption(passphraseFd())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard record verify case.json
  safeguard record verify case.json --pack my-rules

Exit codes: 0 the same, 1 changed or different, 2 it cannot be read.
A change is found by a digest in the record. That finds accidents and careless
edits, not someone who works the digest out again.`,
    );

export type VerifyOptions = OptionsOf<typeof verify>;

export const report = () =>
  command('report')
    .summary('draft the written report to social services')
    .description(
      'Drafts the written report: answers under their headings, judgements kept apart, ' +
        'and space for what only you know.',
    )
    .argument('<file>', 'the record; - reads it from standard input')
    .addOption(formatOption(FORMATS))
    .option('-o, --output <file>', 'write it to a file that only you can read')
    .option('--force', 'let --output replace a file')
    .addOption(area('the council area where it happened, for its numbers'))
    .addOption(lang())
    .addOption(passphraseFd())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard record report case.json --format markdown --output report.md
  safeguard record report case.json --area conwy

Do not wait until a report is complete before you make it.`,
    );

export type ReportOptions = OptionsOf<typeof report>;
