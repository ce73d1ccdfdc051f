import type { Answer, Answers, Applies, AssessedReason, Assessment, Because } from '../../engine/index.ts';
import { visibleJson } from '../../report/visible.ts';

/** An entry of an assessment that says why it is there: a reason, an action, a contact, a note. */
interface Explained {
  readonly id?: string;
  readonly applies?: Applies;
  readonly because: readonly Because[];
}

/** The JSON of an entry before and after its `because`. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * Writes assessments of one pack, each as one line of JSON: what `JSON.stringify` gives, with everything that a terminal
 * would act on written as `\uXXXX`. Each character of the line is one byte of UTF-8, to be written as `latin1`.
 *
 * Nearly all of an assessment are texts of the pack, the same in every line. They are made once and put together here,
 * which is many times as fast as making each line anew.
 */
export function assessmentWriter(): (assessment: Assessment) => string {
  const words = new Map<string, string>();
  const becauses = new Map<string, Map<string, string>>();
  let beginning = '';

  /** The ids of the pack and of its values. */
  const word = (id: string): string => {
    let text = words.get(id);
    if (text === undefined) words.set(id, (text = bytesOf(id)));
    return text;
  };

  const list = (ids: readonly string[]): string => {
    let text = '';
    for (const id of ids) text += text === '' ? word(id) : `,${word(id)}`;
    return `[${text}]`;
  };

  const answer = (given: Answer): string => (typeof given === 'string' ? word(given) : list(given));

  const answers = (given: Answers): string => {
    let text = '';
    for (const id of Object.keys(given)) text += `${text === '' ? '' : ','}${word(id)}:${answer(given[id]!)}`;
    return `{${text}}`;
  };

  const because = ({ question, answer: given }: Because): string => {
    if (typeof given !== 'string') return `{"question":${word(question)},"answer":${list(given)}}`;
    let said = becauses.get(question);
    if (!said) becauses.set(question, (said = new Map()));
    let text = said.get(given);
    if (text === undefined) said.set(given, (text = bytesOf({ question, answer: given })));
    return text;
  };

  const section = (): ((entries: readonly Explained[]) => string) => {
    const known = { yes: new Map<string, Around>(), possible: new Map<string, Around>() };
    return (entries) => {
      let text = '[';
      for (const entry of entries) {
        const { before, after } = aroundBecause(entry, known[entry.applies ?? 'yes']);
        text += text === '[' ? before : `,${before}`;
        for (let at = 0; at < entry.because.length; at++) {
          if (at > 0) text += ',';
          text += because(entry.because[at]!);
        }
        text += after;
      }
      return `${text}]`;
    };
  };
  const [reasons, actions, contacts, notes] = [section(), section(), section(), section()];

  const field = (key: string, assessment: Assessment): string => {
    switch (key) {
      case 'answers':
        return answers(assessment.answers);
      case 'unanswered':
      case 'ignored':
        return list(assessment[key]);
      case 'reasons':
        return reasons(assessment.reasons);
      case 'actions':
        return actions(assessment.actions);
      case 'contacts':
        return contacts(assessment.contacts);
      case 'notes':
        return notes(assessment.notes);
      default:
        return bytesOf(assessment[key as keyof Assessment]);
    }
  };

  return (assessment) => {
    if (beginning === '') {
      const { schema, pack } = assessment;
      beginning = bytesOf({ schema, pack }).slice(0, -1);
    }
    let text = beginning;
    for (const key of Object.keys(assessment)) {
      if (key !== 'schema' && key !== 'pack') text += `,"${key}":${field(key, assessment)}`;
    }
    return `${text}}`;
  };
}

/** All of an entry but its `because` follows from what it is and whether it applies for certain. */
function aroundBecause(entry: Explained, known: Map<string, Around>): Around {
  const key = entry.id ?? keyOf(entry as AssessedReason);
  let found = known.get(key);
  if (!found) {
    const [before, after] = bytesOf({ ...entry, because: 0 }).split('"because":0');
    known.set(key, (found = { before: `${before}"because":[`, after: `]${after}` }));
  }
  return found;
}

/** Reasons have no id. */
function keyOf({ level, text, basis, cites, source, rationale }: AssessedReason): string {
  return `${level} ${text} ${basis} ${cites.join(' ')} ${source} ${rationale}`;
}

/** A value as JSON that does nothing on a screen, each character one byte of UTF-8. */
export function bytesOf(value: unknown): string {
  const json = JSON.stringify(value);
  return isPlain(json) ? json : Buffer.from(visibleJson(json)).toString('latin1');
}

/** Whether a text is printable ASCII. */
function isPlain(text: string): boolean {
  return !/[^ -~]/.test(text);
}
