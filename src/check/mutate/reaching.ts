import { outcomeOf, type Answers, type Pack } from '../../engine/index.ts';
import { YES } from '../../engine/kleene.ts';

/** Of these answers those that each bring something up that none before them did. */
export function reachingAnswers(pack: Pack, sets: readonly Answers[]): readonly Answers[] {
  const reached = new Set<string>();
  return sets.filter((answers) => {
    const before = reached.size;
    for (const one of broughtBy(pack, answers)) reached.add(one);
    return reached.size > before;
  });
}

function* broughtBy(pack: Pack, answers: Answers): Iterable<string> {
  const { rank, paths, facts, reasons, actions, contacts, notes, conflicts } = outcomeOf(pack, answers);
  yield `level ${rank}`;
  for (const [list, values] of Object.entries({
    paths,
    facts,
    reasons: reasons.flat(),
    actions,
    contacts,
    notes,
    conflicts,
  })) {
    for (const [at, value] of values.entries()) if (value === YES) yield `${list} ${at}`;
  }
  for (const [id, answer] of Object.entries(answers)) {
    if (paths[pack.byId.get(id)!.index] !== YES) continue;
    for (const option of [answer].flat()) yield `${id}: ${option}`;
  }
}
