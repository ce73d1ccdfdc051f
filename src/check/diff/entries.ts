import type { Condition, Grounds, PackData, ReportPart } from '../../engine/index.ts';
import { DEADLINE_UNITS } from '../../engine/pack-data.ts';
import type { Property } from '../../pack/property.ts';

/** The sorts of things that a pack is made of. */
export type EntryKind =
  | 'pack'
  | 'mark'
  | 'stage'
  | 'question'
  | 'option'
  | 'comparison'
  | 'fact'
  | 'level'
  | 'reason'
  | 'wording'
  | 'group'
  | 'action'
  | 'contact'
  | 'note'
  | 'since'
  | 'heading'
  | 'conflict'
  | 'statement'
  | 'property';

/** A field of an entry: words, a yes or no, or a list of words. Absent and null mean that there is none. */
export type FieldValue = string | boolean | null | undefined | readonly string[];

/** One thing in a pack, in the form in which two packs are compared. */
export interface Entry {
  readonly part: EntryKind;
  /** Its id; a reason and a comparison have none and go by their words. */
  readonly id: string;
  /** The question of an option or a comparison, the level of a reason. */
  readonly of?: string;
  /** What it says, in one line. */
  readonly says: string;
  /** By the names that the files of a pack give them. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Likewise; an absent one is always so. */
  readonly conditions: Readonly<Record<string, Condition | undefined>>;
}

/** Everything in a pack, in its order, each part as an entry of its own. */
export function entriesOf(pack: PackData, properties: readonly Property[]): readonly Entry[] {
  return [
    aboutPack(pack),
    ...pack.marks.map(({ id, says, on }) => entry('mark', id, says, { says, on })),
    ...pack.stages.map(({ id, title }) => entry('stage', id, title, { title })),
    ...pack.questions.flatMap(questionEntries),
    ...pack.facts.map(({ id, says, cites, when }) => entry('fact', id, says, { says, cites }, { when })),
    ...pack.levels.flatMap(levelEntries),
    ...pack.groups.map(({ id, title }) => entry('group', id, title, { title })),
    ...pack.actions.flatMap((action) => {
      const {
        id,
        when,
        wording,
        text,
        short,
        detail,
        while_unknown,
        short_while_unknown,
        why,
        within,
        ...rest
      } = action;
      const words = { text, short, detail, while_unknown, short_while_unknown, why };
      const unit = DEADLINE_UNITS.find((one) => within?.[one] !== undefined);
      const deadline = within && {
        [`within.${unit}`]: String(within[unit!]),
        'within.says': within.says,
        'within.cites': within.cites,
      };
      const fields = { ...words, ...deadline, ...rest };
      return [entry('action', id, text, fields, { when }), ...wordingEntries(wording, `action ${id}`)];
    }),
    ...pack.contacts.map((contact) => {
      const { id, when, first_when, local: _, rank, pages, ...fields } = contact;
      const said = { ...fields, rank: String(rank), ...(pages?.cy && { 'pages.cy': pages.cy }) };
      return entry('contact', id, fields.name, said, { when, first_when });
    }),
    ...pack.notes.map(({ id, when, ...fields }) => entry('note', id, fields.title, fields, { when })),
    ...pack.since.map(({ id, when, source, ...fields }) => {
      const said = { ...fields, 'source.title': source.title, 'source.web': source.web };
      return entry('since', id, fields.title, said, { when });
    }),
    ...reportEntries(pack),
    ...pack.conflicts.map(({ id, text, cites, when }) =>
      entry('conflict', id, text, { text, cites }, { when }),
    ),
    ...pack.statements.map(({ id, section, kind, gist }) =>
      entry('statement', id, gist, { gist, section, kind }),
    ),
    ...properties.map(propertyEntry),
  ];
}

/** The headings of the written report, each within its own and by its title. */
function reportEntries({ report }: PackData): readonly Entry[] {
  if (!report) return [];
  const headingEntry = (part: ReportPart, of?: string) => {
    const answers = part.answers.map(({ question, label, says = {} }) => {
      const sentences = Object.entries(says).map(([answer, sentence]) => `${answer}: ${sentence}`);
      return [question, ...(label === undefined ? [] : [label]), ...sentences].join('; ');
    });
    const { title, says, source, blanks, lines, shows } = part;
    const fields = { title, says, source, blanks, lines: String(lines), answers, shows };
    return entry('heading', title, title, fields, {}, of);
  };
  const opening = report.opening.map(({ says }) => says);
  return [
    entry('heading', report.title, report.title, { title: report.title, opening }),
    ...report.headings.flatMap((heading) => [
      headingEntry(heading),
      ...heading.parts.map((part) => headingEntry(part, heading.title)),
    ]),
  ];
}

function entry(
  part: EntryKind,
  id: string,
  says: string,
  fields: Entry['fields'],
  conditions: Entry['conditions'] = {},
  of?: string,
): Entry {
  return { part, id, ...(of === undefined ? {} : { of }), says, fields, conditions };
}

