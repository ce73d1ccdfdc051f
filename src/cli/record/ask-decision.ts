import type { PackData } from '../../engine/index.ts';
import { departs, LONGEST, recommendationOf, type Decided, type KeptRecord } from '../../record/index.ts';
import { visible } from '../../document/visible.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { departureWords, dutyWords, recommendedLines } from '../../report/record/decision-section.ts';
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
  const before = record.decision;
  terminal.say(
    '',
    ...recommendedLines(recommendation, lookup).map(({ label, text }) => `${label}: ${text}`),
    '',
    'The decision is yours. Please leave out names.',
  );
  const chosen = await terminal.one({
    message: 'What was decided?',
    choices: [
      ...pack.levels.map(({ id, title }) => ({ id, label: title })),
      { id: OTHER, label: 'Something else' },
    ],
    ...(before === undefined ? {} : { chosen: before.level ?? OTHER }),
  });
  const level = chosen === OTHER ? undefined : chosen;
  const text = await askText(terminal, {
    message:
      level === undefined
        ? 'What was it? Please use your own words.'
        : 'Anything to add? (Press Enter if not.)',
    initial: before?.text,
    needed: level === undefined,
    most: LONGEST.text,
  });
  const decision = { ...(level === undefined ? {} : { level }), ...(text === '' ? {} : { text }) };
  const departing = departs(decision, recommendation);
  const duty = dutyWords(decision, recommendation, lookup);
  if (departing && duty !== undefined) terminal.say('', duty);
  const departure = await askText(terminal, {
    message: departing
      ? `${departureWords(decision, recommendation, lookup)} What is the reason?`
      : 'Is any part of it different from the recommendation? If so, say why. (Press Enter if not.)',
    initial: record.departure,
    needed: departing,
    most: LONGEST.text,
  });
  const decidedBy = await askText(terminal, {
    message: 'Who decided? Give a role such as safeguarding lead, not a name. (Press Enter to skip.)',
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
      if (visible(line) !== line) return `It has a character in it that cannot be shown: ${visible(line)}`;
      if (line.trim() === '') return needed ? 'Please fill this in.' : undefined;
      return line.length > most ? `This is longer than ${most} characters.` : undefined;
    },
  });
  return text.trim();
}
