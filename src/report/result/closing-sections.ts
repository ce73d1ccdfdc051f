import type { AssessedNote, Assessment } from '../../engine/assessment.ts';
import { askOf, inFull, openIn } from '../words/answer-words.ts';
import { groundsInFull, markOf, openLine } from '../words/grounds.ts';
import type { Lookup } from '../words/lookup.ts';
import { howMany } from '../../document/counted.ts';
import type { Detail, Group, Item, Line, Section } from '../../document/model.ts';
import { dateWords } from '../words/date-words.ts';
import { sinceGroup, touchedLine } from '../words/since-words.ts';

const LEGEND: readonly Line[] = [
  {
    role: 'about',
    label: '[guide ...]',
    text: 'The practice guide says so, in the statement with that number.',
  },
  {
    role: 'about',
    label: '[procedures ...]',
    text: 'The Wales Safeguarding Procedures say so, on the page with that number.',
  },
  {
    role: 'about',
    label: '[our reading of ...]',
    text: 'The guide does not say this. It is how these rules read it, and they give a reason.',
  },
];

const DECIDE: Line = {
  role: 'about',
  label: 'Where to note it',
  text: 'in a record, with: safeguard record decide FILE. On the page, save a record and then note the decision.',
};

/** Law and further practice guides that bear on the case, as the guide gives them, and what changed after it. */
export function lawSection(assessment: Assessment, lookup: Lookup, detail: Detail): Section {
  const { notes, since = [] } = assessment;
  const group = (title: string, wanted: (note: AssessedNote) => boolean): Group => ({
    title,
    lines: [],
    items: notes.filter(wanted).map((note) => {
      const item = noteInWords(note, lookup, detail);
      return { ...item, lines: [...item.lines, ...touchedLine(since, note.cites)] };
    }),
  });
  return {
    id: 'law',
    title: 'The law and other guides',
    lines: [],
    groups: [
      group('Other practice guides', ({ kind, applies }) => kind === 'practice_guide' && applies === 'yes'),
      group(
        `The law, as the guide of ${dateWords(lookup.pack.source.updated)} gives it`,
        ({ kind, applies }) => kind === 'law' && applies === 'yes',
      ),
      group('These may also apply', ({ applies }) => applies === 'possible'),
      sinceGroup(assessment, lookup, detail),
    ],
  };
}

function noteInWords(note: AssessedNote, lookup: Lookup, detail: Detail): Item {
  const when = lookup.notes.get(note.id)?.when;
  const rested = { ...note, basis: 'guide' as const };
  const open = note.applies === 'possible' && openIn(note.because).length > 0;
  const lines: Line[] = [{ role: 'plain', text: note.text }];
  if (note.source !== undefined) lines.push({ role: 'about', label: 'Source', text: note.source });
  const marked = open && detail !== 'explain';
  if (open) lines.push(openLine(lookup, note.because, detail, marked ? markOf(rested) : undefined)!);
  if (detail === 'explain') lines.push(...groundsInFull(lookup, rested, when));
  return { id: note.id, text: note.title, ...(!marked && { mark: markOf(rested) }), lines };
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
    title: 'Answers not used',
    lines: [
      {
        role: 'plain',
        text: 'Your other answers mean that these questions do not apply. They made no difference to the result.',
      },
    ],
    groups: [{ lines: [], items }],
  };
}

/** Questions that were not asked, or whose answer is not known. */
export function unansweredSection({ unanswered }: Assessment, lookup: Lookup): Section {
  const count = howMany(unanswered.length, 'question has', 'questions have');
  const says: Line = { role: 'plain', text: `${count} no answer yet. More answers may change what to do.` };
  const asks = unanswered.map((question): Item => ({
    id: question,
    text: askOf(lookup, question),
    lines: [],
  }));
  const group = { lines: [says], items: asks };
  return {
    id: 'unanswered',
    title: 'Not asked or not known',
    lines: [],
    groups: unanswered.length === 0 ? [] : [group],
  };
}

/** What these rules are, who has reviewed them, how to read the sources, and that judgement comes first. */
export function aboutSection(
  { pack: { id, version, digest, standing, review } }: Assessment,
  lookup: Lookup,
): Section {
  const { source, closing, plan } = lookup.pack;
  return {
    id: 'about',
    title: 'About this result',
    lines: [
      { role: 'strong', text: closing },
      { role: 'plain', text: standing },
      { role: 'plain', text: review },
      ...(plan?.differs === undefined ? [] : ([{ role: 'plain', text: plan.differs }, DECIDE] as const)),
      ...LEGEND,
      {
        role: 'about',
        label: 'The guide',
        text: `${source.title}. ${source.publisher}, updated ${source.updated}.`,
      },
      { role: 'about', label: 'The rules', text: `${id} ${version}, ${digest}` },
    ],
    groups: [],
  };
}
