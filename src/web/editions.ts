import { compilePack, type Language, type Pack, type PackData } from '../engine/index.ts';
import {
  byPath,
  inLanguage,
  scenariosInLanguage,
  textsIn,
  textsInScenarios,
  type Translation,
} from '../engine/texts.ts';
import type { Scenario } from '../pack/scenario.ts';

/** The rules and the practice cases in one language. */
export interface Edition {
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
}

/** Gives the edition in a language of the pack. */
export type Editions = (language: Language) => Edition;

/** A text in each language that the page can be in. */
export type InEach = Readonly<Partial<Record<Language, string>>>;

/** The texts of a language as the page holds them: see `listOf`. */
export interface HeldTexts {
  /** Who has read the texts of the rules, where that is known. */
  readonly review?: Translation['review'];
  readonly pack: readonly (string | 0)[];
  readonly scenarios: readonly (string | 0)[];
}

/** One of the packs among which a page lets one choose. */
export interface OfferedPack {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly Language[];
  readonly editions: Editions;
  /** How many practice cases there are, those included that the page had no room for. */
  readonly cases: number;
}

/** A further pack as the page holds it. */
export interface HeldPack {
  readonly pack: PackData;
  readonly scenarios: readonly Scenario[];
  readonly cases: number;
  /** By language, but for the first. */
  readonly texts: Readonly<Partial<Record<Language, HeldTexts>>>;
}

/**
 * All editions of a page; each is made when it is first needed.
 *
 * @param texts what the page holds of a language that is not the first of the pack.
 */
export function editionsOf(
  pack: PackData,
  scenarios: readonly Scenario[],
  texts: (language: Language) => HeldTexts,
): Editions {
  const made = new Map<Language, Edition>();
  const make = (language: Language): Edition => {
    if (language === pack.languages[0]) return { pack: compilePack(pack), scenarios };
    const held = texts(language);
    const as = (english: ReadonlyMap<string, string>, list: HeldTexts['pack']) => ({
      language,
      texts: byPath(english, list),
      ...(held.review && { review: held.review }),
    });
    const asIs = (text: string): string => text;
    return {
      pack: compilePack(inLanguage(pack, as(textsIn(pack), held.pack), asIs)),
      scenarios: scenariosInLanguage(scenarios, as(textsInScenarios(scenarios), held.scenarios), asIs),
    };
  };
  return (language) => {
    const edition = made.get(language) ?? make(language);
    made.set(language, edition);
    return edition;
  };
}
