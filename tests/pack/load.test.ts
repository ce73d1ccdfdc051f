import { expect, test } from 'vitest';
import { loadPack } from '../../src/pack/load.ts';
import { placesOf, TINY, writeFiles } from './tiny-pack.ts';

test('a pack without a mistake becomes data', async () => {
  const folder = await writeFiles(TINY);
  const { pack, problems } = await loadPack(folder);
  expect(problems).toEqual([]);
  expect(pack).toEqual({
    id: 'tiny',
    version: '1.0.0',
    title: 'A tiny pack',
    languages: ['en'],
    source: { title: 'The guide', publisher: 'A publisher', updated: '2021-02' },
    standing: 'Made up for tests.',
    closing: 'Use your judgement.',
    review: { by: null, on: null, says: 'Nobody has reviewed it.' },
    digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    marks: [],
    stages: [
      { id: 'safety', title: 'Safety' },
      { id: 'harm', title: 'Harm' },
    ],
    questions: [
      {
        id: 'danger',
        stage: 'safety',
        type: 'yes_no',
        ask: 'Is the child in danger?',
        why: 'Danger comes first.',
        help: [],
        compare: [],
        cites: ['police.1'],
        options: [
          { id: 'yes', label: 'Yes', help: [], cites: [] },
          { id: 'no', label: 'No', help: [], cites: [] },
        ],
        unknown: true,
      },
      {
        id: 'age',
        stage: 'safety',
        type: 'one_of',
        ask: 'How old is the child?',
        why: 'The guide is about children.',
        help: [],
        compare: [],
        cites: ['scope.1'],
        options: [
          { id: 'under_18', label: 'Under 18', help: [], cites: [] },
          { id: '18_over', label: '18 or over', help: [], cites: [] },
        ],
        unknown: false,
      },
      {
        id: 'signs',
        stage: 'harm',
        type: 'many_of',
        ask: 'Which signs are there?',
        why: 'Signs tell of harm.',
        help: ['Look for changes.'],
        compare: [
          {
            title: 'Which is which',
            sides: [
              { option: 'threats', says: 'Somebody demands something.' },
              { option: 'secrets', says: 'Somebody hides something.' },
            ],
            cites: ['signs.2'],
          },
        ],
        cites: ['signs.1'],
        options: [
          { id: 'threats', label: 'Threats', help: ['Of any kind.'], cites: ['signs.1'] },
          { id: 'secrets', label: 'Secrets', help: [], cites: [] },
          { id: 'none', label: 'None of these', help: [], cites: [] },
        ],
        unknown: true,
        alone: 'none',
        when: { fact: 'child' },
      },
    ],
    facts: [
      {
        id: 'child',
        says: 'the child is under 18',
        when: { not: { question: 'age', in: ['18_over'] } },
        cites: ['scope.1'],
      },
      {
        id: 'harmed',
        says: 'the child is harmed',
        when: {
          all: [
            { fact: 'child' },
            {
              any: [
                { question: 'signs', in: ['threats', 'secrets'] },
                { question: 'danger', in: ['yes'] },
              ],
            },
          ],
        },
        cites: ['signs.1'],
      },
    ],
    levels: [
      {
        id: 'high',
        title: 'Call 999',
        says: 'The child is in danger.',
        urgent: {
          title: 'CALL 999',
          do: ['Call 999.'],
          tell: ['Where the child is.'],
          do_not_wait_for: ['a form'],
        },
        brought_by: [
          {
            says: 'the child is in danger',
            when: { question: 'danger', in: ['yes'] },
            cites: ['police.1'],
            basis: 'guide',
          },
          {
            says: 'the child is harmed',
            when: { fact: 'harmed' },
            cites: ['signs.1'],
            basis: 'interpretation',
            rationale: 'Harm is urgent.',
          },
        ],
      },
      {
        id: 'low',
        title: 'Keep watch',
        says: 'Nothing else is known.',
        brought_by: [{ says: 'this is always so', cites: ['police.2'], basis: 'guide' }],
      },
    ],
    groups: [{ id: 'now', title: 'Now' }],
    actions: [
      {
        id: 'call_999',
        group: 'now',
        kind: 'do',
        text: 'Call 999.',
        detail: 'Say where the child is.',
        when: { question: 'danger', in: ['yes'] },
        cites: ['police.1'],
        basis: 'guide',
      },
      {
        id: 'seek_advice',
        group: 'now',
        kind: 'consider',
        text: 'Ask for advice.',
        when: { all: [{ provisional: true }, { not: { fact: 'harmed' } }] },
        cites: ['police.2'],
        basis: 'procedures',
        source: 'c2-p13',
      },
    ],
    contacts: [
      {
        id: 'police',
        name: 'Police',
        helps_when: 'In an emergency.',
        rank: 1,
        for: ['child', 'practitioner'],
        phone: '999',
        languages: ['en', 'cy'],
        source: 'The guide',
        checked: '2021-02',
        in_guide: true,
        cites: ['police.1'],
      },
    ],
    notes: [
      { id: 'law_consent', kind: 'law', title: 'A law', text: 'The law says something.', cites: ['law.1'] },
    ],
    conflicts: [
      {
        id: 'danger_without_signs',
        text: 'Danger and no signs do not fit together.',
        when: {
          all: [
            { question: 'danger', in: ['yes'] },
            { question: 'signs', in: ['none'] },
          ],
        },
        cites: ['police.1'],
      },
    ],
    since: [
      {
        id: 'newer_law',
        title: 'A newer law',
        text: 'The law says something else now.',
        since: '2021-01-31',
        source: { title: 'A page about the law', web: 'https://law.example.org/2024' },
        touches: ['law.1', 'signs.1'],
        looked_at: '2021-02',
      },
    ],
    statements: [
      { id: 'police.1', section: 'Police', kind: 'step', gist: 'danger means 999' },
      { id: 'police.2', section: 'Police', kind: 'advice', gist: 'keep watch' },
      { id: 'scope.1', section: 'The rest', kind: 'context', gist: 'children are under 18' },
      { id: 'signs.1', section: 'The rest', kind: 'indicator', gist: 'threats are a sign' },
      { id: 'signs.2', section: 'The rest', kind: 'definition', gist: 'what threats are' },
      { id: 'law.1', section: 'The rest', kind: 'law', gist: 'there is a law' },
    ],
  });
});

