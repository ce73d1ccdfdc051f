import { fitAnswers } from '../../engine/fit-answers.ts';
import { isOutdated } from '../../record/make.ts';
import { differ, holds, verify, type Verification } from '../../record/verify.ts';
import { withCalls } from '../../document/call-links.ts';
import { sectionHtml, type Dress } from '../../document/html-fragments.ts';
import { lookupIn } from '../../report/words/lookup.ts';
import { markup, type Content, type Markup } from '../../document/markup.ts';
import type { Report, Section } from '../../document/model.ts';
import { recordHead } from '../../report/record/show.ts';
import { lostWords, verificationSections } from '../../report/record/verification.ts';
import { safeSection } from '../../document/safe.ts';
import { oneLine } from '../../document/visible.ts';
import type { ShownRecord } from '../record/shown-record.ts';
import { sha256 } from '../sha256.ts';
import type { State } from '../state.ts';
import { button, type View } from '../view.ts';
import { planHtml } from '../../document/plan-html.ts';
import { reportOf, sheetOf } from '../../report/result/sections.ts';
import { detailsHtml, link } from './details.ts';
import { FILE_FIELD, isFinished } from '../record/records.ts';
import { reportSections } from '../../report/record/report.ts';

/** A record that was opened or saved: whether it holds, what was kept and decided, and the ways to go on. */
export function recordView(state: State, shown: ShownRecord): View {
  const { pack } = state.material;
  const { record } = shown;
  const verification = verify(record, pack, sha256);
  const standing = { ...verification, outdated: isOutdated(record) };
  const news = newsOf(shown);
  const doubtful = !verification.asKept || (verification.samePack && !verification.sameAssessment);
  const checked = check(verification, shown, state, doubtful);
  const [heading, ...decided] = recordHead(record, pack.data, standing);
  const report = reportOf(record.assessment, pack.data, state.detail);
  return {
    title: 'Record',
    ...(news && { alert: news.text, news: markup`<p class="${news.look}">${news.text}</p>` }),
    body: markup`<div class="report">${heading && html(heading, 'h1')}</div>
${doubtful && checked}
${verification.asKept ? waysOn(state, shown, doubtful) : CHANGED}
${!doubtful && checked}
<div class="report">${decided.map((section) => html(section, 'h2'))}</div>
${keptResult(report, record.assessment.urgent !== undefined)}`,
  };
}

/** The result that was kept: the plan, and the details to be opened. From before there were plans, it is all details. */
function keptResult(report: Report, urgent: boolean): Content {
  const { plan, sections } = report;
  if (!plan) {
    const all = sheetOf(report).map((section) => html(section, 'h2'));
    return markup`<div class="report">${all}</div>`;
  }
  return markup`${planHtml(plan, { heading: 'h2', urgent })}
<div class="details">${detailsHtml(sections)}</div>`;
}

/** What happened to the record last, where there is something to say about it. */
function newsOf({ news, file }: ShownRecord): { readonly text: string; readonly look: string } | undefined {
  switch (news) {
    case 'opened':
      return undefined;
    case 'saved': {
      const where = 'Before you leave, check your downloads folder, unless your browser asked you where.';
      const text = `Your browser was asked to save the record as ${oneLine(file)}. ${where} Others who use this computer may see it.`;
      return { text, look: 'news' };
    }
    case 'decided':
      return {
        text: 'The decision is noted here, but not in the file yet. Save the record again to keep it.',
        look: 'warning',
      };
  }
}

const CHANGED = markup`<p>It has been changed since it was saved. You can read it and print it, but you cannot continue with it.</p>
<p class="buttons">${button('written-report', 'Draft the written report', 'button secondary')}
${button('print-all', 'Print', 'button secondary')}</p>`;

