import type { Assessment } from '../../engine/assessment.ts';
import type { Since } from '../../engine/pack-data.ts';
import { dateWords } from './date-words.ts';
import { groundsInFull } from './grounds.ts';
import { webLink } from '../../document/links.ts';
import type { Words } from '../../words/index.ts';
import type { Lookup } from './lookup.ts';
import type { Detail, Group, Item, Line } from '../../document/model.ts';

/** What changed after the guide and bears on the case, each in one line with its date and where it is said. */
export function sinceGroup({ since = [] }: Assessment, lookup: Lookup, detail: Detail): Group {
  const items = since.map((entry): Item => {
    const rested = { because: entry.because, cites: entry.touches, basis: 'outside' as const };
    return {
      id: entry.id,
      text: sinceInShort(entry, lookup.words),
      lines: [
        { role: 'plain', text: entry.text },
        sourceLine(entry, detail, lookup.words),
        ...(detail === 'explain' ? groundsInFull(lookup, rested, lookup.since.get(entry.id)?.when) : []),
      ],
    };
  });
  return {
    title: lookup.words.result.law.changed(dateWords(lookup.pack.source.updated, lookup.words)),
    lines: [],
    items,
  };
}

/** A change with its date: `A newer law (29 April 2026)`. */
export function sinceInShort({ title, since }: Pick<Since, 'title' | 'since'>, words: Words): string {
  return since === null ? title : words.result.law.dated(title, dateWords(since, words));
}

/** The changes that touch one of these statements, in one line; none where there are none. */
export function touchedLine(
  since: readonly Pick<Since, 'title' | 'since' | 'touches'>[],
  cites: readonly string[],
  words: Words,
): readonly Line[] {
  const touching = since.filter(({ touches }) => touches.some((statement) => cites.includes(statement)));
  if (touching.length === 0) return [];
  const text = touching.map((one) => sinceInShort(one, words)).join('; ');
  return [{ role: 'caution', label: words.result.law.changedSince, text }];
}

/** That the guide does not say it, and who does; in full also the address, and when somebody last looked there. */
export function sourceLine(
  { source, looked_at }: Pick<Since, 'source' | 'looked_at'>,
  detail: Detail,
  words: Words,
): Line {
  const href = webLink(source.web);
  const { law, untranslated } = words.result;
  // The pages are in English.
  const title = untranslated(source.title);
  return {
    role: 'about',
    label: law.notInGuide,
    text:
      detail === 'explain'
        ? law.sourceInFull(title, source.web, dateWords(looked_at, words))
        : law.sourceIs(title),
    ...(href === undefined ? {} : { href }),
  };
}
