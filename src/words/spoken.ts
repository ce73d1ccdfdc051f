import { help, usage } from './cy/help.ts';
import { wordsOf } from './index.ts';

/** What the program says in one place, in both languages. */
export interface Spoken {
  readonly path: string;
  readonly english: string;
  readonly welsh: string;
  /** What both were given, where it is a function that says it. */
  readonly given: readonly unknown[];
}

/** Without letters or digits of its own, so that what is said around it is all that is looked at. */
const NAME = '…';

/** What a function of the catalogue may be given: a name, a number with a Welsh form of its own, a list, nothing. */
const GIVEN: readonly unknown[] = [NAME, 1, 2, 3, 6, 7, [NAME, NAME], undefined];

/** What may be typed, in either language: no text. */
const TYPED = 'words.terminal.typed';

/** All that the program says itself, with names and numbers put in where it takes some. */
export function spoken(): readonly Spoken[] {
  return [...pairsIn('words', wordsOf('en'), wordsOf('cy'))];
}

/** The same for whoever reads it: one text for each place, with each way of saying it once, whatever is put in. */
export function spokenByPlace(): readonly Omit<Spoken, 'given'>[] {
  const places = new Map<string, Spoken[]>();
  for (const one of spoken()) places.set(one.path, [...(places.get(one.path) ?? []), one]);
  return [...places].map(([path, ways]) => ({
    path,
    english: eachOnce(ways.map(({ english, given }) => alike(english, given))),
    welsh: eachOnce(ways.map(({ welsh, given }) => alike(welsh, given))),
  }));
}

/** The help of the commands, and what is said about a wrong option: the English, and the Welsh of it. */
export function spokenHelp(): readonly (readonly [english: string, welsh: string])[] {
  const said = usage.map(
    ([{ source }, welsh]) => [withoutPattern(source), welsh.replaceAll(/\$\d/g, NAME)] as const,
  );
  return [...Object.entries(help), ...said];
}

function withoutPattern(source: string): string {
  return source
    .replaceAll(/\((?:\.\*\??|\\[Sd]\+)\)/g, NAME)
    .replaceAll(/\(\?:([^)]*)\)\?/g, '$1')
    .replaceAll(/[\\^$]/g, '');
}

/** Texts that differ in the number that was given, or in how many names are listed, are one. */
function alike(text: string, given: readonly unknown[]): string {
  const numbers = given.filter((one) => typeof one === 'number');
  const named = numbers.reduce(
    (said, one) => said.replaceAll(new RegExp(`(?<!\\d)${one}(?!\\d)`, 'g'), NAME),
    text,
  );
  return named.replaceAll(/…(?:[,;]? ?…)+/g, NAME);
}

function eachOnce(texts: readonly string[]): string {
  return [...new Set(texts)].join(' | ');
}

function* pairsIn(path: string, english: unknown, welsh: unknown): Iterable<Spoken> {
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
function* called(path: string, english: Said, welsh: Said): Iterable<Spoken> {
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
