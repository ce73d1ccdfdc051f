import {
  assess,
  next,
  type InterviewOptions,
  type Area,
  type Language,
  type PackData,
} from '../../engine/index.ts';
import { toggled } from '../../interview/choices.ts';
import type { Scenario } from '../../pack/scenario.ts';
import { LARGEST_RECORD } from '../../record/file-form.ts';
import { ACTIONS } from '../actions.ts';
import type { Given } from '../action.ts';
import { askedOn } from '../asked.ts';
import { editionsOf, type OfferedPack, type Editions, type HeldPack, type HeldTexts } from '../editions.ts';
import { languageAmong, languageOf, packForRecords, turned } from '../language.ts';
import { EFFECTS } from './effects.ts';
import { fieldsOf, fillIn } from './fields.ts';
import { carriedOver, carryOver, entryOf, isCarrying, pageIn, stayed } from './history.ts';
import { leaveAtOnce } from './leave.ts';
import { focusOn, leadTo, showBug, showControls, showPage } from './show.ts';
import { checkBrowser, isFramed } from './start-check.ts';
import { opened, returned, type Material, type State } from '../state.ts';

checkBrowser();
const rules = dataIn('pack') as PackData;
const editions = editionsOf(
  rules,
  dataIn('scenarios') as readonly Scenario[],
  (language) => dataIn(`texts-${language}`) as HeldTexts,
);
const cases = Number(document.documentElement.dataset['cases']);
const more = (dataIn('more') ?? []) as readonly HeldPack[];
const material: Material = {
  ...editions(languageAmong([...navigator.languages, document.documentElement.lang], rules)),
  ...(rules.languages.length > 1 && { editions }),
  ...(more.length > 0 && { packs: [offered(rules, editions, cases), ...more.map(heldPack)] }),
  areas: dataIn('areas') as readonly Area[],
  version: document.documentElement.dataset['version'] ?? '',
  cases,
  framed: isFramed(),
};
const before = carriedOver(material);
let state = before?.state ?? opened(material);
let left = false;

/** Takes a new state and shows it. A page that was opened gets an entry in the history; it holds a number and nothing else. */
function change(to: State): void {
  const moved = to.trail !== state.trail;
  const further = to.at > state.at;
  state = to;
  if (further) history.pushState(entryOf(state.at), '');
  // The trail is as long as it may be: the pages behind have moved up by one entry.
  else if (moved) history.replaceState(entryOf(state.at), '');
  showPage(state, moved ? 'moved' : 'same');
}

function run(name: string | undefined, given: Partial<Given>): void {
  if (name === undefined) return;
  const complete: Given = { value: '', fields: new Map(), ...given };
  if (name === 'back') history.back();
  else if (name === 'leave') leave();
  else if (name === 'language') turn(complete.value as Language);
  else if (name === 'try-again') showPage(state, 'moved');
  else if (Object.hasOwn(ACTIONS, name)) change(ACTIONS[name]!(state, complete));
  else if (Object.hasOwn(EFFECTS, name)) {
    const to = EFFECTS[name]!(state, complete);
    if (to) change(to);
  }
}

/** The same page in another language; what is chosen or written on it and not sent yet stays. */
function turn(language: Language): void {
  const before = document.querySelector('form');
  const fields = before && fieldsOf(before);
  state = turned(state, language);
  showPage(state, 'turned');
  const form = document.querySelector('form');
  if (form && fields) fillIn(form, fields);
}

function leave(): void {
  const { at } = state;
  left = true;
  state = opened(state.material);
  leaveAtOnce(at);
}

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const focus = target.closest<HTMLElement>('[data-focus]');
  if (focus) {
    event.preventDefault();
    focusOn(document.getElementById(focus.dataset['focus'] ?? ''));
    return;
  }
  const button = target.closest('button');
  if (!button) return;
  // Nothing is ever submitted: a frame may forbid it, and would say nothing. Enter in a field clicks the first such button.
  event.preventDefault();
  const form = button.type === 'submit' ? button.form : null;
  const part = button.closest('section[id]')?.id;
  run((form ?? button).dataset['action'], {
    value: button.dataset['value'] ?? button.value,
    ...(form && { fields: fieldsOf(form) }),
    ...(part !== undefined && { part }),
  });
  leadTo(form?.dataset['leadsTo']);
});

