/** What can stand for an option or an argument. `free`: anything, so nothing is offered. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'free' };

/** Words that the definitions of the commands do not hold themselves, mostly ids of the rules that ship. */
export interface Lists {
  readonly commands: readonly string[];
  readonly schemas: readonly string[];
  readonly statements: readonly string[];
  readonly scenarios: readonly string[];
  readonly themes: readonly string[];
  readonly concerns: readonly string[];
  readonly levels: readonly string[];
  readonly stages: readonly string[];
  /** Everything that a picture of the rules can be drawn around. */
  readonly entries: readonly string[];
  readonly properties: readonly string[];
  readonly mutations: readonly string[];
}

/** Where such a list belongs: a command, and the name of its argument or option. */
const LISTED: Readonly<Record<string, keyof Lists>> = {
  'help command': 'commands',
  'schema name': 'schemas',
  'guide statement': 'statements',
  'contacts --concern': 'concerns',
  'scenario list --theme': 'themes',
  'scenario list --concern': 'concerns',
  'scenario list --level': 'levels',
  'scenario show id': 'scenarios',
  'scenario flip id': 'scenarios',
  'scenario play id': 'scenarios',
  'scenario quiz id': 'scenarios',
  'scenario quiz --theme': 'themes',
  'rules prove property': 'properties',
  'rules mutate --only': 'mutations',
  'rules graph --stage': 'stages',
  'rules graph --around': 'entries',
};

/** Every place that has a list. */
export const LISTED_PLACES: readonly string[] = Object.keys(LISTED);

/** What can stand at a place. Files and folders are told by the name of the value: `<file>`, `<dir>`, `<old>`. */
export function valuesOf(
  place: {
    readonly path: string;
    readonly name: string;
    readonly flags: string;
    readonly choices: readonly string[] | undefined;
  },
  lists: Lists,
): Values {
  const list = LISTED[`${place.path} ${place.name}`];
  const words = place.choices ?? (list === undefined ? undefined : lists[list]);
  if (words) return { kind: 'words', words };
  if (/[<[]file/.test(place.flags)) return { kind: 'files' };
  return { kind: /[<[](?:dir|folder|old|new)\b/.test(place.flags) ? 'folders' : 'free' };
}
