import { markup } from '../../document/markup.ts';
import { caseOf } from '../practice/cases.ts';
import { placeOf, type State } from '../state.ts';
import type { Place } from '../place.ts';
import { errorSummary, type View } from '../view.ts';
import { isToChoose } from '../packs.ts';
import { isAreaAsked } from '../area.ts';
import { answersView } from './answers.ts';
import { areaView } from './area.ts';
import { caseMarksView, caseQuestionView, caseView, demoView } from './case.ts';
import { casesView } from './cases.ts';
import { chooseView } from './choose.ts';
import { decisionView } from './decision.ts';
import { openRecordView, recordView, saveRecordView, writtenReportView } from './record.ts';
import { questionView } from './question.ts';
import { reminder, urgentView } from './urgent.ts';
import { resultView } from './result.ts';
import { startAgainView, startView } from './start.ts';
import { whatIfView } from './what-if.ts';

/** The page that is shown, as words and markup, with what stands above any page. */
export function viewOf(state: State): View {
  const view = pageOf(state);
  const body = markup`${view.reminder !== false && reminder(state)}${errorSummary(state)}${view.news}
${view.body}`;
  return { ...view, body };
}

function pageOf(state: State): View {
  const place = placeOf(state);
  switch (place.page) {
    case 'start':
      return isToChoose(state) ? chooseView(state) : startView(state);
    case 'question':
      return questionView(state, place.question);
    case 'urgent':
      return urgentView(state, place.level);
    case 'answers':
      return answersView(state);
    case 'result':
      return resultView(state);
    case 'area':
      // Other answers may have come meanwhile, from a record.
      return isAreaAsked(state) ? areaView(state) : resultView(state);
    case 'start-again':
      return startAgainView(state);
    case 'what-if':
      return whatIfView(state);
    case 'save-record':
      return saveRecordView(state);
    case 'open-record':
      return openRecordView(state);
    case 'record':
    case 'decision':
    case 'written-report':
      return ofRecord(state, place.page);
    case 'cases':
      return casesView(state);
    case 'case':
    case 'case-question':
    case 'case-marks':
    case 'demo':
      return ofCase(state, place);
  }
}

function ofRecord(state: State, page: 'record' | 'decision' | 'written-report'): View {
  const views = { record: recordView, decision: decisionView, 'written-report': writtenReportView };
  return state.shown ? views[page](state, state.shown) : openRecordView(state);
}

function ofCase(state: State, place: Extract<Place, { readonly scenario: string }>): View {
  const scenario = caseOf(state, place.scenario);
  if (!scenario) return casesView(state);
  switch (place.page) {
    case 'case':
      return caseView(state, scenario);
    case 'case-question':
      return caseQuestionView(state, scenario, place.part);
    case 'case-marks':
      return caseMarksView(state, scenario);
    case 'demo':
      return demoView(state, scenario, place.step);
  }
}
