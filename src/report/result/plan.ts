import type { AssessedAction, AssessedContact, Assessment, FindOut, Plan } from '../../engine/assessment.ts';
import { memoIn } from '../../engine/memo.ts';
import type { Audience, PackData, PlanSettings } from '../../engine/pack-data.ts';
import { phoneLink } from '../../document/links.ts';
import type { LevelRow, PlanBlock, PlanItem, PlanNumber, PlanPart } from '../../document/model.ts';
import { oneLine } from '../../document/visible.ts';
import { areaInPlan } from '../words/area-words.ts';
import { notReviewed } from './closing-sections.ts';
import { mainlyFor } from './contact-section.ts';
import { differWords } from '../words/differ-words.ts';
import { localWords } from '../words/local-words.ts';
import { headlineTitle, type Lookup } from '../words/lookup.ts';

/** Whom the numbers at the end of a plan are for, and how they are headed. */
const FOR = [
  { id: 'child', title: 'forChild' },
  { id: 'practitioner', title: 'forYou' },
  { id: 'parent', title: 'forParents' },
] as const satisfies readonly { readonly id: Audience; readonly title: string }[];

/** The plan of an assessment in words; undefined for one that was kept before there were plans. */
export function planBlock(assessment: Assessment, lookup: Lookup): PlanBlock | undefined {
  const { plan } = assessment;
  if (!plan) return undefined;
  const settings = lookup.pack.plan;
  const parts = partsOf(plan, assessment, lookup);
  const { reason, meaning } = saysOf(assessment, lookup);
  const whole: PlanBlock = {
    language: lookup.words.language,
    title: oneLine(headlineTitle(assessment, lookup)),
    ...(settings && { danger: oneLine(settings.danger) }),
    levels: levelsOf(assessment, lookup),
    says: oneLine([reason, meaning].filter(Boolean).join(' ')),
    parts,
    contacts: contactsOf(plan, assessment, lookup),
    closing: settings
      ? [oneLine(differWords(assessment, settings).disagree), standingOf(settings, lookup)]
      : [],
  };
  return inFewWords(whole, oneLine(reason ?? meaning ?? ''));
}

/** The most words that people under stress are to read before they act. */
const MOST_WORDS = 150;

/**
 * A plan with too many words gives up what is not vital and stands in the details as well: what the level means, where a reason
 * is said, and then numbers, the last first. The first number stays, and so does every line.
 */
function inFewWords(plan: PlanBlock, says: string): PlanBlock {
  if (countWords(plan) <= MOST_WORDS) return plan;
  let shorter: PlanBlock = { ...plan, says };
  while (countWords(shorter) > MOST_WORDS) {
    const before = shorter.contacts.slice(0, -1);
    const last = shorter.contacts[before.length];
    const numbers = last?.numbers.slice(0, -1) ?? [];
    if (!last || before.length + numbers.length === 0) break;
    shorter = { ...shorter, contacts: numbers.length === 0 ? before : [...before, { ...last, numbers }] };
  }
  return shorter;
}

/**
 * How many words stand on a plan as it is drawn. In the line of an area, numbers and where they were seen count for nothing: to
 * choose one takes no words away.
 */
function countWords({ title, levels, danger, says, parts, contacts, closing }: PlanBlock): number {
  const ringing = (numbers: readonly PlanNumber[]) =>
    numbers.flatMap(({ name, text, note, said }) => (said ? [] : [name, text, note]));
  const texts = [
    title,
    levels.label,
    ...levels.steps.map(({ name }) => name),
    danger,
    says,
    ...parts.flatMap((part) => [
      part.title,
      ...part.items.flatMap(({ text, numbers, lookUp, inArea }) =>
        inArea ? [text] : [text, ...ringing(numbers), lookUp],
      ),
    ]),
    ...contacts.flatMap((group) => [group.title, ...ringing(group.numbers)]),
    ...closing,
  ];
  return texts.reduce((sum, text) => sum + (text?.match(/\S+/g)?.length ?? 0), 0);
}

