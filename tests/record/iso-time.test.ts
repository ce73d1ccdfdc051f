import { wordsOf } from '../../src/words/index.ts';
import { describe, expect, test } from 'vitest';
import schema from '../../rules/schema/record.schema.json' with { type: 'json' };
import { isoTime } from '../../src/record/iso-time.ts';
import { timeWords } from '../../src/report/record/time-words.ts';

describe('a record can be read again, whatever the clock says:', () => {
  test.each([
    ['2026-07-02T14:05:00Z', /^2 July 2026, /],
    ['0001-06-01T12:00:00Z', /^1 June 1, /],
    ['9999-12-31T12:00:00Z', /^31 December 9999, /],
    ['+010000-06-01T12:00:00Z', /^1 June 10000, /],
    ['+012000-02-29T12:00:00Z', /^29 February 12000, /],
    ['+275760-09-01T12:00:00Z', /^1 September 275760, /],
  ])('%s', (moment, words) => {
    const time = isoTime(new Date(moment));
    expect(time).toMatch(new RegExp(schema.$defs.time.pattern, 'u'));
    expect(timeWords(time, wordsOf('en'))).toMatch(words);
    expect(new Date(time)).toEqual(new Date(moment));
  });
});
