import { conditionsOf } from '../../../engine/entries.ts';
import type { Question } from '../../../engine/pack-data.ts';
import type { Check } from '../check.ts';
import { comparedIn } from '../answer-space.ts';
import { partOf } from '../entries.ts';

/**
 * Options that every condition treats as it treats an earlier option of the question (or the one that stands alone, such
 * as `none`): each condition names both or neither. To choose one instead of the other then changes nothing. Where each of the two
 * cites a statement of its own, the guide tells them apart, and people who look for its words find them.
 *
 * It goes by what conditions name. An option that a condition does name, and that changes nothing all the same, is not seen.
 */
export const alikeOptions: Check = {
  code: 'alike-options',
  severity: 'warning',
  means:
    'No condition tells the option from another one, so that to choose it instead changes nothing, and they cite no statements of their own.',
  remedy:
    'Make them one option, write the rule that tells them apart, or cite under each option the statement that names it. If people need both to find themselves, accept it.',
  called: [
    'option that no condition tells from another one',
    'options that no condition tells from another one',
  ],
  unmatched:
    'If a condition now names the option and that changes a result, remove the id. If it changes nothing, look at the condition. If there is no such option, correct the id.',
  *find({ model, rules }) {
    if (rules === undefined) return;
    const { data } = rules.pack;
    const conditions = conditionsOf(data).map(({ when }) => when);
    const compared = comparedIn(rules.pack, conditions);
    for (const question of data.questions) {
      const owner = partOf(model, 'question', question.id);
      const lists = compared.get(question.id);
      if (owner === undefined || lists === undefined) continue;
      for (const [option, other] of alike(question, lists)) {
        const part = model.parts.find((part) => part.owner === owner && part.id === option);
        yield {
          id: `${question.id}.${option}`,
          at: (part ?? owner).at,
          message: `no condition tells \`${option}\` from \`${other}\` in the question \`${question.id}\``,
          hint: 'Could they be one option? Is a rule about one of them missing?',
        };
      }
    }
  },
};

/** Each option that is like an earlier one, with that one. */
function alike({ options, alone }: Question, lists: readonly (readonly string[])[]): [string, string][] {
  const first = new Map<string, string>();
  const found: [string, string][] = [];
  const cited = new Map(options.map(({ id, cites }) => [id, cites]));
  const ownStatements = (id: string, other: string): boolean =>
    [cited.get(id)!, cited.get(other)!].every((own, at, both) =>
      own.some((statement) => !both[1 - at]!.includes(statement)),
    );
  const ids = options.map(({ id }) => id);
  const ordered = alone === undefined ? ids : [alone, ...ids.filter((id) => id !== alone)];
  for (const id of ordered) {
    const treated = lists.map((list) => Number(list.includes(id))).join('');
    const other = first.get(treated);
    if (other === undefined) first.set(treated, id);
    else if (!ownStatements(id, other)) found.push([id, other]);
  }
  return found;
}
