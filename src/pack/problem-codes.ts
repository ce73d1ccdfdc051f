/** What a problem means and what to do about it, in words for the people who write packs. */
interface Explanation {
  readonly means: string;
  readonly remedy: string;
}

/** Every problem that a pack or a scenario can have, in the order of the handbook. */
export const PROBLEM_CODES = {
  'file-missing': {
    means: 'A file that the pack needs is not there.',
    remedy: 'Check its name in `pack.yaml`, or put the file there.',
  },
  'file-unreadable': {
    means: 'A file cannot be read: it is larger than 1 MiB, is not UTF-8 text, or is not an ordinary file.',
    remedy: 'Save it as UTF-8 text. Split it if it is too large.',
  },
  'path-outside-pack': {
    means: 'A path leads out of the folder of the pack, directly or through a link.',
    remedy: 'Keep every file inside the folder and name it from there: `questions/safety.yaml`.',
  },
  'duplicate-file': {
    means: '`pack.yaml` names the same file twice.',
    remedy: 'Give each stage and each response a file of its own.',
  },
  'yaml-syntax': {
    means:
      'The file is not YAML as packs use it. Until this is put right, the rest of the file is not checked.',
    remedy: 'Look at the place under the caret and just before it: indentation, quotes, brackets.',
  },
  'too-deep': {
    means:
      'Lists and maps are nested too deeply, or too many facts and questions rest on one another in a row.',
    remedy: 'Give parts of the condition names, as facts.',
  },
  'too-long': {
    means:
      'A list or a map has more than 1,000 entries, a file more than 100,000 words and signs, or all files of a pack together more than 120,000. The rest is not checked. For a larger pack of your own, `SAFEGUARD_LARGE_PACKS=yes` allows 1,000,000 together.',
    remedy: 'Split it.',
  },
  'duplicate-key': {
    means: 'A key stands twice in the same map. Only one of them could count.',
    remedy: 'Remove one, or put both into a list under `all` or `any`.',
  },
  'alias-refused': {
    means:
      'The file uses an anchor (`&name`) or an alias (`*name`). Packs do not: each entry reads on its own.',
    remedy: 'Write the text out. Put quotes round text that begins with `&` or `*`.',
  },
  'forbidden-key': {
    means: 'A key is `__proto__`, `constructor` or `prototype`. These names can do harm in JavaScript.',
    remedy: 'Choose another name.',
  },
  'control-character': {
    means: 'The file holds a character that cannot be seen and that can change what a screen shows.',
    remedy: 'Delete it. It often comes with text copied from elsewhere.',
  },
  'missing-key': { means: 'An entry lacks a key that it needs.', remedy: 'Add the key.' },
  'unknown-key': {
    means: 'An entry has a key that means nothing here.',
    remedy: 'Correct the spelling, or remove the key.',
  },
  'wrong-type': {
    means: 'A list stands where text is needed, a number where text is needed, or the like.',
    remedy: "Write it as the table of fields says. Put quotes round a number that is text, such as `'999'`.",
  },
  'wrong-value': {
    means: 'A value is of the right type and not one that can stand here.',
    remedy: 'Use one of the values that the hint names, or follow the pattern.',
  },
  'duplicate-entry': { means: 'The same entry stands twice in a list.', remedy: 'Remove one.' },
  schema: {
    means: 'An entry breaks another rule of its file, such as too many or too few items.',
    remedy: 'Follow the message and the table of fields.',
  },
  'basis-source': {
    means: 'A rule and its basis do not fit together.',
    remedy:
      'With `basis: procedures` name the page as `source`. With `basis: interpretation` say why as `rationale`. With `basis: guide` give neither.',
  },
  'duplicate-id': {
    means:
      'Two entries have the same id, or ids that look the same, such as `a1` and `al`. Questions and facts share their ids.',
    remedy: 'Rename one of them.',
  },
  'duplicate-rank': {
    means: 'Two contacts have the same rank, so that their order is left open.',
    remedy: 'Give each contact a rank of its own.',
  },
  'reserved-id': {
    means: 'An id is a word that has a meaning of its own, such as `all`, `not` or `unknown`.',
    remedy: 'Choose another id.',
  },
  'too-many-options': {
    means: 'A question has more than 30 options.',
    remedy: 'Split the question.',
  },
  'too-few-options': {
    means: 'A question has fewer than two options, or a yes/no question gives only one of `yes` and `no`.',
    remedy: 'Add the missing option.',
  },
  'unknown-option': {
    means: 'An option is named that the question does not have.',
    remedy: 'Correct the spelling, or add the option.',
  },
  'unknown-id': {
    means:
      'Something is named that the pack does not have: a question, fact, level, action, contact, note, change since the guide, conflict or mark.',
    remedy: 'Correct the spelling, or add the entry.',
  },
  'missing-mark': {
    means: 'An entry does not say whether it has a mark, and every entry of its kind must.',
    remedy: 'Say `yes` or `no` under its `marks`.',
  },
  'unknown-value': {
    means:
      'A value is named that the question or fact does not have. `unknown` is never a value in a condition.',
    remedy: 'Use one of its values. For what is not known there is nothing to write: it is handled for you.',
  },
  'empty-condition': {
    means: 'A condition, or a list in it, is empty. It would always hold or never.',
    remedy: 'Fill it in. Leave `when` out where something always applies.',
  },
  'provisional-outside-action': {
    means:
      '`provisional` is used elsewhere than in an action or a property. Whether a result is provisional depends on all other rules.',
    remedy: 'Use it in the `when` of an action, or in a premise of a property.',
  },
  'fact-cycle': {
    means: 'A fact depends on itself, through other facts.',
    remedy: 'Break the circle: leave one of the facts out of the condition.',
  },
  'path-cycle': {
    means: 'Whether a question is asked depends on its own answer.',
    remedy: 'Break the circle: a question may depend on questions that can be asked without it.',
  },
  'no-fallback-level': {
    means: 'The last level has no reason without `when`. Some cases would have no level.',
    remedy: 'Add a reason without `when` to the last level.',
  },
  'unknown-statement': {
    means: 'A statement is named that `guide.yaml` does not have.',
    remedy: 'Correct the label, or add the statement.',
  },
  'missing-citation': {
    means: 'A rule cites nothing. A contact needs a citation where `in_guide` is `true`.',
    remedy: 'Name the statements of the guide that it rests on under `cites`.',
  },
  'uncited-statement': {
    means:
      'A statement of the guide is not carried by anything. A duty, prohibition, step, threshold, contact, advice or law needs a question, action, contact or note that cites it; a definition, indicator or example needs a question, an option or a comparison.',
    remedy: 'Cite it where it belongs, or write the rule that is missing.',
  },
  'unused-fact': { means: 'No condition uses the fact.', remedy: 'Use it or remove it.' },
  'unused-question': {
    means: 'No condition uses the question, so its answer changes nothing.',
    remedy: 'Use it or remove it. People should not be asked without need.',
  },
  'too-many-problems': {
    means: 'A file has more than 100 problems. The rest is not shown.',
    remedy: 'Put these right first and check again.',
  },
} as const satisfies Record<string, Explanation>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
