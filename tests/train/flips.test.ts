import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, type Pack } from '../../src/engine/index.ts';
import { contrastOf, flips } from '../../src/train/index.ts';
import { otherValues } from '../../src/train/other-values.ts';
import { arbitraryAnswers, arbitraryPack } from '../engine/arbitrary-pack.ts';
import { pack, scenarioOf, scenarios } from './library.ts';

const anyCase = arbitraryPack.chain((of) => arbitraryAnswers(of).map((answers) => ({ of, answers })));
const rank = (of: Pack, id: string) => of.data.levels.findIndex((level) => level.id === id);
const certain = (of: Pack, answers: object) =>
  assess(of, answers as Record<string, unknown>)
    .actions.filter(({ applies }) => applies === 'yes')
    .map(({ id }) => id);

describe('flips', () => {
  test('say what the engine says once the answer is changed', () => {
    fc.assert(
      fc.property(anyCase, ({ of, answers }) => {
        const before = assess(of, answers);
        for (const { level, direction, flips: list } of flips(of, answers)) {
          const higher = rank(of, level) < rank(of, before.level);
          expect(direction).toBe(higher ? 'more_urgent' : 'less_urgent');
          for (const flip of list) {
            const changed = { ...answers, [flip.question]: flip.to };
            const after = assess(of, changed);
            expect([after.level, after.possibleLevel]).toEqual([level, flip.possibleLevel]);
            expect(level).not.toBe(before.level);
            const [was, is] = [certain(of, answers), certain(of, changed)];
            expect(flip.gained).toEqual(is.filter((id) => !was.includes(id)));
            expect([...flip.lost, ...flip.unsure].toSorted()).toEqual(
              was.filter((id) => !is.includes(id)).toSorted(),
            );
          }
        }
      }),
    );
  });

  test('leave out no single answer on the path that changes the level', () => {
    fc.assert(
      fc.property(anyCase, ({ of, answers }) => {
        const before = assess(of, answers);
        const found = flips(of, answers).flatMap(({ flips: list }) => list);
        for (const { question } of of.questions) {
          if (before.ignored.includes(question.id)) continue;
          for (const { to } of otherValues(question, before.answers[question.id] ?? 'unknown')) {
            const after = assess(of, { ...answers, [question.id]: to });
            const named = found.some(
              (flip) => flip.question === question.id && String(flip.to) === String(to),
            );
            // An open question that is off the path changes nothing, whatever its answer.
            expect(named).toBe(after.level !== before.level);
          }
        }
      }),
    );
  });

  test('come with the most urgent level first, and within it in the order of the questions', () => {
    for (const { answers } of scenarios) {
      const groups = flips(pack, answers);
      const ranks = groups.map(({ level }) => rank(pack, level));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      for (const group of groups) {
        const order = group.flips.map(({ question }) => pack.byId.get(question)!.index);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
    }
  });

  test('show that a birthday takes a case out of the guide, and which answers then go unused', () => {
    const { answers } = scenarioOf('paid-for-pictures-at-17');
    const adult = flips(pack, answers)
      .flatMap(({ flips: list }) => list)
      .find(({ question, to }) => question === 'age' && to === '18_over');
    expect(adult).toMatchObject({ how: 'replace', from: '16_17', level: 'inform' });
    expect(adult?.gained).toContain('adult_procedures');
    expect(adult?.lost).toContain('report_section_130');
    expect(adult?.ignored.length).toBeGreaterThan(5);
  });

  test('name the conflict that a changed answer would bring', () => {
    const { answers } = scenarioOf('cruel-comments-that-pass');
    const meeting = flips(pack, answers)
      .flatMap(({ flips: list }) => list)
      .find(({ question }) => question === 'meeting_perpetrator');
    expect(meeting).toMatchObject({
      to: 'yes',
      level: 'emergency',
      conflicts: ['danger_denied_but_meeting'],
    });
  });

  test('hold the step from each scenario to its contrast, where one answer and the level differ', () => {
    const single = scenarios.flatMap((one) => {
      const contrast = contrastOf(pack, one, scenarios);
      const steps = contrast?.differing ?? [];
      return contrast && steps.length === 1 && contrast.level !== one.expect.level ? [{ one, contrast }] : [];
    });
    expect(single.length).toBeGreaterThan(0);
    for (const { one, contrast } of single) {
      const [step] = contrast.differing;
      const group = flips(pack, one.answers).find(({ level }) => level === contrast.level);
      expect(
        group?.flips.some(
          ({ question, to }) => question === step!.question && String(to) === String(step!.there),
        ),
      ).toBe(true);
    }
  });
});
