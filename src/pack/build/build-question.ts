import type { Condition, Option, Question } from '../../engine/pack-data.ts';
import { arrange } from './arrange.ts';
import { both, buildCondition } from './build-condition.ts';
import type { ConditionEntry, OptionEntry, QuestionEntry } from './pack-entries.ts';

/** A question of a stage, with the stage's own condition as part of its path. */
export function buildQuestion(
  entry: QuestionEntry,
  stage: { readonly id: string; readonly when?: ConditionEntry },
  facts: ReadonlySet<string>,
): Question {
  const compiled = (when: ConditionEntry | undefined): Condition | undefined =>
    when && buildCondition(when, facts);
  const when = both(compiled(stage.when), compiled(entry.when));
  return {
    id: entry.id,
    stage: stage.id,
    type: entry.type,
    ask: entry.ask,
    ...(entry.short === undefined ? {} : { short: entry.short }),
    why: entry.why,
    help: entry.help ?? [],
    compare: (entry.compare ?? []).map(({ title, sides, note, cites }) => ({
      title,
      sides: sides.map(({ option, says }) => ({ option, says })),
      ...(note === undefined ? {} : { note }),
      cites: cites ?? [],
    })),
    cites: entry.cites,
    options: entry.type === 'yes_no' ? yesAndNo(entry.options ?? []) : (entry.options ?? []).map(buildOption),
    unknown: entry.unknown ?? true,
    ...(entry.alone === undefined ? {} : { alone: entry.alone }),
    ...(when === undefined ? {} : { when }),
    ...arrange(entry, ['ask_when', 'skip_when', 'quick_when'], facts),
  };
}

function buildOption({ id, label, help, cites }: OptionEntry): Option {
  return { id, label, help: help ?? [], cites: cites ?? [] };
}

function yesAndNo(entries: readonly OptionEntry[]): Option[] {
  const plain: readonly OptionEntry[] = [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ];
  return plain.map((option) => buildOption(entries.find(({ id }) => id === option.id) ?? option));
}
