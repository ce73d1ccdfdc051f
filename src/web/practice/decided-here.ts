import type { QuizPart } from '../../interview/quiz-questions.ts';

/** What is decided about a case on this page, a page each. */
export const DECIDED_HERE = ['level', 'actions', 'mistakes', 'sure'] as const satisfies readonly QuizPart[];
export type DecidedHere = (typeof DECIDED_HERE)[number];
