import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const PAGE = readFileSync('docs/security.md', 'utf8');

type Shown = readonly (readonly [file: string, title: string])[];

/** For each promise of docs/security.md, as its line begins: the tests that show it. */
const TESTS: Readonly<Record<string, Shown>> = {
  // Nothing goes over a network
  'No source and no bundled code': [
    [
      'tests/cli/no-network.test.ts',
      'because no source, and nothing that is bundled with it, uses what could',
    ],
    ['tests/cli/no-network.test.ts', 'and each exception is needed still'],
  ],
  'Commands work where each attempt': [
    [
      'tests/cli/no-network.test.ts',
      'and no command opens a connection, in a run in which every attempt throws',
    ],
  ],
  'The tests of the command line pass': [['tests/offline.mjs', 'unshare']],
  // Files are data
  'Paths in a pack and symbolic links': [
    ['tests/pack/hostile.test.ts', 'the path %s is refused whether there is such a file or not'],
    [
      'tests/pack/hostile.test.ts',
      'a link may stay inside the folder and may not lead out, as a file or as a folder',
    ],
  ],
  'Named pipes and folders': [
    ['tests/pack/hostile.test.ts', 'a named pipe does not keep anybody waiting'],
    [
      'tests/pack/hostile.test.ts',
      'a folder that is missing, a file in its place, and a folder as pack.yaml are problems',
    ],
  ],
  '`__proto__`, `constructor`': [
    ['tests/pack/hostile.test.ts', 'no key reaches the prototype of objects'],
    ['tests/cli/wrong-answers.test.ts', 'a JavaScript name written as an escape'],
  ],
  'Anchors, aliases': [
    ['tests/pack/hostile.test.ts', 'an alias bomb is refused and never unfolded'],
    ['tests/cli/wrong-answers.test.ts', 'aliases that multiply, before they do'],
    ['tests/suites/yaml.test.ts', 'what is refused is refused in its place:'],
  ],
  'A key that stands twice': [
    ['tests/cli/wrong-answers.test.ts', 'what could mean two things is refused:'],
    [
      'tests/cli/batch.test.ts',
      'has all keys named that stand twice, and no id where nobody can know which one is meant',
    ],
    ['tests/suites/yaml.test.ts', 'a key twice, once in quotes'],
  ],
  'NUL, invalid UTF-8': [
    ['tests/cli/harmless.test.ts', 'text from outside is harmless in messages:'],
    ['tests/cli/harmless.test.ts', 'bytes that are not UTF-8 text are refused:'],
    ['tests/pack/hostile.test.ts', 'bytes that are not UTF-8 are never read as something else'],
  ],
  'A folder that one stands in': [
    [
      'tests/cli/local/settings-folder.test.ts',
      'a folder that somebody else gave brings no settings of its own: with %s',
    ],
  ],
  'An answer that cannot be read': [
    ['tests/cli/wrong-answers.test.ts', 'is refused, with a hint:'],
    ['tests/suites/json.test.ts', 'that is no JSON is never a result: %s'],
  ],
  // Everything has an end
  'A file has at most 1 MiB': [
    ['tests/pack/hostile.test.ts', 'a file may be 1 MiB and no more'],
    ['tests/cli/harmless.test.ts', 'more than 1 MiB, from a file and from a pipe that never ends'],
    ['tests/cli/record.test.ts', 'more than 4 MiB'],
  ],
  'A file has at most 64 levels': [
    ['tests/pack/hostile.test.ts', 'a file of nothing but %s ends with a problem, not with the process'],
    ['tests/cli/harmless.test.ts', 'what is too much is refused:'],
  ],
  'A file has at most 100,000 words': [
    ['tests/pack/hostile.test.ts', 'a file may hold 100,000 words and signs and no more'],
  ],
  'A list has at most 1,000': [
    ['tests/cli/harmless.test.ts', 'more than 1,000 %s'],
    ['tests/engine/answers.test.ts', 'a list of %d entries is refused as one mistake, whatever stands in it'],
  ],
  'All files of a pack have': [
    [
      'tests/pack/hostile.test.ts',
      'the files of a pack may hold 120,000 words and signs together and no more',
    ],
  ],
  'At most 200 facts': [
    ['tests/pack/broken-packs.test.ts', 'very many facts in a row, each after the one that it rests on'],
    [
      'tests/engine/nasty-packs.test.ts',
      'conditions that would exhaust the stack, one put into the other, are refused',
    ],
  ],
  'At most 100 problems': [
    ['tests/cli/wrong-answers.test.ts', 'that stands a thousand times is shown a hundred times'],
    ['tests/pack/broken-packs.test.ts', 'more than a hundred mistakes in a file: too-many-problems'],
  ],
  'A line or row of a batch': [
    ['tests/cli/batch.test.ts', 'has no more room for mistakes than a line may have'],
    ['tests/cli/batch-csv.test.ts', 'bounds a row whose quotes never end'],
    ['tests/cli/batch-csv.test.ts', 'takes a cell with more options than anybody gives for one mistake'],
  ],
  'Files just below': [['tests/pack/hostile.test.ts', 'a file of nothing but %s is refused in a moment']],
  'Regular expressions of the schemas': [
    ['tests/pack/schema-patterns.test.ts', '%s, of %s, takes no longer for texts that nearly match'],
  ],
  '100,000 entries': [
    ['tests/pack/nasty-input.test.ts', '100,000 entries are refused in a moment, with the reason'],
    ['tests/pack/nasty-input.test.ts', 'hundreds of names that nearly are others'],
    [
      'tests/pack/nasty-input.test.ts',
      'hundreds of properties that rule out words, and one statement that everything cites',
    ],
  ],
  'A pack that is hard': [['tests/engine/nasty-packs.test.ts', 'is assessed, asked and checked in a moment']],
  // What is handed out
  'Results, questions and packs of the library': [
    [
      'tests/engine/shared.test.ts',
      'can be written to without any later result, question or pack being another',
    ],
    ['tests/engine/shared.test.ts', 'says so where `%s` of an entry is written to'],
  ],
  'An object that inherits': [
    [
      'tests/engine/answers.test.ts',
      'an object that has its answers from %s is refused, and not read as nothing known',
    ],
    ['tests/engine/answers.test.ts', 'an answer that is %s is refused, and not read as nothing known'],
  ],
  // Nothing that was read acts
  'Control characters, direction overrides': [
    ['tests/cli/harmless.test.ts', 'text from outside is harmless in messages:'],
    ['tests/document/visible.test.ts', 'visibleJson keeps the value and shows nothing that acts'],
    [
      'tests/fuzz/fuzz.test.ts',
      'no text, however hostile, breaks or holds up what reads $name, or reaches the terminal as it stands',
    ],
  ],
  'A line break in a key': [
    ['tests/cli/harmless.test.ts', 'a line break in a key cannot fake a message of its own'],
  ],
  'What is pasted': [
    [
      'tests/cli/interview/enter.test.ts',
      'what is pasted answers nothing where the terminal does not tell: %s',
    ],
    ['tests/cli/interview/paste.test.ts', 'several lines that are pasted answer nothing: %s'],
  ],
  'Names of files, options': [
    ['tests/cli/harmless.test.ts', 'the names of files, commands, options and ids'],
    ['tests/cli/harmless.test.ts', 'the name of a file with a mistake in it, and of a file that was written'],
  ],
  'Texts of made-up cases and local settings': [
    ['tests/suites/naughty-strings.test.ts', 'shows every text of the list as text, or refuses it by name'],
    ['tests/suites/naughty-strings.test.ts', 'refuse a text of the list by its name, or show it as text'],
  ],
  'What the manual page': [
    ['tests/suites/naughty-strings.test.ts', 'sets every text of the list as text, and runs none'],
  ],
  'What a shell script for completion': [
    [
      'tests/suites/naughty-strings.test.ts',
      'in bash offers every word of the list as it stands, and runs none',
    ],
    ['tests/suites/naughty-strings.test.ts', 'in %s loads with every text of the list, and runs none'],
  ],
  // Nobody's text passes for the guide's
  'What local settings say bears': [
    ['tests/report/result/local-marks.test.ts', 'local settings cannot say that the guide says so: %s'],
    ['tests/report/result/local-marks.test.ts', 'a contact of local settings bears the mark beside its name'],
  ],
  'A contact of local settings that could': [
    ['tests/pack/local/read-local.test.ts', 'it is refused, with its place and what to do:'],
    ['tests/pack/local/read-local.test.ts', 'a number of the rules in a name, %s'],
    ['tests/pack/local/names.test.ts', 'a local contact is refused that looks like one of the rules:'],
    ['tests/pack/local/names.test.ts', 'a number of the rules is refused in a name:'],
  ],
  'A text of local settings that names': [
    [
      'tests/pack/local/names.test.ts',
      'a text is refused that speaks against whom the rules say to ring, in words that are known for it:',
    ],
    [
      'tests/pack/local/names.test.ts',
      'a text is refused that names a number of the rules, whatever it says of it and however it is written:',
    ],
    ['tests/pack/local/names.test.ts', 'a text is refused that names those whom an emergency needs:'],
    ['tests/pack/local/names.test.ts', 'a text is refused that cites the guide or the procedures:'],
    [
      'tests/pack/local/names.test.ts',
      'a text is refused that says what becomes of pictures, or of what is on a device:',
    ],
    ['tests/pack/local/names.test.ts', 'a source is refused that looks like the guide:'],
  ],
  'Ids of a pack that look': [
    ['tests/pack/nasty-input.test.ts', '%s: `%s` beside `call_999` is refused'],
    [
      'tests/pack/nasty-input.test.ts',
      '%s is refused in every file of a pack, as such and as an escape, and shown by name',
    ],
  ],
  'A record in which local settings': [
    ['tests/record/verify.test.ts', 'tells a record in which local settings forbid something: they cannot'],
  ],
  // The page
  'The page runs the one script': [
    ['tests/cli/web.test.ts', 'allows its own script and style, and nothing else'],
    ['tests/web/browser/file.test.ts', 'runs no script and takes no style but its own'],
    [
      'tests/web/browser/file.test.ts',
      'asks for nothing but itself over a whole interview, without any network',
    ],
  ],
  'Texts of packs, local settings': [
    ['tests/web/views.test.ts', 'a hostile pack'],
    ['tests/cli/web.test.ts', 'texts end no element and stand for no mark'],
    ['tests/web/practice/cases.test.ts', 'markup in a scenario is shown and not acted on'],
    ['tests/web/record/hostile-records.test.ts', 'a record with markup in every text'],
  ],
  'A record that somebody opens': [
    ['tests/record/shape.test.ts', 'is what a validator of JSON Schema says, whatever stands in one place'],
    ['tests/web/record/records.test.ts', 'what cannot be opened is named in plain words'],
  ],
  'One file is the same record': [
    ['tests/cli/record-readers.test.ts', 'the page and the command line read it alike: %s'],
  ],
  'Cookies, storage and address': [
    ['tests/web/browser/history.test.ts', 'nothing is kept'],
    [
      'tests/web/browser/history.test.ts',
      'shows no answer by "forward" either, whichever page it was pressed on',
    ],
  ],
  'The council area stands': [
    ['tests/cli/areas.test.ts', 'a record keeps nothing of it, and holds'],
    [
      'tests/cli/areas-terminal.test.ts',
      'is the council area: found by a part of its name, and its numbers are in the result',
    ],
    [
      'tests/web/browser/area.test.ts',
      'that is chosen brings its numbers, stays over a reload, and stands in no address',
    ],
  ],
  'Where the page cannot work': [
    [
      'tests/web/browser/places.test.ts',
      'an older browser is told so at once, with 999 to call, and no button that does nothing',
    ],
    ['tests/web/browser/places.test.ts', 'a place that forbids the script says both reasons'],
  ],
  '"Exit this page" leads': [
    ['tests/web/browser/history.test.ts', 'leads back to what was open before after any number of pages'],
    [
      'tests/web/browser/engines.test.ts',
      'after 60 pages "Exit this page" leads back to what was open before',
    ],
  ],
  '`web --serve` answers': [
    ['tests/cli/web.test.ts', 'there is nothing else, and nothing to send to'],
    [
      'tests/cli/web.test.ts',
      'another name for this machine is not served, so that no site elsewhere can read it',
    ],
    ['tests/cli/web.test.ts', 'no other address of this machine listens'],
  ],
  // What is kept is kept close
  'Answers are never taken from the command line': [
    [
      'tests/cli/help.test.ts',
      'the help of assess documents its exit codes and that answers never go on the command line',
    ],
  ],
  'Files are written for their owner alone': [
    ['tests/cli/output.test.ts', 'gives nobody else any right to the file, whatever the umask'],
    ['tests/cli/output.test.ts', 'a file that could not be written after all, and leaves nothing behind'],
  ],
  'A handbook is written with all of its files': [
    ['tests/cli/rules-docs.test.ts', 'leaves no part of a handbook, as it says'],
    ['tests/cli/rules-docs.test.ts', 'leaves an older handbook and what lies beside it as they were'],
  ],
  'No passphrase locks a record': [
    ['tests/cli/record/passphrase-text.test.ts', 'of a passphrase with %s it is said'],
    ['tests/cli/record-encrypted.test.ts', 'a passphrase that could not be typed again locks nothing:'],
  ],
  'Records can be encrypted': [
    [
      'tests/cli/record-encrypted.test.ts',
      'is a file in the age format that nobody else can read, and says nothing without its passphrase',
    ],
    ['tests/cli/record-encrypted.test.ts', 'made by age itself is opened'],
  ],
  'Every signal that ends a program': [
    ['tests/cli/vanished-terminal.test.ts', '%s keeps the record and leaves a usable terminal %s'],
  ],
  'SIGUSR1 opens no port': [
    ['tests/cli/vanished-terminal.test.ts', 'SIGUSR1 opens no port for debuggers, and the questions go on'],
  ],
  'A terminal that is gone': [
    [
      'tests/cli/vanished-terminal.test.ts',
      'the terminal is gone in the middle of the questions: what was answered is kept, and the end is quiet',
    ],
  ],
};