/** What the rules are and who has checked them; in a translation that nobody has read, that too. */
function standingOf({ standing }: PlanSettings, lookup: Lookup): string {
  return oneLine([standing, notReviewed(lookup)].filter(Boolean).join(' '));
}

/** What a level means stands after the reason for it up to this length, in characters: the screen has few lines. */
const SHORT = 60;

/** The first reason that brings the level, and what the level means. */
function saysOf(
  { headline, level, reasons }: Assessment,
  lookup: Lookup,
): { readonly reason?: string; readonly meaning?: string } {
  const reason = reasons.find((one) => one.level === level && one.applies === 'yes');
  const says = headline?.says ?? lookup.levels.get(level)?.says ?? '';
  // What brings a level whatever is answered says nothing of the case.
  if (!reason || reason.because.length === 0) return { meaning: says };
  const { text } = reason;
  return says.length > SHORT || says === text ? { reason: text } : { reason: text, meaning: says };
}

function levelsOf({ level, possibleLevel }: Assessment, { pack, words }: Lookup): LevelRow {
  const ids = pack.levels.map(({ id }) => id);
  const names = new Map(pack.levels.map(({ id, short = id }) => [id, oneLine(short)]));
  const { plan: says } = words.result;
  const markOf = (id: string) => {
    if (id === level) return { is: 'present', means: says.isPresent } as const;
    return id === possibleLevel && ({ is: 'possible', means: says.isPossible } as const);
  };
  const place = ids.length - ids.indexOf(level);
  const more =
    possibleLevel === level ? '' : ` ${says.stillPossible(names.get(possibleLevel) ?? possibleLevel)}`;
  return {
    label: says.levelLabel,
    steps: ids.map((id) => ({ name: names.get(id)!, ...markOf(id) })).reverse(),
    says: `${says.level(names.get(level) ?? level, place, ids.length)}${more}`,
  };
}

function partsOf(plan: Plan, assessment: Assessment, lookup: Lookup): readonly PlanPart[] {
  const actions = new Map(assessment.actions.map((action) => [action.id, action]));
  const contacts = new Map(assessment.contacts.map((contact) => [contact.id, contact]));
  const open = new Map(assessment.findOut.map((one) => [one.question, one]));
  const said = new Set<string>();
  const steps = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const action = actions.get(id);
      return action ? [withoutRepeats(step(action, contacts, lookup), said)] : [];
    });
  const questions = plan.find_out.flatMap((id) => {
    const one = open.get(id);
    return one ? [question(one, lookup)] : [];
  });
  const { plan: words } = lookup.words.result;
  const parts: readonly PlanPart[] = [
    { id: 'now', title: words.now, items: steps(plan.now) },
    { id: 'do-not', title: words.doNot, items: steps(plan.do_not) },
    { id: 'then', title: words.next, items: steps(plan.then) },
    { id: 'find-out', title: words.findOut, items: questions },
  ];
  return parts.filter(({ items }) => items.length > 0);
}

function step(
  action: AssessedAction,
  contacts: ReadonlyMap<string, AssessedContact>,
  lookup: Lookup,
): PlanItem {
  const words = oneLine(
    [action.short ?? action.text, action.within?.says, unsure(action, lookup)].filter(Boolean).join(' '),
  );
  const text = action.basis === 'local' ? `${localWords(words)} ${lookup.words.result.local.mark}` : words;
  const rung = (action.rings ?? []).flatMap((id) => contacts.get(id) ?? []);
  const numbers = rung.flatMap((contact) => numberOf(contact, lookup, text));
  const [unknown] = numbers.length === 0 ? rung : [];
  const named = rung.map((contact) => ({ ...contact, name: calledIn(contact, lookup) }));
  const place = areaInPlan(named, lookup.words);
  const lookUp = place?.whole ?? (unknown && lookup.contacts.get(unknown.id)?.look_up);
  return {
    id: action.id,
    text,
    numbers,
    ...(lookUp !== undefined && { lookUp: oneLine(lookUp) }),
    ...(place !== undefined && { lookUpShort: oneLine(place.short), inArea: true }),
  };
}

