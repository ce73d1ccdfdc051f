import type { Assessment } from '../../src/engine/assessment.ts';
import type { PackData, Question } from '../../src/engine/pack-data.ts';

const YES_NO = [
  { id: 'yes', label: 'Yes', help: [], cites: [] },
  { id: 'no', label: 'No', help: [], cites: [] },
];

function question(id: string, ask: string, more: Partial<Question> = {}): Question {
  return {
    id,
    stage: 'all',
    type: 'yes_no',
    ask,
    why: '',
    help: [],
    compare: [],
    cites: [],
    options: YES_NO,
    unknown: true,
    ...more,
  };
}

function options(labels: Readonly<Record<string, string>>): Question['options'] {
  return Object.entries(labels).map(([id, label]) => ({ id, label, help: [], cites: [] }));
}

/** A small pack with one entry of every sort that a result can show. */
export const PACK: PackData = {
  id: 'small',
  version: '1.2.3',
  title: 'Children online',
  languages: ['en'],
  source: { title: 'A guide', publisher: 'A publisher', updated: '2021-02' },
  standing: 'An independent encoding. It is not an official publication.',
  closing: 'This supports your professional judgement. It does not replace it.',
  review: { by: null, on: null, says: 'Nobody with authority has reviewed these rules yet.' },
  digest: `sha256:${'0f'.repeat(32)}`,
  marks: [],
  stages: [{ id: 'all', title: 'All' }],
  questions: [
    question('danger', 'Is the child in danger now?'),
    question('meeting', 'Is the child going to meet somebody?'),
    question('images', 'Are there images?'),
    question('age', 'How old is the child?', {
      type: 'one_of',
      options: options({ under_13: 'Under 13', '13_17': '13 to 17', over: '18 or over' }),
    }),
    question('concerns', 'What are you worried about?', {
      type: 'many_of',
      options: options({
        bullying: 'Bullying',
        grooming: 'Grooming',
        threats: 'Threats',
        none: 'None of these',
      }),
      alone: 'none',
    }),
    question('needs', 'Does the child need care and support?'),
    question('abuse', 'Is the child at risk of abuse?'),
    question('unsafe', 'Is it unsafe to tell the parents?', {
      options: options({ yes: 'Telling the parents could be unsafe', no: 'Telling the parents is safe' }),
    }),
    question('pin', 'Do you know the PIN?'),
  ],
  facts: [
    {
      id: 'danger_now',
      says: 'the child may be in danger',
      when: {
        any: [
          { question: 'danger', in: ['yes'] },
          { question: 'meeting', in: ['yes'] },
        ],
      },
      cites: ['police.1'],
    },
  ],
  levels: [
    {
      id: 'emergency',
      title: 'Call 999 now',
      says: 'Nothing comes before this call.',
      urgent: {
        title: 'CALL 999 NOW',
        do: [
          'Call the police on 999.',
          'Stay with the child, or keep in contact, if that is safe for you both.',
        ],
        tell: ['Where the child is.'],
        do_not_wait_for: ['a form', 'consent'],
      },
      brought_by: [
        {
          says: 'the child may be in danger',
          when: { fact: 'danger_now' },
          cites: ['police.1'],
          basis: 'guide',
        },
      ],
    },
    {
      id: 'report',
      title: 'Report the child now',
      says: 'There is a duty to report.',
      brought_by: [
        {
          says: 'abuse is suspected',
          when: { question: 'concerns', in: ['grooming', 'threats'] },
          cites: ['evidence.8'],
          basis: 'procedures',
          source: 'c2-p17',
        },
        {
          says: 'the child needs help and is at risk',
          when: {
            all: [
              { question: 'abuse', in: ['yes'] },
              { question: 'needs', in: ['yes'] },
            ],
          },
          cites: ['response.10'],
          basis: 'guide',
        },
      ],
    },
    {
      id: 'inform',
      title: 'Give information',
      says: 'Information helps.',
      brought_by: [{ says: 'information helps every child', cites: ['contacts.1'], basis: 'guide' }],
    },
  ],
  urgent_group: 'now',
  groups: [
    { id: 'now', title: 'Now' },
    { id: 'report', title: 'Report and refer' },
    { id: 'child', title: 'With the child' },
  ],
  actions: [
    {
      id: 'call',
      group: 'now',
      kind: 'do',
      text: 'Call the police on 999 now.',
      detail: 'Say where the child is.',
      when: { fact: 'danger_now' },
      cites: ['police.1'],
      basis: 'guide',
    },
    {
      id: 'ask_lead',
      group: 'now',
      kind: 'do',
      text: 'Ask your safeguarding lead.',
      when: { provisional: true },
      cites: [],
      basis: 'procedures',
      source: 'c2-p13',
    },
    {
      id: 'forward_nothing',
      group: 'now',
      kind: 'do_not',
      text: 'Do not forward images.',
      detail: 'Not even to the police.',
      when: { question: 'images', in: ['yes'] },
      cites: ['police.2'],
      basis: 'guide',
    },
    {
      id: 'report',
      group: 'report',
      kind: 'do',
      text: 'Report the child to social services.',
      when: { question: 'concerns', in: ['grooming', 'threats'] },
      cites: ['evidence.8'],
      basis: 'procedures',
      source: 'c2-p17',
    },
    {
      id: 'tell_helplines',
      group: 'child',
      kind: 'do',
      text: 'Tell the child about helplines.',
      cites: ['law.1', 'law.2', 'law.3'],
      basis: 'guide',
    },
    {
      id: 'see_alone',
      group: 'child',
      kind: 'consider',
      text: 'Consider seeing the child alone.',
      when: { not: { question: 'age', in: ['over'] } },
      cites: ['law.11'],
      basis: 'interpretation',
      rationale: 'The guide is silent about this.',
    },
    {
      id: 'tell_nobody',
      group: 'report',
      kind: 'do_not',
      text: 'Do not tell the parents yet.',
      detail: 'Take advice first.',
      while_unknown: 'Do not tell the parents, unless you know that it is safe.',
      when: { question: 'unsafe', in: ['yes'] },
      cites: ['response.9'],
      basis: 'interpretation',
      rationale: 'Telling them may silence the child.',
    },
    {
      id: 'find_pin',
      group: 'now',
      kind: 'do',
      text: 'Find out the PIN.',
      detail: 'The police need it.',
      when: { question: 'pin', in: ['no'] },
      cites: ['police.3'],
      basis: 'guide',
    },
  ],
  contacts: [
    {
      id: 'line',
      name: 'Child Line',
      helps_when: 'Free help.',
      rank: 1,
      for: ['child', 'parent'],
      phone: '0800 1111',
      web: 'www.line.example/help',
      languages: ['en', 'cy'],
      source: 'A guide (contacts.7)',
      checked: '2021-02',
      in_guide: true,
      cites: ['contacts.7'],
    },
    {
      id: 'text_line',
      name: 'Text Line',
      helps_when: 'Write to us.',
      rank: 2,
      for: ['parent'],
      text: '84001',
      email: 'help@line.example',
      languages: ['en'],
      source: 'line.example',
      checked: null,
      in_guide: false,
      caution: 'It may have closed.',
      cites: [],
    },
    {
      id: 'council',
      name: 'Local authority',
      helps_when: 'Look the number up.',
      rank: 3,
      for: ['practitioner'],
      source: 'A guide (response.9)',
      checked: '2025-06-03',
      in_guide: true,
      cites: ['response.9'],
      when: { question: 'needs', in: ['yes'] },
    },
  ],
  notes: [
    { id: 'law_a', kind: 'law', title: 'An Act', text: 'It says what is illegal.', cites: ['law.1'] },
    {
      id: 'guide_a',
      kind: 'practice_guide',
      title: 'Another guide',
      text: 'Use it too.',
      cites: ['evidence.8'],
      source: 'c6-p12',
      when: { question: 'concerns', in: ['grooming'] },
    },
    {
      id: 'law_b',
      kind: 'law',
      title: 'A second Act',
      text: 'It may matter.',
      cites: ['law.2'],
      when: { question: 'pin', in: ['yes'] },
    },
  ],
  conflicts: [
    {
      id: 'danger_or_not',
      text: 'No danger, and a meeting, cannot both be right. It is read as danger.',
      when: {
        all: [
          { question: 'danger', in: ['no'] },
          { question: 'meeting', in: ['yes'] },
        ],
      },
      cites: ['police.1'],
    },
  ],
  since: [
    {
      id: 'newer_law',
      title: 'A newer law on threats',
      text: 'The list of laws is older. Ask the police.',
      since: '2026-04-29',
      source: { title: 'A page about the law', web: 'https://law.example.org/2026' },
      touches: ['law.11'],
      looked_at: '2026-11',
      when: { question: 'concerns', in: ['threats'] },
    },
  ],
  statements: [
    { id: 'police.1', section: 'The police', kind: 'step', gist: 'danger now: 999' },
    { id: 'evidence.8', section: 'What is known', kind: 'indicator', gist: 'threats are used for control' },
    { id: 'law.11', section: 'The law', kind: 'law', gist: 'the age of consent' },
  ],
};

