import type { Condition, PackData } from '../../engine/pack-data.ts';
import type { Entry } from './mutation.ts';

/** The part of a pack that a change to one entry can make a difference to, with all that this part rests on. */
export interface Slice {
  /** The questions on which it rests: answers to others make no difference to it. */
  readonly questions: ReadonlySet<string>;
  /** This part of the pack, or of one in which the condition of that entry is another one that names nothing new. */
  readonly of: (pack: PackData) => PackData;
}

const LISTS = { actions: 'action', contacts: 'contact', notes: 'note', conflicts: 'conflict' } as const;
const NAMES = Object.keys(LISTS) as readonly (keyof typeof LISTS)[];

/** What conditions name: `question age`, `fact under_18`, `provisional`. */
type Name = string;

const PROVISIONAL: Name = 'provisional';

/** The part of a pack that depends on an entry: whatever names it, directly or through facts and the paths of questions. */
export function sliceAround(pack: PackData, entry: Entry): Slice {
  const conditions = new Map<Name, Condition | undefined>([
    ...pack.questions.map(({ id, when }) => [`question ${id}`, when] as const),
    ...pack.facts.map(({ id, when }) => [`fact ${id}`, when] as const),
  ]);
  const changed: Name = `${entry.kind} ${entry.id}`;
  const touched = new Set([changed]);
  const touches = (when: Condition | undefined): boolean => namesIn(when).some((name) => touched.has(name));
  for (let before = 0; before < touched.size;) {
    before = touched.size;
    for (const [name, when] of conditions) if (touches(when)) touched.add(name);
  }
  const reasons = pack.levels.flatMap(({ brought_by }) => brought_by);
  const levelsTouched = entry.kind === 'reason' || reasons.some(({ when }) => touches(when));
  if (levelsTouched) touched.add(PROVISIONAL);
  const rules = NAMES.flatMap((list) =>
    pack[list]
      .map(({ id, when }) => ({ name: `${LISTS[list]} ${id}`, when }))
      .filter(({ name, when }) => name === changed || touches(when)),
  );

  const needed = new Set<Name>();
  const need = (when: Condition | undefined): void => {
    for (const name of namesIn(when)) {
      if (needed.has(name)) continue;
      needed.add(name);
      if (name === PROVISIONAL) needReasons();
      else need(conditions.get(name));
    }
  };
  const needReasons = (): void => reasons.forEach(({ when }) => need(when));
  if (levelsTouched) needReasons();
  for (const name of touched) {
    if (!conditions.has(name)) continue;
    needed.add(name);
    need(conditions.get(name));
  }
  rules.forEach(({ when }) => need(when));

  const keepsLevels = levelsTouched || needed.has(PROVISIONAL);
  const kept = new Set([...needed, ...rules.map(({ name }) => name)]);
  const of = (data: PackData): PackData => ({
    ...data,
    questions: data.questions.filter(({ id }) => kept.has(`question ${id}`)),
    facts: data.facts.filter(({ id }) => kept.has(`fact ${id}`)),
    levels: keepsLevels ? data.levels : data.levels.map((level) => ({ ...level, brought_by: [] })),
    actions: data.actions.filter(({ id }) => kept.has(`action ${id}`)),
    contacts: data.contacts.filter(({ id }) => kept.has(`contact ${id}`)),
    notes: data.notes.filter(({ id }) => kept.has(`note ${id}`)),
    conflicts: data.conflicts.filter(({ id }) => kept.has(`conflict ${id}`)),
  });
  return { questions: new Set(of(pack).questions.map(({ id }) => id)), of };
}

function namesIn(condition: Condition | undefined): readonly Name[] {
  if (!condition) return [];
  if ('question' in condition) return [`question ${condition.question}`];
  if ('fact' in condition) return [`fact ${condition.fact}`];
  if ('not' in condition) return namesIn(condition.not);
  if ('provisional' in condition) return [PROVISIONAL];
  return ('all' in condition ? condition.all : condition.any).flatMap(namesIn);
}
