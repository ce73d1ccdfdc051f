import {
  diffPacks,
  openQuestions,
  solverSearch,
  type PackVersion,
  type Search,
} from '../../check/diff/index.ts';
import { howToInstall, isSolverMissing, openZ3 } from '../../check/solver/z3.ts';
import { diffData } from '../../report/rules/diff-json.ts';
import type { ComparedPack } from '../../report/rules/diff-model.ts';
import { diffSections } from '../../report/rules/diff-sections.ts';
import { print } from '../print.ts';
import { timeLimit } from '../options.ts';
import { openVersions } from './diff-versions.ts';
import type { DiffOptions } from './command.ts';

const NOT_INSTALLED = `To search all answers, install the package z3-solver: ${howToInstall()}`;

/** `safeguard rules diff OLD [NEW]`: a difference is no error, so the exit code is 0. */
export async function diffCommand(
  old: string,
  fresh: string | undefined,
  options: DiffOptions,
): Promise<void> {
  const timeout = timeLimit(options.timeout);
  const versions = await openVersions(old, fresh, options.pack);
  const { search, notSearched } = await searchOf(...versions, timeout);
  const diff = await diffPacks(...versions, search, process.stderr.isTTY ? showProgress : undefined);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const [before, now] = versions.map(({ name, from, pack }) => ({ name, from, data: pack.data })) as [
    ComparedPack,
    ComparedPack,
  ];
  const report = { old: before, new: now, diff, ...(notSearched === undefined ? {} : { notSearched }) };
  await print(
    {
      title: `What changed from ${before.name} to ${now.name}`,
      sheets: () => [{ sections: diffSections(report) }],
      data: () => diffData(report),
    },
    options,
  );
}

/** The search through all answers, or why there is none. Where nothing is open, none is needed. */
async function searchOf(
  old: PackVersion,
  fresh: PackVersion,
  timeout: number,
): Promise<{ readonly search?: Search; readonly notSearched?: string }> {
  const { levels, actions } = openQuestions(old.pack, fresh.pack);
  if (levels.length + actions.length === 0) return {};
  try {
    return { search: solverSearch(old.pack.data, fresh.pack.data, await openZ3(), timeout) };
  } catch (error) {
    if (isSolverMissing(error)) return { notSearched: NOT_INSTALLED };
    throw error;
  }
}

function showProgress(done: number, of: number): void {
  process.stderr.write(`\rSearching all answers: ${done} of ${of}\u001b[K`);
}