const EMPTY = {
  schema: 'safeguard/assessment@1',
  pack: {
    id: PACK.id,
    version: PACK.version,
    digest: PACK.digest,
    standing: PACK.standing,
    review: PACK.review.says,
  },
  answers: {},
  unanswered: [],
  ignored: [],
  reasons: [],
  findOut: [],
  conflicts: [],
  actions: [],
  contacts: [],
  notes: [],
} as const;

/** What is said of a level, in its own words. */
function saidOf(level: string): Pick<Assessment, 'headline' | 'urgent'> {
  const { title, says, urgent } = PACK.levels.find(({ id }) => id === level)!;
  return { headline: { title, says }, ...(urgent && { urgent }) };
}

function action(
  id: string,
  applies: 'yes' | 'possible',
  because: Assessment['actions'][number]['because'],
): Assessment['actions'][number] {
  const found = PACK.actions.find((candidate) => candidate.id === id)!;
  const { group: _group, when: _when, while_unknown = found.text, ...entry } = found;
  return { ...entry, text: applies === 'yes' ? found.text : while_unknown, applies, because };
}

function contact(id: string): Assessment['contacts'][number] {
  const {
    helps_when: _says,
    rank: _rank,
    when: _when,
    ...entry
  } = PACK.contacts.find((candidate) => candidate.id === id)!;
  return { ...entry, first: false, because: [] };
}

