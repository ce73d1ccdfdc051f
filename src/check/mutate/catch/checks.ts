import type { Pack, PackData } from '../../../engine/index.ts';
import { CARRIERS } from '../../../pack/checks/citations.ts';
import { citations } from '../../../pack/citations.ts';
import type { PackModel } from '../../../pack/checks/pack-model.ts';
import type { ProblemCode } from '../../../pack/problem-codes.ts';
import { DEFAULT_SETTINGS } from '../../lint/index.ts';
import { carriedBy } from '../../lint/checks/carried-by.ts';
import type { MutatedEntry } from '../mutation.ts';
import { citationPlaces } from '../places.ts';

/** The code under which `rules check` reports a changed pack, if it does. */
export type CheckCatcher = (mutant: PackData) => string | undefined;

/** Entries that may go without a citation; a contact only where it is not in the guide. */
const MAY_CITE_NOTHING: ReadonlySet<MutatedEntry['kind']> = new Set(['option', 'comparison', 'contact']);

/**
 * Holds changed packs against the checks on citations: those of loading, and the double entry of `carried_by`. What the
 * original has already does not count.
 *
 * @param model the files of the original, with their `carried_by`.
 */
export function checkCatcher(pack: Pack, model: PackModel): CheckCatcher {
  const before = new Set([...findings(pack, pack.data, model)].map(({ about }) => about));
  return (mutant) => {
    for (const { code, about } of findings(pack, mutant, model)) if (!before.has(about)) return code;
    return undefined;
  };
}

function* findings(pack: Pack, data: PackData, model: PackModel) {
  for (const about of withoutCitation(data)) yield { code: 'missing-citation' satisfies ProblemCode, about };
  for (const about of uncarried(data)) yield { code: 'uncited-statement' satisfies ProblemCode, about };
  const rules = { pack: { ...pack, data }, properties: [] };
  for (const { message } of carriedBy.find({ model, rules, settings: DEFAULT_SETTINGS, today: '' })) {
    yield { code: carriedBy.code, about: message };
  }
}

function* withoutCitation(data: PackData): Iterable<string> {
  for (const { entry, cites } of citationPlaces(data)) {
    if (cites.length > 0) continue;
    const inGuide = data.contacts.some(({ id, in_guide }) => id === entry.id && in_guide);
    if (!MAY_CITE_NOTHING.has(entry.kind) || (entry.kind === 'contact' && inGuide)) {
      yield `${entry.kind} ${entry.id}`;
    }
  }
}

function* uncarried(data: PackData): Iterable<string> {
  const cited = citations(data);
  for (const { id, kind } of data.statements) {
    const carriers = CARRIERS[kind];
    if (carriers && !(cited.get(id) ?? []).some((citing) => carriers.has(citing.kind))) yield id;
  }
}
