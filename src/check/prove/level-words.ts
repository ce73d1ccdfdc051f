import { outcomeOf, type Answers, type Pack } from '../../engine/index.ts';

/** The levels of two sets of answers, a line each. */
export function levelsInWords(pack: Pack, one: Answers, other: Answers): readonly string[] {
  return [one, other].map((answers, at) => {
    const { rank, possibleRank } = outcomeOf(pack, answers);
    const [level, possible] = [rank, possibleRank].map((place) => `\`${pack.levels[place]!.id}\``);
    return `the ${at === 0 ? 'first' : 'second'} answers give the level ${level}, possible level ${possible}`;
  });
}
