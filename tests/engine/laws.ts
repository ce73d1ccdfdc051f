import fc from 'fast-check';
import { expect } from 'vitest';
import { assess, next, type Assessment, type Pack } from '../../src/engine/index.ts';
import { arbitraryAnswers, definiteAnswer } from './arbitrary-pack.ts';

type Given = Record<string, string | string[]>;

const rank = (pack: Pack, id: string) => pack.data.levels.findIndex((level) => level.id === id);

/** What must hold for every pack and every set of answers. Each law takes a pack and answers to it. */
export const laws: Record<string, (pack: Pack, answers: Given) => void> = {
  'the same input gives the same output': (pack, answers) => {
    expect(JSON.stringify(assess(pack, answers))).toBe(JSON.stringify(assess(pack, { ...answers })));
  },

  'the order of the keys changes nothing': (pack, answers) => {
    const reversed = Object.fromEntries(Object.entries(answers).reverse());
    expect(JSON.stringify(assess(pack, reversed))).toBe(JSON.stringify(assess(pack, answers)));
  },

  'an assessment survives JSON, and its answers give it again': (pack, answers) => {
    const first = assess(pack, answers);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    expect(JSON.stringify(assess(pack, first.answers))).toBe(JSON.stringify(first));
  },

  'the level is never above the possible level, and provisional says whether they differ': (
    pack,
    answers,
  ) => {
    const result = assess(pack, answers);
    expect(rank(pack, result.possibleLevel)).toBeLessThanOrEqual(rank(pack, result.level));
    expect(result.provisional).toBe(result.level !== result.possibleLevel);
  },

  'a provisional assessment says what to find out; a settled one has nothing to find out': (
    pack,
    answers,
  ) => {
    const result = assess(pack, answers);
    expect(result.findOut.length > 0).toBe(result.provisional);
  },

  'what to find out is right: each answer named alone brings at least the level named, or all named do together':
    (pack, answers) => {
      const result = assess(pack, answers);
      for (const { question, answers: named, level, with: others } of result.findOut) {
        if (others) continue;
        const several = pack.byId.get(question)!.question.type === 'many_of';
        const brings = (value: string | readonly string[]) =>
          rank(pack, assess(pack, { ...answers, [question]: value }).level) <= rank(pack, level);
        expect(named.every((value) => brings(several ? [value] : value)) || (several && brings(named))).toBe(
          true,
        );
      }
    },

  'what to find out is complete: no single open answer raises the level without being named alone': (
    pack,
    answers,
  ) => {
    const result = assess(pack, answers);
    for (const question of result.unanswered) {
      for (const { id } of pack.byId.get(question)!.question.options) {
        const after = assess(pack, { ...answers, [question]: id });
        const raised = rank(pack, after.level);
        if (
          raised >= rank(pack, result.level) ||
          after.ignored.some((other) => !result.ignored.includes(other))
        )
          continue;
        const named = result.findOut.find((entry) => entry.question === question);
        expect(named && rank(pack, named.level)).toBeLessThanOrEqual(raised);
      }
    }
  },

  'answers off the path change nothing but the list of ignored ones': (pack, answers) => {
    const full = assess(pack, answers);
    const used = Object.fromEntries(Object.entries(answers).filter(([id]) => !full.ignored.includes(id)));
    const { answers: _kept, ignored: _ignored, ...rest } = full;
    const { answers: _used, ignored: none, ...same } = assess(pack, used);
    expect(same).toEqual(rest);
    expect(none).toEqual([]);
  },

  'missing and unknown read alike': (pack, answers) => {
    const known = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== 'unknown'));
    const { answers: _given, ...rest } = assess(pack, answers);
    const { answers: _known, ...same } = assess(pack, known);
    expect(same).toEqual(rest);
  },

  'a rule that may hold names what is open; one that holds names answers only': (pack, answers) => {
    const result = assess(pack, answers);
    for (const entry of [...result.actions, ...result.reasons]) {
      for (const { answer } of entry.because) expect(answer === 'unknown').toBe(entry.applies === 'possible');
      if (entry.applies === 'possible') expect(entry.because.length).toBeGreaterThan(0);
    }
  },

  'the answers given as the reason are enough to bring the action again': (pack, answers) => {
    const result = assess(pack, answers);
    for (const entry of result.actions.filter(
      ({ id, applies }) => applies === 'yes' && id !== 'advice' && id !== 'seek_advice',
    )) {
      const reason = entry.because.map(({ question }) => [question, answers[question]!] as const);
      const again = assess(pack, Object.fromEntries(reason));
      expect(again.actions.find(({ id }) => id === entry.id)?.applies).toBe('yes');
    }
  },

  'the interview ends, asks nothing twice and nothing off the path, in both modes': (pack, answers) => {
    for (const mode of ['full', 'quick'] as const) {
      const given: Given = {};
      const shown: string[] = [];
      for (let steps = 0; ; steps++) {
        expect(steps).toBeLessThanOrEqual(pack.data.questions.length + pack.data.levels.length);
        const step = next(pack, given, { mode, shown });
        if (step.kind === 'end') break;
        if (step.kind === 'urgent') shown.push(step.level.id);
        else {
          expect(step.question.id in given).toBe(false);
          const value =
            answers[step.question.id] ?? (step.question.unknown ? 'unknown' : step.question.options[0]!.id);
          given[step.question.id] = value;
        }
      }
    }
  },
};

