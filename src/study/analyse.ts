import type { Answers, Pack, Question } from '../engine/index.ts';
import { rankOf } from '../train/change.ts';
import { ordinal, ordinalWeight, shareAlike, unitOf } from './agreement/index.ts';
import { measure, type Measure } from './measure.ts';
import { outcomeFor, type StudiedResult } from './outcome.ts';
import { optionRatings, ratingsOf, yesNoRatings, type AnswersByCase } from './ratings.ts';
import { commonAnswers, splitsOf, textOf, type Split } from './splits.ts';
import type { Sheet, Study } from './study.ts';

export interface Analysis {
  readonly study: Study;
  /** Readers who answered something, in order. */
  readonly readers: readonly string[];
  /** Cases that a reader left out. */
  readonly missing: readonly { readonly reader: string; readonly cases: readonly string[] }[];
  /** Whether splits are judged against the model answers, or against what most readers said. */
  readonly base: 'model' | 'common';
  readonly results: readonly ReaderResult[];
  /** The level as a whole, its categories in order. */
  readonly level: Measure;
  /** Each level by itself: this one or another. */
  readonly levels: readonly Agreement[];
  /** Each mark of the pack: whether the plan does that. */
  readonly marks: readonly Agreement[];
  /** Each action that the plan of any reader holds: whether it does. */
  readonly actions: readonly Agreement[];
  readonly questions: readonly QuestionAgreement[];
  readonly splits: readonly Split[];
  /** Absent without model answers. */
  readonly model?: ModelAgreement;
}

export interface Agreement {
  readonly id: string;
  readonly measure: Measure;
}

export interface ReaderResult extends StudiedResult {
  readonly reader: string;
  readonly case: string;
}

export interface QuestionAgreement extends Agreement {
  /** Of a question with several answers: each option by itself. */
  readonly options: readonly Agreement[];
  /** Pairs of readers who said the same, for each case in its order; null where fewer than two said something. */
  readonly byCase: readonly (number | null)[];
  /** In how many cases which answer is taken changes the level, and each mark. */
  readonly changes: { readonly level: number; readonly marks: Readonly<Record<string, number>> };
  /** How many answers are those of the model, of so many; absent without model answers. */
  readonly asModel?: Share;
}

interface Share {
  readonly same: number;
  readonly of: number;
}

export interface ModelAgreement {
  readonly levels: readonly { readonly case: string; readonly level: string }[];
  readonly readers: readonly {
    readonly reader: string;
    readonly same: number;
    readonly lower: number;
    readonly higher: number;
  }[];
  /** The most urgent level that the model answers of any case give. */
  readonly highest: string;
  /** Cases at that level that a reader's answers put lower; `of` is how many readings of such cases there are. */
  readonly missed: readonly Missed[];
  readonly of: number;
}

export interface Missed extends ReaderResult {
  /** Questions that the reader answered otherwise than the model. */
  readonly differs: readonly string[];
}

/**
 * How far readers agree: on each question, on the level, on what the plan holds; and what of the result hangs on where they
 * differ. Cases and questions that somebody left out are missing, and count for nobody.
 *
 * @param sheets one for each reader.
 * @param model the model answers by case; undefined where there are none.
 */
export function analyse(
  pack: Pack,
  study: Study,
  sheets: readonly Sheet[],
  model: ReadonlyMap<string, Answers> | undefined,
): Analysis {
  const cases = study.cases.map(({ id }) => id);
  const answering = sheets.filter((sheet) => sheet.cases.size > 0);
  const results = answering.flatMap((sheet) => resultsOf(pack, cases, sheet));
  const bases = new Map(cases.map((one) => [one, model?.get(one) ?? commonAnswers(pack, one, answering)]));
  const splits = splitsOf(pack, cases, answering, bases);
  const found = new Map(results.map((result) => [`${result.reader} ${result.case}`, result]));
  const rows = <T>(of: (result: ReaderResult) => T): readonly (readonly (T | undefined)[])[] =>
    cases.map((one) =>
      answering.map(({ reader }) => {
        const result = found.get(`${reader} ${one}`);
        return result && of(result);
      }),
    );
  const named = (
    ids: readonly string[],
    is: (result: ReaderResult, id: string) => boolean,
  ): readonly Agreement[] =>
    ids.map((id) => {
      const { units, scale } = yesNoRatings(rows((result) => is(result, id)));
      return { id, measure: measure(units, scale) };
    });
  const { levels, marks, actions, questions } = pack.data;
  const planned = new Set(results.flatMap(({ plan }) => plan));
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return {
    study,
    readers: answering.map(({ reader }) => reader),
    missing: sheets.flatMap((sheet) => {
      const left = cases.filter((one) => !sheet.cases.has(one));
      return left.length === 0 ? [] : [{ reader: sheet.reader, cases: left }];
    }),
    base: model ? 'model' : 'common',
    results,
    level: measure(rows(({ level }) => rankOf(pack, level)).map(unitOf), {
      size: levels.length,
      distance: ordinal,
      weight: ordinalWeight(levels.length),
    }),
    levels: named(idsOf(levels), ({ level }, id) => level === id),
    marks: named(idsOf(marks), (result, id) => result.marks.includes(id)),
    actions: named(
      idsOf(actions).filter((id) => planned.has(id)),
      ({ plan }, id) => plan.includes(id),
    ),
    questions: questions.map((question) => agreementOn(pack, question, cases, answering, splits, model)),
    splits,
    ...(model && { model: againstModel(pack, cases, results, answering, model) }),
  };
}

