import type { PackData, Question } from '../engine/pack-data.ts';
import { nameGiver } from './expression.ts';

/** The columns of one question, from the answers given to the values that conditions read. */
export interface QuestionColumns {
  readonly question: Question;
  /** In the table of answers: the id of the question. */
  readonly given: string;
  /** Several answers: the list between slashes, before it is checked. */
  readonly list: string;
  /** The answer, or NULL where none is known or the pack does not know it. */
  readonly answer: string;
  /** TRUE: something is given that is no answer to this question. */
  readonly wrong: string;
  /** Where the question has a path: FALSE off the path, else TRUE. */
  readonly asked: string | undefined;
  /** Several answers: option to the column that says whether it was chosen. */
  readonly options: ReadonlyMap<string, string>;
}

/** The name of every column that the views have, each different from every other. */
export interface Columns {
  readonly questions: readonly QuestionColumns[];
  readonly byQuestion: ReadonlyMap<string, QuestionColumns>;
  readonly facts: ReadonlyMap<string, string>;
  /** Per level, per reason. */
  readonly reasons: readonly (readonly string[])[];
  /** Per level, per reason, the column with its words; only of those with wordings. */
  readonly reasonWords: readonly (readonly (string | undefined)[])[];
  /** By position in the pack. */
  readonly actions: readonly string[];
  /** As for reasons. */
  readonly actionWords: readonly (string | undefined)[];
  readonly contacts: readonly string[];
  /** Whether a contact may come first; absent where it never does. */
  readonly contactLeads: readonly (string | undefined)[];
  readonly notes: readonly string[];
  readonly since: readonly string[];
  readonly conflicts: readonly string[];
}

const TAKEN = [
  'case_id',
  'level',
  'level_rank',
  'possible_level',
  'possible_rank',
  'provisional',
  'headline',
  'wrong_answers',
];

export function columnsOf(pack: PackData): Columns {
  const name = nameGiver();
  TAKEN.forEach(name);
  // Questions first: their columns are the ones that somebody else has to fill.
  const given = new Map(pack.questions.map(({ id }) => [id, name(id)]));
  const questions = pack.questions.map((question): QuestionColumns => {
    const { id, type, options, when } = question;
    return {
      question,
      given: given.get(id)!,
      list: name(`list_${id}`),
      answer: name(`answer_${id}`),
      wrong: name(`wrong_${id}`),
      asked: when && name(`asked_${id}`),
      options: new Map(
        type === 'many_of' ? options.map((option) => [option.id, name(`has_${id}_${option.id}`)]) : [],
      ),
    };
  });
  const named = (kind: string, entries: readonly { readonly id: string }[]) =>
    entries.map(({ id }) => name(`${kind}_${id}`));
  return {
    questions,
    byQuestion: new Map(questions.map((columns) => [columns.question.id, columns])),
    facts: new Map(pack.facts.map(({ id }) => [id, name(`fact_${id}`)])),
    reasons: pack.levels.map(({ id, brought_by }) => brought_by.map((_, i) => name(`reason_${id}_${i + 1}`))),
    reasonWords: pack.levels.map(({ id, brought_by }) =>
      brought_by.map(({ wording }, i) => wording && name(`words_reason_${id}_${i + 1}`)),
    ),
    actions: named('action', pack.actions),
    actionWords: pack.actions.map(({ id, wording }) => wording && name(`words_action_${id}`)),
    contacts: named('contact', pack.contacts),
    contactLeads: pack.contacts.map(({ id, first_when }) => first_when && name(`leads_contact_${id}`)),
    notes: named('note', pack.notes),
    since: named('since', pack.since),
    conflicts: named('conflict', pack.conflicts),
  };
}
