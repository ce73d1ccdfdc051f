import { arrange } from './arrange.ts';
import type { FileContents } from './pack-entries.ts';
import type { PackFile } from '../read/pack-file.ts';
import type { Property } from '../property.ts';
import { entriesOf, plain } from '../read/tree.ts';

const EXPECTED = [
  'level',
  'level_at_least',
  'level_at_most',
  'possible_level_at_least',
  'actions',
  'shown',
  'not_actions',
  'first',
  'at_most_one',
  'contacts',
  'not_contacts',
  'first_contacts',
  'not_first_contacts',
  'plan_first',
  'plan_now',
  'plan_then',
  'plan_order',
  'not_plan',
  'plan_rings',
  'not_plan_rings',
  'contact_for',
  'notes',
  'not_notes',
  'marked',
  'not_marked',
  'not_words',
  'since',
  'not_since',
  'conflicts',
  'not_conflicts',
  'same_level_whatever',
] as const;

/** The properties of a pack, conditions compiled, keys in a fixed order. The files must have passed every check. */
export function buildProperties(files: readonly PackFile[]): Property[] {
  const treeOf = (kind: PackFile['kind']) => files.find((file) => file.kind === kind)?.tree;
  const tree = treeOf('properties');
  if (tree === undefined) return [];
  const facts = new Set(entriesOf(treeOf('facts')).map(({ key }) => key));
  // The schema has made sure of the types.
  return (plain(tree) as FileContents['properties']).map((property) => ({
    ...arrange(
      property,
      ['id', 'says', 'given', 'given_possible', 'given_level', 'given_actions', 'given_marked'],
      facts,
    ),
    expect: arrange(property.expect, EXPECTED, facts),
    ...arrange(property, ['cites', 'rationale'], facts),
  }));
}
