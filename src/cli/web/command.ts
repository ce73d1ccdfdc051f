import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { choice, command, localFile, noLocal, packs, type OptionsOf } from '../options.ts';

const port = () =>
  new Option('--port <n>', 'the port for --serve; without it, any that is free').argParser((word): number => {
    if (/^\d{1,5}$/.test(word) && Number(word) <= 65535) return Number(word);
    throw new InvalidArgumentError('It is a number from 0 to 65535.');
  });

export const web = () =>
  command('web')
    .summary('the same questions in a browser, as one file')
    .description(
      'Writes one HTML file that asks the same questions in a browser and gives the same results. ' +
        'It needs no network, no account and no installation, and it sends nothing.',
    )
    .option('-o, --output <file>', 'write the page to a file that you can hand out')
    .option('--force', 'let --output replace a file')
    .option('--serve', 'show the page on this machine alone, until Ctrl-C')
    .option('--all-cases', 'hold every practice case, however large the file gets')
    .addOption(port())
    .addOption(
      choice('--lang <language>', 'for browsers that ask for neither: Cymraeg (cy) or English (en)', [
        'cy',
        'en',
      ]),
    )
    .addOption(localFile())
    .addOption(noLocal())
    .addOption(packs('these rules instead of the built-in ones; name several, and the page lets one choose'))
    .addHelpText(
      'after',
      `
Examples:
  safeguard web --output safeguard.html
  safeguard web --output team.html --local team.yaml
  safeguard web --output both.html --pack online-abuse --pack fgm-duty
  safeguard web --serve

Open the file in any browser, from a share, a USB stick or a web server.
Local settings become part of the file. More: docs/web.md.`,
    );

export type WebOptions = OptionsOf<typeof web>;