function waysOn(
  { material: { pack }, session, before }: State,
  { record, news }: ShownRecord,
  doubtful: boolean,
): Markup {
  const { leftOut: lost } = fitAnswers(pack, record.assessment.answers);
  const lookup = lookupIn(pack.data);
  const others = before?.digest !== record.digest && Object.keys(session.answers).length > 0;
  return markup`${others && markup`<p>If you continue with this record, it replaces the answers in this window.</p>`}
${
  lost.length > 0 &&
  markup`<p>These rules do not have these answers, so they are left out if you continue:</p>
<ul>${lost.map((one) => markup`<li>${oneLine(lostWords(one, lookup))}</li>`)}</ul>`
}
<p class="buttons">${news === 'decided' && button('save-shown', 'Save the record again')}
${button('record-questions', 'Continue with the questions', doubtful || news === 'decided' ? SECOND : undefined)}
${button('record-answers', 'Check the answers', SECOND)}
${button('decision', record.decision ? 'Note another decision' : 'Note the decision', SECOND)}
${button('written-report', 'Draft the written report', SECOND)}
${button('print-all', 'Print', SECOND)}</p>`;
}

const SECOND = 'button secondary';

/** What the check of the record found: like an urgent message where it must not be relied on, and to be opened where it holds. */
function check(
  verification: Verification,
  { record }: ShownRecord,
  { material: { pack } }: State,
  doubtful: boolean,
): Markup {
  const verdict = { holds: holds(verification), differs: differ(verification.differences) };
  const [heading, ...parts] = verificationSections(record, verification, pack.data, verdict);
  const [first, rest] = [heading && html(heading, 'h2'), parts.map((section) => html(section, 'h2'))];
  if (doubtful) return markup`<div class="urgent">${first}</div>\n<div class="report">${rest}</div>`;
  const all = markup`<div class="report">${first}${rest}</div>`;
  return verdict.holds ? markup`<details><summary>Checks on this record</summary>${all}</details>` : all;
}

function html(section: Section, headline: Dress['headline']): Markup {
  return sectionHtml(safeSection(section), { headline, link, words: withCalls });
}

/** Asks for the file of a record. */
export function openRecordView(state: State): View {
  const wrong = state.problems.length > 0;
  return {
    title: 'Open a record',
    body: markup`<h1>Open a record</h1>
<p>A record is a file that you saved before, here or with the command line. You can read it, and continue with its questions.</p>
<div${wrong && markup` class="wrong"`}><p><label for="${FILE_FIELD}">Choose the file</label></p>
${state.problems.map(({ text }) => markup`<p class="error" id="error"><span class="visually-hidden">Error:</span> ${text}</p>`)}
<p><input type="file" class="file" id="${FILE_FIELD}" data-action="record-file" accept=".json,application/json"${wrong && markup` aria-describedby="error"`}></p></div>
<p class="hint">The file is read in this window. It is not sent anywhere or changed.</p>`,
  };
}

/** What a record holds and where it lands, before it is saved. */
export function saveRecordView(state: State): View {
  return {
    title: 'Save a record',
    body: markup`<h1>Save a record</h1>
<p>The record is a file with your answers and this result. You can open it here again, continue with it, and note what was decided. It has no names in it.</p>
${!isFinished(state) && markup`<p>You have not answered all the questions. The record says so, and you can continue later.</p>`}
${state.before?.decision && markup`<p>The record you opened already holds a decision. It stays until you note another one.</p>`}
<h2>Where it is saved</h2>
<p>Your browser saves it in your downloads folder, or asks you where. Others who use this computer may see it there. Move it to where your organisation keeps such records.</p>
<p>It is not encrypted. The command line can encrypt a record.</p>
<p class="buttons">${button('save-answers', 'Save the file')}</p>`,
  };
}

/** A draft of the written report, to print and to fill in by hand. */
export function writtenReportView({ material: { pack } }: State, { record }: ShownRecord): View {
  const standing = { ...verify(record, pack, sha256), outdated: isOutdated(record) };
  const sections = reportSections(record, pack.data, standing).map(safeSection);
  return {
    title: 'Written report: draft',
    body: markup`<p class="buttons">${button('print', 'Print')}
${button('record', 'Back to the record', 'button secondary')}</p>
<div class="report">${sections.map((section) => sectionHtml(section, { headline: 'h1', words: withCalls }))}</div>`,
  };
}
