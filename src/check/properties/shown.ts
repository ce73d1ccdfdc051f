import type {
  Action,
  Condition,
  Level,
  PackData,
  Reason,
  Urgent,
  UrgentWording,
} from '../../engine/pack-data.ts';
import type { WordsPlace } from '../encode/words.ts';
import type { Claim, RuleKind, ShownWords } from './claim.ts';

/**
 * All that results show of a pack: the headline and what is urgent, reasons, actions, contacts, conflicts, notes and what
 * changed since the guide. Taken from the entries themselves, so that nothing is overlooked when one is added.
 */
export function shownIn(pack: PackData): readonly ShownWords[] {
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

const known = new WeakMap<PackData, readonly ShownWords[]>();

function ofLevels({ levels }: PackData): readonly ShownWords[] {
  return levels.flatMap((level, rank): ShownWords[] => {
    const { id, urgent, brought_by } = level;
    const reached: Claim = { kind: 'level-in', ranks: [rank] };
    const headlines = eachForm<Pick<Level, 'title' | 'says'>>(
      level,
      level.wording,
      ({ title, says }) => [title, says],
      { of: 'headline', rank },
    );
    const messages = urgent
      ? eachForm<Urgent | UrgentWording>(
          urgent,
          urgent.wording,
          ({ title = urgent.title, do: steps, tell, do_not_wait_for }) => [
            title,
            ...steps,
            ...tell,
            ...do_not_wait_for,
          ],
          { of: 'urgent', rank },
        )
      : [];
    const reasons = brought_by.flatMap((reason, at) =>
      eachForm<Pick<Reason, 'says'>>(reason, reason.wording, ({ says }) => [says], {
        of: 'reason',
        rank,
        at,
      }).map(({ texts, shown }) => ({
        texts,
        when: [{ kind: 'reason', rank, at }, shown] satisfies Claim[],
      })),
    );
    return [
      ...headlines.map(({ texts, shown }) => ({
        by: `the headline of \`${id}\``,
        texts,
        marks: [],
        when: [reached, shown],
      })),
      ...messages.map(({ texts, shown }) => ({
        by: `the urgent message of \`${id}\``,
        texts,
        marks: [],
        when: [reached, shown],
      })),
      ...reasons.map((reason) => ({ by: `a reason for \`${id}\``, ...reason, marks: [] })),
    ];
  });
}

function ofActions({ actions }: PackData): readonly ShownWords[] {
  return actions.flatMap((action, at): ShownWords[] => {
    const { id, while_unknown } = action;
    const by = `the action \`${id}\``;
    const rule = (is: 'certain' | 'listed' | 'only-possible') =>
      ({ kind: 'rule', of: 'actions', at, is }) as const;
    const unsure: ShownWords[] =
      while_unknown === undefined
        ? []
        : [{ by, texts: [while_unknown], marks: [], when: [rule('only-possible')] }];
    const forms = eachForm<Pick<Action, 'text' | 'detail' | 'why' | 'marks'>>(
      action,
      action.wording,
      ({ detail, why = action.why }) => [detail, why, action.within?.says],
      { of: 'action', at },
    );
    return [
      ...unsure,
      ...forms.flatMap(({ words, texts, shown }): ShownWords[] => [
        // While it is only possible, a sentence of its own takes the place of the text.
        {
          by,
          texts: [words.text],
          marks: [],
          when: [rule(while_unknown === undefined ? 'listed' : 'certain'), shown],
        },
        {
          by,
          texts,
          marks: words.marks ?? action.marks ?? [],
          certain: [rule('certain'), shown],
          when: [rule('listed'), shown],
        },
      ]),
    ];
  });
}

/** The ways in which an entry is worded, its own first, each with its texts and the claim that it is the one shown. */
function eachForm<T>(
  own: T,
  wording: readonly (T & { readonly when: Condition })[] = [],
  textsOf: (words: T) => readonly (string | undefined)[],
  whose: WordsPlace,
): readonly { readonly words: T; readonly texts: readonly string[]; readonly shown: Claim }[] {
  const conditions = wording.map(({ when }) => when);
  return [own, ...wording].map((words, form) => ({
    words,
    texts: textsOf(words).filter((text) => text !== undefined),
    shown: { kind: 'words', ...whose, form, conditions },
  }));
}

function ofContacts({ contacts }: PackData): readonly ShownWords[] {
  return contacts.map(({ id, name, helps_when, caution, marks = [] }, at) => ({
    by: `the contact \`${id}\``,
    texts: [name, helps_when, ...(caution === undefined ? [] : [caution])],
    marks,
    when: listed('contacts', at),
  }));
}

function ofNotes({ notes }: PackData): readonly ShownWords[] {
  return notes.map(({ id, title, text, marks = [] }, at) => ({
    by: `the note \`${id}\``,
    texts: [title, text],
    marks,
    when: listed('notes', at),
  }));
}

function ofSince({ since }: PackData): readonly ShownWords[] {
  return since.map(({ id, title, text }, at) => ({
    by: `the change since the guide \`${id}\``,
    texts: [title, text],
    marks: [],
    when: listed('since', at),
  }));
}

function ofConflicts({ conflicts }: PackData): readonly ShownWords[] {
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

/**
 * Whether one of these texts holds the words: capital letters do not count, and only whole words do. Thousands of changed
 * packs are asked the same of the same texts, so that each answer is kept.
 */
export function saysAny(texts: readonly string[], words: string): boolean {
  const kept = asked.get(words) ?? {
    anywhere: searchFor(words),
    longest: longestWord(words),
    answers: new Map(),
  };
  asked.set(words, kept);
  return texts.some((text) => {
    if (!mayHold(text, kept.longest)) return false;
    const holds = kept.answers.get(text) ?? holdsWhole(text, kept.anywhere);
    kept.answers.set(text, holds);
    return holds;
  });
}

interface Asked {
  /** Finds the words, parts of longer ones too. */
  readonly anywhere: RegExp;
  readonly longest: string;
  /** Of those texts alone that have the letters. */
  readonly answers: Map<string, boolean>;
}

const asked = new Map<string, Asked>();

/** What a search for a bare word sees much faster. Letters beyond ASCII have more than one small form: of those it says nothing. */
function mayHold(text: string, word: string): boolean {
  return !ASCII.test(word) || smallLetters(text).includes(word);
}

const ASCII = /^[\t-~]*$/;

/** In small letters; so is the long s, which is an s where capital letters do not count. */
function smallLetters(text: string): string {
  let small = inSmallLetters.get(text);
  if (small === undefined) {
    small = text.toLowerCase().replaceAll('\u017f', 's');
    inSmallLetters.set(text, small);
  }
  return small;
}

const inSmallLetters = new Map<string, string>();

function longestWord(words: string): string {
  const [longest = ''] = words
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);
  return longest;
}

function searchFor(words: string): RegExp {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return new RegExp(escaped.join(String.raw`\s+`), 'giu');
}

/**
 * Whether what is searched for stands somewhere without a letter or digit beside it. One pattern could say so as well, but all
 * letters and digits there are make one that takes milliseconds to compile, and hundreds of words are searched for.
 */
function holdsWhole(text: string, anywhere: RegExp): boolean {
  anywhere.lastIndex = 0;
  for (let found = anywhere.exec(text); found; found = anywhere.exec(text)) {
    const { 0: words, index } = found;
    const end = index + words.length;
    if (
      !ENDS_IN_WORD.test(text.slice(Math.max(0, index - 2), index)) &&
      !BEGINS_WORD.test(text.slice(end, end + 2))
    )
      return true;
    anywhere.lastIndex = index + (text.codePointAt(index)! > 0xffff ? 2 : 1);
  }
  return false;
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}]/u;
