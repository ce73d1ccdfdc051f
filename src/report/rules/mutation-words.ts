import { wordsOf } from '../../words/index.ts';
import type { Difference, Verdict } from '../../check/mutate/verdict.ts';
import type { MutatedEntry, Mutation } from '../../check/mutate/mutation.ts';
import type { PackData } from '../../engine/pack-data.ts';
import { labelsOf } from '../words/answer-words.ts';
import { conditionInWords } from '../words/condition-words.ts';

/** What it means that a part is gone: under a `not` the other way round. */
const DROPPED = {
  weaken: { all: 'no longer asks for this', any: 'is no longer held back by this' },
  strengthen: { any: 'no longer comes by this', all: 'is held back even without this' },
} as const;

/** A change in words: "the action `call_999` never comes". */
export function mutationInWords({ kind, entry, path, edit }: Mutation, pack: PackData): string {
  const what = entryInWords(entry);
  switch (edit.does) {
    case 'negated': {
      const words = conditionInWords(edit.part, pack);
      return path === ''
        ? `${what} ${comes(entry)} exactly where it should not: its condition is turned round (${words})`
        : `${what}: this part of its condition is turned round: ${words}`;
    }
    case 'option-dropped': {
      const question = pack.questions.find(({ id }) => id === edit.question);
      const [label] = labelsOf(question, [edit.option], wordsOf(pack));
      return `${what}: the answer "${label}" to "${question?.ask ?? edit.question}" no longer counts`;
    }
    case 'part-dropped':
      return `${what} ${DROPPED[kind === 'weaken' ? 'weaken' : 'strengthen'][edit.from]}: ${conditionInWords(edit.part, pack)}`;
    case 'always':
      return `${what} ${comes(entry)} always, without its condition`;
    case 'never':
      return `${what} never ${comes(entry)}`;
    case 'lowered':
      return edit.to === null
        ? `${what} is gone`
        : `${what} brings the level \`${edit.to}\` instead of \`${edit.from}\``;
    case 'swapped':
      return `${what} comes after the next one`;
    case 'placed':
      return `${what} is ${PLACES[edit.to]}, and was ${PLACES[edit.from]}`;
    case 'moved':
      return `${what} comes after \`${edit.after}\``;
    case 'not-rung':
      return `${what} no longer says to ring \`${edit.contact}\``;
    case 'rung':
      return `${what} says to ring ${edit.contacts.map((id) => `\`${id}\``).join(', ')}`;
    case 'not-vital':
      return `${what} is no longer vital`;
    case 'said':
      return `\`${edit.field}\` of ${what} says ${edit.is === '' ? 'nothing' : `"${edit.is}"`}, and said "${edit.was}"`;
    case 'no-deadline':
      return `${what} has no deadline any more`;
    case 'later':
      return `${what} is to be done within ${edit.is} ${edit.unit.replace('_', ' ')}, and was within ${edit.was}`;
    case 'uncited':
      return `${what} no longer cites \`${edit.statement}\``;
  }
}

/**
 * What is proved of every change that nothing catches and that counts as equivalent. Other parts of a result, such as the
 * answers that are named as deciding, are not compared.
 */
export const SAME_OUTCOME =
  '"Same outcome" is proved: for no answers is there another level, possible level, action, contact, note, change since the guide or conflict, and nothing is worded otherwise. Of the rest of a result, only reasons and open questions were compared.';

/** What else was proved of such a change, as a heading. */
export function equivalenceInWords({ apartFrom }: Extract<Verdict, { kind: 'equivalent' }>): string {
  const others = {
    reasons: 'which reasons are given for a level',
    questions: 'which questions are asked and count as open',
  };
  const said = apartFrom.map((one) => others[one]).join(', and ');
  return said === ''
    ? 'Same outcome, same reasons and same open questions'
    : `Same outcome; what may change is ${said}`;
}

/** What is another one now: "the level is `support`, and was `report`". */
export function differenceInWords(difference: Difference): string {
  if ('id' in difference) {
    if (difference.of === 'first contact') {
      const { id, was, is } = difference;
      return `the contact \`${id}\` is ${is}, and was ${was}`;
    }
    if (difference.of === 'plan') {
      const { id, was, is } = difference;
      return `on the plan \`${id}\` is ${PLANNED[is]}, and was ${PLANNED[was]}`;
    }
    const { of, id, was, is } = difference;
    return `the ${nounOf(of)} \`${id}\` ${IS[is]}, and ${WAS[was]}`;
  }
  if (difference.of === 'order') {
    const { list, was, is } = difference;
    return `what the plan names under "${list.replace('_', ' ')}" is in another order: ${is}; and was: ${was}`;
  }
  if (difference.of === 'words') {
    const { what, was, is } = difference;
    return was === is ? `${what} says the same, otherwise` : `${what} says "${is}", and said "${was}"`;
  }
  return `the ${difference.of} is \`${difference.is}\`, and was \`${difference.was}\``;
}

const PLACES = {
  now: 'under "now" on the plan',
  // oxlint-disable-next-line unicorn/no-thenable -- words by place, never called
  then: 'under "then" on the plan',
  details: 'only in the details',
};

const PLANNED = {
  first: 'among what is to be done now',
  next: 'among what comes then',
  'not on it': 'not there',
};

const IS = { applies: 'applies', possible: 'is possible', shown: 'is shown', 'not listed': 'is not listed' };
const WAS = {
  applies: 'applied',
  possible: 'was possible',
  shown: 'was shown',
  'not listed': 'was not listed',
};

function entryInWords({ kind, id }: MutatedEntry): string {
  const dot = id.lastIndexOf('.');
  const [owner, own] = [id.slice(0, dot), id.slice(dot + 1)];
  if (kind === 'pack') return 'the plan';
  if (kind === 'wording') return `wording ${own} of the ${owner.replace(/ (.*)/, ' `$1`')}`;
  if (kind === 'reason') return `reason ${own} for the level \`${owner}\``;
  if (kind === 'first contact') return `\`first_when\` of the contact \`${id}\``;
  if (kind === 'deadline') return `the deadline of the action \`${id}\``;
  if (kind === 'comparison') return `comparison ${own} of the question \`${owner}\``;
  return kind === 'option'
    ? `the answer \`${own}\` of the question \`${owner}\``
    : `the ${nounOf(kind)} \`${id}\``;
}

function nounOf(kind: string): string {
  return kind === 'since' ? 'change since the guide' : kind;
}

function comes({ kind }: MutatedEntry): string {
  if (kind === 'question') return 'is asked';
  if (kind === 'wording') return 'is shown';
  return kind === 'fact' || kind === 'reason' ? 'holds' : 'comes';
}
