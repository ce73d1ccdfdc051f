import { Argument, Option } from '@commander-js/extra-typings';
import { TABLE_FORMATS } from '../../document/formats.ts';
import { listed } from '../completion/listed.ts';
import {
  area,
  choice,
  command,
  formatOption,
  lang,
  localFile,
  noLocal,
  pack,
  type OptionsOf,
} from '../options.ts';
import { eitherOf, SCHEMA_NAMES } from './schema-names.ts';

export const questions = () =>
  command('questions')
    .summary('list the questions and their answers')
    .description('Lists every question, its values and when it is asked.')
    .addOption(formatOption(TABLE_FORMATS))
    .option('--json', 'the same as --format json')
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard questions --json | jq ".[].id"');

export type QuestionsOptions = OptionsOf<typeof questions>;

export const levels = () =>
  command('levels')
    .summary('list the levels and their exit codes')
    .description(
      'Lists how urgent a result can be, the most urgent first, with the exit codes of assess --exit-level.',
    )
    .addOption(formatOption(TABLE_FORMATS))
    .option('--json', 'the same as --format json')
    .addOption(pack())
    .addHelpText('after', '\nExamples:\n  safeguard levels\n  safeguard levels --pack my-rules');

export type LevelsOptions = OptionsOf<typeof levels>;

export const contacts = () =>
  command('contacts')
    .summary('list who to contact')
    .description('Lists the contacts of the guide and a few from outside it, with their cautions.')
    .addOption(choice('--for <who>', 'only those for', ['child', 'parent', 'practitioner']))
    .addOption(
      listed('topics', new Option('--concern <id>', 'only those that may help with this kind of concern')),
    )
    .addOption(area('whom to ring in this council area of Wales').conflicts(['for', 'concern']))
    .addOption(lang())
    .addOption(formatOption(TABLE_FORMATS))
    .option('--json', 'the same as --format json')
    .addOption(localFile())
    .addOption(noLocal())
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard contacts --for child --concern image_threats
  safeguard contacts --area conwy        whom to ring about what happened there`,
    );

export type ContactsOptions = OptionsOf<typeof contacts>;

export const areas = () =>
  command('areas')
    .summary('list the council areas of Wales')
    .description('Lists the council areas of Wales with the numbers of social services that are known.')
    .addOption(lang())
    .addOption(formatOption(TABLE_FORMATS))
    .option('--json', 'the same as --format json: with where and when each number was seen')
    .addHelpText('after', '\nExample:\n  safeguard areas\n\nMore: docs/areas.md.');

export type AreasOptions = OptionsOf<typeof areas>;

export const guide = () =>
  command('guide')
    .summary('look up a statement of the guide')
    .description('Says what a statement of the guide means, where it is, and which rules rest on it.')
    .addArgument(
      listed(
        'statements',
        new Argument('[statement]', 'a label such as police.2; without one, all of them are listed'),
      ),
    )
    .addOption(formatOption(TABLE_FORMATS))
    .option('--json', 'the same as --format json')
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard guide police.2');

export type GuideOptions = OptionsOf<typeof guide>;

export const schema = () =>
  command('schema')
    .summary('print a JSON Schema')
    .description(
      'Prints the JSON Schema (draft 2020-12) of the answers, the assessment, a record, local settings or a file of a pack.',
    )
    .addArgument(listed(SCHEMA_NAMES, new Argument('[name]', eitherOf(SCHEMA_NAMES))))
    .option('-o, --output <dir>', 'write those of all files of a pack to a folder')
    .option('--force', 'let --output replace files, after an update')
    .addOption(pack())
    .addHelpText(
      'after',
      `
Examples:
  safeguard schema answers > answers.schema.json
  safeguard schema --output my-rules/schema

An editor that reads the first line of a file completes it and marks mistakes:
  # yaml-language-server: $schema=schema/facts.schema.json
The folder goes with the pack, so that it works on any machine.`,
    );

export type SchemaOptions = OptionsOf<typeof schema>;
