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

export const assess = () =>
  withoutBrief(
    command('assess')
      .summary('answer questions and get a recommendation')
      .description(
        'Asks about the child and your concern, and says what to do, why, and who to contact. ' +
          'With a file, or answers on standard input, it asks nothing.',
      )
      .argument('[file]', 'answers as JSON or YAML; - reads them from standard input')
      .option('--quick', 'ask only what can still change how urgent it is')
      .addOption(plain())
      .option('--json', 'the result as JSON; the same as --format json')
      .addOption(formatOption(FORMATS))
      .option('-o, --output <file>', 'write the result to a file that only you can read')
      .option('--force', 'let --output and --record replace a file')
      .option('--record <file>', 'save answers and result as a record that only you can read')
      .option('--encrypt', 'lock the record with a passphrase')
      .option('--armor', 'write the encrypted record as lines of text')
      .addOption(passphraseFd())
      .option('--private', 'leave nothing on the screen; Ctrl-X hides everything at once')
      .addOption(full())
      .option('--explain', 'explain in full: answers, the guide, and the rule in words')
      .option('--strict', 'make unanswered questions an error')
      .option('--exit-level', 'say the level in the exit code, see below')
      .option('--what-if', 'also show which single answers would change the level')
      .addOption(area('the council area where it happened, for its numbers'))
      .addOption(localFile())
      .addOption(noLocal())
      .addOption(pack())
      .addOption(lang())
      .addHelpText(
        'after',
        `
Examples:
  safeguard assess                              questions in the terminal
  safeguard assess --quick                      when you have two minutes
  safeguard assess answers.json --json          a script
  safeguard assess - < answers.yaml             answers on standard input
  safeguard assess --output case.md --format markdown
  safeguard assess answers.json --full          every step and why
  safeguard assess answers.json --what-if       what one answer could change
  safeguard assess --record case.json           save it, see docs/records.md

Answers never go on the command line: they would stay in its history.
true, false and null are read as yes, no and unknown. At most 1 MiB is read.

Exit codes with --exit-level, once the level is settled:
  10 inform, 11 support, 12 refer, 13 report, 14 emergency
While a higher level is still possible:
  20 inform so far, 21 support, 22 refer, 23 report

Those of other rules: safeguard levels --pack <dir>`,
      ),
  );

export type AssessOptions = OptionsOf<typeof assess>;