function aboutPack(pack: PackData): Entry {
  const { id, title, version, languages, standing, closing, source, review, plan } = pack;
  const bases = Object.entries(pack.bases ?? {}).flatMap(([basis, named]) =>
    Object.entries(named).map(([key, text]) => [`bases.${basis}.${key}`, text] as const),
  );
  const { topic_question, urgent_group, emergency_call, child_fact, report_contacts } = pack;
  return entry('pack', id, title, {
    id,
    title,
    version,
    languages,
    standing,
    closing,
    'source.title': source.title,
    'source.publisher': source.publisher,
    'source.updated': source.updated,
    'plan.danger': plan?.danger,
    'plan.standing': plan?.standing,
    'plan.disagree': plan?.disagree,
    'plan.differs': plan?.differs,
    'plan.said_to.question': plan?.said_to?.question,
    ...byAnswer('plan.said_to.disagree', plan?.said_to?.disagree),
    ...byAnswer('plan.said_to.differs', plan?.said_to?.differs),
    'plan.vital': plan?.vital,
    'plan.while_unknown': plan?.while_unknown,
    'review.by': review.by,
    'review.on': review.on,
    'review.says': review.says,
    topic_question,
    urgent_group,
    emergency_call,
    child_fact,
    report_contacts,
    ...Object.fromEntries(bases),
  });
}

function byAnswer(field: string, texts: Readonly<Record<string, string>> = {}): Entry['fields'] {
  return Object.fromEntries(Object.entries(texts).map(([answer, text]) => [`${field}.${answer}`, text]));
}

const NEVER: Condition = { any: [] };

function questionEntries(question: PackData['questions'][number]): readonly Entry[] {
  const {
    id,
    stage,
    type,
    ask,
    short,
    why,
    help,
    cites,
    unknown,
    alone,
    when,
    ask_when,
    skip_when,
    quick_when,
  } = question;
  return [
    entry(
      'question',
      id,
      ask,
      { ask, short, why, help, type, stage, unknown, alone, cites },
      // Without these, it is never left out, and never asked by the quick interview for its own sake.
      { when, ask_when, skip_when: skip_when ?? NEVER, quick_when: quick_when ?? NEVER },
    ),
    ...question.options.map(({ id: option, label, help: examples, cites: rest }) =>
      entry('option', option, label, { label, help: examples, cites: rest }, {}, id),
    ),
    ...question.compare.map(({ title, sides, note, cites: rest }) => {
      const said = sides.map(({ option, says }) => `${option}: ${says}`);
      return entry('comparison', title, title, { sides: said, note, cites: rest }, {}, id);
    }),
  ];
}

function levelEntries(level: PackData['levels'][number]): readonly Entry[] {
  const { id, short, title, says, act, duty, wording, urgent, brought_by } = level;
  const shown = {
    'urgent.title': urgent?.title,
    'urgent.do': urgent?.do,
    'urgent.tell': urgent?.tell,
    'urgent.do_not_wait_for': urgent?.do_not_wait_for,
  };
  return [
    entry('level', id, title, { short, title, says, act, duty, ...shown }),
    ...wordingEntries(wording, `level ${id}`),
    ...wordingEntries(urgent?.wording, `urgent message of ${id}`),
    ...brought_by.flatMap(({ says: reason, when, wording: words, ...rest }) => [
      entry('reason', reason, reason, { says: reason, ...grounds(rest) }, { when }, id),
      ...wordingEntries(words, `reason "${reason}"`),
    ]),
  ];
}

/** A wording goes by its words, as it has no id; the second one of the same words says so. */
function wordingEntries(
  wording: readonly { readonly when: Condition }[] | undefined,
  of: string,
): readonly Entry[] {
  const seen = new Map<string, number>();
  return (wording ?? []).map(({ when, ...words }) => {
    const fields = words as Entry['fields'];
    const says = [fields['text'] ?? fields['title'] ?? fields['says'] ?? fields['do']].flat().join(' ');
    const time = (seen.get(says) ?? 0) + 1;
    seen.set(says, time);
    return entry('wording', time === 1 ? says : `${says} (${time})`, says, fields, { when }, of);
  });
}

function propertyEntry({
  id,
  says,
  cites,
  rationale,
  expect,
  given,
  given_possible,
  given_level,
  given_actions,
  given_marked,
}: Property): Entry {
  const expected = Object.entries(expect).map(([key, value]) => [`expect.${key}`, value as FieldValue]);
  return entry(
    'property',
    id,
    says,
    {
      says,
      given_level,
      given_actions,
      given_marked,
      ...(Object.fromEntries(expected) as Entry['fields']),
      cites,
      rationale,
    },
    { given, given_possible },
  );
}

function grounds({ cites, basis, source, rationale }: Grounds) {
  return { cites, basis, source, rationale };
}
