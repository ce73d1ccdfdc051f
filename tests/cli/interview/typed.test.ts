import { describe, expect, test } from 'vitest';
import { readTyped } from '../../../src/cli/terminal/typed.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { question } from '../../engine/tiny-pack.ts';
import { SAMPLE } from './sample-pack.ts';

const danger = SAMPLE.byId.get('danger')!.question;
const signs = SAMPLE.byId.get('signs')!.question;

describe('a typed line', () => {
  test.each([
    ['1', 'yes'],
    [' 2 ', 'no'],
    ['2.', 'no'],
    ['0', 'unknown'],
    ['YES', 'yes'],
    ['n', 'no'],
    ['not known', 'unknown'],
    ['YES.', 'yes'],
    ['"No!"', 'no'],
    [' Not  known. ', 'unknown'],
    ['Don’t know', 'unknown'],
    ['Ydy.', 'yes'],
    ['Nac ydy!', 'no'],
    ['Ddim yn gwybod.', 'unknown'],
  ])('%j answers a yes/no question with %j', (line, answer) => {
    expect(readTyped(danger, line, wordsOf('en'))).toEqual({ kind: 'answer', answer });
  });

  test.each([
    ['4 1', ['hides', 'threats']],
    ['1,4', ['hides', 'threats']],
    ['1, 1', ['hides']],
    ['makes threats', ['threats']],
    ['5', ['none']],
    ['None', ['none']],
    ['None of these.', ['none']],
    ['none of them', ['none']],
    ['None of those!', ['none']],
    ['Makes threats.', ['threats']],
    ['1, 4.', ['hides', 'threats']],
    ['Dim.', ['none']],
    ["Dim un o'r rhain.", ['none']],
    ['dim un ohonyn nhw', ['none']],
  ])('%j answers a question with several answers', (line, answer) => {
    expect(readTyped(signs, line, wordsOf('en'))).toEqual({ kind: 'answer', answer });
  });

  test.each([
    ['b', 'back'],
    ['Why', 'why'],
    ['e', 'examples'],
    ['answers', 'review'],
    ['leave', 'leave'],
    ['?', 'help'],
    ['Back.', 'back'],
    ['No\u0302l.', 'back'],
  ])('%j is the command %s', (line, command) => {
    expect(readTyped(danger, line, wordsOf('en'))).toEqual({ kind: 'command', command });
  });

  test.each([
    [danger, '7', 'There is no 7 here. Type a number from 0 to 2, or help.'],
    [
      danger,
      'perhaps',
      'That is not one of the numbers or words you can type here. Type a number from 0 to 2, or help.',
    ],
    [danger, '1 2', 'Please give one answer only. Type a number from 0 to 2, or help.'],
    [signs, '1 5', '5, None of these, cannot be combined with other answers. '],
    [signs, '0 1', '0, Not known, cannot be combined with other answers. '],
    [signs, ',', 'That was not a number.'],
    [question('role', { unknown: false }), '0', 'There is no 0 here. Type a number from 1 to 2, or help.'],
    [danger, '__proto__', 'That is not one of the numbers or words you can type here.'],
    [danger, 'constructor', 'That is not one of the numbers or words you can type here.'],
  ])('that is wrong is told so, and what can be typed', (asked, line, message) => {
    const typed = readTyped(asked, line, wordsOf('en'));
    expect(typed).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) });
  });

  test('with nothing on it is empty', () => {
    expect(readTyped(danger, '  ', wordsOf('en'))).toEqual({ kind: 'empty' });
  });
});
