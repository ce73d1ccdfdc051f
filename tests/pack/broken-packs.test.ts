import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../src/pack/load.ts';
import { PROBLEM_CODES } from '../../src/pack/problem-codes.ts';
import { placesOf, TINY, writeFiles, type PackText } from './tiny-pack.ts';

type File = keyof typeof TINY;

/** One mistake: what it is, where, and the one problem that comes of it, as `file:line:column code`. */
interface Mistake {
  readonly says: string;
  readonly file: File;
  /** The first occurrence of `find` becomes `put`; without `find`, `put` is the whole file. */
  readonly find?: string;
  readonly put: string | Uint8Array | null;
  /** Further files that are changed. */
  readonly also?: PackText;
  readonly problem: string;
  readonly hint?: string;
}

const SAFETY = 'questions/safety.yaml';
const HARM = 'questions/harm.yaml';
const NOW = 'actions/now.yaml';
const PROPERTIES = 'properties.yaml';
const options = (count: number): string =>
  Array.from({ length: count }, (_, i) => `    - { id: o${i}, label: Option ${i} }\n`).join('');

const mistakes: readonly Mistake[] = [
  // Files
  { says: 'no pack.yaml', file: 'pack.yaml', put: null, problem: 'pack.yaml:1:1 file-missing' },
  { says: 'no such file', file: 'notes.yaml', put: null, problem: 'pack.yaml:17:8 file-missing' },
  {
    says: 'Latin-1 text',
    file: 'notes.yaml',
    put: new Uint8Array([0x2d, 0x20, 0xe9]),
    problem: 'pack.yaml:17:8 file-unreadable',
    hint: 'Save it as UTF-8.',
  },
  {
    says: 'a file of more than 1 MiB',
    file: 'notes.yaml',
    put: `[]\n${'#'.repeat(1024 * 1024)}`,
    problem: 'pack.yaml:17:8 file-unreadable',
  },
  {
    says: 'a path up and out',
    file: 'pack.yaml',
    find: 'notes.yaml',
    put: '../../etc/notes.yaml',
    problem: 'pack.yaml:17:8 path-outside-pack',
  },
  {
    says: 'an absolute path',
    file: 'pack.yaml',
    find: 'questions/harm.yaml',
    put: '/etc/harm.yaml',
    problem: 'pack.yaml:11:36 path-outside-pack',
  },
  {
    says: 'a web address',
    file: 'pack.yaml',
    find: 'questions/harm.yaml',
    put: "'https://example.org/harm.yaml'",
    problem: 'pack.yaml:11:36 path-outside-pack',
  },
  {
    says: 'one file for two stages',
    file: 'pack.yaml',
    find: 'questions/harm.yaml',
    put: SAFETY,
    problem: 'pack.yaml:11:36 duplicate-file',
  },

  // YAML
  {
    says: 'a bracket left open',
    file: 'facts.yaml',
    put: 'child: [a, b\n',
    problem: 'facts.yaml:1:8 yaml-syntax',
  },
  {
    says: 'a tab as indent',
    file: 'notes.yaml',
    put: '- id: a\n\tkind: law\n',
    problem: 'notes.yaml:2:1 yaml-syntax',
    hint: 'Indent with blanks.',
  },
  {
    says: 'a colon in plain text',
    file: 'notes.yaml',
    find: 'The law says something.',
    put: 'The law: it says something.',
    problem: 'notes.yaml:4:9 yaml-syntax',
  },
  { says: 'two documents', file: 'notes.yaml', put: '[]\n---\n[]\n', problem: 'notes.yaml:2:1 yaml-syntax' },
  {
    says: 'a directive',
    file: 'notes.yaml',
    put: '%YAML 1.1\n---\n[]\n',
    problem: 'notes.yaml:1:1 yaml-syntax',
  },
  {
    says: 'a tag',
    file: 'notes.yaml',
    find: 'A law',
    put: '!!str A law',
    problem: 'notes.yaml:3:10 yaml-syntax',
  },
  {
    says: 'deep nesting',
    file: 'notes.yaml',
    put: '['.repeat(70),
    problem: 'notes.yaml:1:65 too-deep',
  },
  {
    says: 'a very long list',
    file: 'notes.yaml',
    find: '[law.1]',
    put: `[${Array.from({ length: 1001 }, (_, i) => `law.${i + 1}`).join(', ')}]`,
    problem: 'notes.yaml:5:10 too-long',
  },
  {
    says: 'a key twice',
    file: 'notes.yaml',
    find: '  title:',
    put: '  kind: law\n  title:',
    problem: 'notes.yaml:3:3 duplicate-key',
  },
  {
    says: 'an entry that has lost its first line',
    file: SAFETY,
    find: '- id: age\n',
    put: '',
    problem: 'questions/safety.yaml:6:3 duplicate-key',
    hint: 'Look for the beginning of an entry that is missing above.',
  },
  {
    says: 'a quote left open, which makes nonsense of the rest',
    file: NOW,
    find: 'kind: do',
    put: "kind: 'do",
    problem: 'actions/now.yaml:2:9 yaml-syntax',
  },
  {
    says: 'an anchor',
    file: 'notes.yaml',
    find: '[law.1]',
    put: '&law [law.1]',
    problem: 'notes.yaml:5:10 alias-refused',
  },
  {
    says: 'an alias',
    file: 'notes.yaml',
    find: '[law.1]',
    put: '*law',
    problem: 'notes.yaml:5:10 alias-refused',
  },
  {
    says: 'a key that does harm',
    file: 'notes.yaml',
    find: '  kind',
    put: '  __proto__: { polluted: yes }\n  kind',
    problem: 'notes.yaml:2:3 forbidden-key',
  },
  {
    says: 'a fact called constructor',
    file: 'facts.yaml',
    find: 'child:',
    put: 'constructor: { says: x }\nchild:',
    problem: 'facts.yaml:1:1 forbidden-key',
  },
  {
    says: 'a terminal escape as it is',
    file: 'notes.yaml',
    find: 'A law',
    put: 'A \u001b[31mred law',
    problem: 'notes.yaml:3:12 control-character',
  },
  {
    says: 'a terminal escape in quotes',
    file: 'notes.yaml',
    find: 'A law',
    put: '"A \\x1b[31mred law"',
    problem: 'notes.yaml:3:10 control-character',
  },
  {
    says: 'a bidirectional override in a comment',
    file: 'notes.yaml',
    find: 'A law',
    put: 'A law # \u202eon',
    problem: 'notes.yaml:3:18 control-character',
  },

  // Shape
  {
    says: 'a question without a reason for asking',
    file: SAFETY,
    find: '  why: Danger comes first.\n',
    put: '',
    problem: 'questions/safety.yaml:1:3 missing-key',
    hint: 'Why it is asked, for somebody who wants to know before they answer.',
  },
  {
    says: 'a choice without options',
    file: HARM,
    put: '- { id: signs, type: one_of, ask: Which?, why: So., cites: [signs.1, signs.2] }\n',
    problem: 'questions/harm.yaml:1:3 missing-key',
  },
  {
    says: 'a misspelt key',
    file: 'notes.yaml',
    find: 'title:',
    put: 'titel:',
    problem: 'notes.yaml:3:3 unknown-key',
    hint: 'Did you mean `title`?',
  },
  {
    says: 'a number for text',
    file: 'contacts.yaml',
    find: "'999'",
    put: '999',
    problem: 'contacts.yaml:5:10 wrong-type',
    hint: "Put it in quotes: '999'.",
  },
  {
    says: 'yes for true',
    file: 'contacts.yaml',
    find: 'in_guide: true',
    put: 'in_guide: yes',
    problem: 'contacts.yaml:9:13 wrong-type',
    hint: 'Write true or false, without quotes.',
  },
  {
    says: 'text for a list',
    file: HARM,
    find: '[Look for changes.]',
    put: 'Look for changes.',
    problem: 'questions/harm.yaml:6:9 wrong-type',
    hint: 'Write a list: [first, second].',
  },
  {
    says: 'an empty file',
    file: 'conflicts.yaml',
    put: '# nothing here\n',
    problem: 'conflicts.yaml:1:1 wrong-type',
    hint: 'Write [] if there is nothing to list.',
  },
  {
    says: 'a number as a key',
    file: 'facts.yaml',
    find: 'child:',
    put: '1: { says: x }\nchild:',
    problem: 'facts.yaml:1:1 wrong-type',
  },
  {
    says: 'a kind that does not exist',
    file: NOW,
    find: 'kind: do',
    put: 'kind: do not',
    problem: 'actions/now.yaml:2:9 wrong-value',
    hint: 'Did you mean `do_not`?',
  },
  {
    says: 'an id with capitals',
    file: 'notes.yaml',
    find: 'law_consent',
    put: 'LawConsent',
    problem: 'notes.yaml:1:7 wrong-value',
  },
  {
    says: 'an impossible month',
    file: 'contacts.yaml',
    find: '2021-02',
    put: '2021-13',
    problem: 'contacts.yaml:8:12 wrong-value',
  },
  {
    says: 'an impossible day',
    file: 'contacts.yaml',
    find: '2021-02',
    put: '2021-02-29',
    problem: 'contacts.yaml:8:12 wrong-value',
  },
  {
    says: 'empty text',
    file: 'notes.yaml',
    find: 'A law',
    put: "' '",
    problem: 'notes.yaml:3:10 wrong-value',
  },
  {
    says: 'a citation twice',
    file: 'notes.yaml',
    find: '[law.1]',
    put: '[law.1, law.1]',
    problem: 'notes.yaml:5:18 duplicate-entry',
  },
  {
    says: 'a value twice in a condition',
    file: 'facts.yaml',
    find: '[threats, secrets]',
    put: '[threats, threats]',
    problem: 'facts.yaml:7:48 duplicate-entry',
  },
  {
    says: 'a comparison with one side',
    file: HARM,
    find: '        - { option: secrets, says: Somebody hides something. }\n',
    put: '',
    problem: 'questions/harm.yaml:11:9 schema',
  },
  {
    says: '`alone` where one answer is possible',
    file: HARM,
    find: 'many_of',
    put: 'one_of',
    problem: 'questions/harm.yaml:3:3 schema',
  },

  // Grounds
  {
    says: 'procedures without a page',
    file: NOW,
    find: '  source: c2-p13\n',
    put: '',
    problem: 'actions/now.yaml:13:10 basis-source',
  },
  {
    says: 'an interpretation without a rationale',
    file: 'levels.yaml',
    find: '      rationale: Harm is urgent.\n',
    put: '',
    problem: 'levels.yaml:10:14 basis-source',
  },
  {
    says: 'a page where the guide is the basis',
    file: NOW,
    find: 'basis: guide',
    put: 'basis: guide\n  source: c2-p13',
    problem: 'actions/now.yaml:8:3 basis-source',
  },
  {
    says: 'a rationale where the procedures are the basis',
    file: NOW,
    find: 'source: c2-p13',
    put: 'source: c2-p13\n  rationale: We think so.',
    problem: 'actions/now.yaml:15:3 basis-source',
  },

  // Ids and options
  {
    says: 'two questions of one name',
    file: HARM,
    find: '- id: signs',
    put: '- { id: age, type: yes_no, ask: Really?, why: So., cites: [signs.1] }\n- id: signs',
    problem: 'questions/harm.yaml:1:9 duplicate-id',
  },
  {
    says: 'a fact with the name of a question',
    file: 'facts.yaml',
    find: 'harmed:',
    put: 'age: { says: x, when: { danger: yes }, cites: [signs.1] }\nharmed:',
    problem: 'facts.yaml:5:1 duplicate-id',
  },
  {
    says: 'an option twice',
    file: HARM,
    find: '{ id: none,',
    put: '{ id: secrets, label: Again }\n    - { id: none,',
    problem: 'questions/harm.yaml:17:13 duplicate-id',
  },
  {
    says: 'an id with a meaning of its own',
    file: 'notes.yaml',
    find: 'law_consent',
    put: 'any',
    problem: 'notes.yaml:1:7 reserved-id',
  },
  {
    says: 'an option called unknown',
    file: HARM,
    find: '{ id: none,',
    put: '{ id: unknown, label: Not known }\n    - { id: none,',
    problem: 'questions/harm.yaml:17:13 reserved-id',
  },
  {
    says: 'too many options',
    file: HARM,
    find: '    - { id: none,',
    put: `${options(28)}    - { id: none,`,
    problem: 'questions/harm.yaml:15:5 too-many-options',
  },
  {
    says: 'too few options',
    file: SAFETY,
    find: '    - { id: under_18, label: Under 18 }\n',
    put: '',
    problem: 'questions/safety.yaml:13:5 too-few-options',
  },
  {
    says: 'a yes/no question with another option',
    file: SAFETY,
    find: '  cites: [police.1]\n',
    put: '  cites: [police.1]\n  options: [{ id: yes, label: Now }, { id: maybe, label: Perhaps }]\n',
    problem: 'questions/safety.yaml:6:44 unknown-option',
  },
  {
    says: 'a lone option that does not exist',
    file: HARM,
    find: 'alone: none',
    put: 'alone: nnoe',
    problem: 'questions/harm.yaml:3:10 unknown-option',
    hint: 'Did you mean `none`?',
  },
  {
    says: 'a comparison with an option that does not exist',
    file: HARM,
    find: 'option: secrets',
    put: 'option: lies',
    problem: 'questions/harm.yaml:12:21 unknown-option',
    hint: 'It has `threats`, `secrets`, `none`.',
  },

  // Conditions
  {
    says: 'a misspelt question',
    file: 'facts.yaml',
    find: '{ age: 18_over }',
    put: '{ aeg: 18_over }',
    problem: 'facts.yaml:3:18 unknown-id',
    hint: 'Did you mean `age`?',
  },
  {
    says: 'a misspelt word of conditions',
    file: 'facts.yaml',
    find: '{ not: { age: 18_over } }',
    put: '{ nto: { age: 18_over }, age: 18_over }',
    problem: 'facts.yaml:3:11 unknown-id',
    hint: 'Did you mean `not`?',
  },
  {
    says: 'a value that the question does not have',
    file: 'facts.yaml',
    find: '18_over',
    put: '18_ovre',
    problem: 'facts.yaml:3:23 unknown-value',
    hint: 'Did you mean `18_over`?',
  },
  {
    says: 'a value in a list that the question does not have',
    file: 'facts.yaml',
    find: 'secrets',
    put: 'lies',
    problem: 'facts.yaml:7:48 unknown-value',
    hint: 'It takes `threats`, `secrets`, `none`.',
  },
  {
    says: 'true for yes',
    file: NOW,
    find: 'danger: yes',
    put: 'danger: true',
    problem: 'actions/now.yaml:3:19 unknown-value',
    hint: 'Write `yes`.',
  },
  {
    says: 'false for no, of a fact',
    file: NOW,
    find: 'harmed: no',
    put: 'harmed: false',
    problem: 'actions/now.yaml:10:37 unknown-value',
    hint: 'Write `no`.',
  },
  {
    says: 'yes for one of several options',
    file: 'facts.yaml',
    find: '18_over',
    put: 'yes',
    problem: 'facts.yaml:3:23 unknown-value',
    hint: 'It takes `under_18`, `18_over`.',
  },
  {
    says: '`unknown` in a condition',
    file: NOW,
    find: 'danger: yes',
    put: 'danger: unknown',
    problem: 'actions/now.yaml:3:19 unknown-value',
    hint: 'Leave it out. What is not known is handled for you: it never hides an action.',
  },
  {
    says: 'no value at all',
    file: NOW,
    find: 'danger: yes',
    put: 'danger: ',
    problem: 'actions/now.yaml:3:11 unknown-value',
    hint: 'It takes `yes`, `no`.',
  },
  {
    says: 'a condition for a value',
    file: NOW,
    find: 'danger: yes',
    put: 'danger: { age: 18_over }',
    problem: 'actions/now.yaml:3:19 wrong-type',
  },
  {
    says: 'text for a condition',
    file: NOW,
    find: '{ danger: yes }',
    put: 'danger',
    problem: 'actions/now.yaml:3:9 wrong-type',
  },
  {
    says: 'a map under any',
    file: 'facts.yaml',
    find: '[{ signs: [threats, secrets] }, { danger: yes }]',
    put: '{ signs: [threats, secrets] }',
    problem: 'facts.yaml:7:28 wrong-type',
  },
  {
    says: 'an empty condition',
    file: NOW,
    find: '{ danger: yes }',
    put: '{}',
    problem: 'actions/now.yaml:3:9 empty-condition',
    hint: 'Leave `when` out if it always applies.',
  },
  {
    says: 'an empty list under any',
    file: 'facts.yaml',
    find: '[{ signs: [threats, secrets] }, { danger: yes }]',
    put: '[]',
    problem: 'facts.yaml:7:28 empty-condition',
  },
  {
    says: 'an empty list of values',
    file: 'facts.yaml',
    find: '[threats, secrets]',
    put: '[]',
    problem: 'facts.yaml:7:38 empty-condition',
  },
  {
    says: '`provisional` in a fact',
    file: 'facts.yaml',
    find: 'child: yes,',
    put: 'child: yes, provisional: yes,',
    problem: 'facts.yaml:7:23 provisional-outside-action',
  },
  {
    says: '`provisional` in a reason',
    file: 'levels.yaml',
    find: 'when: { harmed: yes }',
    put: 'when: { harmed: yes, provisional: yes }',
    problem: 'levels.yaml:8:28 provisional-outside-action',
  },
  {
    says: 'a headline that names no action',
    file: 'levels.yaml',
    find: 'says: The child is in danger.',
    put: 'says: The child is in danger.\n  act: call_99',
    problem: 'levels.yaml:4:8 unknown-id',
    hint: 'Did you mean `call_999`?',
  },
  {
    says: 'an action that says to ring nobody whom the pack knows',
    file: NOW,
    find: 'text: Call 999.',
    put: 'text: Call 999.\n  rings: [polce]',
    problem: 'actions/now.yaml:5:11 unknown-id',
    hint: 'Did you mean `police`?',
  },
  {
    says: 'a plan that holds an action which is not there',
    file: 'pack.yaml',
    find: 'closing:',
    put: 'plan: { danger: x, standing: x, disagree: x, vital: [call_99] }\nclosing:',
    problem: 'pack.yaml:7:54 unknown-id',
    hint: 'Did you mean `call_999`?',
  },
  {
    says: 'a plan that is said otherwise to an answer which is not there',
    file: 'pack.yaml',
    find: 'closing:',
    put: 'plan: { danger: x, standing: x, disagree: x, vital: [call_999], said_to: { question: danger, disagree: { yess: x } } }\nclosing:',
    problem: 'pack.yaml:7:106 unknown-value',
    hint: 'Did you mean `yes`?',
  },
  {
    says: 'a wording of a headline that names no action',
    file: 'levels.yaml',
    find: 'says: Nothing else is known.',
    put: 'says: x\n  wording: [{ when: { danger: yes }, title: x, says: x, act: seek }]',
    problem: 'levels.yaml:15:62 unknown-id',
  },
  {
    says: 'a question about which cases are, that there is not',
    file: 'pack.yaml',
    find: 'facts: facts.yaml',
    put: 'topic_question: sings\nfacts: facts.yaml',
    problem: 'pack.yaml:14:17 unknown-id',
    hint: 'Did you mean `signs`?',
  },
  {
    says: 'a question about which cases are, that is answered yes or no',
    file: 'pack.yaml',
    find: 'facts: facts.yaml',
    put: 'topic_question: danger\nfacts: facts.yaml',
    problem: 'pack.yaml:14:17 wrong-value',
    hint: 'Name a question with options.',
  },
  {
    says: 'a group that cannot wait, that there is not',
    file: 'pack.yaml',
    find: 'facts: facts.yaml',
    put: 'urgent_group: nwo\nfacts: facts.yaml',
    problem: 'pack.yaml:14:15 unknown-id',
    hint: 'Did you mean `now`?',
  },
  {
    says: 'a call for help that no action is',
    file: 'pack.yaml',
    find: 'facts: facts.yaml',
    put: 'emergency_call: call_99\nfacts: facts.yaml',
    problem: 'pack.yaml:14:17 unknown-id',
    hint: 'Did you mean `call_999`?',
  },
  {
    says: 'a fact about children that there is not',
    file: 'pack.yaml',
    find: 'facts: facts.yaml',
    put: 'child_fact: chidl\nfacts: facts.yaml',
    problem: 'pack.yaml:14:13 unknown-id',
    hint: 'Did you mean `child`?',
  },
  {
    says: 'somebody to report to, who is no contact',
    file: 'pack.yaml',
    find: 'facts: facts.yaml',
    put: 'report_contacts: [police, polcie]\nfacts: facts.yaml',
    problem: 'pack.yaml:14:27 unknown-id',
    hint: 'Did you mean `police`?',
  },
  {
    says: 'a wording that names no question',
    file: NOW,
    find: 'detail: Say where the child is.',
    put: 'wording: [{ when: { dangr: yes }, text: x }]',
    problem: 'actions/now.yaml:5:23 unknown-id',
    hint: 'Did you mean `danger`?',
  },
  {
    says: 'a wording that cites without a basis',
    file: NOW,
    find: 'detail: Say where the child is.',
    put: 'wording: [{ when: { danger: yes }, text: x, cites: [police.1] }]',
    problem: 'actions/now.yaml:5:47 missing-key',
  },
  {
    says: '`provisional: no`',
    file: NOW,
    find: 'provisional: yes',
    put: 'provisional: no',
    problem: 'actions/now.yaml:10:24 unknown-value',
  },
  {
    says: 'facts that rest on one another',
    file: 'facts.yaml',
    find: 'harmed:',
    put: 'a: { says: x, when: { b: yes }, cites: [scope.1] }\nb: { says: x, when: { a: no }, cites: [scope.1] }\nharmed:',
    problem: 'facts.yaml:6:23 fact-cycle',
  },
  {
    says: 'very many facts in a row, each after the one that it rests on',
    file: 'facts.yaml',
    find: 'harmed:\n  says: the child is harmed\n  when: { ',
    put: `${Array.from({ length: 199 }, (_, i) => `a${i}: { says: x, when: { ${i === 0 ? 'danger' : `a${i - 1}`}: yes }, cites: [scope.1] }\n`).join('')}harmed:\n  says: the child is harmed\n  when: { a198: yes, `,
    problem: 'facts.yaml:206:11 too-deep',
  },
  {
    says: 'a question that rests on its own answer through a fact',
    file: SAFETY,
    find: '  unknown: false\n',
    put: '  unknown: false\n  when: { child: yes }\n',
    problem: 'questions/safety.yaml:12:11 path-cycle',
  },
  {
    says: 'a question that rests on itself',
    file: SAFETY,
    find: '  cites: [police.1]\n',
    put: '  cites: [police.1]\n  when: { danger: yes }\n',
    problem: 'questions/safety.yaml:6:11 path-cycle',
  },
  {
    says: 'a stage that rests on a question of its own',
    file: 'pack.yaml',
    find: '{ child: yes }',
    put: '{ child: yes, signs: threats }',
    problem: 'pack.yaml:11:77 path-cycle',
  },

  // Levels and citations
  {
    says: 'a last level that needs something',
    file: 'levels.yaml',
    find: 'this is always so,',
    put: 'sometimes so, when: { danger: yes },',
    problem: 'levels.yaml:12:1 no-fallback-level',
  },
  {
    says: 'a statement that the guide does not have',
    file: 'notes.yaml',
    find: 'law.1',
    put: 'law.2',
    problem: 'notes.yaml:5:11 unknown-statement',
    hint: 'Did you mean `law.1`?',
  },
  {
    says: 'a change since the guide that touches a statement the guide does not have',
    file: 'since.yaml',
    find: 'law.1',
    put: 'law.2',
    problem: 'since.yaml:6:13 unknown-statement',
    hint: 'Did you mean `law.1`?',
  },
  {
    says: 'a rule without `cites`',
    file: NOW,
    find: '  cites: [police.1]\n',
    put: '',
    problem: 'actions/now.yaml:1:3 missing-citation',
  },
  {
    says: 'a rule with nothing under `cites`',
    file: 'facts.yaml',
    find: '[scope.1]',
    put: '[]',
    problem: 'facts.yaml:4:10 missing-citation',
  },
  {
    says: 'two contacts with the same rank',
    file: 'contacts.yaml',
    find: '  rank: 1\n',
    put: '  rank: 1\n- { id: two, name: B, helps_when: C., for: [child], source: D, checked: null, in_guide: false, rank: 1 }\n',
    problem: 'contacts.yaml:12:102 duplicate-rank',
  },
  {
    says: 'a contact of the guide that cites nothing',
    file: 'contacts.yaml',
    find: '  cites: [police.1]\n',
    put: '',
    problem: 'contacts.yaml:1:7 missing-citation',
  },
  {
    says: 'a step that nothing cites',
    file: 'guide.yaml',
    find: '- section: The rest',
    put: '    - { id: police.3, kind: step, gist: a further step }\n- section: The rest',
    problem: 'guide.yaml:5:13 uncited-statement',
  },
  {
    says: 'advice that only an action and a reason cite, made a definition',
    file: 'guide.yaml',
    find: 'police.2, kind: advice',
    put: 'police.2, kind: definition',
    problem: 'guide.yaml:4:13 uncited-statement',
  },
  {
    says: 'a fact that nothing uses',
    file: 'facts.yaml',
    find: 'harmed:',
    put: 'grown_up: { says: x, when: { age: 18_over }, cites: [scope.1] }\nharmed:',
    problem: 'facts.yaml:5:1 unused-fact',
  },
  {
    says: 'a question that nothing uses',
    file: SAFETY,
    find: '- id: age',
    put: '- { id: seen, type: yes_no, ask: Seen?, why: So., cites: [police.1] }\n- id: age',
    problem: 'questions/safety.yaml:6:9 unused-question',
  },

  // Properties
  {
    says: 'a file of properties that is not there',
    file: 'properties.yaml',
    put: null,
    problem: 'pack.yaml:20:13 file-missing',
  },
  {
    says: 'a property that expects nothing',
    file: PROPERTIES,
    find: '{ first: call_999, level: high }',
    put: '{}',
    problem: 'properties.yaml:4:11 schema',
  },
  {
    says: 'a property without an expectation',
    file: PROPERTIES,
    find: '  expect: { first: call_999, level: high }\n',
    put: '',
    problem: 'properties.yaml:1:3 missing-key',
  },
  {
    says: 'a misspelt expectation',
    file: PROPERTIES,
    find: 'shown',
    put: 'show',
    problem: 'properties.yaml:10:13 unknown-key',
    hint: 'Did you mean `shown`?',
  },
  {
    says: 'an empty list of what is expected',
    file: PROPERTIES,
    find: '[call_999]',
    put: '[]',
    problem: 'properties.yaml:10:20 schema',
  },
  {
    says: 'one action of which at most one may apply',
    file: PROPERTIES,
    find: 'shown:',
    put: 'at_most_one:',
    problem: 'properties.yaml:10:26 schema',
  },
  {
    says: 'two properties of one name',
    file: PROPERTIES,
    find: 'doubt_is_not_hidden',
    put: 'danger_brings_999',
    problem: 'properties.yaml:6:7 duplicate-id',
  },
  {
    says: 'a property that cites nothing',
    file: PROPERTIES,
    find: '  cites: [police.1]\n',
    put: '',
    problem: 'properties.yaml:1:3 missing-citation',
  },
  {
    says: 'a property that cites what the guide does not have',
    file: PROPERTIES,
    find: 'police.2',
    put: 'polce.2',
    problem: 'properties.yaml:11:21 unknown-statement',
    hint: 'Did you mean `police.2`?',
  },
  {
    says: 'a premise with a misspelt question',
    file: PROPERTIES,
    find: 'given: { danger: yes }',
    put: 'given: { dagner: yes }',
    problem: 'properties.yaml:3:12 unknown-id',
    hint: 'Did you mean `danger`?',
  },
  {
    says: 'a possible premise with a value that does not exist',
    file: PROPERTIES,
    find: 'danger: yes }\n  given_level',
    put: 'danger: yse }\n  given_level',
    problem: 'properties.yaml:8:47 unknown-value',
    hint: 'Did you mean `yes`?',
  },
  {
    says: 'an empty premise',
    file: PROPERTIES,
    find: 'given: { danger: yes }',
    put: 'given: {}',
    problem: 'properties.yaml:3:10 empty-condition',
    hint: 'Leave the premise out if the property always holds.',
  },
  {
    says: 'a premise with `when` for `given`',
    file: PROPERTIES,
    find: 'given: {',
    put: 'when: {',
    problem: 'properties.yaml:3:3 unknown-key',
  },
  {
    says: 'a premise with a level that does not exist',
    file: PROPERTIES,
    find: '[low]',
    put: '[lwo]',
    problem: 'properties.yaml:9:17 unknown-id',
    hint: 'Did you mean `low`?',
  },
  {
    says: 'an expected level that does not exist',
    file: PROPERTIES,
    find: 'level: high',
    put: 'level: hihg',
    problem: 'properties.yaml:4:37 unknown-id',
    hint: 'Did you mean `high`?',
  },
  {
    says: 'a first action that does not exist',
    file: PROPERTIES,
    find: 'first: call_999',
    put: 'first: cal_999',
    problem: 'properties.yaml:4:20 unknown-id',
    hint: 'Did you mean `call_999`?',
  },
  {
    says: 'an expected contact that does not exist',
    file: PROPERTIES,
    find: '[police]',
    put: '[polcie]',
    problem: 'properties.yaml:10:43 unknown-id',
    hint: 'Did you mean `police`?',
  },
  {
    says: 'a fact where only a question can change',
    file: PROPERTIES,
    find: '[age]',
    put: '[child]',
    problem: 'properties.yaml:10:74 unknown-id',
  },
  {
    says: 'a fact that only a property uses',
    file: PROPERTIES,
    find: 'given: { danger: yes }',
    put: 'given: { danger: yes, grown_up: no }',
    also: {
      'facts.yaml': `${TINY['facts.yaml']}grown_up: { says: x, when: { age: 18_over }, cites: [scope.1] }\n`,
    },
    problem: 'facts.yaml:9:1 unused-fact',
  },
  {
    says: 'a property of a mark that is misspelt',
    file: PROPERTIES,
    find: 'level: high }',
    put: 'level: high, not_marked: [refer] }',
    also: { 'pack.yaml': `${TINY['pack.yaml']}marks: { refers: { says: It refers. } }\n` },
    problem: 'properties.yaml:4:56 unknown-id',
    hint: 'Did you mean `refers`?',
  },
  // Marks and what a line forbids
  {
    says: 'a mark that is misspelt',
    file: NOW,
    find: '  text: Call 999.',
    put: '  text: Call 999.\n  marks: { refer: yes }',
    also: { 'pack.yaml': `${TINY['pack.yaml']}marks: { refers: { says: It refers. } }\n` },
    problem: 'actions/now.yaml:5:12 unknown-id',
    hint: 'Did you mean `refers`?',
  },
  {
    says: 'an entry that does not say whether it has a mark',
    file: 'pack.yaml',
    find: 'facts: facts.yaml',
    put: 'marks: { law: { says: It is law., on: [note] } }\nfacts: facts.yaml',
    problem: 'notes.yaml:1:7 missing-mark',
    hint: 'Add `law: yes` or `law: no` under its `marks`.',
  },
  {
    says: 'a line that forbids what is not there',
    file: NOW,
    find: '- id: seek_advice',
    put: '- { id: do_not_post, kind: do_not, text: x, forbids: [seek_advise], cites: [police.1], basis: guide }\n- id: seek_advice',
    problem: 'actions/now.yaml:8:55 unknown-id',
    hint: 'Did you mean `seek_advice`?',
  },
  {
    says: 'a line that does not say how it reads while its condition is open',
    file: NOW,
    find: '- id: seek_advice',
    put: '- { id: do_not_post, kind: do_not, when: { danger: yes }, text: x, cites: [police.1], basis: guide }\n- id: seek_advice',
    problem: 'actions/now.yaml:8:3 missing-key',
  },
  {
    says: 'something to do that forbids',
    file: NOW,
    find: '  text: Call 999.',
    put: '  text: Call 999.\n  forbids: [seek_advice]',
    problem: 'actions/now.yaml:5:3 schema',
  },
  {
    says: 'an unknown name in ask_when',
    file: SAFETY,
    find: 'cites: [police.1]',
    put: 'cites: [police.1]\n  ask_when: { childs: yes }',
    problem: 'questions/safety.yaml:6:15 unknown-id',
    hint: 'Did you mean `child`?',
  },
  {
    says: 'a step that only a property cites',
    file: PROPERTIES,
    find: '[police.1, police.2]',
    put: '[police.3]',
    also: { 'guide.yaml': `${TINY['guide.yaml']}    - { id: police.3, kind: step, gist: one more }\n` },
    problem: 'guide.yaml:11:13 uncited-statement',
  },
];

