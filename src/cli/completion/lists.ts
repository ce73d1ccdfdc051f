import { idsIn } from '../../check/graph/around-graph.ts';
import { MUTATION_KINDS } from '../../check/mutate/mutation.ts';
import { openProperties } from '../../pack/open.ts';
import { shippedAreas, shippedScenarios, shippedPack } from '../../pack/shipped.ts';
import type { Lists } from './listed.ts';

/** The lists of the rules that ship. */
export async function shippedLists(): Promise<Lists> {
  const pack = shippedPack();
  const scenarios = shippedScenarios();
  const { properties = [] } = await openProperties();
  return {
    areas: idsOf(shippedAreas()),
    statements: idsOf(pack.statements),
    scenarios: idsOf(scenarios),
    themes: [...new Set(scenarios.flatMap(({ themes }) => themes))].toSorted(),
    concerns: idsOf(pack.questions.find(({ id }) => id === 'concerns')?.options ?? []),
    levels: idsOf(pack.levels),
    stages: idsOf(pack.stages),
    entries: idsIn(pack),
    properties: idsOf(properties),
    mutations: MUTATION_KINDS,
  };
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}