const MEETING = [{ question: 'meeting', answer: 'yes' }];
const WORRIES = [{ question: 'concerns', answer: ['grooming', 'threats'] }];
const PIN_OPEN = [{ question: 'pin', answer: 'unknown' }];

/** 999, with every part that a settled result can have. */
export const EMERGENCY: Assessment = {
  ...EMPTY,
  answers: {
    danger: 'no',
    meeting: 'yes',
    images: 'yes',
    age: '13_17',
    concerns: ['grooming', 'threats'],
    needs: 'no',
  },
  unanswered: ['unsafe', 'pin'],
  ignored: ['needs'],
  level: 'emergency',
  possibleLevel: 'emergency',
  provisional: false,
  ...saidOf('emergency'),
  reasons: [
    {
      level: 'emergency',
      text: 'the child may be in danger',
      applies: 'yes',
      because: MEETING,
      cites: ['police.1'],
      basis: 'guide',
    },
    {
      level: 'report',
      text: 'abuse is suspected',
      applies: 'yes',
      because: WORRIES,
      cites: ['evidence.8'],
      basis: 'procedures',
      source: 'c2-p17',
    },
  ],
  conflicts: [
    {
      id: 'danger_or_not',
      text: 'No danger, and a meeting, cannot both be right. It is read as danger.',
      questions: ['danger', 'meeting'],
    },
  ],
  actions: [
    action('call', 'yes', MEETING),
    action('forward_nothing', 'yes', [{ question: 'images', answer: 'yes' }]),
    action('report', 'yes', WORRIES),
    action('tell_helplines', 'yes', []),
    action('see_alone', 'yes', [{ question: 'age', answer: '13_17' }]),
    action('tell_nobody', 'possible', [{ question: 'unsafe', answer: 'unknown' }]),
    action('find_pin', 'possible', PIN_OPEN),
  ],
  contacts: [contact('line'), contact('text_line'), contact('council')],
  notes: [
    {
      id: 'law_a',
      kind: 'law',
      applies: 'yes',
      title: 'An Act',
      text: 'It says what is illegal.',
      because: [],
      cites: ['law.1'],
    },
    {
      id: 'guide_a',
      kind: 'practice_guide',
      applies: 'yes',
      title: 'Another guide',
      text: 'Use it too.',
      because: [{ question: 'concerns', answer: ['grooming'] }],
      cites: ['evidence.8'],
      source: 'c6-p12',
    },
    {
      id: 'law_b',
      kind: 'law',
      applies: 'possible',
      title: 'A second Act',
      text: 'It may matter.',
      because: PIN_OPEN,
      cites: ['law.2'],
    },
  ],
};

