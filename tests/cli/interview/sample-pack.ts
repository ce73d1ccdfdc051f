import type { Pack, Question, Statement } from '../../../src/engine/index.ts';
import { action, is, level, question, tinyPack } from '../../engine/tiny-pack.ts';

const option = (id: string, label: string, ...help: string[]) => ({ id, label, help, cites: [] });
const yesNo = [option('yes', 'Yes'), option('no', 'No')];

const danger = question('danger', {
  stage: 'safety',
  ask: 'Is the child in danger now?',
  why: 'Danger comes before everything else.',
  help: ['Someone who may harm the child is with them.', 'You do not know where the child is.'],
  cites: ['police.1', 'police.2'],
  options: yesNo,
});

const device = question('device', {
  stage: 'safety',
  ask: 'Could there be messages on a device of the child?',
  options: yesNo,
});

const signs = question('signs', {
  stage: 'concern',
  type: 'many_of',
  alone: 'none',
  ask: 'Which of these does the other person do?',
  help: ['Choose those that you suspect as well.'],
  options: [
    option('hides', 'Hides who they are', 'A false age.'),
    option('trust', 'Builds trust fast, with compliments and much talk about what the child likes'),
    option('night', 'In touch at night'),
    option('threats', 'Makes threats'),
    option('none', 'None of these'),
  ],
});

const proof = question('proof', {
  stage: 'concern',
  ask: 'Are the threats in writing?',
  options: yesNo,
  when: is('signs', 'threats'),
});

const place = question('place', {
  stage: 'harm',
  type: 'one_of',
  ask: 'Where does the behaviour lie?',
  help: ['Look at the examples first.', 'If it fits more than one, choose the higher one.'],
  options: [
    option('mild', 'Mild: seen once', ...examples('mild', 4)),
    option('middling', 'Middling: seen often', ...examples('middling', 5)),
    option('grave', 'Grave: a victim', ...examples('grave', 6)),
    option('gravest', 'Gravest: violence', ...examples('gravest', 4)),
  ],
  compare: [
    {
      title: 'Much of it',
      sides: [
        { option: 'middling', says: 'They go on, and it wears on them.' },
        { option: 'grave', says: 'They go on and cannot stop.' },
      ],
      note: 'These lie close.',
      cites: ['close.1'],
    },
  ],
});

const many = question('many', {
  stage: 'harm',
  type: 'many_of',
  ask: 'Which of a great many things are so?',
  options: Array.from({ length: 26 }, (_, at) => option(`thing${at + 1}`, `Thing number ${at + 1}`)),
});

/** Four stages, all types of question, an urgent level, a question on one path only, more help and more options than fit a screen. */
export const SAMPLE: Pack = tinyPack({
  stages: [
    { id: 'safety', title: 'Safety now' },
    { id: 'concern', title: 'The concern' },
    { id: 'harm', title: 'How serious it is' },
  ],
  questions: [danger, device, signs, proof, place, many] satisfies Question[],
  levels: [
    {
      ...level('emergency', is('danger')),
      urgent: {
        title: 'CALL 999 NOW',
        do: ['Call the police on 999 now.'],
        tell: ['Where the child is.'],
        do_not_wait_for: ['a form'],
      },
    },
    level('report', is('proof'), is('place', 'grave', 'gravest')),
    level('support', is('signs', 'hides', 'trust', 'night', 'threats'), is('place', 'middling')),
    level('inform', undefined),
  ],
  // Each question but the first decides an action, so that it is asked whatever the level is.
  actions: [
    action('keep_device', is('device')),
    action('turn_it_off_at_night', is('signs', 'night')),
    action('keep_what_was_written', is('proof')),
    action('weigh_it_again', is('place', 'gravest')),
    action('many_things', is('many', 'thing26')),
  ],
  statements: [
    statement('police.1', 'Danger: call the police at once.'),
    statement('police.2', 'Nobody forwards images of a child, and nobody asks for them to be forwarded.'),
    statement('close.1', 'Two levels lie close.'),
  ],
});

function statement(id: string, gist: string): Statement {
  return { id, gist, section: 'Police', kind: 'step' };
}

function examples(of: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => `Example ${at + 1} of ${of} behaviour, told at some length so that it wraps.`,
  );
}

/** The same pack, and how often it was worked out. */
export function counting(pack: Pack): { readonly pack: Pack; readonly evaluated: () => number } {
  let evaluated = 0;
  const evaluate: Pack['evaluate'] = (state) => {
    evaluated++;
    pack.evaluate(state);
  };
  return { pack: { ...pack, evaluate }, evaluated: () => evaluated };
}
