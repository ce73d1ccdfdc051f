import type { Contact, PackData } from '../../engine/pack-data.ts';
import { arrange } from '../build/arrange.ts';
import { digestOf } from '../build/digest.ts';
import type { ConditionEntry } from '../build/pack-entries.ts';
import { get, itemsOf, plain, textOf, type Tree } from '../read/tree.ts';
import { isSet } from './check-local.ts';
import {
  SERVICES,
  type LocalAction,
  type LocalContact,
  type LocalService,
  type LocalSettings,
} from './settings.ts';

/** The entries of the file, once the schema has passed it. */
interface ContactEntry extends Omit<
  Contact,
  'helps_when' | 'rank' | 'when' | 'first_when' | 'local' | 'checked'
> {
  readonly says: string;
  readonly checked: string;
  readonly when?: ConditionEntry;
}

interface ActionEntry extends Omit<LocalAction, 'when' | 'source'> {
  readonly source: string;
  readonly checked: string;
  readonly when?: ConditionEntry;
}

/** Turns the file into settings, keys in a fixed order and empty values left out. It must have passed every check. */
export function buildLocal(tree: Tree, pack: PackData): LocalSettings {
  const facts = new Set(pack.facts.map(({ id }) => id));
  const authority = textOf(get(tree, 'authority'));
  const services = SERVICES.flatMap(({ key }) => {
    const service = get(tree, key);
    return service && isSet(service) ? [[key, given<LocalService>(service)] as const] : [];
  });
  const settings = {
    ...(authority === undefined ? {} : { authority }),
    services: Object.fromEntries(services),
    contacts: itemsOf(get(tree, 'contacts')).map((item) => contactOf(given<ContactEntry>(item), facts)),
    actions: itemsOf(get(tree, 'actions')).map((item) => actionOf(given<ActionEntry>(item), facts)),
  };
  return { ...settings, digest: digestOf(settings) };
}

function contactOf(entry: ContactEntry, facts: ReadonlySet<string>): LocalContact {
  return {
    id: entry.id,
    name: entry.name,
    helps_when: entry.says,
    ...arrange(entry, ['for', 'phone', 'text', 'web', 'email', 'languages', 'source', 'checked'], facts),
    in_guide: false,
    ...arrange(entry, ['caution'], facts),
    local: { adds: 'contact' },
    cites: [],
    ...arrange(entry, ['when'], facts),
  };
}

/** The date goes into the source: a rule of a pack has no date of its own. */
function actionOf(entry: ActionEntry, facts: ReadonlySet<string>): LocalAction {
  return {
    id: entry.id,
    ...arrange(entry, ['kind', 'text', 'detail', 'when'], facts),
    cites: [],
    basis: 'local',
    source: `${entry.source}, checked ${entry.checked}`,
  };
}

/** A map without the keys that are left empty. */
function given<T>(tree: Tree): T {
  const pairs = Object.entries(plain(tree) as object).filter(([, value]) => value !== null);
  return Object.fromEntries(pairs) as T;
}