/** A file is read in the page and goes nowhere. The input is emptied, so that the same file can be chosen again. */
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'file') void readFile(target);
});

async function readFile(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  // Of a file that is too large to be a record, the beginning is enough to say so.
  const bytes = new Uint8Array(await file.slice(0, LARGEST_RECORD + 1).arrayBuffer());
  input.value = '';
  if (!left) run(input.dataset['action'], { file: { name: file.name, bytes, ...textIn(bytes) } });
}

/** Of boxes that go with no other, ticking one lets go of the rest. */
document.addEventListener('change', (event) => {
  const box = event.target as HTMLInputElement;
  if (box.type !== 'checkbox' || box.name !== 'answer' || !box.checked) return;
  const question = askedOn(state);
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="answer"]')];
  const before = boxes.filter((one) => one.checked && one !== box).map(({ value }) => value);
  const now = question ? toggled(question, before, box.value) : [];
  for (const one of boxes) one.checked = now.includes(one.value);
});

let escapes: readonly number[] = [];
document.addEventListener('keydown', ({ key, timeStamp, repeat }) => {
  if (repeat) return;
  escapes = key === 'Escape' ? [...escapes.filter((at) => timeStamp - at < 2000), timeStamp] : [];
  if (escapes.length === 3) leave();
});

addEventListener('popstate', ({ state: entry }) => {
  if (left) return;
  // Where the tab went elsewhere and came back to another entry, the answers wait in the one that was left.
  const waiting = isCarrying(entry) ? carriedOver(state.material) : undefined;
  const isEmpty = Object.keys(state.session.answers).length === 0 && !state.shown;
  state = waiting && isEmpty ? waiting.state : returned(state, pageIn(entry));
  showPage(state, 'moved');
});

// Before a reload most browsers take only what was written at the first of these two; Safari on a phone knows the second alone.
for (const going of ['beforeunload', 'pagehide']) {
  addEventListener(going, () => {
    const form = document.querySelector('form');
    if (!left) carryOver(state, form ? fieldsOf(form) : undefined);
  });
}
for (const staying of ['pointerdown', 'keydown']) addEventListener(staying, () => stayed(state.at));

addEventListener('pageshow', ({ persisted }) => {
  if (persisted && left) location.reload();
  else if (persisted) stayed(state.at);
});

for (const bug of ['error', 'unhandledrejection']) {
  addEventListener(bug, () => {
    if (!left) showBug(languageOf(state));
  });
}

const kept = packForRecords({ material });
Object.defineProperty(window, 'safeguard', {
  value: Object.freeze({
    version: material.version,
    pack: kept.data,
    assess: (answers: Readonly<Record<string, unknown>>) => assess(kept, answers),
    next: (answers: Readonly<Record<string, unknown>>, options?: InterviewOptions) =>
      next(kept, answers, options),
  }),
});

function offered({ id, version, languages }: PackData, ofPack: Editions, ofCases: number): OfferedPack {
  return { id, version, languages, editions: ofPack, cases: ofCases };
}

function heldPack({ pack, scenarios, cases: all, texts }: HeldPack): OfferedPack {
  return offered(
    pack,
    editionsOf(pack, scenarios, (language) => texts[language]!),
    all,
  );
}

/** Bytes as text; nothing where they are none in UTF-8. */
function textIn(bytes: Uint8Array): { readonly text?: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {};
  }
}

function dataIn(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}

// Every page begins at its heading, where the focus is.
history.scrollRestoration = 'manual';
showControls();
showPage(state, 'opened');
const form = document.querySelector('form');
if (form && before?.fields) fillIn(form, before.fields);