/** Of what is on the plan because it is vital, and only may hold, what is to be done about it. A "do not" says so itself. */
function unsure({ applies, kind }: AssessedAction, { pack, words }: Lookup): string | undefined {
  if (applies === 'yes' || kind === 'do_not') return undefined;
  return pack.plan?.while_unknown ?? words.result.plan.whileUnknown;
}

/**
 * The same without the numbers that a line above it gives already, and where they were seen; they are noted. Of an area, a line
 * without a number of its own says nothing that one above it has not said.
 */
function withoutRepeats(
  { numbers, lookUp, lookUpShort, inArea, ...item }: PlanItem,
  said: Set<string>,
): PlanItem {
  const isNew = (text: string): boolean => !said.has(text) && said.add(text) !== undefined;
  const left = numbers.filter(({ text }) => isNew(text));
  const isFirst = !inArea || isNew('in the area') || left.length > 0;
  const repeated = left.length < numbers.length || !isFirst;
  return {
    ...item,
    ...(inArea && { inArea }),
    numbers: left,
    ...(lookUp !== undefined &&
      !repeated &&
      isNew(lookUp) && { lookUp, ...(lookUpShort !== undefined && { lookUpShort }) }),
  };
}

/** The number of a contact, if it has one, with what is to be known of it. */
function numberOf(contact: AssessedContact, lookup: Lookup, line: string): readonly PlanNumber[] {
  const { phone, local } = contact;
  if (phone === undefined) return [];
  const text = oneLine(phone);
  const href = phoneLink(text);
  const called = calledIn(contact, lookup);
  const ofLocal = local?.adds === 'contact' || (local?.adds === 'ways' && local.ways.includes('phone'));
  return [
    {
      name: ofLocal ? localWords(called) : called,
      text,
      ...(href !== undefined && { href }),
      ...(ofLocal && { note: lookup.words.result.local.mark }),
      said: line.includes(text),
    },
  ];
}

function calledIn({ id, name }: AssessedContact, lookup: Lookup): string {
  return oneLine(lookup.contacts.get(id)?.short ?? name);
}

function question({ question: id, answers, level, with: others }: FindOut, lookup: Lookup): PlanItem {
  const entry = lookup.questions.get(id);
  const ask = entry?.short ?? entry?.ask ?? id;
  const name = lookup.levels.get(level)?.short ?? level;
  const { plan: words } = lookup.words.result;
  const [only, ...more] = answers;
  const means =
    entry?.type === 'yes_no' && more.length === 0 && others === undefined && only !== undefined
      ? words.answerMeans(entry.options.find((option) => option.id === only)?.label ?? only, name)
      : words.mayMean(name);
  return { id, text: oneLine(`${ask} ${means}`), numbers: [] };
}

const RUNG = new WeakMap<PackData, ReadonlySet<string>>();

/** All contacts that some action of a pack says to ring. */
function rungIn({ actions }: PackData): ReadonlySet<string> {
  return new Set(
    actions.flatMap(({ rings = [], wording = [] }) => [
      ...rings,
      ...wording.flatMap((words) => words.rings ?? []),
    ]),
  );
}

/** The contacts of the plan by whom they are for. Those that an action says to ring stand in its line, or not at all. */
function contactsOf(plan: Plan, assessment: Assessment, lookup: Lookup): PlanBlock['contacts'] {
  const rung = memoIn(RUNG, lookup.pack, () => rungIn(lookup.pack));
  const numbers = plan.contacts.flatMap((id) => {
    const contact = assessment.contacts.find((one) => one.id === id);
    if (!contact || rung.has(id)) return [];
    return numberOf(contact, lookup, '').map((number) => ({ number, contact }));
  });
  return FOR.map(({ id, title }) => ({
    title: lookup.words.result.plan[title],
    numbers: numbers.filter(({ contact }) => mainlyFor(contact) === id).map(({ number }) => number),
  })).filter((group) => group.numbers.length > 0);
}
