import type { AssessedAction, AssessedContact, Assessment, FindOut, Plan } from '../../engine/assessment.ts';
import type { Audience, PlanSettings } from '../../engine/pack-data.ts';
import { phoneLink } from '../../document/links.ts';
import type { PlanBlock, PlanItem, PlanNumber, PlanPart } from '../../document/model.ts';
import { oneLine } from '../../document/visible.ts';
import { areaInPlan } from '../words/area-words.ts';
import { mainlyFor } from './contact-section.ts';
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
  return {
    language: lookup.words.language,
    title: oneLine(headlineTitle(assessment, lookup)),
    ...(settings && { danger: oneLine(settings.danger) }),
    ...levelsOf(assessment, lookup),
    says: oneLine(saysOf(assessment, lookup)),
    parts,
    contacts: contactsOf(plan, assessment, lookup),
    closing: settings ? [oneLine(settings.disagree), standingOf(settings, lookup)] : [],
  };
}

/** What the rules are and who has checked them; in a translation that nobody has read, that too. */
function standingOf({ standing }: PlanSettings, { pack, words }: Lookup): string {
  const unread = pack.translation && pack.translation.read < pack.translation.of;
  return oneLine(unread ? `${standing} ${words.result.closing.notReviewed}` : standing);
}

/** What a level means stands after the reason for it up to this length, in characters: the screen has few lines. */
const SHORT = 60;

/** The first reason that brings the level, and what the level means. */
function saysOf({ headline, level, reasons }: Assessment, lookup: Lookup): string {
  const reason = reasons.find((one) => one.level === level && one.applies === 'yes');
  const says = headline?.says ?? lookup.levels.get(level)?.says ?? '';
  // What brings a level whatever is answered says nothing of the case.
  if (!reason || reason.because.length === 0) return says;
  return says.length > SHORT || says === reason.text ? reason.text : `${reason.text} ${says}`;
}

function levelsOf(
  { level, possibleLevel }: Assessment,
  { pack, words }: Lookup,
): Pick<PlanBlock, 'levels' | 'level'> {
  const ids = pack.levels.map(({ id }) => id);
  const names = new Map(pack.levels.map(({ id, short = id }) => [id, oneLine(short)]));
  const markOf = (id: string) =>
    id === level ? { is: 'present' as const } : id === possibleLevel && { is: 'possible' as const };
  const place = ids.length - ids.indexOf(level);
  const more =
    possibleLevel === level
      ? ''
      : ` ${words.result.plan.stillPossible(names.get(possibleLevel) ?? possibleLevel)}`;
  return {
    levels: ids.map((id) => ({ name: names.get(id)!, ...markOf(id) })).reverse(),
    level: `${words.result.plan.level(names.get(level) ?? level, place, ids.length)}${more}`,
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

/** A line, and whether it says something of the area where it happened. */
interface Step extends PlanItem {
  readonly inArea?: boolean;
}

function step(action: AssessedAction, contacts: ReadonlyMap<string, AssessedContact>, lookup: Lookup): Step {
  const line = action.short ?? action.text;
  const words = oneLine(action.within ? `${line} ${action.within.says}` : line);
  const text = action.basis === 'local' ? `${localWords(words)} ${lookup.words.result.local.mark}` : words;
  const rung = (action.rings ?? []).flatMap((id) => contacts.get(id) ?? []);
  const numbers = rung.flatMap((contact) => numberOf(contact, lookup, text));
  const [unknown] = numbers.length === 0 ? rung : [];
  const named = rung.map((contact) => ({ ...contact, name: calledIn(contact, lookup) }));
  const place = areaInPlan(named, lookup.words);
  const lookUp = place ?? (unknown && lookup.contacts.get(unknown.id)?.look_up);
  return {
    id: action.id,
    text,
    numbers,
    ...(lookUp !== undefined && { lookUp: oneLine(lookUp) }),
    ...(place !== undefined && { inArea: true }),
  };
}

/**
 * The same without the numbers that a line above it gives already, and where they were seen; they are noted. Of an area, a line
 * without a number of its own says nothing that one above it has not said.
 */
function withoutRepeats({ numbers, lookUp, inArea = false, ...item }: Step, said: Set<string>): PlanItem {
  const isNew = (text: string): boolean => !said.has(text) && said.add(text) !== undefined;
  const left = numbers.filter(({ text }) => isNew(text));
  const isFirst = !inArea || isNew('in the area') || left.length > 0;
  const repeated = left.length < numbers.length || !isFirst;
  return {
    ...item,
    numbers: left,
    ...(lookUp !== undefined && !repeated && isNew(lookUp) && { lookUp }),
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

/** The contacts of the plan by whom they are for. Those that an action says to ring stand in its line, or not at all. */
function contactsOf(plan: Plan, assessment: Assessment, lookup: Lookup): PlanBlock['contacts'] {
  const rung = new Set(
    lookup.pack.actions.flatMap(({ rings = [], wording = [] }) => [
      ...rings,
      ...wording.flatMap((words) => words.rings ?? []),
    ]),
  );
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
