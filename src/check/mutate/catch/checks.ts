import type { Pack, PackData } from '../../../engine/index.ts';
import { CARRIERS } from '../../../pack/checks/citations.ts';
import { citations } from '../../../pack/citations.ts';
import type { PackModel } from '../../../pack/checks/pack-model.ts';
import type { ProblemCode } from '../../../pack/problem-codes.ts';
import { DEFAULT_SETTINGS } from '../../lint/index.ts';
import { carriedBy } from '../../lint/checks/carried-by.ts';
import { planFindings, planSettings } from '../../lint/checks/plan-settings.ts';
import { deadlineSaysOther } from '../../lint/checks/deadline-says-other.ts';
import { deadlineSays } from '../../lint/deadline-words.ts';
import { shortSaysOther } from '../../lint/checks/short-says-other.ts';
import { SHORT_LINES, shortDifferences, type ShortEntry, type ShortKind } from '../../lint/short-words.ts';
import { memo } from '../../../engine/memo.ts';
import { checkSchema } from '../../../pack/checks/check-schema.ts';
import { parseYaml } from '../../../pack/read/parse-yaml.ts';
import type { MutatedEntry, Mutation } from '../mutation.ts';
import { citationPlaces } from '../places.ts';

/** The code under which `rules check` reports a change, if it does. */
export type CheckCatcher = (mutation: Mutation) => string | undefined;

/** Entries that may go without a citation; a contact only where it is not in the guide. */
const MAY_CITE_NOTHING: ReadonlySet<MutatedEntry['kind']> = new Set(['option', 'comparison', 'contact']);

/**
 * Holds changed packs against checks: on citations those of loading, and the double entry of `carried_by`; on lines of the
 * plan that none is empty, and those of their words; and on what is vital. What the original has already does not count.
 *
 * @param model the files of the original, with their `carried_by`.
 */
export function checkCatcher(pack: Pack, model: PackModel): CheckCatcher {
  const before = new Set([...findings(pack, pack.data, model)].map(({ about }) => about));
  const planBefore = new Set(planMessages(pack.data));
  return ({ kind, entry, edit, pack: mutant }) => {
    if (kind === 'vital')
      return planMessages(mutant).some((one) => !planBefore.has(one)) ? planSettings.code : undefined;
    if (edit.does === 'later') {
      const { within } = mutant.actions.find(({ id }) => id === entry.id)!;
      return deadlineSays(within!.says, edit.is, edit.unit) ? undefined : deadlineSaysOther.code;
    }
    if (edit.does === 'said') {
      if (edit.is === '') return emptyText();
      const shortBefore = shortFindings(pack.data, entry);
      if (shortFindings(mutant, entry).some((one) => !shortBefore.includes(one))) return shortSaysOther.code;
      return planMessages(mutant).some((one) => !planBefore.has(one)) ? planSettings.code : undefined;
    }
    for (const { code, about } of findings(pack, mutant, model)) if (!before.has(about)) return code;
    return undefined;
  };
}

/** The code under which loading refuses a line that says nothing. */
const emptyText = memo((): string | undefined => {
  const { tree } = parseYaml('', '- short: ""');
  return tree && checkSchema('actions', tree).find(({ code }) => code !== 'missing-key')?.code;
});

function planMessages(data: PackData): readonly string[] {
  return [...planFindings(data)].map(({ message }) => message);
}

/** What `short-says-other` finds of one entry, among all others that have a line for the plan. */
function shortFindings(data: PackData, { kind, id }: MutatedEntry): readonly string[] {
  const entries = shortEntries(data);
  const entry = entries.get(`${kind} ${id}`);
  if (!entry) return [];
  const all = [...entries.values()];
  return SHORT_LINES[entry.kind].flatMap((lines) =>
    [...shortDifferences(entry, lines, all, data.plan?.danger)].map(({ says }) => `${lines.line} ${says}`),
  );
}

/** By kind and id, as `MutatedEntry` has them. */
function shortEntries({ questions, levels, actions, contacts }: PackData): ReadonlyMap<string, ShortEntry> {
  const said = (entry: object, kind: ShortKind, owner: string, forbids = false): ShortEntry => ({
    kind,
    name: owner,
    owner,
    forbids,
    said: (key) =>
      [(entry as Readonly<Record<string, unknown>>)[key]].flat().filter((text) => typeof text === 'string'),
  });
  const named = (kind: ShortKind, list: readonly { readonly id: string }[]) =>
    list.map((entry) => [`${kind} ${entry.id}`, said(entry, kind, entry.id)] as const);
  return new Map([
    ...named('question', questions),
    ...named('level', levels),
    ...named('contact', contacts),
    ...actions.flatMap((action) => {
      const forbids = action.kind === 'do_not';
      return [
        [`action ${action.id}`, said(action, 'action', action.id, forbids)] as const,
        ...(action.wording ?? []).map((words, at) => {
          const id = `wording action ${action.id}.${at + 1}`;
          return [id, said(words, 'action', action.id, forbids)] as const;
        }),
      ];
    }),
  ]);
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
