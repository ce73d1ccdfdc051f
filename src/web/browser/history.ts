import { readAnswers } from '../../engine/index.ts';
import { materialOf } from '../packs.ts';
import { fittingParts } from '../carried.ts';
import type { Language } from '../../engine/index.ts';
import { materialIn, languageOf } from '../language.ts';
import { opened, type Material, type State } from '../state.ts';
import type { Fields } from './fields.ts';

/** What an entry in the history of the browser holds: which page of the trail it is. */
interface Entry {
  readonly at: number;
  /** There from the moment the document goes until it comes back. */
  readonly carried?: unknown;
  /** What stood in the form of the page, and was not sent. */
  readonly fields?: Fields;
}

export function entryOf(at: number): Entry {
  return { at };
}

/** The page that an entry stands for; the first where it is none of ours. */
export function pageIn(entry: unknown): number {
  return (entry as Entry | null)?.at ?? 0;
}

export function isCarrying(entry: unknown): boolean {
  return (entry as Partial<Entry> | null)?.carried !== undefined;
}

/**
 * Puts everything into the present entry of the history while the document goes away, so that a reload loses nothing. It is
 * in no cookie and no storage; a browser that can open a closed tab again keeps it with that tab.
 */
export function carryOver(
  { material, session: { pack: _pack, ...session }, ...rest }: State,
  fields: Fields | undefined,
): void {
  const rules = material.chosen === true ? material.pack.data.id : undefined;
  const carried = { ...rest, session, language: languageOf({ material }), rules };
  history.replaceState({ at: rest.at, carried, fields }, '');
}

/** Takes it out again where the document did not go after all: a telephone link was followed, or the reload was stopped. */
export function stayed(at: number): void {
  if (isCarrying(history.state)) history.replaceState(entryOf(at), '');
}

/** What was carried over a reload; it is taken out of the history at once. Undefined where there is nothing. */
export function carriedOver(
  page: Material,
): { readonly state: State; readonly fields: Fields | undefined } | undefined {
  const { carried, fields } = (history.state ?? {}) as Partial<Entry>;
  history.replaceState(entryOf(carried ? pageIn(history.state) : 0), '');
  if (!carried) return undefined;
  const {
    shown: _shown,
    before: _before,
    language,
    rules,
    ...state
  } = carried as State & { language?: Language; rules?: string };
  const material = rules === undefined ? page : materialOf(page, rules);
  // The file may have been replaced by one with other rules.
  const { answers, problems } = readAnswers(material.pack, state.session.answers);
  if (problems.length > 0) return undefined;
  const blank = opened(language === undefined ? material : materialIn(material, language));
  const parts = fittingParts(carried, material);
  const session = { ...blank.session, ...state.session, answers };
  return { state: { ...blank, ...state, ...parts, session }, fields };
}
