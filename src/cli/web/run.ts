import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Pack } from '../../engine/index.ts';
import { formatProblem } from '../../pack/format-problem.ts';
import { openScenarios } from '../../pack/open.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { shippedAreas, shippedId, shippedText } from '../../pack/shipped.ts';
import { howMany } from '../../words/en/counted.ts';
import { visible } from '../../document/visible.ts';
import { wordsFor } from '../language.ts';
import { checkOutput, writeOutput } from '../files/output.ts';
import { packFor, packIn, packWithLocal } from '../pack.ts';
import { UserError } from '../user-error.ts';
import { pageThatFits } from './fitting.ts';
import { assemblePage, type InLanguage, type PackParts, type PageParts } from './assemble.ts';
import type { WebOptions } from './command.ts';

/** `safeguard web`: the page as a file, or on this machine until Ctrl-C. */
export async function webCommand(version: string, options: WebOptions): Promise<void> {
  const { output, force, serve, port } = options;
  const { web: says } = wordsFor(options).refusal;
  if ((output === undefined) === (serve === undefined)) {
    throw new UserError(({ refusal: { web } }) => (serve ? web.chooseOne : web.chooseWhat));
  }
  if (port !== undefined && !serve)
    throw new UserError(({ refusal }) => refusal.goesWith('--port', '--serve'));
  if (force && serve) throw new UserError(({ refusal }) => refusal.goesWith('--force', '--output FILE'));
  if (output !== undefined) await checkOutput(output, force === true);

  const [first, ...more] = await Promise.all(
    (options.pack ?? [undefined]).map((dir) => packParts(dir, options)),
  );
  checkTwice([first!, ...more]);
  const { pack } = first!;
  const parts: PageParts = {
    ...first!,
    ...(more.length > 0 && { more }),
    areas: shippedAreas(),
    version,
    ...(options.lang && { opensIn: options.lang }),
  };
  const template = shippedText('web-page.html');
  const all = [first!, ...more].reduce((sum, one) => sum + one.cases, 0);
  const { page, cases } = options.allCases
    ? { page: assemblePage(template, parts), cases: all }
    : pageThatFits(template, parts);
  if (output !== undefined) {
    await writeOutput(output, page, force === true, 'others');
    const local = pack.local === undefined ? [] : [says.withLocal];
    console.error([says.isIn(visible(output)), ...local].join(' '));
    if (cases < all) console.error(says.room(cases, all));
    return;
  }
  const { servePage } = await import('./serve.ts');
  const { address, server } = await servePage(page, port ?? 0);
  console.log(address);
  console.error(says.open);
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** A pack in every one of its languages, whatever that of whoever makes the page. */
async function packParts(dir: string | undefined, { local }: WebOptions): Promise<PackParts> {
  const options = { ...(dir !== undefined && { pack: dir }), ...(local !== undefined && { local }) };
  const [first, ...others] = (await packFor(dir)).data.languages;
  const pack = await packWithLocal({ ...options, lang: first! });
  const inLanguage = async (language: Language): Promise<InLanguage> => {
    const other = await packIn(language, pack, options);
    return { pack: other.data, scenarios: await scenariosOf(other, dir) };
  };
  const scenarios = await scenariosOf(pack, dir);
  return {
    pack: pack.data,
    scenarios,
    cases: scenarios.length,
    others: await Promise.all(others.map(inLanguage)),
  };
}

/** A page tells its packs apart by their ids. */
function checkTwice(packs: readonly PackParts[]): void {
  const ids = packs.map(({ pack }) => pack.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new UserError(({ refusal }) => refusal.web.packTwice(visible(twice)));
}

/** Scenarios to practise with; a pack that somebody wrote need not have any. */
async function scenariosOf(pack: Pack, dir: string | undefined): Promise<readonly Scenario[]> {
  if (dir !== undefined && shippedId(dir) === undefined && !existsSync(join(dir, 'scenarios'))) return [];
  const { scenarios, problems } = await openScenarios(pack, dir);
  if (scenarios) return scenarios;
  throw new UserError(
    `${problems.map(formatProblem).join('\n\n')}\n\n${howMany(problems.length, 'problem')} in the scenarios of ${dir}. No page was made.`,
  );
}
