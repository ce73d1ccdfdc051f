import type { Assessment } from '../../engine/index.ts';
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
import { packForRecords, said, wordsIn } from '../language.ts';
import { toldRecord } from '../record/told-record.ts';
import type { State } from '../state.ts';
import type { Words } from '../../words/index.ts';
import { button, type View } from '../view.ts';
import { planHtml } from '../../document/plan-html.ts';
import { reportOf, sheetOf } from '../../report/result/sections.ts';
import { detailsHtml, linkWith } from './details.ts';
import { FILE_FIELD, isFinished } from '../record/records.ts';
import { reportSections } from '../../report/record/report.ts';

/** A record that was opened or saved: whether it holds, what was kept and decided, and the ways to go on. */
export function recordView(state: State, shown: ShownRecord): View {
  const { pack } = state.material;
  const { record } = shown;
  const words = wordsIn(state);
  const says = words.page.record;
  const told = toldRecord(state, record);
  const verification = verify(record, packForRecords(state), sha256);
  const standing = { ...verification, outdated: isOutdated(record) };
  const news = newsOf(shown, says);
  const doubtful = !verification.asKept || (verification.samePack && !verification.sameAssessment);
  const checked = check(verification, shown, state, doubtful);
  const [heading, ...decided] = recordHead(told, pack.data, standing);
  const report = reportOf(told.assessment, pack.data, state.detail);
  return {
    title: says.title,
    ...(news && { alert: news.text, news: markup`<p class="${news.look}">${news.text}</p>` }),
    body: markup`<div class="report">${heading && html(heading, 'h1', words)}</div>
${doubtful && checked}
${verification.asKept ? waysOn(state, shown, doubtful) : changedHtml(words)}
${!doubtful && checked}
<div class="report">${decided.map((section) => html(section, 'h2', words))}</div>
${keptResult(report, told.assessment, words)}`,
  };
}

/** The result that was kept: the plan, and the details to be opened. From before there were plans, it is all details. */
function keptResult(report: Report, result: Assessment, words: Words): Content {
  const { plan, sections } = report;
  if (!plan) {
    const all = sheetOf(report).map((section) => html(section, 'h2', words));
    return markup`<div class="report">${all}</div>`;
  }
  return markup`${planHtml(plan, { heading: 'h2', urgent: result.urgent !== undefined })}
<div class="details">${detailsHtml(sections, result, words)}</div>`;
}

/** What happened to the record last, where there is something to say about it. */
function newsOf(
  { news, file }: ShownRecord,
  says: Words['page']['record'],
): { readonly text: string; readonly look: string } | undefined {
  switch (news) {
    case 'opened':
      return undefined;
    case 'saved':
      return { text: says.saved(oneLine(file)), look: 'news' };
    case 'decided':
      return { text: says.decided, look: 'warning' };
  }
}

function changedHtml({ page }: Words): Markup {
  return markup`<p>${page.record.changed}</p>
<p class="buttons">${button('written-report', page.record.report, 'button secondary')}
${button('print-all', page.print, 'button secondary')}</p>`;
}

function waysOn(state: State, { record, news }: ShownRecord, doubtful: boolean): Markup {
  const { session, before } = state;
  const { pack } = state.material;
  const { page, interview } = wordsIn(state);
  const says = page.record;
  const { leftOut: lost } = fitAnswers(pack, record.assessment.answers);
  const lookup = lookupIn(pack.data);
  const others = before?.digest !== record.digest && Object.keys(session.answers).length > 0;
  return markup`${others && markup`<p>${says.replaces}</p>`}
${
  lost.length > 0 &&
  markup`<p>${says.leftOut}</p>
<ul>${lost.map((one) => markup`<li>${oneLine(lostWords(one, lookup))}</li>`)}</ul>`
}
<p class="buttons">${news === 'decided' && button('save-shown', says.saveAgain)}
${button('record-questions', interview.goOn, doubtful || news === 'decided' ? SECOND : undefined)}
${button('record-answers', says.checkAnswers, SECOND)}
${button('decision', record.decision ? says.decideAgain : says.decide, SECOND)}
${button('written-report', says.report, SECOND)}
${button('print-all', page.print, SECOND)}</p>`;
}

const SECOND = 'button secondary';

/** What the check of the record found: like an urgent message where it must not be relied on, and to be opened where it holds. */
function check(verification: Verification, { record }: ShownRecord, state: State, doubtful: boolean): Markup {
  const { pack } = state.material;
  const words = wordsIn(state);
  const verdict = { holds: holds(verification), differs: differ(verification.differences) };
  const [heading, ...parts] = verificationSections(record, verification, pack.data, verdict);
  const [first, rest] = [
    heading && html(heading, 'h2', words),
    parts.map((section) => html(section, 'h2', words)),
  ];
  if (doubtful) return markup`<div class="urgent">${first}</div>\n<div class="report">${rest}</div>`;
  const all = markup`<div class="report">${first}${rest}</div>`;
  return verdict.holds
    ? markup`<details><summary>${words.page.record.checks}</summary>${all}</details>`
    : all;
}

function html(section: Section, headline: Dress['headline'], words: Words): Markup {
  return sectionHtml(safeSection(section), { headline, link: linkWith(words), words: withCalls });
}

/** Asks for the file of a record. */
export function openRecordView(state: State): View {
  const { page } = wordsIn(state);
  const says = page.record;
  const wrong = state.problems.length > 0;
  return {
    title: says.open,
    body: markup`<h1>${says.open}</h1>
<p>${says.openSays}</p>
<div${wrong && markup` class="wrong"`}><p><label for="${FILE_FIELD}">${says.file}</label></p>
${state.problems.map(({ text }) => markup`<p class="error" id="error"><span class="visually-hidden">${page.error}</span> ${said(text, state)}</p>`)}
<p><input type="file" class="file" id="${FILE_FIELD}" data-action="record-file" accept=".json,application/json"${wrong && markup` aria-describedby="error"`}></p></div>
<p class="hint">${says.fileHint}</p>`,
  };
}

/** What a record holds and where it lands, before it is saved. */
export function saveRecordView(state: State): View {
  const says = wordsIn(state).page.record;
  return {
    title: says.save,
    body: markup`<h1>${says.save}</h1>
<p>${says.saveSays}</p>
${!isFinished(state) && markup`<p>${says.notFinished}</p>`}
${state.before?.decision && markup`<p>${says.hasDecision}</p>`}
<h2>${says.where}</h2>
<p>${says.whereSays}</p>
<p>${says.notEncrypted}</p>
<p class="buttons">${button('save-answers', says.saveFile)}</p>`,
  };
}

/** A draft of the written report, to print and to fill in by hand. */
export function writtenReportView(state: State, { record }: ShownRecord): View {
  const { pack } = state.material;
  const { page } = wordsIn(state);
  const standing = { ...verify(record, packForRecords(state), sha256), outdated: isOutdated(record) };
  const sections = reportSections(toldRecord(state, record), pack.data, standing).map(safeSection);
  return {
    title: page.record.reportTitle,
    body: markup`<p class="buttons">${button('print', page.print)}
${button('record', page.record.backToRecord, 'button secondary')}</p>
<div class="report">${sections.map((section) => sectionHtml(section, { headline: 'h1', words: withCalls }))}</div>`,
  };
}
