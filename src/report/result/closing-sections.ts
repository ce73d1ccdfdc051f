import type { AssessedNote, Assessment } from '../../engine/assessment.ts';
import type { Basis, PackData } from '../../engine/pack-data.ts';
import { askOf, inFull, openIn } from '../words/answer-words.ts';
import { groundsInFull, markOf, openLine } from '../words/grounds.ts';
import type { Lookup } from '../words/lookup.ts';
import type { Detail, Group, Item, Line, Section } from '../../document/model.ts';
import { differWords } from '../words/differ-words.ts';
import { dateWords } from '../words/date-words.ts';
import { sinceGroup, touchedLine } from '../words/since-words.ts';

/** Law and further practice guides that bear on the case, as the guide gives them, and what changed after it. */
export function lawSection(assessment: Assessment, lookup: Lookup, detail: Detail): Section {
  const { notes, since = [] } = assessment;
  const { law } = lookup.words.result;
  const group = (title: string, wanted: (note: AssessedNote) => boolean): Group => ({
    title,
    lines: [],
    items: notes.filter(wanted).map((note) => {
      const item = noteInWords(note, lookup, detail);
      return { ...item, lines: [...item.lines, ...touchedLine(since, note.cites, lookup.words)] };
    }),
  });
  return {
    id: 'law',
    title: lookup.words.result.law.title,
    lines: [],
    groups: [
      group(law.guides, ({ kind, applies }) => kind === 'practice_guide' && applies === 'yes'),
      group(
        law.asOf(dateWords(lookup.pack.source.updated, lookup.words)),
        ({ kind, applies }) => kind === 'law' && applies === 'yes',
      ),
      group(law.mayApply, ({ applies }) => applies === 'possible'),
      sinceGroup(assessment, lookup, detail),
    ],
  };
}

function noteInWords(note: AssessedNote, lookup: Lookup, detail: Detail): Item {
  const when = lookup.notes.get(note.id)?.when;
  const rested = { ...note, basis: 'guide' as const };
  const open = note.applies === 'possible' && openIn(note.because).length > 0;
  const lines: Line[] = [{ role: 'plain', text: note.text }];
  if (note.source !== undefined)
    lines.push({ role: 'about', label: lookup.words.result.law.source, text: note.source });
  const marked = open && detail !== 'explain';
  if (open)
    lines.push(openLine(lookup, note.because, detail, marked ? markOf(rested, lookup.words) : undefined)!);
  if (detail === 'explain') lines.push(...groundsInFull(lookup, rested, when));
  return { id: note.id, text: note.title, ...(!marked && { mark: markOf(rested, lookup.words) }), lines };
}

/** Answers to questions that the others have made superfluous. */
export function ignoredSection({ ignored, answers }: Assessment, lookup: Lookup): Section {
  const items = ignored.map((question): Item => ({
    id: question,
    text: inFull(lookup, { question, answer: answers[question] ?? 'unknown' }),
    lines: [],
  }));
  return {
    id: 'ignored',
    title: lookup.words.result.closing.ignored,
    lines: [
      {
        role: 'plain',
        text: lookup.words.result.closing.ignoredSays,
      },
    ],
    groups: [{ lines: [], items }],
  };
}

/** Questions that were not asked, or whose answer is not known. */
export function unansweredSection({ unanswered }: Assessment, lookup: Lookup): Section {
  const { closing: words } = lookup.words.result;
  const says: Line = { role: 'plain', text: words.unansweredSays(unanswered.length) };
  const asks = unanswered.map((question): Item => ({
    id: question,
    text: askOf(lookup, question),
    lines: [],
  }));
  const group = { lines: [says], items: asks };
  return {
    id: 'unanswered',
    title: words.unanswered,
    lines: [],
    groups: unanswered.length === 0 ? [] : [group],
  };
}

/** What these rules are, who has reviewed them, how to read the sources, and that judgement comes first. */
export function aboutSection(assessment: Assessment, lookup: Lookup): Section {
  const { id, version, digest, standing, review } = assessment.pack;
  const { source, closing, plan } = lookup.pack;
  const differs = plan && differWords(assessment, plan).differs;
  const { closing: words } = lookup.words.result;
  const about = (label: string, text: string): Line => ({ role: 'about', label, text });
  const used = basesUsed(lookup.pack);
  return {
    id: 'about',
    title: words.about,
    lines: [
      { role: 'strong', text: closing },
      { role: 'plain', text: standing },
      { role: 'plain', text: review },
      ...(differs === undefined
        ? []
        : [{ role: 'plain' as const, text: differs }, about(words.decide, words.decideHow)]),
      about(words.guideMark, words.guideMeans),
      ...(used.has('procedures') ? [about(words.proceduresMark, words.proceduresMean)] : []),
      ...(used.has('interpretation') ? [about(words.readingMark, words.readingMeans)] : []),
      about(words.guide, words.guideIs(source.title, source.publisher, source.updated)),
      ...translationLines(lookup),
      about(words.rules, `${id} ${version}, ${digest}`),
    ],
    groups: [],
  };
}

/** What some rule rests on: a result explains no mark that none has. */
function basesUsed({ actions, levels }: PackData): ReadonlySet<Basis | undefined> {
  const reasons = levels.flatMap(({ brought_by }) => brought_by);
  const wordings = actions.flatMap(({ wording = [] }) => wording);
  return new Set([...actions, ...reasons, ...wordings].map(({ basis }) => basis));
}

/** That nobody has read a translation, or not all of it. Undefined for what was read, and for what is none. */
export function notReviewed({
  pack: { translation },
  words,
}: Pick<Lookup, 'pack' | 'words'>): string | undefined {
  return translation && translation.read < translation.of ? words.result.closing.notReviewed : undefined;
}

/** Of a translation: where the guide itself stands in the language, and who has reviewed it. */
export function translationLines({ pack: { source, translation }, words }: Lookup): readonly Line[] {
  if (!translation) return [];
  const { official, review, reviewed } = words.result.closing;
  const { by, on, read, of } = translation;
  const page = source.pages?.[words.language];
  const when = on === null ? undefined : dateWords(on, words);
  return [
    ...(page === undefined ? [] : [{ role: 'about', label: official, text: page } as const]),
    { role: 'about', label: review, text: reviewed(by ?? undefined, when, read, of) },
  ];
}
