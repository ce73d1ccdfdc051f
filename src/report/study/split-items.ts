import type { Item, Line } from '../../document/model.ts';
import { labelled } from '../../document/parts.ts';
import type { Answer } from '../../engine/assessment.ts';
import type { Changes, Split } from '../../study/splits.ts';
import { askOf, labelsOf } from '../words/answer-words.ts';
import { levelTitle, type Lookup } from '../words/lookup.ts';

/** A split as an item: who answered what, what each answer makes of the result, and what that changes. */
export function splitItem(split: Split, called: (id: string) => string, lookup: Lookup): Item {
  const { question, answers, changes } = split;
  return {
    id: '',
    text: `${called(split.case)}: ${askOf(lookup, question)}`,
    lines: [
      ...answers.map(({ answer, readers, outcome }): Line => {
        const does = outcome.marks
          .filter((id) => changes.marks.includes(id))
          .map((id) => markWords(lookup, id));
        const level = levelTitle(lookup, outcome.level);
        const possible =
          changes.possibleLevel && outcome.possibleLevel !== outcome.level
            ? [`possibly "${levelTitle(lookup, outcome.possibleLevel)}"`]
            : [];
        const says = [`"${level}"`, ...possible, ...does.map((what) => `the plan ${what}`)];
        return labelled(
          `${answerWords(lookup, question, answer)} (${readers.map(numberOf).join(', ')})`,
          says.join('; '),
        );
      }),
      labelled('It changes', changeWords(lookup, changes)),
    ],
  };
}

/** What of a result hangs on an answer. */
export function changeWords(lookup: Lookup, { level, possibleLevel, marks }: Changes): string {
  const all = [
    ...(level ? ['the level'] : []),
    ...(possibleLevel && !level ? ['the level that is still possible'] : []),
    ...marks.map((id) => `whether the plan ${markWords(lookup, id)}`),
  ];
  return all.length === 0 ? 'neither the level nor what the plan does' : all.join('; ');
}

export function markWords({ pack }: Lookup, id: string): string {
  return pack.marks.find((mark) => mark.id === id)?.says ?? id;
}

function answerWords(lookup: Lookup, question: string, answer: Answer): string {
  const ids = typeof answer === 'string' ? [answer] : answer;
  return labelsOf(lookup.questions.get(question), ids, lookup.words).join(', ');
}

/** `reader 1` */
export function numberOf(reader: string): string {
  return reader.replace('-', ' ');
}
