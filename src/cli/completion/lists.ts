import type { PackData } from '../../engine/index.ts';
import { idsIn } from '../../check/graph/around-graph.ts';
import { MUTATION_KINDS } from '../../check/mutate/mutation.ts';
import {
  shippedAreas,
  shippedIds,
  shippedPack,
  shippedProperties,
  shippedScenarios,
} from '../../pack/shipped.ts';
import type { Lists } from './listed.ts';

/** The lists of the rules that ship, of all packs together. */
export function shippedLists(): Lists {
  const all = shippedIds();
  const packs = all.map((id) => shippedPack(id));
  const scenarios = all.flatMap((id) => shippedScenarios(id));
  const of = (list: (pack: PackData) => readonly { readonly id: string }[]) =>
    distinct(idsOf(packs.flatMap(list)));
  return {
    packs: all,
    areas: idsOf(shippedAreas()),
    statements: of((pack) => pack.statements),
    scenarios: idsOf(scenarios),
    themes: distinct(scenarios.flatMap(({ themes }) => themes)).toSorted(),
    topics: of((pack) => pack.questions.find(({ id }) => id === pack.topic_question)?.options ?? []),
    levels: of((pack) => pack.levels),
    stages: of((pack) => pack.stages),
    entries: distinct(packs.flatMap(idsIn)),
    properties: distinct(idsOf(all.flatMap((id) => shippedProperties(id)))),
    mutations: MUTATION_KINDS,
  };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}
