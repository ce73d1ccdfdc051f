import { expect, test } from 'vitest';
import { moreSeriousTakesAway } from '../../../../src/check/lint/checks/more-serious-takes-away.ts';
import { checks, tinySubject, type Changes } from '../found.ts';

/** `removal` is asked on some path only, and an action rests on it. Danger makes the case more serious. */
const pack = (asked: string, when: string, kind = 'do'): Changes => ({
  'pack.yaml': [', when: { child: yes }', ''],
  'questions/harm.yaml': [
    '- id: signs',
    `- { id: removal, type: yes_no, ask: Is it still online?, why: It can go., cites: [signs.1], when: ${asked} }
- id: signs`,
  ],
  'actions/now.yaml': [
    '- id: seek_advice',
    `- { id: remove, kind: ${kind}, when: ${when}, text: Have it removed., cites: [signs.1], basis: guide }
- id: seek_advice`,
  ],
});

checks(moreSeriousTakesAway, [
  { says: 'accepts a pack in which nothing goes', finds: [] },
  {
    says: 'finds an action that goes with its question where the case is more serious',
    change: pack('{ danger: no }', '{ removal: yes }'),
    finds: ['actions/now.yaml:8 remove'],
  },
  {
    says: 'finds it through a fact on the path',
    change: {
      ...pack('{ safe: yes }', '{ removal: yes }'),
      'facts.yaml': [
        'child:',
        'safe: { says: the child is safe, when: { not: { danger: yes } }, cites: [police.1] }\nchild:',
      ],
    },
    finds: ['actions/now.yaml:8 remove'],
  },
  {
    says: 'accepts a question that is asked all the same',
    change: pack('{ danger: [yes, no] }', '{ removal: yes }'),
    finds: [],
  },
  {
    says: 'accepts a path that a less serious answer leaves',
    change: pack('{ danger: yes }', '{ removal: yes }'),
    finds: [],
  },
  {
    says: 'accepts an action that names the answer itself',
    change: pack('{ danger: no }', '{ removal: yes, danger: no }'),
    finds: [],
  },
  {
    says: 'accepts an action that comes another way as well',
    change: pack('{ danger: no }', '{ any: [{ removal: yes }, { harmed: yes }] }'),
    finds: [],
  },
  {
    says: 'accepts what is only to be considered',
    change: pack('{ danger: no }', '{ removal: yes }', 'consider'),
    finds: [],
  },
]);

test('it says which answer takes the action away, and for which answers it is there', async () => {
  const { subject } = await tinySubject({ change: pack('{ danger: no }', '{ removal: yes }') });
  const [found] = [...moreSeriousTakesAway.find(subject)];
  expect(found).toMatchObject({
    message:
      'the action `remove` goes where `danger` is answered more seriously, because `removal` is then no longer asked',
    hint: 'With {"danger":"no","removal":"yes"} it is there, and the level is `low`. With `yes` instead of `no` the level is `high`, and it is gone.',
  });
});
