import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../src/engine/index.ts';
import { textsIn } from '../../../src/engine/texts.ts';
import type { Check, LintSubject } from '../../../src/check/lint/check.ts';
import { DEFAULT_SETTINGS, type LintSettings } from '../../../src/check/lint/settings.ts';
import { formatProblem } from '../../../src/pack/format-problem.ts';
import { loadTerms } from '../../../src/pack/language/load-terms.ts';
import { loadTranslation } from '../../../src/pack/language/load-translation.ts';
import { loadSource } from '../../../src/pack/load.ts';
import { lineAt } from '../../../src/pack/read/source-file.ts';
import { TINY, writeFiles } from '../../pack/tiny-pack.ts';

/** File to what becomes of it: its whole text, or the first occurrence of one text replaced by another. */
export type Changes = Readonly<Record<string, string | readonly [find: string, put: string]>>;

/** What a check says about the tiny pack once it is changed. */
export interface Case {
  readonly says: string;
  readonly change?: Changes;
  readonly settings?: Partial<LintSettings>;
  readonly today?: string;
  /** Each finding as `file:line id`, and what is not decided; none where the pack is accepted. */
  readonly finds: readonly string[];
}

/** Runs a table of cases against a check. */
export function checks(check: Check, cases: readonly Case[]): void {
  describe(`the check ${check.code}`, () => {
    test.each(cases)('$says', async (one) => {
      const { folder, subject } = await tinySubject(one);
      const found = [...check.find(subject)].map((one) =>
        'undecided' in one
          ? `not decided: ${one.message}`
          : `${relative(folder, one.at.file.path)}:${lineAt(one.at).line} ${one.id}`,
      );
      expect(found).toEqual(one.finds);
    });
  });
}

/** The tiny pack, changed, as the checks take it. It must load without a problem. */
export async function tinySubject({
  change = {},
  settings = {},
  today = '2021-06-01',
}: Omit<Case, 'says' | 'finds'>): Promise<{
  folder: string;
  subject: LintSubject & Required<Pick<LintSubject, 'rules'>>;
}> {
  const folder = await writeFiles({ ...TINY, ...changed(change) });
  const { pack, properties, model, problems } = await loadSource(folder);
  expect(problems.map(formatProblem)).toEqual([]);
  const translations = await Promise.all(
    (pack?.languages.slice(1) ?? []).map(async (language) => {
      const english = textsIn(pack!);
      const source = await loadTranslation(folder, language, english);
      expect(source.problems.map(formatProblem)).toEqual([]);
      return { source, english };
    }),
  );
  const { terms } = await loadTerms('rules/wales/terms.yaml');
  return {
    folder,
    subject: {
      translations,
      terms: terms!,
      model,
      rules: { pack: compilePack(pack!), properties: properties! },
      settings: { ...DEFAULT_SETTINGS, ...settings },
      today,
    },
  };
}

/** The files of the tiny pack that change. */
export function changed(changes: Changes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(changes).map(([file, change]) => {
      if (typeof change === 'string') return [file, change];
      const before: string = TINY[file as keyof typeof TINY];
      expect(before).toContain(change[0]);
      return [file, before.replace(change[0], change[1])];
    }),
  );
}