/** What the whole interview asks, answered with what is known; the rest was said to be not known. */
export function interviewed(pack: Pack, answers: Given): Given {
  const given: Given = {};
  const shown = pack.data.levels.map((level) => level.id);
  for (;;) {
    const step = next(pack, given, { shown });
    if (step.kind !== 'question') return given;
    const { id, unknown, options } = step.question;
    given[id] = answers[id] ?? (unknown ? 'unknown' : options[0]!.id);
  }
}

/** For a pack that leaves no question out: level and actions after the whole interview are those of all answers. */
export function wholeInterviewSettles(pack: Pack, answers: Given): void {
  const given = interviewed(pack, answers);
  const outcome = ({ level, possibleLevel, actions }: Assessment) => ({
    level,
    possibleLevel,
    actions: actions.map(({ id, applies }) => [id, applies]),
  });
  expect(outcome(assess(pack, given))).toEqual(outcome(assess(pack, { ...answers, ...given })));
}

/** Replacing an unknown never lowers the level and never raises it past what was possible, unless it takes answers off the path. */
export function knowingMoreNeverLowers(
  pack: Pack,
  answers: Given,
  question: string,
  value: string | string[],
): void {
  const before = assess(pack, answers);
  const after = assess(pack, { ...answers, [question]: value });
  if (after.ignored.some((id) => id !== question && !before.ignored.includes(id))) return;
  expect(rank(pack, after.level)).toBeLessThanOrEqual(rank(pack, before.level));
  expect(rank(pack, after.level)).toBeGreaterThanOrEqual(rank(pack, before.possibleLevel));
  expect(rank(pack, after.possibleLevel)).toBeGreaterThanOrEqual(rank(pack, before.possibleLevel));
}

interface OneMore {
  readonly pack: Pack;
  readonly answers: Given;
  readonly more?: { readonly id: string; readonly value: string | string[] };
}

/** A pack, answers to it, and a definite answer to one of its questions that has none yet. */
export function oneMoreAnswer(packs: fc.Arbitrary<Pack>): fc.Arbitrary<OneMore> {
  return packs.chain((pack) =>
    arbitraryAnswers(pack).chain((answers): fc.Arbitrary<OneMore> => {
      const open = pack.data.questions.filter(({ id }) => (answers[id] ?? 'unknown') === 'unknown');
      if (open.length === 0) return fc.constant({ pack, answers });
      return fc
        .constantFrom(...open)
        .chain((entry) =>
          definiteAnswer(entry).map((value) => ({ pack, answers, more: { id: entry.id, value } })),
        );
    }),
  );
}
