import { departs, recommendationOf, withDecision } from '../../record/make.ts';
import { isAsKept } from '../../record/digest.ts';
import { LONGEST } from '../../record/record.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { departureWords } from '../../report/record/decision-section.ts';
import { visible } from '../../document/visible.ts';
import { toldRecord } from './told-record.ts';
import type { Given } from '../action.ts';
import { sha256 } from '../sha256.ts';
import type { InEach } from '../editions.ts';
import { inEach } from '../language.ts';
import { go, type FieldProblem, type State } from '../state.ts';
import type { DecisionDraft } from './shown-record.ts';

/** Something else than a level was decided. */
export const OTHER = '-other';

/**
 * Notes a decision in the record that is shown, or says what is missing. The file is not changed by it.
 *
 * @param at ISO 8601 with an offset from UTC.
 */
export function decisionNoted(state: State, { fields }: Pick<Given, 'fields'>, at: string): State {
  const { shown, before, material } = state;
  if (!shown || !isAsKept(shown.record, sha256)) return state;
  const { data } = material.pack;
  // What is typed in several lines stands in one, as in a terminal.
  const typed = (name: string): string => (fields.get(name)?.[0] ?? '').replace(/\s+/g, ' ').trim();
  const draft: DecisionDraft = {
    chosen: fields.get('decision')?.[0] ?? '',
    text: typed('text'),
    departure: typed('departure'),
    decidedBy: typed('decided-by'),
  };
  const level = data.levels.find(({ id }) => id === draft.chosen)?.id;
  const decision = {
    ...(level === undefined ? {} : { level }),
    ...(draft.text === '' ? {} : { text: draft.text }),
  };
  const recommendation = recommendationOf(shown.record.assessment);
  const departing =
    departs(decision, recommendation) &&
    inEach(state, ({ page }, there) => {
      const told = recommendationOf(toldRecord(there, shown.record).assessment);
      return `${departureWords(decision, told, lookupIn(there.material.pack.data))} ${page.decision.sayWhy}`;
    });
  const problems = problemsIn(state, draft, level, departing);
  if (problems.length > 0) return { ...state, shown: { ...shown, draft }, problems };
  const record = withDecision(
    shown.record,
    {
      decision,
      ...(draft.departure === '' ? {} : { departure: draft.departure }),
      ...(draft.decidedBy === '' ? {} : { decidedBy: draft.decidedBy }),
      decidedAt: at,
    },
    sha256,
  );
  const goesOn = before?.digest === shown.record.digest;
  return go(
    { ...state, shown: { record, file: shown.file, news: 'decided' }, ...(goesOn && { before: record }) },
    { page: 'record' },
  );
}

/** @param departing what to say where a reason is needed, and none was given. */
function problemsIn(
  state: State,
  draft: DecisionDraft,
  level: string | undefined,
  departing: InEach | false,
): readonly FieldProblem[] {
  if (level === undefined && draft.chosen !== OTHER) {
    return [{ field: 'decision-1', text: inEach(state, ({ page }) => page.decision.choose) }];
  }
  const textProblem = (
    field: string,
    text: string,
    most: number,
    needed: InEach | false,
  ): readonly FieldProblem[] => {
    if (text === '') return needed === false ? [] : [{ field, text: needed }];
    if (visible(text) !== text)
      return [{ field, text: inEach(state, ({ page }) => page.decision.unsafe(visible(text))) }];
    return text.length > most
      ? [{ field, text: inEach(state, ({ page }) => page.decision.tooLong(most)) }]
      : [];
  };
  const sayWhat = level === undefined && inEach(state, ({ page }) => page.decision.sayWhat);
  return [
    ...textProblem('text', draft.text, LONGEST.text, sayWhat),
    ...textProblem('departure', draft.departure, LONGEST.text, departing),
    ...textProblem('decided-by', draft.decidedBy, LONGEST.role, false),
  ];
}
