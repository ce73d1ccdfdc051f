import type { AssessedAction, AssessedContact, Assessment, FindOut, Plan } from '../../engine/assessment.ts';
import { withoutCouncil } from '../../engine/area.ts';
import { memoIn } from '../../engine/memo.ts';
import type { Audience, PackData, PlanSettings } from '../../engine/pack-data.ts';
import { displayWidth } from '../../document/wrap.ts';
import { phoneLink } from '../../document/links.ts';
import type {
  LevelRow,
  PlanBlock,
  PlanItem,
  PlanNumber,
  PlanPart,
  WhereToRecord,
} from '../../document/model.ts';
import type { Words } from '../../words/index.ts';
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

/**
 * The plan of an assessment in words; undefined for one that was kept before there were plans.
 *
 * @param most how many words it may have.
 */
export function planBlock(
  assessment: Assessment,
  lookup: Lookup,
  most: number = MOST_WORDS,
): PlanBlock | undefined {
  const { plan } = assessment;
  if (!plan) return undefined;
  const { pack, words } = lookup;
  const settings = pack.plan;
  const parts = partsOf(plan, assessment, lookup);
  const { reason, meaning } = saysOf(assessment, lookup);
  const whole: PlanBlock = {
    language: words.language,
    title: oneLine(headlineTitle(assessment, lookup)),
    ...(settings && { danger: oneLine(settings.danger) }),
    levels: levelsOf(assessment, lookup),
    says: oneLine([reason, meaning].filter(Boolean).join(' ')),
    parts,
    contacts: contactsOf(plan, assessment, lookup),
    ...(settings && {
      disagree: oneLine(differWords(assessment, settings).disagree),
      toRecord: toRecord(words),
    }),
    closing: settings ? [standingOf(settings, lookup)] : [],
  };
  return inFewWords(whole, oneLine(reason ?? meaning ?? ''), most);
}

function toRecord({ page: { record }, result }: Words): WhereToRecord {
  const { inTerminal, onPage, inFile } = result.plan.toRecord;
  return { inTerminal, onPage: onPage(record.save, record.decide), inFile };
}

/** The most words that people under stress are to read before they act. */
const MOST_WORDS = 150;

/**
 * A plan with too many words gives up what is least vital and stands in the details as well: first all of where the numbers of an
 * area were seen but that they are to be checked, and where a decision is recorded, and only then words about the case.
 */
function inFewWords(plan: PlanBlock, says: string, most: number): PlanBlock {
  const { toRecord: _toRecord, ...rest } = plan;
  const [short, least] = [
    withSeen(plan, ({ lookUpShort }) => lookUpShort),
    withSeen(plan, ({ lookUpLeast }) => lookUpLeast),
  ];
  const said = [plan, { ...plan, parts: short }, rest, { ...rest, parts: short }];
  for (const one of said) if (countWords(one) <= most) return one;
  let last: PlanBlock = rest;
  for (last of everShorter({ ...rest, parts: least }, says)) if (countWords(last) <= most) break;
  return last;
}

/**
 * First goes what the level means, where a reason is said; then numbers to turn to, the last first; and at last the reason. Every
 * line of what to do, what not to do and what to find out stays.
 */
function* everShorter(plan: PlanBlock, says: string): Iterable<PlanBlock> {
  yield plan;
  yield { ...plan, says };
  for (let { contacts } = plan; contacts.length > 0;) {
    const before = contacts.slice(0, -1);
    const last = contacts[before.length]!;
    const numbers = last.numbers.slice(0, -1);
    contacts = numbers.length === 0 ? before : [...before, { ...last, numbers }];
    yield { ...plan, says, contacts };
  }
  yield { ...plan, says: '', contacts: [] };
}

/** The parts of a plan with this on where the numbers of an area were seen. */
function withSeen({ parts }: PlanBlock, seenIn: (item: PlanItem) => string | undefined): readonly PlanPart[] {
  const shorter = (item: PlanItem): PlanItem => {
    const { lookUpShort: _short, lookUpLeast: _least, ...rest } = item;
    const lookUp = seenIn(item);
    return lookUp === undefined ? item : { ...rest, lookUp };
  };
  return parts.map((part) => ({ ...part, items: part.items.map(shorter) }));
}

