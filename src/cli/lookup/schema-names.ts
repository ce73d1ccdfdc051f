/** The schemas that `safeguard schema` prints, by name. Help and completion take the names from here. */
export const SCHEMA_NAMES = ['answers', 'assessment', 'record', 'local', 'pack'] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** `answers, assessment or record`. */
export function eitherOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