/** Nothing is settled: two higher levels are still possible, one of them through two answers together. */
export const PROVISIONAL: Assessment = {
  ...EMPTY,
  answers: { age: '13_17' },
  unanswered: ['danger', 'meeting', 'images', 'concerns', 'needs', 'abuse', 'unsafe', 'pin'],
  level: 'inform',
  possibleLevel: 'emergency',
  provisional: true,
  ...saidOf('inform'),
  reasons: [
    {
      level: 'emergency',
      text: 'the child may be in danger',
      applies: 'possible',
      because: [{ question: 'danger', answer: 'unknown' }],
      cites: ['police.1'],
      basis: 'guide',
    },
    {
      level: 'inform',
      text: 'information helps every child',
      applies: 'yes',
      because: [],
      cites: ['contacts.1'],
      basis: 'guide',
    },
  ],
  findOut: [
    { question: 'danger', text: 'Is the child in danger now?', answers: ['yes'], level: 'emergency' },
    {
      question: 'concerns',
      text: 'What are you worried about?',
      answers: ['grooming', 'threats'],
      level: 'report',
    },
    {
      question: 'abuse',
      text: 'Is the child at risk of abuse?',
      answers: ['yes'],
      level: 'report',
      with: ['needs'],
    },
  ],
  actions: [action('ask_lead', 'yes', []), action('find_pin', 'possible', PIN_OPEN)],
  contacts: [contact('line')],
};

/** Every text replaced by one that tries to act on a terminal, a Markdown reader or an HTML page. */
export const HOSTILE_TEXT =
  '\u001b[2J\u001b]0;gone\u0007<script>alert(1)</script> [x](javascript:y) **b** \u202egnp.exe\u200b\r\n# head | `c`\u009b31m';

const KEPT = new Set([
  'urgent_group',
  'id',
  'kind',
  'for',
  'applies',
  'basis',
  'level',
  'question',
  'questions',
  'group',
  'type',
]);

/** The same value with the hostile text after every string that is meant to be read. */
export function hostile<T>(value: T, key = ''): T {
  if (KEPT.has(key) || value === 'unknown') return value;
  if (typeof value === 'string') return `${value} ${HOSTILE_TEXT}` as T;
  if (Array.isArray(value)) return value.map((item) => hostile(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hostile(inner, name)])) as T;
}
