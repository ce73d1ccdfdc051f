import { describe, expect, test } from 'vitest';
import {
  begin,
  current,
  follow,
  type Moment,
  type Reply,
  type Session,
} from '../../src/interview/session.ts';
import type { Answer, Answers } from '../../src/engine/index.ts';
import { counting, SAMPLE } from '../cli/interview/sample-pack.ts';

const say = (answer: Answer): Reply => ({ kind: 'answer', answer });
const [on, back, review]: Reply[] = [{ kind: 'on' }, { kind: 'back' }, { kind: 'review' }];
const change = (question: string): Reply => ({ kind: 'change', question });

const after = (session: Session, ...replies: (Reply | undefined)[]): Session =>
  replies.reduce((now, reply) => follow(now, reply!), session);
const resumed = (answers: Answers): Session => begin(SAMPLE, answers);
const where = (session: Session): string => named(current(session));

function named(moment: Moment): string {
  switch (moment.kind) {
    case 'urgent':
      return `urgent ${moment.level.id}`;
    case 'question':
      return moment.question.id;
    case 'summary':
      return moment.complete ? 'end' : 'summary';
  }
}

const FULL: Answers = {
  danger: 'no',
  device: 'no',
  signs: ['threats'],
  proof: 'no',
  place: 'mild',
  many: ['thing1'],
};

describe('walking on', () => {
  test('asks the questions in order and ends at a complete summary', () => {
    let session = begin(SAMPLE);
    const seen: string[] = [];
    for (const answer of ['no', 'no', ['threats'], 'no', 'mild', ['thing1']]) {
      seen.push(where(session));
      session = follow(session, say(answer));
    }
    expect(seen).toEqual(['danger', 'device', 'signs', 'proof', 'place', 'many']);
    expect(where(session)).toBe('end');
    expect(session.answers).toEqual(FULL);
  });

  test('says the stage and its place among all stages', () => {
    expect(current(resumed({ danger: 'no', device: 'no' }))).toMatchObject({
      progress: { stage: { title: 'The concern' }, number: 2, of: 3 },
    });
  });

  test('does not ask again what was loaded, "not known" included', () => {
    expect(where(resumed({ danger: 'no', device: 'unknown', signs: ['none'] }))).toBe('place');
  });

  test('a session is never changed, only replaced', () => {
    const session = begin(SAMPLE);
    follow(session, say('no'));
    expect(session).toEqual(begin(SAMPLE));
  });
});

describe('going back', () => {
  test('there is nothing before the first question', () => {
    const session = begin(SAMPLE);
    expect(current(session)).toMatchObject({ canGoBack: false, canReview: false });
    expect(after(session, back)).toBe(session);
  });

  test('shows the question before with its answer, and keeps the answers after it', () => {
    const session = after(begin(SAMPLE), say('no'), say('yes'), back, back);
    expect(current(session)).toMatchObject({ question: { id: 'danger' }, earlier: 'no' });
    expect(session.answers).toEqual({ danger: 'no', device: 'yes' });
  });

  test('once answered again, goes on with the first question that is still open', () => {
    expect(where(after(begin(SAMPLE), say('no'), say('yes'), back, back, say('no')))).toBe('signs');
  });

  test('leads to the question answered last, so that a slip is undone at once', () => {
    const session = after(begin(SAMPLE), say('no'), say('yes'), back, back, say('unknown'));
    expect(where(after(session, back))).toBe('danger');
    expect(where(after(session, back, back))).toBe('device');
  });

  test('reaches answers that were loaded', () => {
    expect(where(after(resumed({ danger: 'no', device: 'no' }), back))).toBe('device');
  });

  test('leaves out questions that an answer took off the path', () => {
    const session = after(resumed({ danger: 'no', device: 'no', signs: ['threats'], proof: 'yes' }));
    const changed = after(session, back, back, say(['none']), back);
    expect(where(changed)).toBe('signs');
    expect(where(after(changed, back))).toBe('device');
  });
});

