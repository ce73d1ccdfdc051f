import type { AssessedAction, Assessment } from '../../engine/assessment.ts';
import { askOf, openIn } from '../words/answer-words.ts';
import { groundsInFull, markOf } from '../words/grounds.ts';
import { localItem } from '../words/local-words.ts';
import type { Lookup } from '../words/lookup.ts';
import type { Detail, Group, Item, Line, Section, SectionId } from '../../document/model.ts';

/** What to do, in order: now, not at all, then, to be considered, and what depends on things not known yet. */
export function actionSections({ actions }: Assessment, lookup: Lookup, detail: Detail): readonly Section[] {
  const certain = actions.filter(({ applies }) => applies === 'yes');
  // A "do not" that only may apply says so itself, and stands with the others.
  const doNot = actions.filter(({ kind }) => kind === 'do_not');
  const possible = actions.filter(({ applies, kind }) => applies === 'possible' && kind !== 'do_not');
  const toDo = certain.filter(({ kind }) => kind === 'do');
  const cannotWait = ({ id }: AssessedAction) =>
    lookup.pack.urgent_group !== undefined && groupOf(lookup, id) === lookup.pack.urgent_group;
  const now = toDo.filter(cannotWait);
  const then = toDo.filter((action) => !cannotWait(action));
  const say = (action: AssessedAction) => inWords(action, lookup, detail);
  const words = lookup.words.result.actions;
  const consider = certain.filter(({ kind }) => kind === 'consider');
  return [
    section('now', words.now, [untitled(now.map((action, at) => ({ ...say(action), number: at + 1 })))]),
    section('do-not', words.doNot, [untitled(byCertainty(doNot).map(say))]),
    section('then', now.length > 0 ? words.next : words.only, byGroup(then, now.length, lookup, say)),
    section('consider', words.consider, [untitled(consider.map(say))]),
    section('possibly', words.possibly, byOpenQuestions(possible, lookup, detail, say), words.onceYouKnow),
  ];
}

function byCertainty(actions: readonly AssessedAction[]): readonly AssessedAction[] {
  return [true, false].flatMap((sure) => actions.filter(({ applies }) => (applies === 'yes') === sure));
}

/** Under each question, or questions, that would settle them: what may have to be done. */
function byOpenQuestions(
  actions: readonly AssessedAction[],
  lookup: Lookup,
  detail: Detail,
  words: (action: AssessedAction) => Item,
): readonly Group[] {
  const groups = new Map<string, { title: string; lines: readonly Line[]; items: Item[] }>();
  for (const action of actions) {
    const open = openIn(action.because);
    const key = open.join(' ');
    const group = groups.get(key) ?? {
      title: openWords(lookup, open, detail),
      lines: [],
      items: [],
    };
    group.items.push(words(action));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Up to three questions as they are asked; `explain` names them all. */
function openWords(lookup: Lookup, open: readonly string[], detail: Detail): string {
  const named = detail === 'explain' || open.length <= 3 ? open : open.slice(0, 2);
  const rest = open.length - named.length;
  const asks = named.map((id) => askOf(lookup, id)).join(' ');
  return rest === 0 ? asks : lookup.words.result.actions.andMore(asks, rest);
}

/** Numbers go on from the section before, so that there is one first thing, one second thing and so on. */
function byGroup(
  actions: readonly AssessedAction[],
  before: number,
  lookup: Lookup,
  words: (action: AssessedAction) => Item,
): readonly Group[] {
  const groups: { id: string | undefined; items: Item[] }[] = [];
  for (const [at, action] of actions.entries()) {
    const id = groupOf(lookup, action.id);
    const item = { ...words(action), number: before + at + 1 };
    const last = groups[groups.length - 1];
    if (last && last.id === id) last.items.push(item);
    else groups.push({ id, items: [item] });
  }
  return groups.map(({ id, items }) => {
    const title = id === undefined ? undefined : lookup.groups.get(id)?.title;
    return { ...(title !== undefined && { title }), lines: [], items };
  });
}

function inWords(action: AssessedAction, lookup: Lookup, detail: Detail): Item {
  const mark = markOf(action, lookup.words);
  const when = lookup.actions.get(action.id)?.when;
  // What may turn out not to be needed is kept short, so that what is needed stands out.
  const short = action.applies === 'possible' && detail !== 'explain';
  const lines: Line[] = [];
  if (action.within)
    lines.push({ role: 'plain', label: lookup.words.result.actions.byWhen, text: action.within.says });
  const local = action.basis === 'local';
  if (action.detail !== undefined && !short) {
    lines.push({
      role: 'plain',
      ...(local && { label: lookup.words.result.local.from }),
      text: action.detail,
    });
  }
  const why = short ? undefined : action.why;
  if (why !== undefined) lines.push({ role: 'why', label: lookup.words.result.actions.why, text: why, mark });
  if (detail === 'explain') lines.push(...groundsInFull(lookup, action, when));
  const item = { id: action.id, text: action.text, ...(why === undefined && { mark }), lines };
  return local ? localItem(item) : item;
}

function groupOf(lookup: Lookup, action: string): string | undefined {
  return lookup.actions.get(action)?.group;
}

function untitled(items: readonly Item[]): Group {
  return { lines: [], items };
}

function section(id: SectionId, title: string, groups: readonly Group[], says?: string): Section {
  return { id, title, lines: says === undefined ? [] : [{ role: 'plain', text: says }], groups };
}
