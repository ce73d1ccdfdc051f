import type { ErrorObject } from 'ajv';
import { problemAt, type Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { wrongType } from './schema-types.ts';
import { didYouMean } from './suggest.ts';
import { entryOf, follow, get, itemsOf, textOf, type Tree } from '../read/tree.ts';

/** The steps of a JSON pointer such as `/0/cites`. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** An error of a validator, made for verbose output, in the words of a problem; undefined if another one says it. */
export function schemaProblem(error: ErrorObject, root: Tree): Problem | undefined {
  const path = stepsOf(error.instancePath);
  const tree = follow(root, path);
  if (tree === undefined || tree.kind === 'broken') return undefined;
  const key = error.propertyName;
  if (key !== undefined) return keyProblem(error, tree, key);
  switch (error.keyword) {
    case 'required':
      if (GROUNDS_KEYS.has(String(error.params['missingProperty'])) && get(tree, 'basis'))
        return basisProblem(error, tree);
      return missingKey(String(error.params['missingProperty']), root, path, tree, error);
    case 'dependentRequired': {
      const { property, missingProperty } = error.params as Readonly<Record<string, string>>;
      const message = `\`${property}\` stands only beside \`${missingProperty}\``;
      return problemAt(entryOf(tree, property!)?.at ?? tree.at, 'missing-key', message);
    }
    case 'additionalProperties':
      return unknownKey(String(error.params['additionalProperty']), tree, error);
    case 'type':
      return wrongType(tree, [error.params['type'] as string | string[]].flat(), path.length === 0);
    case 'enum':
      return notAmong(tree, error.params['allowedValues'] as readonly unknown[]);
    case 'pattern':
      return wrongPattern(tree, error);
    case 'uniqueItems': {
      const twice = itemsOf(tree)[Math.max(Number(error.params['i']), Number(error.params['j']))];
      return problemAt((twice ?? tree).at, 'duplicate-entry', 'this stands twice in the list');
    }
    case 'minItems':
      if (path.at(-1) === 'cites') {
        return problemAt(tree.at, 'missing-citation', 'this rule cites no statement of the guide');
      }
      return problemAt(
        tree.at,
        'schema',
        `this list is too short: it needs ${error.params['limit']} or more`,
      );
    case 'maxItems':
      return problemAt(tree.at, 'schema', `this list is too long: ${error.params['limit']} is the most`);
    case 'minProperties':
      return problemAt(
        tree.at,
        'schema',
        `there are too few entries: ${error.params['limit']} or more are needed`,
      );
    case 'maxProperties':
      return problemAt(tree.at, 'schema', `there are too many entries: ${error.params['limit']} is the most`);
    case 'maxLength':
      return problemAt(tree.at, 'schema', `this text is longer than ${error.params['limit']} characters`);
    case 'false schema':
      return outOfPlace(root, path);
    case 'if':
    case 'propertyNames':
      return undefined;
    default:
      return problemAt(tree.at, 'schema', error.message ?? 'this does not fit');
  }
}

/** The keys that the schema of an entry knows, with what they mean. */
export function knownKeys(error: ErrorObject): ReadonlyMap<string, string | undefined> {
  const properties: unknown = error.parentSchema?.['properties'];
  const described = Object.entries((properties ?? {}) as Record<string, { description?: string }>);
  return new Map(described.map(([key, schema]) => [key, schema.description]));
}

function missingKey(
  key: string,
  root: Tree,
  path: readonly string[],
  tree: Tree,
  error: ErrorObject,
): Problem {
  const name = nameAt(root, path);
  if (key === 'cites') {
    const message = `${name ?? 'this rule'} cites no statement of the guide`;
    return problemAt(
      tree.at,
      'missing-citation',
      message,
      'Name them under cites, such as cites: [police.1].',
    );
  }
  const hint = knownKeys(error).get(key);
  return problemAt(
    tree.at,
    'missing-key',
    `\`${key}\` is missing${name === undefined ? '' : ` from ${name}`}`,
    hint,
  );
}

/** The nearest id above a place, or the key of an entry in a file of keys. */
function nameAt(root: Tree, path: readonly string[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const id = textOf(get(follow(root, path.slice(0, length)), 'id'));
    if (id !== undefined) return `\`${id}\``;
  }
  return root.kind === 'map' && path[0] !== undefined ? `\`${path[0]}\`` : undefined;
}

function unknownKey(key: string, tree: Tree, error: ErrorObject): Problem {
  const known = [...knownKeys(error).keys()];
  const hint = didYouMean(key, known) ?? `Known here: ${known.join(', ')}.`;
  return problemAt((entryOf(tree, key) ?? tree).at, 'unknown-key', `\`${key}\` means nothing here`, hint);
}

function keyProblem(error: ErrorObject, tree: Tree, key: string): Problem {
  const description: unknown = error.parentSchema?.['description'];
  const hint = typeof description === 'string' ? description : undefined;
  return problemAt((entryOf(tree, key) ?? tree).at, 'wrong-value', `\`${key}\` cannot be an id`, hint);
}

function notAmong(tree: Tree, allowed: readonly unknown[]): Problem {
  const known = allowed.map(String);
  const list = known.map((value) => `\`${value}\``).join(', ');
  if (tree.kind !== 'scalar')
    return problemAt(tree.at, 'wrong-type', 'one word must stand here', `It takes ${list}.`);
  const hint = didYouMean(String(tree.value), known) ?? `It takes ${list}.`;
  return problemAt(tree.at, 'wrong-value', `\`${shorten(String(tree.value))}\` cannot stand here`, hint);
}

function wrongPattern(tree: Tree, error: ErrorObject): Problem {
  const text = textOf(tree) ?? '';
  if (text.trim() === '') return problemAt(tree.at, 'wrong-value', 'this text is empty');
  const description: unknown = error.parentSchema?.['description'];
  const hint = typeof description === 'string' ? description : undefined;
  // The patterns of dates know the calendar. What would be right in any January has a day or month that is not in it.
  const inJanuary = text.replace(/^(\d{4})-\d\d(-\d\d)?/, (_, year, day) => `${year}-01${day ? '-01' : ''}`);
  const noDay = inJanuary !== text && new RegExp(String(error.schema), 'u').test(inJanuary);
  const wrong = noDay ? 'is no date in the calendar' : 'is not written as it must be here';
  return problemAt(tree.at, 'wrong-value', `\`${shorten(text)}\` ${wrong}`, hint);
}

/** Keys that the basis of a rule asks for. */
const GROUNDS_KEYS: ReadonlySet<string> = new Set(['source', 'rationale']);

/** Keys that go with one choice only, and the code of the problem where they stand elsewhere. */
const BELONGS_TO: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  while_unknown: ['schema', 'only a `do_not` has `while_unknown`'],
  forbids: ['schema', 'only a `do_not` has `forbids`'],
  mistake: ['schema', 'only a `do_not` has `mistake`'],
  source: ['basis-source', '`source` goes with `basis: procedures` only'],
  rationale: ['basis-source', '`rationale` goes with `basis: interpretation` only'],
  alone: ['schema', '`alone` goes with `type: many_of` only'],
};

function outOfPlace(root: Tree, path: readonly string[]): Problem | undefined {
  const key = path.at(-1) ?? '';
  const entry = entryOf(follow(root, path.slice(0, -1)), key);
  const [code, message] = BELONGS_TO[key] ?? ['schema', `\`${key}\` is out of place`];
  return entry && problemAt(entry.at, code, message);
}

function basisProblem(error: ErrorObject, rule: Tree): Problem | undefined {
  const basis = get(rule, 'basis');
  const key = String(error.params['missingProperty']);
  const hint = key === 'source' ? 'Name the page of the procedures.' : 'Say why the guide is read so.';
  const message = `with \`basis: ${textOf(basis)}\` a rule needs \`${key}\``;
  return basis && problemAt(basis.at, 'basis-source', message, hint);
}

function shorten(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
