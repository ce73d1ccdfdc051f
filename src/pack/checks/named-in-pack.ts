import { checkNames } from './plan-names.ts';
import type { PackModel } from './pack-model.ts';
import { problemAt, type Problem } from '../problem.ts';
import { didYouMean } from './suggest.ts';
import { get, itemsOf, textOf, type Tree } from '../read/tree.ts';

/** What `pack.yaml` names must be there, and its question must have options of its own. */
export function* checkNamedInPack(model: PackModel): Iterable<Problem> {
  const { pack, parts, questions, known } = model;
  const one = (key: string): Tree[] => [get(pack, key)].filter((tree) => tree !== undefined);
  const topic = get(pack, 'topic_question');
  const id = textOf(topic);
  if (topic !== undefined && id !== undefined && known.has('question')) {
    const question = questions.get(id);
    if (question === undefined) {
      yield problemAt(
        topic.at,
        'unknown-id',
        `there is no question \`${id}\``,
        didYouMean(id, questions.keys()),
      );
    } else if (textOf(get(question.part.tree, 'type')) === 'yes_no') {
      const message = `the question \`${id}\` is answered yes or no, and says of no case what it is about`;
      yield problemAt(topic.at, 'wrong-value', message, 'Name a question with options.');
    }
  }
  const urgent = get(pack, 'urgent_group');
  const group = textOf(urgent);
  const groups = parts.filter(({ kind }) => kind === 'group').flatMap((part) => part.id ?? []);
  if (urgent !== undefined && group !== undefined && !groups.includes(group)) {
    yield problemAt(
      urgent.at,
      'unknown-id',
      `there is no group \`${group}\` in \`responses\``,
      didYouMean(group, groups),
    );
  }
  yield* checkNames(model, 'action', one('emergency_call'));
  yield* checkNames(model, 'fact', one('child_fact'));
  yield* checkNames(model, 'contact', itemsOf(get(pack, 'report_contacts')));
}

/** Two contacts with the same place in local settings: only one of them could get its details. */
export function* checkServices({ parts }: PackModel): Iterable<Problem> {
  const first = new Map<string, string>();
  for (const { kind, id = '', tree } of parts) {
    const service = kind === 'contact' ? get(tree, 'service') : undefined;
    const key = textOf(service);
    if (service === undefined || key === undefined) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    else
      yield problemAt(
        service.at,
        'duplicate-entry',
        `the contact \`${other}\` has \`service: ${key}\` already`,
      );
  }
}
