/** The files of a pack, each with a schema of the same name. */
export const PACK_FILES = [
  'pack',
  'questions',
  'facts',
  'levels',
  'actions',
  'contacts',
  'notes',
  'conflicts',
  'since',
  'report',
  'guide',
  'properties',
  'scenario',
] as const;

/** The schemas that `safeguard schema` prints, by name. Help and completion take the names from here. */
export const SCHEMA_NAMES = ['answers', 'assessment', 'record', 'local', ...PACK_FILES] as const;

export type PrintableSchema = (typeof SCHEMA_NAMES)[number];

/** `answers, assessment or record`. */
export function eitherOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
