import type { Command } from 'commander';
import { idsIn } from '../../check/graph/around-graph.ts';
import { MUTATION_KINDS } from '../../check/mutate/mutation.ts';
import { openProperties } from '../../pack/open.ts';
import { shippedScenarios, shippedPack } from '../../pack/shipped.ts';
import { SCHEMA_NAMES } from '../lookup/schema-names.ts';
import type { Lists } from './values.ts';

/** The lists of the rules that ship. */
export async function shippedLists(program: Command): Promise<Lists> {
  const pack = shippedPack();
  const scenarios = shippedScenarios();
  const { properties = [] } = await openProperties();
  return {
    commands: program.commands.map((command) => command.name()),
    schemas: SCHEMA_NAMES,
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