describe('an urgent message', () => {
  test('comes before the next question, and then stays as a reminder', () => {
    const session = after(begin(SAMPLE), say('yes'));
    expect(where(session)).toBe('urgent emergency');
    const acknowledged = after(session, on);
    expect(current(acknowledged)).toMatchObject({ question: { id: 'device' }, urgent: { id: 'emergency' } });
    expect(where(after(acknowledged, say('yes')))).toBe('signs');
  });

  test('is not shown twice while it holds', () => {
    expect(where(after(begin(SAMPLE), say('yes'), on, back, say('yes')))).toBe('device');
  });

  test('is shown again when it was no longer required and then is', () => {
    const calm = after(begin(SAMPLE), say('yes'), on, back, say('no'));
    expect(current(calm)).not.toHaveProperty('urgent');
    expect(where(after(calm, back, say('yes')))).toBe('urgent emergency');
  });

  test('lets a slip be taken back at once', () => {
    const session = after(begin(SAMPLE), say('yes'), back);
    expect(current(session)).toMatchObject({ question: { id: 'danger' }, earlier: 'yes' });
    expect(where(after(session, say('no')))).toBe('device');
  });

  test('comes first when answers are loaded that require it', () => {
    expect(where(resumed({ ...FULL, danger: 'yes' }))).toBe('urgent emergency');
  });
});

describe('the summary', () => {
  const end = resumed(FULL);

  test('lists the answers in the order of the pack', () => {
    const moment = current(end);
    const ids = moment.kind === 'summary' ? moment.given.map(({ question }) => question.id) : [];
    expect(ids).toEqual(Object.keys(FULL));
  });

  test('marks answers off the path, and uses them again when the path comes back', () => {
    const used = (session: Session) => {
      const moment = current(session);
      return moment.kind === 'summary' && moment.given.find(({ question }) => question.id === 'proof')?.used;
    };
    const without = after(end, change('signs'), say(['none']));
    expect(used(without)).toBe(false);
    expect(without.answers['proof']).toBe('no');
    expect(used(after(without, change('signs'), say(['threats'])))).toBe(true);
  });

  test('a change asks what it opens, and then comes back', () => {
    const { proof: _proof, ...rest } = FULL;
    const session = after(resumed({ ...rest, signs: ['none'] }), change('signs'));
    expect(current(session)).toMatchObject({ question: { id: 'signs' }, earlier: ['none'] });
    const changed = after(session, say(['threats']));
    expect(where(changed)).toBe('proof');
    expect(where(after(changed, say('yes')))).toBe('end');
  });

  test('a change that requires 999 shows it at once', () => {
    const changed = after(end, change('danger'), say('yes'));
    expect(where(changed)).toBe('urgent emergency');
    expect(where(after(changed, on))).toBe('end');
  });

  test('back from a question chosen in it leads to it, and back from it to the last question', () => {
    expect(where(after(end, change('danger'), back))).toBe('end');
    expect(where(after(end, back))).toBe('many');
  });

  test('can be looked at on the way; back and going on lead to where the person was', () => {
    const session = after(begin(SAMPLE), say('no'), review);
    expect(where(session)).toBe('summary');
    expect(where(after(session, back))).toBe('device');
    expect(where(after(session, on))).toBe('device');
    expect(where(after(session, change('danger'), back))).toBe('summary');
  });
});

test('quick asks only what can still change the level, and closes what is not known', () => {
  let session = begin(SAMPLE, {}, 'quick');
  const seen: string[] = [];
  while (where(session) !== 'end') {
    seen.push(where(session));
    session = follow(session, say('unknown'));
  }
  expect(seen).toEqual(expect.arrayContaining(['danger', 'place', 'signs']));
  expect(seen).not.toContain('device');
  expect(seen).not.toContain('many');
});

test('an answer works the pack out once, for all that is shown after it', () => {
  const { pack, evaluated } = counting(SAMPLE);
  const session = begin(pack);
  current(session);
  const before = evaluated();
  current(follow(follow(session, say('no')), say('no')));
  expect(evaluated() - before).toBe(2);
});
