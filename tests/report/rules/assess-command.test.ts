import { expect, test } from 'vitest';
import { assessCommand } from '../../../src/report/rules/assess-command.ts';

test.each([
  [undefined, 'safeguard assess -'],
  ['rules/online-abuse', 'safeguard assess - --pack rules/online-abuse'],
  ['my rules', "safeguard assess - --pack 'my rules'"],
  ["it's; rm $HOME", String.raw`safeguard assess - --pack 'it'\''s; rm $HOME'`],
  ['~', "safeguard assess - --pack '~'"],
  ['a\u001bb\n', String.raw`safeguard assess - --pack 'a\u{1b}b\u{a}'`],
])('the command names the folder as one word for a shell: %j', (folder, command) => {
  expect(assessCommand(folder)).toBe(command);
});
