import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../engine/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { openScenarios } from '../../pack/open.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { shippedAreas, shippedText } from '../../pack/shipped.ts';
import { howMany } from '../../document/counted.ts';
import { visible } from '../../document/visible.ts';
import { checkOutput, writeOutput } from '../files/output.ts';
import { packWithLocal } from '../pack.ts';
import { UserError } from '../user-error.ts';
import { assemblePage } from './assemble.ts';
import type { WebOptions } from './command.ts';

/** `safeguard web`: the page as a file, or on this machine until Ctrl-C. */
export async function webCommand(version: string, options: WebOptions): Promise<void> {
  const { output, force, serve, port } = options;
  if ((output === undefined) === (serve === undefined)) {
    throw new UserError(
      serve
        ? 'Choose one: --output FILE writes the page, --serve shows it.'
        : 'Say what to do with the page: --output FILE writes it to a file, --serve shows it on this machine.',
    );
  }
  if (port !== undefined && !serve) throw new UserError('--port goes with --serve.');
  if (force && serve) throw new UserError('--force goes with --output FILE.');
  if (output !== undefined) await checkOutput(output, force === true);

  const pack = await packWithLocal(options);
  const scenarios = await scenariosOf(pack, options.pack);
  const page = assemblePage(shippedText('web-page.html'), {
    pack: pack.data,
    scenarios,
    areas: shippedAreas(),
    version,
  });
  if (output !== undefined) {
    await writeOutput(output, page, force === true, 'others');
    const local = pack.data.local === undefined ? '' : ' Your local settings are part of it.';
    console.error(`The page is in ${visible(output)}. It holds no case, so you can hand it out.${local}`);
    return;
  }
  const { servePage } = await import('./serve.ts');
  const { address, server } = await servePage(page, port ?? 0);
  console.log(address);
  console.error('Open this address in a browser on this machine. Ctrl-C ends it.');
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** Scenarios to practise with; a pack that somebody wrote need not have any. */
async function scenariosOf(pack: Pack, dir: string | undefined): Promise<readonly Scenario[]> {
  if (dir !== undefined && !existsSync(join(dir, 'scenarios'))) return [];
  const { scenarios, problems } = await openScenarios(pack, dir);
  if (scenarios) return scenarios;
  throw new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${howMany(problems.length, 'problem')} in the scenarios of ${dir}. No page was made.`,
  );
}
