import { wordsOf } from '../../src/words/index.ts';

/** What the program says in one place, in both languages. */
export interface Pair {
  readonly path: string;
  readonly english: string;
  readonly welsh: string;
  /** What both were given, where it is a function that says it. */
  readonly given: readonly unknown[];
}

/** Without letters or digits of its own, so that what is said around it is all that is looked at. */
const NAME = '…';

/** What a function of the catalogue may be given: a name, a number with a Welsh form of its own, a list. */
const GIVEN: readonly unknown[] = [NAME, 1, 2, 3, 6, 7, [NAME, NAME]];

/** What may be typed, in either language: no text. */
const TYPED = 'words.terminal.typed';

/** All that the program says itself, with names and numbers put in where it takes some. */
export function spoken(): readonly Pair[] {
  return [...pairsIn('words', wordsOf('en'), wordsOf('cy'))];
}

function* pairsIn(path: string, english: unknown, welsh: unknown): Iterable<Pair> {
  if (typeof english === 'string') {
    if (path !== 'words.language') yield { path, english, welsh: String(welsh), given: [] };
    return;
  }
  if (typeof english === 'function' && typeof welsh === 'function') {
    yield* called(path, english as Said, welsh as Said);
    return;
  }
  if (path === TYPED) return;
  const theirs = welsh as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(english as object))
    yield* pairsIn(`${path}.${key}`, value, theirs[key]);
}

type Said = (...given: readonly unknown[]) => unknown;

/** With everything that both take. */
function* called(path: string, english: Said, welsh: Said): Iterable<Pair> {
  const before = new Set<string>();
  for (const given of choices(Math.max(english.length, welsh.length))) {
    const said = [english, welsh].map((one) => saidWith(one, given));
    if (said.includes(undefined) || before.has(said.join('\n'))) continue;
    before.add(said.join('\n'));
    yield { path, english: said[0]!, welsh: said[1]!, given };
  }
  if (before.size === 0) throw new Error(`${path} takes nothing that is tried here: see GIVEN`);
}

/** One number at most, so that each can be told from the others. */
function* choices(count: number): Iterable<readonly unknown[]> {
  if (count === 0) yield [];
  else
    for (const rest of choices(count - 1))
      for (const first of GIVEN)
        if (typeof first !== 'number' || !rest.some((one) => typeof one === 'number')) yield [first, ...rest];
}

/** Nothing where it is given what it does not take. */
function saidWith(say: Said, given: readonly unknown[]): string | undefined {
  try {
    const said = say(...given);
    return typeof said === 'string' && !/undefined|NaN|\[object/.test(said) ? said : undefined;
  } catch {
    return undefined;
  }
}
