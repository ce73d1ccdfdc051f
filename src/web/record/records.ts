import { canonicalJson } from '../../engine/canonical-json.ts';
import { assess } from '../../engine/index.ts';
import { begin, current } from '../../interview/session.ts';
import { isAsKept } from '../../record/digest.ts';
import { fitAnswers } from '../../engine/fit-answers.ts';
import { recordOf } from '../../record/make.ts';
import type { KeptRecord } from '../../record/record.ts';
import { sha256 } from '../sha256.ts';
import { inEach, packForRecords } from '../language.ts';
import { go, onward, type State } from '../state.ts';
import { recordIn, type GivenFile } from './read-record.ts';

/** The id of the element that takes the file. */
export const FILE_FIELD = 'record-file';

/** Opens the record in a file, or says why it cannot be opened. The answers in this window stay as they are. */
export function recordOpened(state: State, file: GivenFile): State {
  const read = recordIn(file, state.material.pack);
  if ('problem' in read) {
    const text = inEach(state, ({ page }) => read.problem(page.noRecord));
    return { ...state, problems: [{ field: FILE_FIELD, text }] };
  }
  const shown = { record: read.record, file: file.name, news: 'opened' } as const;
  return go({ ...state, shown }, { page: 'record' });
}

/**
 * Goes on with the answers of the record that is shown, in place of those in this window. A record that was changed after it was kept is left as it is: to save it again would give it a digest that fits.
 */
export function wentOn(state: State, to: 'questions' | 'answers'): State {
  const { shown, material } = state;
  if (!shown || !isAsKept(shown.record, sha256)) return state;
  const { answers } = fitAnswers(material.pack, shown.record.assessment.answers);
  const session = begin(material.pack, answers);
  const { area, ...rest } = state;
  // A record keeps no area, and that of another case must not stay.
  const own = state.before?.digest === shown.record.digest && area !== undefined && { area };
  const loaded = { ...rest, ...own, session, before: shown.record };
  return to === 'questions' ? onward(loaded) : go(loaded, { page: 'answers' });
}

/** Whether nothing is left to ask. */
export function isFinished({ session }: State): boolean {
  const { pack, answers, mode } = session;
  return (
    current({ ...begin(pack, answers, mode), shown: pack.data.levels.map(({ id }) => id) }).kind === 'summary'
  );
}

/**
 * The answers in this window as a record. Where they go on from one, its decision stays in it; where nothing has changed,
 * it is that one. What it holds is in the first language of the rules, whatever that of the page is.
 *
 * @param at ISO 8601 with an offset from UTC.
 */
export function recordOfAnswers(state: State, at: string): KeptRecord {
  const { session, before, material } = state;
  const result = assess(packForRecords(state), session.answers);
  const finished = isFinished(state);
  const same = before?.finished === finished && canonicalJson(before.assessment) === canonicalJson(result);
  return same ? before : recordOf(result, { tool: material.version, at, finished }, sha256, before);
}

/** What a record is called when it is given to the browser to save. It says when, and nothing of the case. */
export function fileNameOf(at: string): string {
  return `safeguard-record-${at.slice(0, 10)}.json`;
}

/** Shows a record that the browser was given to save. What is saved from now on goes on from it. */
export function recordSaved(state: State, record: KeptRecord, file: string): State {
  return go({ ...state, shown: { record, file, news: 'saved' }, before: record }, { page: 'record' });
}
