import { type Node, type Pair, type ParsedNode, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { type Problem, problemAt } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import type { Position, SourceFile } from './source-file.ts';
import type { MapEntry, Tree } from './tree.ts';
import { codePointName, findUnsafe } from './unsafe-text.ts';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Longer lists and maps are refused: checking them would take too long. */
const MOST_ENTRIES = 1000;

/** Nobody reads more problems than this of one file. */
const MOST_PROBLEMS = 1000;

/** A map with so many keys twice is two entries of which the second has lost its first line. */
const RUN_TOGETHER = 3;

interface BuiltTree {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
  /** Whether everything in the document is in the tree. */
  readonly sound: boolean;
}

/**
 * Turns a parsed document into a tree and refuses what is not used here: anchors, aliases, tags, keys that are not text,
 * keys that stand twice, and keys that do harm. What is refused is left out of the tree, or stands in it as `broken`.
 */
export function buildTree(contents: ParsedNode | null, file: SourceFile): BuiltTree {
  const problems: Problem[] = [];
  let sound = true;

  function refuse(offset: number, code: ProblemCode, message: string, hint?: string): void {
    sound = false;
    if (problems.length < MOST_PROBLEMS) problems.push(problemAt({ file, offset }, code, message, hint));
  }

  function fromNode(node: Node | null, fallback: Position): Tree {
    if (node === null) return { kind: 'scalar', value: null, at: fallback };
    const [start, end] = node.range ?? [fallback.offset, fallback.offset];
    // A value that is not there stands at its key.
    const at = { file, offset: start === end ? fallback.offset : start };
    if (isAlias(node)) {
      refuse(at.offset, 'alias-refused', `\`*${node.source}\` is a YAML alias, and these are not used here`);
      return { kind: 'broken', at };
    }
    refuseProperties(node, at.offset);
    if ((isMap(node) || isSeq(node)) && node.items.length > MOST_ENTRIES) {
      const message = `there are ${node.items.length} entries here, and ${MOST_ENTRIES} is the most`;
      refuse(at.offset, 'too-long', message);
      return { kind: 'broken', at };
    }
    if (isMap(node)) return fromPairs(node.items, at);
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => fromNode(item as Node | null, at)), at };
    return isScalar(node) ? fromScalar(node.value, end, at) : { kind: 'broken', at };
  }

  function fromScalar(value: unknown, end: number, at: Position): Tree {
    if (typeof value === 'string' && file.text[at.offset] === '"') refuseEscapes(value, at, end);
    const known = value === null || ['string', 'number', 'boolean'].includes(typeof value);
    return known
      ? { kind: 'scalar', value: value as string | number | boolean | null, at }
      : { kind: 'broken', at };
  }

  function fromPairs(pairs: readonly Pair[], at: Position): Tree {
    const entries = new Map<string, MapEntry>();
    const twice: MapEntry[] = [];
    for (const pair of pairs) {
      const key = fromNode(pair.key as Node | null, at);
      if (key.kind === 'broken') continue;
      if (key.kind !== 'scalar' || typeof key.value !== 'string') {
        refuse(
          key.at.offset,
          'wrong-type',
          'a key must be text',
          'Put quotes round it if it is meant as text.',
        );
      } else if (FORBIDDEN_KEYS.has(key.value)) {
        refuse(key.at.offset, 'forbidden-key', `\`${key.value}\` cannot be used as a key`);
      } else {
        const entry = { key: key.value, at: key.at, value: fromNode(pair.value as Node | null, key.at) };
        if (entries.has(entry.key)) twice.push(entry);
        else entries.set(entry.key, entry);
      }
    }
    refuseTwice(twice);
    return twice.length < RUN_TOGETHER
      ? { kind: 'map', entries: [...entries.values()], at }
      : { kind: 'broken', at };
  }

  /** One problem for a map, however many keys stand twice. */
  function refuseTwice(twice: readonly MapEntry[]): void {
    const [first, ...others] = twice;
    if (first === undefined) return;
    const and =
      others.length === 0
        ? ''
        : `, and so ${others.length === 1 ? 'does another key' : `do ${others.length} more`}`;
    const hint =
      others.length === 0 ? undefined : 'Look for the beginning of an entry that is missing above.';
    refuse(first.at.offset, 'duplicate-key', `\`${first.key}\` stands twice in this map${and}`, hint);
  }

  /** Anchors and tags stand before what they belong to. */
  function refuseProperties(node: Node, offset: number): void {
    if ('anchor' in node && typeof node.anchor === 'string') {
      const message = `\`&${node.anchor}\` is a YAML anchor, and these are not used here`;
      refuse(Math.max(0, file.text.lastIndexOf(`&${node.anchor}`, offset)), 'alias-refused', message);
    }
    if (typeof node.tag === 'string') {
      let tag = Math.max(0, file.text.lastIndexOf('!', offset));
      while (file.text[tag - 1] === '!') tag--;
      refuse(
        tag,
        'yaml-syntax',
        'YAML tags are not used here',
        'Put quotes round text that begins with `!`.',
      );
    }
  }

  /** A character written as such has been found in the source already; here are those written as `\x1b`. */
  function refuseEscapes(value: string, at: Position, end: number): void {
    const found = findUnsafe(value);
    if (
      problems.length >= MOST_PROBLEMS ||
      found === -1 ||
      findUnsafe(file.text.slice(at.offset, end)) !== -1
    )
      return;
    const message = `this text holds a character that cannot be seen: ${codePointName(value, found)}`;
    problems.push(problemAt(at, 'control-character', message, 'Leave it out.'));
  }

  const tree = fromNode(contents, { file, offset: 0 });
  return { tree, problems, sound };
}
