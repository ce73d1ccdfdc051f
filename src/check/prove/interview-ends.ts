import { next, type Answer, type Answers, type Pack } from '../../engine/index.ts';

/** An interview that did not end as it must. */
export interface Endless {
  readonly answers: Answers;
  readonly mode: 'full' | 'quick';
  readonly why: string;
}

/**
 * Runs the interview for somebody who knows these answers and no others, in both modes. It must ask nothing twice, so that
 * it ends after at most as many questions as the pack has; and where the answers leave nothing open, nothing may be open
 * at its end.
 */
export function findEndless(pack: Pack, known: Answers): Endless | undefined {
  const shown = pack.data.levels.map((level) => level.id);
  for (const mode of ['full', 'quick'] as const) {
    const given: Record<string, Answer> = {};
    for (let asked = 0; ; asked++) {
      const step = next(pack, given, { mode, shown });
      if (step.kind !== 'question') break;
      const { id, unknown, options } = step.question;
      if (id in given) return { answers: known, mode, why: `it asks \`${id}\` twice` };
      if (asked > pack.questions.length) return { answers: known, mode, why: 'it asks too many questions' };
      given[id] = known[id] ?? (unknown ? 'unknown' : options[0]!.id);
    }
  }
  return undefined;
}
