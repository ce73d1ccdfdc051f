import { readFileSync } from 'node:fs';
import type { PackData } from '../../../src/engine/index.ts';
import { readLocal } from '../../../src/pack/local/load-local.ts';
import { mergeLocal } from '../../../src/pack/local/merge.ts';
import type { LocalSettings } from '../../../src/pack/local/settings.ts';
import { formatProblem } from '../../../src/pack/format-problem.ts';

const PAGE = new URL('../../../docs/local-settings.md', import.meta.url);

/** The settings that docs/local-settings.md shows: a made-up authority, numbers that are kept free for drama. */
export const EXAMPLE = /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync(PAGE, 'utf8'))![1]!;

/** Settings from a text that must be right. */
export function settingsOf(text: string, pack: PackData): LocalSettings {
  const { settings, problems } = readLocal('local.yaml', text, pack);
  if (!settings) throw new Error(problems.map(formatProblem).join('\n'));
  return settings;
}

/** A pack with settings from a text that must be right. */
export function mergedWith(text: string, pack: PackData): PackData {
  return mergeLocal(pack, settingsOf(text, pack));
}
