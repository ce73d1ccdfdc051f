import { schemaFiles } from '../lookup/schema.ts';

/** What somebody says of a pack that they begin. */
export interface Begun {
  readonly id: string;
  readonly title: string;
  /** The document that the pack is to encode, who published it, and when it was last updated. */
  readonly source: string;
  readonly publisher: string;
  readonly updated: string;
}

/**
 * A small pack that can be checked, proved and tried as it is, by the names of its files. Its comments say what to change. Nothing in
 * it is a rule of the document: its statements say so.
 */
export function newFiles(pack: Begun): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(FILES).map(
      ([name, text]) => [name, `${firstLine(name)}${filled(text, pack)}`] as const,
    ),
    ...[...schemaFiles()].map(([name, text]) => [`schema/${name}`, text] as const),
  ]);
}

function firstLine(name: string): string {
  const [folder, inside] = name.split('/');
  const kind = folder === 'scenarios' ? 'scenario' : folder!.replace('.yaml', '');
  return `# yaml-language-server: $schema=${inside === undefined ? '' : '../'}schema/${kind}.schema.json\n`;
}

/** Words that somebody typed, as text that YAML reads as it stands. */
function filled(text: string, pack: Begun): string {
  return text.replaceAll(/<(id|title|source|publisher|updated)>/g, (_, key: keyof Begun) =>
    key === 'id' || key === 'updated' ? pack[key] : JSON.stringify(pack[key]),
  );
}

const FILES: Readonly<Record<string, string>> = {
  'pack.yaml': `# What the pack is, and which files it is made of. docs/pack-format.md explains every key.
id: <id>
version: 0.1.0
title: <title>
languages: [en]
source:
  title: <source>
  publisher: <publisher>
  updated: <updated>
# What your document is called: in the marks behind each line, and where a result explains them. Change the words, keep the keys.
bases:
  guide: { title: The document, mark: document, says: 'The document says so, in the statement with that number.' }
  interpretation:
    mark: our reading of document
    says: The document does not say this. It is how these rules read it, and they give a reason.
  outside: { mark: not in the document }
standing: A first draft of rules. It is not an official publication, and nobody should use it for a real case yet.
closing: This supports your judgement. It does not replace it.
review:
  by: null
  on: null
  says: Nobody with authority has reviewed these rules yet.
# The stages of the questions, in the order in which they are asked: what is most urgent first.
stages:
  - { id: first, title: First, file: questions/first.yaml }
# The groups of actions, in the order in which they are done.
responses:
  - { id: now, title: Now, file: actions/now.yaml }
facts: facts.yaml
levels: levels.yaml
contacts: contacts.yaml
notes: notes.yaml
conflicts: conflicts.yaml
guide: guide.yaml
properties: properties.yaml
`,
  'guide.yaml': `# Begin here: list every statement of your document, in your own words. Replace these three.
# The label of a statement is a word for its section and a number. The kind decides who must cite it.
# carried_by is the second entry of a double entry: what cites the statement. Write [] and \`safeguard rules check\` prints the list.
- section: What to do
  statements:
    - { id: what.1, kind: step, gist: 'if it is urgent, get help at once', carried_by: [urgent, act_now, get_help] }
    - { id: what.2, kind: step, gist: tell the person who is responsible, carried_by: [told, tell_responsible] }
    - { id: what.3, kind: advice, gist: write down what happened, carried_by: [routine, note_it_down] }
`,
  'questions/first.yaml': `# One entry for each question. "Not known" is always a possible answer: never list it.
- id: urgent
  type: yes_no
  ask: Does somebody need help now?
  why: What is urgent comes first.
  cites: [what.1]

- id: told
  type: yes_no
  ask: Does the person who is responsible know of it?
  why: They decide what happens next.
  cites: [what.2]
`,
  'facts.yaml': `# Conditions with a name, for what several rules need. None yet. One would look like this:
# still_open:
#   says: nobody responsible knows of it
#   when: { told: no }
#   cites: [what.2]
{}
`,
  'levels.yaml': `# How urgent a result is, the most urgent first. The ids are yours. The last level needs a reason without \`when\`.
act_now:
  short: now
  title: Get help now
  says: Somebody needs help.
  act: get_help
  brought_by:
    - says: somebody needs help
      when: { urgent: yes }
      cites: [what.1]
      basis: guide

routine:
  short: routine
  title: Follow the usual steps
  says: Nothing answered so far is urgent.
  brought_by:
    - says: the usual steps are always right
      cites: [what.3]
      basis: guide
`,
  'actions/now.yaml': `# What to do (do), not to do (do_not) or to think about (consider), in the order in which it is done.
- id: get_help
  kind: do
  when: { urgent: yes }
  text: Get help now.
  cites: [what.1]
  basis: guide

- id: tell_responsible
  kind: do
  when: { told: no }
  text: Tell the person who is responsible.
  cites: [what.2]
  basis: guide

- id: note_it_down
  kind: do
  text: Write down what happened and what you did.
  place: then
  cites: [what.3]
  basis: guide
`,
  'contacts.yaml': `# Who can help. Never write a number that you have not seen in a source. None yet:
[]
`,
  'notes.yaml': `# Law and further guides. None yet:
[]
`,
  'conflicts.yaml': `# Answers that cannot both be right. None yet:
[]
`,
  'properties.yaml': `# What must hold for every possible set of answers: \`safeguard rules prove\` proves it. Say for each rule when it must apply, and
# when it must not. \`safeguard rules mutate\` shows the rules that no property looks after.
- id: urgent_gets_help_first
  says: Where somebody needs help, that comes first, whatever else was answered.
  given: { urgent: yes }
  expect: { level: act_now, first: get_help }
  cites: [what.1]

- id: possible_help_is_not_hidden
  says: As long as it is not known whether somebody needs help, it is shown.
  given_possible: { urgent: yes }
  expect: { possible_level_at_least: act_now, shown: [get_help] }
  cites: [what.1]

- id: nothing_urgent_stays_routine
  says: Where nobody needs help, nothing urgent is shown.
  given: { urgent: no }
  expect: { level: routine, not_actions: [get_help] }
  cites: [what.3]

- id: who_does_not_know_is_told
  says: Where the person responsible does not know, they are told.
  given: { told: no }
  expect: { actions: [tell_responsible], plan_now: [tell_responsible] }
  cites: [what.2]

- id: who_knows_is_not_told_again
  says: Where they know, nobody is sent to tell them again.
  given: { told: yes }
  expect: { not_actions: [tell_responsible] }
  cites: [what.2]

- id: it_is_always_written_down
  says: What happened is written down in every case, afterwards.
  expect: { actions: [note_it_down], plan_then: [note_it_down] }
  cites: [what.3]
`,
  'scenarios/somebody-needs-help.yaml': `# A made-up case: to train with, and a test of the rules. Never write down a real one.
id: somebody-needs-help
title: Somebody needs help
themes: [urgent]
difficulty: easy
vignette: Somebody in the next room calls for help. You are alone.
known: [Somebody needs help., Nobody else knows of it.]
not_known: [What happened.]
answers: { urgent: yes, told: no }
expect:
  level: act_now
  possible_level: act_now
  actions: [get_help, tell_responsible, note_it_down]
  not_actions: []
deciding: what.1
why: Help comes before anything else.
debrief: [What would you do first?]
mistakes:
  - { mistake: Writing it down before getting help., why: Help comes first. }
`,
};
