import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Area } from '../../engine/index.ts';
import { visible } from '../../document/visible.ts';
import { flagFor } from './need-settings-file.ts';
import { wantedFile } from './settings-file.ts';
import { TEMPLATE } from './template.ts';
import { makeFolder, writeOutput } from '../files/output.ts';
import type { InitOptions } from './command.ts';
import { today } from '../today.ts';
import { EXIT, UserError } from '../user-error.ts';

/**
 * `safeguard local init`: an empty file of local settings, to be filled in with an editor. With `--area` the authority stands in
 * it, and so do the numbers that somebody confirms in the terminal.
 */
export async function initCommand({ local, area: named, color }: InitOptions): Promise<void> {
  const area = named === undefined ? undefined : (await import('../area.ts')).areaCalled(named);
  const file = wantedFile(local, process.env);
  const path = visible(file.path);
  const flag = flagFor(file);
  if (existsSync(file.path)) {
    throw new UserError(
      `${path} already exists, and was left as it is.\nTo look at it: safeguard local show${flag}`,
    );
  }
  const { text, open } = area ? await filledIn(area, color) : { text: TEMPLATE, open: [] };
  if (!file.named) await makeFolder(dirname(file.path), 0o700);
  await writeOutput(file.path, text, false);
  process.exitCode = EXIT.done;
  process.stdout.write(
    (area
      ? `${path} is ready, for ${area.name.en}.\n` +
        (open.length === 0
          ? ''
          : 'Numbers that you did not confirm stand in it as comments. Until you put in your own, results show\n' +
            'those of the list, with where they were seen.\n') +
        '\nOpen it in any text editor. Fill in what is open:\n' +
        [...open, 'Information, Advice and Assistance'].map((one) => `  - ${one}\n`).join('')
      : `${path} is ready. It is empty, so nothing has changed yet.\n\n` +
        'Open it in any text editor. Fill in first:\n' +
        '  - the local authority\n' +
        '  - its Information, Advice and Assistance, and its emergency duty team\n') +
      '  - the designated safeguarding person, by role\n\n' +
      `Then check it: safeguard local check${flag}\n`,
  );
}

/** The settings, and which of the numbers that the list could have nobody has confirmed: in a pipe nobody can, so none is. */
async function filledIn(
  area: Area,
  color: boolean,
): Promise<{ readonly text: string; readonly open: readonly string[] }> {
  const { fillIn, FROM_AREA } = await import('./fill-in.ts');
  const confirmed = process.stdin.isTTY
    ? await (await import('./confirm-numbers.ts')).confirmNumbers(area, { color })
    : {};
  const open = FROM_AREA.flatMap(({ key, name }) => (confirmed[key] ? [] : [name]));
  return { text: fillIn(TEMPLATE, area, confirmed, today()), open };
}