function edited({ file, find, put, also }: Mistake): PackText {
  if (find === undefined) return { ...TINY, ...also, [file]: put };
  const text: string = TINY[file];
  expect(text).toContain(find);
  return { ...TINY, ...also, [file]: text.replace(find, () => String(put)) };
}

describe('a pack with one mistake has one problem', () => {
  test.each(mistakes)('$says: $problem', async (mistake) => {
    const folder = await writeFiles(edited(mistake));
    const { pack, problems } = await loadPack(folder);
    expect(pack).toBeUndefined();
    expect(placesOf(folder, problems)).toEqual([mistake.problem]);
    expect(problems[0]?.hint).toEqual(mistake.hint ?? problems[0]?.hint);
  });

  test('a link out of the folder: path-outside-pack', async () => {
    const outside = await writeFiles({ 'notes.yaml': '[]' });
    const folder = await writeFiles({ ...TINY, 'notes.yaml': null });
    await symlink(join(outside, 'notes.yaml'), join(folder, 'notes.yaml'));
    expect(placesOf(folder, (await loadPack(folder)).problems)).toEqual(['pack.yaml:17:8 path-outside-pack']);
  });

  test('a folder in the place of a file: file-unreadable', async () => {
    const folder = await writeFiles({ ...TINY, 'notes.yaml': null });
    await mkdir(join(folder, 'notes.yaml'));
    expect(placesOf(folder, (await loadPack(folder)).problems)).toEqual(['pack.yaml:17:8 file-unreadable']);
  });

  test('more than a hundred mistakes in a file: too-many-problems', async () => {
    const folder = await writeFiles(TINY);
    const lines = Array.from({ length: 150 }, (_, i) => `nonsense_${i}: yes`).join('\n');
    await writeFile(join(folder, 'pack.yaml'), `${TINY['pack.yaml']}${lines}\n`);
    const places = placesOf(folder, (await loadPack(folder)).problems);
    expect(places).toHaveLength(101);
    expect(places.at(-1)).toBe('pack.yaml:1:1 too-many-problems');
  });
});

test('every code has a row', () => {
  const shown = new Set(mistakes.map(({ problem }) => problem.split(' ')[1]));
  const elsewhere = new Set(['too-many-problems']);
  expect(Object.keys(PROBLEM_CODES).filter((code) => !shown.has(code) && !elsewhere.has(code))).toEqual([]);
});
