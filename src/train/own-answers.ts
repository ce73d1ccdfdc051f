import { assess, NOT_KNOWN, type Answer, type Answers, type Assessment, type Pack } from '../engine/index.ts';
import { changeBetween, changesAnything, rankOf } from './change.ts';
import { sameAnswer, usedAnswer } from './contrast.ts';
import type { AnswerDifference, OwnAnswers } from './marks.ts';
import type { Model } from './model.ts';

/**
 * What a trainee's own answers lead to, and for each that differs from the model what the model's answer to that one
 * question would change, all else staying theirs. Questions that neither of the two uses are left out.
 *
 * @throws InvalidAnswers like `assess`.
 */
export function ownAnswers(pack: Pack, model: Model, answers: Answers): OwnAnswers {
  const theirs = assess(pack, answers);
  const differences = pack.data.questions
    .map(({ id }) => ({ id, own: theirs.answers[id] ?? NOT_KNOWN, right: usedAnswer(model.assessment, id) }))
    .filter(({ id, own, right }) => !sameAnswer(own, right) && isUsed(theirs, model.assessment, id))
    .map(({ id, own, right }) => differenceIn(pack, theirs, id, own, right));
  const distance = ({ level, possibleLevel }: AnswerDifference) => [
    Math.abs(rankOf(pack, level) - rankOf(pack, theirs.level)),
    Math.abs(rankOf(pack, possibleLevel) - rankOf(pack, theirs.possibleLevel)),
  ];
  return {
    level: theirs.level,
    possibleLevel: theirs.possibleLevel,
    // Sorting is stable: where nothing sets them apart, the order of the questions stands.
    differences: [...differences].sort((a, b) => {
      const [[levelA, possibleA], [levelB, possibleB]] = [distance(a), distance(b)];
      return levelB! - levelA! || possibleB! - possibleA! || Number(b.matters) - Number(a.matters);
    }),
  };
}

function differenceIn(
  pack: Pack,
  theirs: Assessment,
  question: string,
  own: Answer,
  right: Answer,
): AnswerDifference {
  const { [question]: _own, ...others } = theirs.answers;
  const change = changeBetween(
    theirs,
    assess(pack, right === NOT_KNOWN ? others : { ...others, [question]: right }),
  );
  return { question, theirs: own, model: right, matters: changesAnything(theirs, change), ...change };
}

function isUsed(theirs: Assessment, model: Assessment, question: string): boolean {
  return [theirs, model].some((result) => !sameAnswer(usedAnswer(result, question), NOT_KNOWN));
}
