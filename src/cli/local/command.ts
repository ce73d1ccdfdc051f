import { Option } from '@commander-js/extra-typings';
import { FORMATS, TABLE_FORMATS } from '../../document/formats.ts';
import { area, command, formatOption, pack, type OptionsOf } from '../options.ts';

const file = () => new Option('--local <file>', 'this file instead of the one in your own settings folder');

/** What the commands below have in common. */
export const local = () =>
  command('local')
    .summary('numbers and steps of your own authority or organisation')
    .description(
      'Local settings: telephone numbers and forms that differ from place to place, and what else your organisation ' +
        'asks you to do. They add to what is recommended and take nothing away.',
    )
    .addHelpText(
      'after',
      `
Examples:
  safeguard local init
  safeguard local check
  safeguard local show
  safeguard assess --local team.yaml

SAFEGUARD_LOCAL=FILE names a file that several people share.
More: docs/local-settings.md.`,
    );

export const init = () =>
  command('init')
    .summary('write an empty file for you to fill in')
    .description(
      'Writes an empty file of local settings that says what each part is for. It replaces nothing.',
    )
    .addOption(area('fill in the authority of this council area; in a terminal you confirm its numbers'))
    .addOption(file())
    .addHelpText(
      'after',
      '\nExamples:\n  safeguard local init\n  safeguard local init --area conwy\n  safeguard local init --local team.yaml',
    );

export type InitOptions = OptionsOf<typeof init>;

export const show = () =>
  command('show')
    .summary('show what is set, what is not, and how old it is')
    .description('Shows what is set, with its source and when it was checked, and what is not set yet.')
    .addOption(file())
    .addOption(formatOption(FORMATS))
    .option('--json', 'the same as --format json')
    .addOption(pack())
    .addHelpText('after', '\nExample:\n  safeguard local show');

export type ShowOptions = OptionsOf<typeof show>;

export const check = () =>
  command('check')
    .summary('find everything that is wrong with the file')
    .description('Says everything that is wrong with the file, all at once, with line and column.')
    .addOption(file())
    .addOption(formatOption(TABLE_FORMATS))
    .addOption(pack())
    .addHelpText(
      'after',
      '\nExample:\n  safeguard local check\n\nExit codes: 0 it is right, 1 it is not, 2 there is none.',
    );

export type CheckOptions = OptionsOf<typeof check>;