test('the order of keys in the files changes neither the data nor the digest', async () => {
  const { pack } = await loadPack(await writeFiles(TINY));
  const turned = TINY['notes.yaml'].split('\n').filter(Boolean);
  const notes = `- ${turned
    .slice(1)
    .map((line) => line.trim())
    .toReversed()
    .join('\n  ')}\n  id: law_consent\n`;
  const again = await loadPack(await writeFiles({ ...TINY, 'notes.yaml': notes }));
  expect(JSON.stringify(again.pack)).toBe(JSON.stringify(pack));
});

test('the digest changes with any text', async () => {
  const { pack } = await loadPack(await writeFiles(TINY));
  const notes = TINY['notes.yaml'].replace('something', 'anything');
  const other = await loadPack(await writeFiles({ ...TINY, 'notes.yaml': notes }));
  expect(other.pack?.digest).toMatch(/^sha256:/);
  expect(other.pack?.digest).not.toBe(pack?.digest);
});

test('both conditions count where a stage and its question have one', async () => {
  const harm = TINY['questions/harm.yaml'].replace(
    '  alone: none\n',
    '  alone: none\n  when: { danger: no }\n',
  );
  const { pack } = await loadPack(await writeFiles({ ...TINY, 'questions/harm.yaml': harm }));
  const when = { all: [{ fact: 'child' }, { question: 'danger', in: ['no'] }] };
  expect(pack?.questions.find(({ id }) => id === 'signs')?.when).toEqual(when);
});

test('a yes/no question may label its options', async () => {
  const options = '  options: [{ id: no, label: Not now }, { id: yes, label: Now, help: [Or soon.] }]\n';
  const safety = TINY['questions/safety.yaml'].replace(
    '  cites: [police.1]\n',
    `  cites: [police.1]\n${options}`,
  );
  const { pack } = await loadPack(await writeFiles({ ...TINY, 'questions/safety.yaml': safety }));
  expect(pack?.questions[0]?.options).toEqual([
    { id: 'yes', label: 'Now', help: ['Or soon.'], cites: [] },
    { id: 'no', label: 'Not now', help: [], cites: [] },
  ]);
});

test('a byte order mark and Windows line ends do no harm', async () => {
  const files = Object.entries(TINY).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]);
  const { pack } = await loadPack(await writeFiles(TINY));
  expect((await loadPack(await writeFiles(Object.fromEntries(files)))).pack).toEqual(pack);
});