/** The lines of the tables below "What is done about it": the promise, and where it is shown. */
const promises = PAGE.slice(PAGE.indexOf('## What is done about it'), PAGE.indexOf('## Fuzzing'))
  .split('\n')
  .filter((line) => /^\| (?!defence |bound |--)/.test(line))
  .map(
    (line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '').trim()) as [string, string],
  );
const keysOf = (promise: string): string[] => Object.keys(TESTS).filter((key) => promise.startsWith(key));

test('docs/security.md makes promises', () => expect(promises.length).toBeGreaterThan(35));

describe('a promise of docs/security.md has its tests, which stand beside it:', () => {
  test.each(promises)('%s', (promise, shownBy) => {
    expect(keysOf(promise), 'Name the tests of this promise in this file').toHaveLength(1);
    const files = new Set(TESTS[keysOf(promise)[0]!]!.map(([file]) => file));
    const named = [...shownBy.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file!);
    const other = shownBy.replaceAll(/`tests\/[^`]+`|, /g, '');
    if (other === '') expect(new Set(named)).toEqual(files);
    else expect(other).toBe('`npm run test:offline`');
  });
});

test.each(Object.entries(TESTS))('the tests of "%s …" are there, and so is the promise', (key, shown) => {
  expect(promises.filter(([promise]) => promise.startsWith(key))).toHaveLength(1);
  for (const [file, title] of shown) {
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8'), file).toContain(title);
  }
});
