import { visible } from '../../document/visible.ts';
import { DIALECTS, sqlExport } from '../../sql/index.ts';
import { checkOutput, writeOutput } from '../files/output.ts';
import { packFor } from '../pack.ts';
import { UserError } from '../user-error.ts';
import type { ExportOptions } from './command.ts';

/** Names made of it must fit into the 63 characters that PostgreSQL takes, and need no quotes anywhere. */
const PREFIX = /^[a-z][a-z0-9_]{0,39}$/;

/** `safeguard rules export`: the pack for use in another program, on standard output or in a file. */
export async function exportCommand(options: ExportOptions): Promise<void> {
  const { to, prefix, output, force = false, pack } = options;
  if (!PREFIX.test(prefix)) {
    throw new UserError(
      `"${visible(prefix)}" cannot begin the names. Use at most 40 small letters, digits and underscores, a letter first.`,
    );
  }
  const { data } = await packFor(pack);
  if (output !== undefined) await checkOutput(output, force);
  const { text, tooLarge } = sqlExport(data, prefix, DIALECTS[to]);
  if (tooLarge !== undefined) throw new UserError(`The pack is too large: ${tooLarge}`);
  if (output === undefined) process.stdout.write(text);
  else await writeOutput(output, text, force);
}
