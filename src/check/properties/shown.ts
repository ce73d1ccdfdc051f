import type { PackData } from '../../engine/pack-data.ts';
import type { Claim, RuleKind } from './meaning.ts';

/** Words that a result can show, with where it does. */
export interface Shown {
  /** "the action `call_999`" */
  readonly by: string;
  readonly texts: readonly string[];
  /** Only of actions, contacts and notes. */
  readonly marks: readonly string[];
  /** Only of actions: where it applies for certain, which is less than that it is shown. */
  readonly certain?: readonly Claim[];
  /** It is shown where all of these hold. */
  readonly when: readonly Claim[];
}

/**
 * All that results show of a pack: the headline and what is urgent, reasons, actions, contacts, conflicts, notes and what
 * changed since the guide. Taken from the entries themselves, so that nothing is overlooked when one is added.
 */
export function shownIn(pack: PackData): readonly Shown[] {
  const present = known.get(pack);
  if (present) return present;
  const shown = [
    ...ofLevels(pack),
    ...ofActions(pack),
    ...ofContacts(pack),
    ...ofNotes(pack),
    ...ofSince(pack),
    ...ofConflicts(pack),
  ];
  known.set(pack, shown);
  return shown;
}

const known = new WeakMap<PackData, readonly Shown[]>();

function ofLevels({ levels }: PackData): readonly Shown[] {
  return levels.flatMap(({ id, title, says, urgent, brought_by }, rank): Shown[] => {
    const when: readonly Claim[] = [{ kind: 'level-in', ranks: [rank] }];
    return [
      { by: `the headline of \`${id}\``, texts: [title, says], marks: [], when },
      ...(urgent
        ? [
            {
              by: `the urgent message of \`${id}\``,
              texts: [urgent.title, ...urgent.do, ...urgent.tell, ...urgent.do_not_wait_for],
              marks: [],
              when,
            },
          ]
        : []),
      ...brought_by.map((reason, at) => ({
        by: `a reason for \`${id}\``,
        texts: [reason.says],
        marks: [],
        when: [{ kind: 'reason', rank, at } as const],
      })),
    ];
  });
}

function ofActions({ actions }: PackData): readonly Shown[] {
  return actions.flatMap(({ id, text, detail, while_unknown, marks = [] }, at): Shown[] => {
    const by = `the action \`${id}\``;
    const rule = (is: 'certain' | 'listed' | 'only-possible') => [
      { kind: 'rule', of: 'actions', at, is } as const,
    ];
    const always = detail === undefined ? [] : [detail];
    if (while_unknown === undefined) {
      return [{ by, texts: [text, ...always], marks, certain: rule('certain'), when: rule('listed') }];
    }
    return [
      { by, texts: [text], marks: [], when: rule('certain') },
      { by, texts: [while_unknown], marks: [], when: rule('only-possible') },
      { by, texts: always, marks, certain: rule('certain'), when: rule('listed') },
    ];
  });
}

function ofContacts({ contacts }: PackData): readonly Shown[] {
  return contacts.map(({ id, name, says, caution, marks = [] }, at) => ({
    by: `the contact \`${id}\``,
    texts: [name, says, ...(caution === undefined ? [] : [caution])],
    marks,
    when: listed('contacts', at),
  }));
}

function ofNotes({ notes }: PackData): readonly Shown[] {
  return notes.map(({ id, title, text, marks = [] }, at) => ({
    by: `the note \`${id}\``,
    texts: [title, text],
    marks,
    when: listed('notes', at),
  }));
}

function ofSince({ since }: PackData): readonly Shown[] {
  return since.map(({ id, title, text }, at) => ({
    by: `the change since the guide \`${id}\``,
    texts: [title, text],
    marks: [],
    when: listed('since', at),
  }));
}

function ofConflicts({ conflicts }: PackData): readonly Shown[] {
  return conflicts.map(({ id, text }, at) => ({
    by: `the conflict \`${id}\``,
    texts: [text],
    marks: [],
    when: listed('conflicts', at),
  }));
}

function listed(of: RuleKind, at: number): readonly Claim[] {
  return [{ kind: 'rule', of, at, is: 'listed' }];
}

/** Whether one of these texts holds the words: capital letters do not count, and only whole words do. */
export function saysAny(texts: readonly string[], words: string): boolean {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`));
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join(String.raw`\s+`)}(?![\\p{L}\\p{N}])`, 'iu');
  return texts.some((text) => whole.test(text));
}
