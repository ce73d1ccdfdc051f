import type { PackData } from '../../engine/index.ts';
import { departs, LONGEST, recommendationOf, type Decided, type KeptRecord } from '../../record/index.ts';
import { visible } from '../../report/index.ts';
import { lookupIn } from '../../report/lookup.ts';
import { recommendedLines } from '../../report/record/index.ts';
import type { Form } from '../scenario/form.ts';

const OTHER = '-other';

/** Asks what was decided, why where it departs from what was recommended, and who decided. */
export async function askDecision(
  form: Form,
  record: KeptRecord,
  pack: PackData,
): Promise<Omit<Decided, 'decidedAt'>> {
  const recommendation = recommendationOf(record.assessment);
  const before = record.decision;
  form.say(
    '',
    ...recommendedLines(recommendation, lookupIn(pack)).map(({ label, text }) => `${label}: ${text}`),
    '',
    'Your judgement decides. Leave out names, here and below.',
  );
  const chosen = await form.one({
    message: 'What was decided?',
    choices: [
      ...pack.levels.map(({ id, title }) => ({ id, label: title })),
      { id: OTHER, label: 'Something else' },
    ],
    ...(before === undefined ? {} : { chosen: before.level ?? OTHER }),
  });
  const level = chosen === OTHER ? undefined : chosen;
  const text = await askText(form, {
    message: level === undefined ? 'What, in your own words?' : 'Anything to add in words? (empty: no)',
    initial: before?.text,
    needed: level === undefined,
    most: LONGEST.text,
  });
  const decision = { ...(level === undefined ? {} : { level }), ...(text === '' ? {} : { text }) };
  const departing = departs(decision, recommendation);
  const departure = await askText(form, {
    message: departing
      ? 'Why does it depart from the recommendation?'
      : 'Does it depart from any part of the recommendation? Say why. (empty: no)',
    initial: record.departure,
    needed: departing,
    most: LONGEST.text,
  });
  const decidedBy = await askText(form, {
    message: 'Who decided? A role such as safeguarding lead, no name. (empty: not said)',
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
  form: Form,
  ask: {
    readonly message: string;
    readonly initial: string | undefined;
    readonly needed: boolean;
    readonly most: number;
  },
): Promise<string> {
  const { message, initial, needed, most } = ask;
  const text = await form.text({
    message,
    ...(initial === undefined ? {} : { initial }),
    check: (line) => {
      if (visible(line) !== line) return `There is something in it that cannot be shown: ${visible(line)}`;
      if (line.trim() === '') return needed ? 'This is needed.' : undefined;
      return line.length > most ? `This is longer than ${most} characters.` : undefined;
    },
  });
  return text.trim();
}
