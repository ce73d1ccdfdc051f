import { canHold } from '../decide.ts';
import { conditionPlace, partOf } from '../entries.ts';
import type { Check } from '../check.ts';

/**
 * Questions that no answers lead to: by their path, or by `ask_when` and `skip_when` with it. It says nothing where a path rests on too many answers to try them all; what
 * `rules prove` says about witnesses covers those.
 */
export const unreachableQuestion: Check = {
  code: 'unreachable-question',
  severity: 'error',
  means:
    'No answers lead to the question: its `when`, that of its stage, its `ask_when` and `skip_when` contradict themselves or each other.',
  remedy: 'Correct the condition, or remove the question.',
  *find({ model, rules }) {
    // From the last: answers that lead to a question lead to those before it as well, and each answer is tried once.
    for (const { question } of rules?.pack.questions.toReversed() ?? []) {
      const part = partOf(model, 'question', question.id);
      if (part === undefined) continue;
      const { when, ask_when, skip_when } = question;
      const all = [when, ask_when, skip_when && { not: skip_when }].filter((one) => one !== undefined);
      if (all.length === 0 || canHold(rules!.pack, all.length === 1 ? all[0]! : { all }) !== false) continue;
      yield {
        id: question.id,
        at: conditionPlace(part),
        message: `no answers lead to the question \`${question.id}\``,
        hint: 'Look for two parts of the condition that cannot both be so, in the stage and in facts as well.',
      };
    }
  },
};
