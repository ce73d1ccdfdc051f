import { oneLine } from '../document/visible.ts';
import { wordsIn } from './language.ts';
import type { State } from './state.ts';

/** What stands around every page, by the `data-says` of the element that says it. */
export function frameOf(state: State): Readonly<Record<string, string>> {
  const { pack, version } = state.material;
  const { local } = pack.data;
  const [first = pack.data, ...others] = state.material.packs ?? [];
  const { page } = wordsIn(state);
  return {
    skip: page.skip,
    leave: page.leave,
    'leave-how': ` ${page.leaveHow}`,
    'start-again': page.startAgain.title,
    rules: page.footer(version, `${first.id} ${first.version}`),
    ...Object.fromEntries(
      others.map((one) => [`rules-${one.id}`, page.moreRules(`${one.id} ${one.version}`)]),
    ),
    local: page.localSettings(local?.authority === undefined ? undefined : oneLine(local.authority)),
  };
}
