import type { PackData } from '../../engine/index.ts';
import { departs, LONGEST, recommendationOf, type Decided, type KeptRecord } from '../../record/index.ts';
import { visible } from '../../document/visible.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { departureWords, dutyWords, recommendedLines } from '../../report/record/decision-section.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import type { Terminal } from '../terminal/terminal.ts';

const OTHER = '-other';

/**
 * Asks what was decided, why where it departs from what was recommended, and who decided.
 *
 * @param spoken the record and the rules in the language that is spoken: it may change at the first question.
 */
export async function askDecision(
  terminal: Terminal,
  spoken: () => { readonly record: KeptRecord; readonly pack: PackData },
): Promise<Omit<Decided, 'decidedAt'>> {
  const begun = spoken();
  const before = begun.record.decision;
  sayRecommended(terminal, begun);
  let said = begun.pack;
  const chosen = await terminal.one(() => {
    const now = spoken();
    // What stands above the question is said again in the language that it is asked in.
    if (now.pack !== said) sayRecommended(terminal, now);
    said = now.pack;
    const words = wordsOf(said).keeping.decide;
    return {
      message: words.what,
      choices: [
        ...said.levels.map(({ id, title }) => ({ id, label: title })),
        { id: OTHER, label: words.somethingElse },
      ],
      ...(before === undefined ? {} : { chosen: before.level ?? OTHER }),
    };
  });
  const { record, pack } = spoken();
  const recommendation = recommendationOf(record.assessment);
  const lookup = lookupIn(pack);
  const words = lookup.words.keeping.decide;
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

function sayRecommended(
  terminal: Terminal,
  { record, pack }: { readonly record: KeptRecord; readonly pack: PackData },
): void {
  const lookup = lookupIn(pack);
  terminal.say(
    '',
    ...recommendedLines(recommendationOf(record.assessment), lookup).map(
      ({ label, text }) => `${label}: ${text}`,
    ),
    '',
    lookup.words.keeping.decide.yours,
  );
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
