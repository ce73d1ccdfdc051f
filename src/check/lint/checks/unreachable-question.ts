import { canHold } from '../decide.ts';
import { conditionPlace, partOf } from '../entries.ts';
import type { Check } from '../check.ts';

/**
 * Questions whose path, and `ask_when` with it, no answers make yes. It says nothing where a path rests on too many answers to try them all; what
 * `rules prove` says about witnesses covers those.
 */
export const unreachableQuestion: Check = {
  code: 'unreachable-question',
  severity: 'error',
  means:
    'No answers lead to the question: its `when`, that of its stage and its `ask_when` contradict themselves or each other.',
  remedy: 'Correct the condition, or remove the question.',
  *find({ model, rules }) {
    for (const { question } of rules?.pack.questions ?? []) {
      const part = partOf(model, 'question', question.id);
      if (part === undefined) continue;
      const both = [question.when, question.ask_when].filter((when) => when !== undefined);
      if (both.length === 0 || canHold(rules!.pack, { all: both }) !== false) continue;
      yield {
        id: question.id,
        at: conditionPlace(part),
        message: `no answers lead to the question \`${question.id}\``,
        hint: 'Look for two parts of the condition that cannot both be so, in the stage and in facts as well.',
      };
    }
  },
};