/** How many words stand on a plan as it is drawn. */
function countWords(plan: PlanBlock): number {
  const { title, levels, danger, says, parts, contacts, disagree, toRecord, closing } = plan;
  const ringing = (numbers: readonly PlanNumber[]) =>
    numbers.flatMap(({ name, text, note, said }) => (said ? [] : [name, text, note]));
  const texts = [
    title,
    levels.label,
    ...levels.steps.flatMap(({ name, is, means }) => [name, is === 'possible' ? means : undefined]),
    danger,
    says,
    ...parts.map((part) => part.title),
    ...parts.flatMap((part) =>
      part.items.flatMap(({ text, numbers, lookUp }) => [text, ...ringing(numbers), lookUp]),
    ),
    ...contacts.flatMap((group) => [group.title, ...ringing(group.numbers)]),
    disagree,
    ...closing,
  ];
  return wordsOf(texts) + Math.max(...Object.values(toRecord ?? {}).map((text) => wordsOf([text])), 0);
}

function wordsOf(texts: readonly (string | undefined)[]): number {
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
      return action
        ? [withoutRepeats(step(action, contacts, assessment.pack.local?.authority, lookup), said)]
        : [];
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
  council: string | undefined,
  lookup: Lookup,
): PlanItem {
  const words = oneLine(
    [action.short ?? action.text, action.within?.says, unsure(action, lookup)].filter(Boolean).join(' '),
  );
  const text = action.basis === 'local' ? `${localWords(words)} ${lookup.words.result.local.mark}` : words;
  const rung = (action.rings ?? []).flatMap((id) => contacts.get(id) ?? []);
  const numbers = rung.flatMap((contact) => numberOf(contact, lookup, council, text));
  const [unknown] = numbers.length === 0 ? rung : [];
  const named = rung.map((contact) => ({ ...contact, name: calledIn(contact, lookup) }));
  const place = areaInPlan(named, lookup.words);
  const lookUp = place?.whole ?? (unknown && lookup.contacts.get(unknown.id)?.look_up);
  return {
    id: action.id,
    text,
    numbers,
    ...(lookUp !== undefined && { lookUp: oneLine(lookUp) }),
    ...(place !== undefined && {
      lookUpShort: oneLine(place.short),
      lookUpLeast: oneLine(place.least),
      inArea: true,
    }),
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
  { numbers, lookUp, lookUpShort, lookUpLeast, inArea, ...item }: PlanItem,
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
      isNew(lookUp) && {
        lookUp,
        ...(lookUpShort !== undefined && { lookUpShort }),
        ...(lookUpLeast !== undefined && { lookUpLeast }),
      }),
  };
}

/** The number of a contact, if it has one, with what is to be known of it. */
function numberOf(
  contact: AssessedContact,
  lookup: Lookup,
  council: string | undefined,
  line = '',
): readonly PlanNumber[] {
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
      ...(ofLocal && { note: localMark(council, lookup) }),
      said: line.includes(text),
    },
  ];
}

/** The longest name of a council that stands beside a number, in characters: those of the list have at most 17. */
const LONGEST_NAME = 24;

/** What says that a number comes from local settings, and those of which council. */
function localMark(authority: string | undefined, { words: { result } }: Lookup): string {
  const council = localWords(oneLine(withoutCouncil(authority ?? '')));
  return council === '' || displayWidth(council) > LONGEST_NAME
    ? result.local.mark
    : `[${result.local.basis(council)}]`;
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
    return numberOf(contact, lookup, assessment.pack.local?.authority).map((number) => ({ number, contact }));
  });
  return FOR.map(({ id, title }) => ({
    title: lookup.words.result.plan[title],
    numbers: numbers.filter(({ contact }) => mainlyFor(contact) === id).map(({ number }) => number),
  })).filter((group) => group.numbers.length > 0);
}