function resultsOf(pack: Pack, cases: readonly string[], sheet: Sheet): readonly ReaderResult[] {
  return cases.flatMap((one) => {
    const answers = sheet.cases.get(one);
    return answers ? [{ reader: sheet.reader, case: one, ...outcomeFor(pack, answers) }] : [];
  });
}

function agreementOn(
  pack: Pack,
  question: Question,
  cases: readonly string[],
  sheets: readonly Sheet[],
  splits: readonly Split[],
  model: ReadonlyMap<string, Answers> | undefined,
): QuestionAgreement {
  const { id, options, type } = question;
  const answers: AnswersByCase = cases.map((one) => sheets.map((sheet) => sheet.cases.get(one)?.[id]));
  const { units, scale } = ratingsOf(question, answers);
  const own = splits.filter((split) => split.question === id);
  const changing = (mark: string): number => own.filter(({ changes }) => changes.marks.includes(mark)).length;
  return {
    id,
    measure: measure(units, scale),
    options:
      type === 'many_of'
        ? options.map((option) => {
            const rated = optionRatings(option.id, question, answers);
            return { id: option.id, measure: measure(rated.units, rated.scale) };
          })
        : [],
    byCase: units.map((unit) => shareAlike(unit) ?? null),
    changes: {
      level: own.filter(({ changes }) => changes.level).length,
      marks: Object.fromEntries(pack.data.marks.map((mark) => [mark.id, changing(mark.id)])),
    },
    ...(model && { asModel: shareAsModel(id, cases, answers, model) }),
  };
}

function shareAsModel(
  id: string,
  cases: readonly string[],
  answers: AnswersByCase,
  model: ReadonlyMap<string, Answers>,
): Share {
  let [same, of] = [0, 0];
  cases.forEach((one, at) => {
    const wanted = model.get(one)?.[id];
    if (wanted === undefined) return;
    for (const answer of answers[at]!) {
      if (answer === undefined) continue;
      of++;
      if (textOf(answer) === textOf(wanted)) same++;
    }
  });
  return { same, of };
}

function againstModel(
  pack: Pack,
  cases: readonly string[],
  results: readonly ReaderResult[],
  sheets: readonly Sheet[],
  model: ReadonlyMap<string, Answers>,
): ModelAgreement {
  const levels = cases.flatMap((one) => {
    const answers = model.get(one);
    return answers ? [{ case: one, level: outcomeFor(pack, answers).level }] : [];
  });
  const wanted = new Map(levels.map(({ case: one, level }) => [one, level]));
  /** How many levels lower than the model's; negative where higher, undefined where there is no model. */
  const below = (result: ReaderResult): number | undefined => {
    const level = wanted.get(result.case);
    return level === undefined ? undefined : rankOf(pack, result.level) - rankOf(pack, level);
  };
  const highest = pack.data.levels.find(({ id }) => levels.some(({ level }) => level === id))?.id;
  const atHighest = results.filter((result) => wanted.get(result.case) === highest);
  const count = (reader: string, test: (steps: number) => boolean): number =>
    results.filter((result) => {
      const steps = result.reader === reader ? below(result) : undefined;
      return steps !== undefined && test(steps);
    }).length;
  return {
    levels,
    readers: sheets.map(({ reader }) => ({
      reader,
      same: count(reader, (steps) => steps === 0),
      lower: count(reader, (steps) => steps > 0),
      higher: count(reader, (steps) => steps < 0),
    })),
    highest: highest ?? '',
    missed: atHighest
      .filter((result) => below(result)! > 0)
      .map((result) => {
        const sheet = sheets.find(({ reader }) => reader === result.reader);
        return { ...result, differs: differing(sheet?.cases.get(result.case), model.get(result.case)!) };
      }),
    of: atHighest.length,
  };
}

/** The questions of the model that were answered otherwise, or left blank. */
function differing(given: Answers | undefined, model: Answers): readonly string[] {
  return Object.entries(model)
    .filter(([id, answer]) => given?.[id] === undefined || textOf(given[id]) !== textOf(answer))
    .map(([id]) => id);
}
