import type { PackData } from '../../engine/index.ts';
import { departs, LONGEST, recommendationOf, type Decided, type KeptRecord } from '../../record/index.ts';
import { visible } from '../../document/visible.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { departureWords, dutyWords, recommendedLines } from '../../report/record/decision-section.ts';
import type { Words } from '../../words/index.ts';
import type { Terminal } from '../terminal/terminal.ts';

const OTHER = '-other';

/** Asks what was decided, why where it departs from what was recommended, and who decided. */
export async function askDecision(
  terminal: Terminal,
  record: KeptRecord,
  pack: PackData,
): Promise<Omit<Decided, 'decidedAt'>> {
  const recommendation = recommendationOf(record.assessment);
  const lookup = lookupIn(pack);
  const words = lookup.words.keeping.decide;
  const before = record.decision;
  terminal.say(
    '',
    ...recommendedLines(recommendation, lookup).map(({ label, text }) => `${label}: ${text}`),
    '',
    words.yours,
  );
  const chosen = await terminal.one({
    message: words.what,
    choices: [
      ...pack.levels.map(({ id, title }) => ({ id, label: title })),
      { id: OTHER, label: words.somethingElse },
    ],
    ...(before === undefined ? {} : { chosen: before.level ?? OTHER }),
  });
  const level = chosen === OTHER ? undefined : chosen;
  const text = await askText(terminal, words, {
    message: level === undefined ? words.ownWords : words.more,
    initial: before?.text,
    needed: level === undefined,
    most: LONGEST.text,
  });
  const decision = { ...(level === undefined ? {} : { level }), ...(text === '' ? {} : { text }) };
  const departing = departs(decision, recommendation);
  const duty = dutyWords(decision, recommendation, lookup);
  if (departing && duty !== undefined) terminal.say('', duty);
  const departure = await askText(terminal, words, {
    message: departing ? words.reason(departureWords(decision, recommendation, lookup)) : words.anyDifferent,
    initial: record.departure,
    needed: departing,
    most: LONGEST.text,
  });
  const decidedBy = await askText(terminal, words, {
    message: words.who,
    initial: record.decidedBy,
    needed: false,
    most: LONGEST.role,
  });
  return {
    decision,
    ...(departure === '' ? {} : { departure }),
    ...(decidedBy === '' ? {} : { decidedBy }),
  };
}

async function askText(
  terminal: Terminal,
  words: Words['keeping']['decide'],
  ask: {
    readonly message: string;
    readonly initial: string | undefined;
    readonly needed: boolean;
    readonly most: number;
  },
): Promise<string> {
  const { message, initial, needed, most } = ask;
  const text = await terminal.text({
    message,
    ...(initial === undefined ? {} : { initial }),
    check: (line) => {
      if (visible(line) !== line) return words.cannotBeShown(visible(line));
      if (line.trim() === '') return needed ? words.fillIn : undefined;
      return line.length > most ? words.tooLong(most) : undefined;
    },
  });
  return text.trim();
}