test('the mistakes of all files are reported at once, in the order of the files', async () => {
  const folder = await writeFiles({
    ...TINY,
    'questions/safety.yaml': TINY['questions/safety.yaml'].replace('  why: Danger comes first.\n', ''),
    'facts.yaml': TINY['facts.yaml'].replace('danger: yes', 'dangr: yes').replace('18_over', '18_ovr'),
    'levels.yaml': 'high: [\n',
    'actions/now.yaml': TINY['actions/now.yaml']
      .replace('kind: do', 'kind: must')
      .replace('[police.2]', '[police.9]'),
    'contacts.yaml': TINY['contacts.yaml'].replace("'999'", '999'),
    'notes.yaml': null,
  });
  const { problems } = await loadPack(folder);
  expect(placesOf(folder, problems)).toEqual([
    'pack.yaml:17:8 file-missing',
    'questions/safety.yaml:1:3 missing-key',
    'facts.yaml:3:23 unknown-value',
    'facts.yaml:7:62 unknown-id',
    'levels.yaml:1:7 yaml-syntax',
    'actions/now.yaml:2:9 wrong-value',
    'actions/now.yaml:12:11 unknown-statement',
    'contacts.yaml:5:10 wrong-type',
  ]);
});

test('a file that cannot be read hides nothing else, and nothing that it may hold is called unknown or unused', async () => {
  const folder = await writeFiles({
    ...TINY,
    'questions/harm.yaml': 'a: [b',
    'notes.yaml': `${TINY['notes.yaml']}  cite: [law.1]\n`,
  });
  const { problems } = await loadPack(folder);
  expect(placesOf(folder, problems)).toEqual([
    'questions/harm.yaml:1:4 yaml-syntax',
    'notes.yaml:6:3 unknown-key',
  ]);
});

test('a misspelt name does not make its question unused or its statement uncited', async () => {
  const folder = await writeFiles({
    ...TINY,
    'facts.yaml': TINY['facts.yaml'].replace('{ age: 18_over }', '{ agee: 18_over }'),
    'notes.yaml': TINY['notes.yaml'].replace('[law.1]', '[lw.1]'),
  });
  const { problems } = await loadPack(folder);
  expect(placesOf(folder, problems)).toEqual([
    'facts.yaml:3:18 unknown-id',
    'notes.yaml:5:11 unknown-statement',
  ]);
  expect(problems.map(({ hint }) => hint)).toEqual(['Did you mean `age`?', 'Did you mean `law.1`?']);
});

test('marks, what a line forbids, and when a question is asked become data', async () => {
  const folder = await writeFiles({
    ...TINY,
    'pack.yaml': `${TINY['pack.yaml']}marks:
  family_contact: { says: It invites contact with the family., on: [action, note] }
  refers: { says: It brings the case to somebody. }
`,
    'actions/now.yaml': `${TINY['actions/now.yaml'].replaceAll('  cites:', '  marks: { family_contact: no }\n  cites:')}- id: do_not_post
  kind: do_not
  when: { danger: yes }
  text: Do not post about it.
  while_unknown: Do not post about it, unless you know that there is no danger.
  forbids: [seek_advice]
  marks: { refers: yes, family_contact: no }
  cites: [police.1]
  basis: guide
`,
    'notes.yaml': `${TINY['notes.yaml']}  marks: { family_contact: yes }\n`,
    'questions/safety.yaml': TINY['questions/safety.yaml'].replace(
      'cites: [police.1]',
      'cites: [police.1]\n  ask_when: { child: yes }\n  quick_when: { signs: threats }',
    ),
  });
  const { pack, problems } = await loadPack(folder);
  expect(problems).toEqual([]);
  expect(pack?.marks).toEqual([
    { id: 'family_contact', says: 'It invites contact with the family.', on: ['action', 'note'] },
    { id: 'refers', says: 'It brings the case to somebody.', on: [] },
  ]);
  expect(pack?.actions.map(({ marks }) => marks)).toEqual([undefined, undefined, ['refers']]);
  expect(pack?.actions[2]).toMatchObject({
    while_unknown: 'Do not post about it, unless you know that there is no danger.',
    forbids: ['seek_advice'],
  });
  expect(pack?.notes[0]?.marks).toEqual(['family_contact']);
  expect(pack?.questions[0]).toMatchObject({
    ask_when: { fact: 'child' },
    quick_when: { question: 'signs', in: ['threats'] },
  });
});
