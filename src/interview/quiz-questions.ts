import type { Pack, Question } from '../engine/index.ts';
import type { Candidates, OfferedChoice, Response } from '../train/index.ts';
import { wordsOf } from '../words/index.ts';

/** What a trainee decides about a case, in this order. */
export const QUIZ_PARTS = ['level', 'actions', 'mistakes', 'sure', 'guide'] as const;
export type QuizPart = (typeof QUIZ_PARTS)[number];

/** What was chosen for each part, as ids of options. */
export type QuizDecisions = Readonly<Partial<Record<QuizPart, readonly string[]>>>;

export interface QuizQuestion {
  readonly question: Question;
  readonly hint?: string;
}

/** No id of an action begins with a hyphen. */
const NONE = '-none';

/** The questions about a case, asked like those of the guide and in the language of the pack. */
export function quizQuestions(pack: Pack, { actions, mistakes }: Candidates): Record<QuizPart, QuizQuestion> {
  const { ask: says } = wordsOf(pack.data).training;
  const none = { id: NONE, text: says.none };
  return {
    level: {
      question: ask('level', says.level, titled(pack.data.levels)),
    },
    actions: {
      question: ask('actions', says.first, [...actions, none], NONE),
      hint: says.several,
    },
    mistakes: {
      question: ask('mistakes', says.mistakes, [...mistakes, none], NONE),
      hint: says.several,
    },
    sure: {
      question: ask('sure', says.sure, sureChoices(says.sureness)),
    },
    guide: {
      question: ask('guide', says.guide, [
        { id: 'no', text: says.guideNo },
        { id: 'yes', text: says.guideYes },
      ]),
    },
  };
}

/** What was decided as a response that can be marked; every part but the last must be decided. */
export function responseOf(scenario: string, decided: QuizDecisions): Response {
  const of = (part: QuizPart) => (decided[part] ?? []).filter((id) => id !== NONE);
  const [level] = of('level');
  const sure = Number(of('sure')[0]);
  if (level === undefined || !isSure(sure)) throw new Error('the level and how sure they are is decided');
  return { scenario, level, actions: of('actions'), mistakes: of('mistakes'), sure };
}

function isSure(number: number): number is Response['sure'] {
  return [1, 2, 3, 4, 5].includes(number);
}

function sureChoices(sureness: readonly string[]): readonly OfferedChoice[] {
  return sureness.map((text, at) => ({
    id: String(at + 1),
    text: text.charAt(0).toUpperCase() + text.slice(1),
  }));
}

function titled(levels: Pack['data']['levels']): readonly OfferedChoice[] {
  return levels.map(({ id, title }) => ({ id, text: title }));
}

function ask(id: string, words: string, choices: readonly OfferedChoice[], alone?: string): Question {
  return {
    id,
    stage: 'quiz',
    type: alone === undefined ? 'one_of' : 'many_of',
    ask: words,
    why: '',
    help: [],
    compare: [],
    cites: [],
    options: choices.map((choice) => ({ id: choice.id, label: choice.text, help: [], cites: [] })),
    unknown: false,
    ...(alone === undefined ? {} : { alone }),
  };
}
