import type { Outcome, PackData } from '../../engine/index.ts';
import type { Action, Condition } from '../../engine/pack-data.ts';
import { headlineOf, urgentIn, wordedAction } from '../../engine/wording.ts';

/** Where in a pack there are words that can be others. */
export type WordsPlace =
  | { readonly of: 'headline' | 'urgent'; readonly rank: number }
  | { readonly of: 'reason'; readonly rank: number; readonly at: number }
  | { readonly of: 'action'; readonly at: number };

/** Words with wordings. */
export interface WordedText {
  readonly place: WordsPlace;
  /** What tells the place from all others in the pack. */
  readonly key: string;
  readonly conditions: readonly Condition[];
  /** What is shown, the entry's own first, then in the words of each condition; as one text that tells it from others. */
  readonly forms: readonly string[];
}

/** All words of a pack that have wordings, in its order. */
export function wordsIn(pack: PackData): readonly WordedText[] {
  return [
    ...pack.levels.flatMap((level, rank) => [
      ...words({ of: 'headline', rank }, level.wording, headlineOf(level, level), (one) =>
        headlineOf(level, one),
      ),
      ...(level.urgent
        ? words({ of: 'urgent', rank }, level.urgent.wording, urgentIn(level.urgent, level.urgent), (one) =>
            urgentIn(level.urgent!, one),
          )
        : []),
      ...level.brought_by.flatMap(({ says, wording }, at) =>
        words({ of: 'reason', rank, at }, wording, says, (one) => one.says),
      ),
    ]),
    ...pack.actions.flatMap((action, at) => {
      const { wording, ...own } = action;
      return words({ of: 'action', at }, wording, inFull(own), (one) => inFull(wordedAction(action, one)));
    }),
  ];
}

/** Without what the plan alone says. */
function inFull({ place: _place, short: _short, rings: _rings, ...said }: Omit<Action, 'wording'>): object {
  return said;
}

function words<W extends { readonly when: Condition }>(
  place: WordsPlace,
  wording: readonly W[] | undefined,
  own: unknown,
  form: (wording: W) => unknown,
): readonly WordedText[] {
  if (!wording) return [];
  const conditions = wording.map(({ when }) => when);
  return [
    {
      place,
      key: keyOf(place),
      conditions,
      forms: [own, ...wording.map(form)].map((one) => JSON.stringify(one)),
    },
  ];
}

/** Where the words stand: "the action `call_999`". */
export function ownerOf(pack: PackData, place: WordsPlace): string {
  if (place.of === 'action') return `the action \`${pack.actions[place.at]!.id}\``;
  const level = `\`${pack.levels[place.rank]!.id}\``;
  if (place.of === 'reason') return `reason ${place.at + 1} for ${level}`;
  return place.of === 'headline' ? `the headline of ${level}` : `the urgent message of ${level}`;
}

/** The part of the pack that changes with them, as the encoding calls it: all levels change together. */
export function partOf(pack: PackData, place: WordsPlace): string {
  return place.of === 'action' ? `action ${pack.actions[place.at]!.id}` : 'provisional';
}

export function keyOf(place: WordsPlace): string {
  return Object.values(place).join(' ');
}

/** Which form the engine shows at a place. */
export function formShown({ words: shown }: Outcome, place: WordsPlace): number {
  switch (place.of) {
    case 'headline':
      return shown.headlines[place.rank]!;
    case 'urgent':
      return shown.urgent[place.rank]!;
    case 'reason':
      return shown.reasons[place.rank]![place.at]!;
    case 'action':
      return shown.actions[place.at]!;
  }
}
