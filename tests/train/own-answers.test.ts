import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { mark } from '../../src/train/index.ts';
import { arbitraryAnswers } from '../engine/arbitrary-pack.ts';
import { anyScenario, modelResponse, pack, scenarioOf } from './library.ts';

const MEETING = scenarioOf('planned-meeting-with-online-friend');
const own = (of: typeof MEETING, answers: Record<string, string | readonly string[]>) =>
  mark(pack, of, { ...modelResponse(of), answers }).answers!;

describe('own answers', () => {
  test('that are the model’s differ in nothing', () => {
    fc.assert(
      fc.property(anyScenario, (of) => {
        const { level, possibleLevel, differences } = own(of, of.answers);
        expect([level, possibleLevel]).toEqual([of.expect.level, of.expect.possible_level]);
        expect(differences).toEqual([]);
      }),
    );
  });

  test('have each difference worked out by the engine from themselves', () => {
    fc.assert(
      fc.property(anyScenario, arbitraryAnswers(pack), (of, answers) => {
        const theirs = assess(pack, answers);
        const result = own(of, answers);
        expect([result.level, result.possibleLevel]).toEqual([theirs.level, theirs.possibleLevel]);
        for (const { question, model, level, possibleLevel } of result.differences) {
          const { [question]: _own, ...others } = answers;
          const after = assess(pack, model === 'unknown' ? others : { ...others, [question]: model });
          expect([level, possibleLevel]).toEqual([after.level, after.possibleLevel]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('name the one answer that hid the emergency, first', () => {
    const { level, possibleLevel, differences } = own(MEETING, {
      ...MEETING.answers,
      meeting_perpetrator: 'no',
      disability: 'yes',
    });
    expect([level, possibleLevel]).toEqual(['report', 'report']);
    expect(differences.map(({ question }) => question)).toEqual(['meeting_perpetrator', 'disability']);
    expect(differences[0]).toMatchObject({
      theirs: 'no',
      model: 'yes',
      level: 'emergency',
      gained: ['call_999'],
      matters: true,
    });
    expect(differences[1]).toMatchObject({ level: 'report', lost: ['added_safeguards_disability'] });
  });

  test('that say "not known" and answers left out are the same', () => {
    const { immediate_danger: _left, ...rest } = MEETING.answers;
    expect(own(MEETING, { ...rest, immediate_danger: 'unknown' })).toEqual(own(MEETING, rest));
  });

  test('off the path of both are no difference', () => {
    const adult = scenarioOf('meeting-after-threats-at-19');
    expect(own(adult, { ...adult.answers, hackett: 'violent' }).differences).toEqual([]);
  });
});
