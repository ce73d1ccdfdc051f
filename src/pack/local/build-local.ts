import type { Contact, PackData } from '../../engine/pack-data.ts';
import { arrange } from '../build/arrange.ts';
import { digestOf } from '../build/digest.ts';
import type { ConditionEntry } from '../build/pack-entries.ts';
import { get, itemsOf, plain, textOf, type Tree } from '../read/tree.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import { isSet } from './check-local.ts';
import {
  SERVICES,
  textIn,
  type LocalAction,
  type LocalContact,
  type LocalService,
  type LocalSettings,
  type LocalText,
} from './settings.ts';

/** The entries of the file, once the schema has passed it. */
type ServiceEntry = Omit<LocalService, 'role' | 'note' | 'source'> &
  Readonly<Partial<Record<'role' | 'note', LocalText>>> & { readonly source: LocalText };

interface ContactEntry extends Omit<
  Contact,
  'name' | 'helps_when' | 'source' | 'caution' | 'rank' | 'when' | 'first_when' | 'local' | 'checked'
> {
  readonly name: LocalText;
  readonly says: LocalText;
  readonly source: LocalText;
  readonly caution?: LocalText;
  readonly checked: string;
  readonly when?: ConditionEntry;
}

interface ActionEntry extends Omit<LocalAction, 'text' | 'detail' | 'when' | 'source'> {
  readonly text: LocalText;
  readonly detail?: LocalText;
  readonly source: LocalText;
  readonly checked: string;
  readonly when?: ConditionEntry;
}

/** What becomes of a text, and of the source of an action. */
interface Say {
  readonly text: (text: LocalText) => string;
  readonly checked: (source: string, date: string) => string;
}

/**
 * Turns the file into settings, keys in a fixed order and empty values left out. It must have passed every check.
 *
 * @param words of the language in which they are to be.
 */
export function buildLocal(tree: Tree, pack: PackData, words: Words): LocalSettings {
  const settings = settingsOf(tree, pack, {
    text: (text) => textIn(text, words),
    checked: words.local.checked,
  });
  return { ...settings, digest: digestOf(settingsOf(tree, pack, WRITTEN)) };
}

/** As they are written, so that the digest is the same whatever language they are read in. */
const WRITTEN: Say = {
  text: (text) => (typeof text === 'string' ? text : JSON.stringify([text.en ?? null, text.cy ?? null])),
  checked: wordsOf('en').local.checked,
};

function settingsOf(tree: Tree, pack: PackData, say: Say): Omit<LocalSettings, 'digest'> {
  const facts = new Set(pack.facts.map(({ id }) => id));
  const authority = textOf(get(tree, 'authority'));
  const services = SERVICES.flatMap(({ key }) => {
    const service = get(tree, key);
    return service && isSet(service) ? [[key, serviceOf(given<ServiceEntry>(service), say)] as const] : [];
  });
  return {
    ...(authority === undefined ? {} : { authority }),
    services: Object.fromEntries(services),
    contacts: itemsOf(get(tree, 'contacts')).map((item) => contactOf(given<ContactEntry>(item), facts, say)),
    actions: itemsOf(get(tree, 'actions')).map((item) => actionOf(given<ActionEntry>(item), facts, say)),
  };
}

const SERVICE_TEXTS: ReadonlySet<string> = new Set(['role', 'note', 'source']);

function serviceOf(entry: ServiceEntry, say: Say): LocalService {
  const pairs = Object.entries(entry).map(([key, value]) => [
    key,
    SERVICE_TEXTS.has(key) ? say.text(value) : value,
  ]);
  return Object.fromEntries(pairs) as LocalService;
}

function contactOf(entry: ContactEntry, facts: ReadonlySet<string>, say: Say): LocalContact {
  const { caution } = entry;
  return {
    id: entry.id,
    name: say.text(entry.name),
    helps_when: say.text(entry.says),
    ...arrange(entry, ['for', 'phone', 'text', 'web', 'email', 'languages'], facts),
    source: say.text(entry.source),
    checked: entry.checked,
    in_guide: false,
    ...(caution === undefined ? {} : { caution: say.text(caution) }),
    local: { adds: 'contact' },
    cites: [],
    ...arrange(entry, ['when'], facts),
  };
}

/** The date goes into the source: a rule of a pack has no date of its own. */
function actionOf(entry: ActionEntry, facts: ReadonlySet<string>, say: Say): LocalAction {
  const { detail } = entry;
  return {
    id: entry.id,
    kind: entry.kind,
    text: say.text(entry.text),
    ...(detail === undefined ? {} : { detail: say.text(detail) }),
    ...arrange(entry, ['when'], facts),
    cites: [],
    basis: 'local',
    source: say.checked(say.text(entry.source), entry.checked),
  };
}

/** A map without the keys that are left empty. */
function given<T>(tree: Tree): T {
  const pairs = Object.entries(plain(tree) as object).filter(([, value]) => value !== null);
  return Object.fromEntries(pairs) as T;
}
