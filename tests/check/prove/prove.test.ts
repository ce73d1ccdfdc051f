import { describe, expect, test } from 'vitest';
import { LAWS, prove, type Proof } from '../../../src/check/prove/prove.ts';
import { fewComeFirst } from '../../../src/check/prove/laws/first-contacts.ts';
import { neverExceeds, neverHides, neverLowers } from '../../../src/check/prove/laws/knowing-more.ts';
import { completeSettles, ignoredChangesNothing } from '../../../src/check/prove/laws/path.ts';
import { subjectOf, type Subject } from '../../../src/check/prove/obligation.ts';
import type { Solver } from '../../../src/check/solver/solver.ts';
import { openZ3 } from '../../../src/check/solver/z3.ts';
import {
  compilePack,
  outcomeOf,
  type Action,
  type Assessment,
  type Condition,
  type Pack,
  type PackData,
} from '../../../src/engine/index.ts';
import type { Property } from '../../../src/pack/property.ts';
import type { PlanScreen } from '../../../src/check/prove/laws/plan-fits.ts';
import { action, contact, is, level, question, tinyPack } from '../../engine/tiny-pack.ts';

const solver = await openZ3();
const OPTIONS = { timeout: 20_000, only: [], samples: 200, now: () => 0, planLines: () => [0] };

async function proofs(pack: Pack, properties: readonly Property[], by: Solver = solver): Promise<Proof[]> {
  return collected(prove(pack, properties, [], by, OPTIONS));
}

async function collected(all: AsyncIterable<Proof>): Promise<Proof[]> {
  const list: Proof[] = [];
  for await (const proof of all) list.push(proof);
  return list;
}

/** A pack of three questions: `danger` brings the highest level, `harm` and `need` together the middle one. */
function small(changed: Partial<PackData> = {}): Pack {
  return tinyPack({
    questions: [question('danger'), question('harm'), question('need', { when: is('harm') })],
    levels: [
      level('high', is('danger')),
      level('middle', { all: [is('harm'), is('need')] }),
      level('low', undefined),
    ],
    actions: [
      action('call', is('danger')),
      action('report', { all: [is('harm'), is('need')] }),
      action('advice', { provisional: true }),
    ],
    contacts: [
      contact('sooner', 1, { first_when: is('harm', 'yes', 'no') }),
      contact('later', 2, { first_when: is('danger') }),
    ],
    ...changed,
  });
}

const property = (expect: Property['expect'], given: Partial<Property> = {}): Property => ({
  id: 'p',
  says: 'It holds.',
  cites: [],
  expect,
  ...given,
});

describe('the laws', () => {
  test('all of them hold for a sound pack, and each is named', async () => {
    const all = await proofs(small(), []);
    expect(all.map(({ id, verdict }) => [id, verdict])).toEqual(
      LAWS.map((id) => [id, id === 'encoding_agrees' ? 'agrees' : 'holds']),
    );
    expect(all[0]).toMatchObject({ kind: 'cross-check', compared: 200 });
  });

  test('an action that can never apply, and an answer that nobody can give, are named', async () => {
    const never = { all: [is('harm', 'no'), is('need')] };
    const all = await proofs(small({ actions: [action('call', is('danger')), action('lost', never)] }), []);
    const reach = all.find(({ id }) => id === 'everything_can_happen')!;
    expect(reach.verdict).toBe('fails');
    expect(reach.notes.slice(1)).toEqual(['No answers bring the action `lost`.']);
  });

  test('only what is asked for is proved, after formulas and engine were compared', async () => {
    const options = { ...OPTIONS, only: ['interview_ends'] };
    const all = await collected(prove(small(), [], [], solver, options));
    expect(all.map(({ id }) => id)).toEqual(['encoding_agrees', 'interview_ends']);
  });

  test('that few contacts come first is no empty phrase: formulas without room for the sixth are found out', async () => {
    const contacts = [1, 2, 3, 4, 5, 6].map((rank) =>
      contact(`c${rank}`, rank, { first_when: is('danger') }),
    );
    const subject = subjectOf(small({ contacts }));
    const found = async (first: Subject['first']) => {
      const { broken } = fewComeFirst({ ...subject, first });
      return (await solver.check([...subject.cone([broken]).valid, broken], { timeout: 20_000 })).kind;
    };
    expect(await found(subject.first)).toBe('none');
    expect(await found({ ...subject.first, firstContacts: subject.first.contacts })).toBe('found');
  });

  /** Formulas in which the second set of answers is read by other rules than the first: knowing more then lowers. */
  test.each([
    [
      'unknown_never_lowers',
      neverLowers,
      { levels: [level('high'), level('middle'), level('low', undefined)] },
    ],
    [
      'unknown_never_exceeds',
      neverExceeds,
      { levels: [level('high', undefined), level('middle'), level('low', undefined)] },
    ],
    [
      'unknown_never_hides',
      neverHides,
      { actions: [action('call', is('harm')), action('report'), action('advice', { provisional: true })] },
    ],
    [
      'ignored_changes_nothing',
      ignoredChangesNothing,
      {
        actions: [
          action('call', is('need', 'no')),
          action('report'),
          action('advice', { provisional: true }),
        ],
      },
    ],
  ] as const)(
    'the law %s is no empty phrase: rules that break it would be found out',
    async (_id, law, other) => {
      const subject = subjectOf(small());
      const broken = law({ ...subject, second: subjectOf(small(other)).second }).broken;
      const { valid } = subject.cone([broken]);
      const verdict = await solver.check([...valid, broken], { timeout: 20_000 });
      expect(verdict.kind).toBe('found');
    },
  );

  const lawOf = async (pack: Pack, id: string): Promise<Proof> => {
    const [, proof] = await collected(prove(pack, [], [], solver, { ...OPTIONS, only: [id] }));
    return proof!;
  };

  test('a headline that names what is not the first thing to do is found, in the words that are shown', async () => {
    const law = (told: Condition, ...before: readonly Action[]) =>
      lawOf(
        small({
          levels: [
            {
              ...level('high', is('danger')),
              act: 'call',
              wording: [{ when: told, title: 'Told', says: 'Told.', act: 'again' }],
            },
            level('low', undefined),
          ],
          actions: [...before, action('call', is('danger')), action('again', is('harm'))],
        }),
        'headline_act_first',
      );
    const first = { all: [is('harm'), { not: is('danger') }] };
    expect(await law(first)).toMatchObject({ verdict: 'holds' });
    expect(await law(is('harm'))).toMatchObject({
      verdict: 'fails',
      counterexample: [{ danger: 'yes', harm: 'yes' }],
      notes: ['the headline of `high` names `again`, and `call` comes before it'],
    });
    expect(await law(is('need'))).toMatchObject({ verdict: 'fails' });
    const forbidding: Action = { ...action('do_not', is('danger')), kind: 'do_not' };
    expect(await law(first, forbidding)).toMatchObject({ verdict: 'holds' });
    expect(await law(first, action('look', is('need')))).toMatchObject({
      verdict: 'fails',
      notes: ['the headline of `high` names `call`, and `look` comes before it'],
    });
  });

  test('what is vital or named by the headline, and is not on the plan where it holds, is found', async () => {
    const plan = {
      danger: 'In danger: 999',
      standing: 'Ours.',
      disagree: 'Say so.',
      vital: ['call'],
    };
    const many = ['a', 'b', 'c'].map((id) => action(id, is('harm')));
    const law = (changed: Partial<Action>, ...before: readonly Action[]) =>
      lawOf(
        small({
          plan,
          levels: [{ ...level('high', is('danger')), act: 'tell' }, level('low', undefined)],
          actions: [...before, action('call', is('need')), { ...action('tell', is('danger')), ...changed }],
        }),
        'plan_holds_what_is_vital',
      );
    expect(await law({})).toMatchObject({ verdict: 'holds', notes: [expect.stringContaining('looked at')] });
    expect(await law({ place: 'then' })).toMatchObject({
      verdict: 'fails',
      counterexample: [{ danger: 'yes' }],
      notes: ['the headline names `tell`, which is not among what the plan names first'],
    });
    // In the words for a case that has harm in it, and only there.
    const wording = [{ when: is('harm'), text: 'Tell.', place: 'details' }] as const;
    expect(await law({ wording })).toMatchObject({
      verdict: 'fails',
      counterexample: [{ danger: 'yes', harm: 'yes' }],
    });
    expect(await law({}, action('look', is('harm')))).toMatchObject({
      verdict: 'fails',
      notes: ['the headline names `tell`, and the plan names `look` before it'],
    });
    // There is room for four.
    const crowded = (count: number) =>
      lawOf(
        small({
          plan,
          actions: [...many.slice(0, count), action('d', is('need')), action('call', is('need'))],
        }),
        'plan_holds_what_is_vital',
      );
    expect(await crowded(2)).toMatchObject({ verdict: 'holds' });
    expect(await crowded(3)).toMatchObject({
      verdict: 'fails',
      counterexample: [{ harm: 'yes', need: 'yes' }],
      notes: ['`call` is vital, and is not among what the plan names first'],
    });
  });

  test('what is vital and may hold in danger, and is not on the plan, is found', async () => {
    const plan = { danger: 'x', standing: 'x', disagree: 'x', vital: ['call', 'report'] };
    const urgent = { title: 'Now', do: ['Ring.'], tell: [], do_not_wait_for: [] };
    const law = (place: 'now' | 'then', parts: Partial<ReturnType<typeof level>> = { urgent }) =>
      lawOf(
        small({
          plan,
          levels: [{ ...level('high', is('danger')), ...parts }, level('low', undefined)],
          actions: [
            action('call', is('danger')),
            { ...action('report', { all: [is('danger'), is('harm')] }), place },
            ...['a', 'b'].map((id) => action(id, is('danger'))),
          ],
        }),
        'plan_holds_what_is_vital',
      );
    expect(await law('now')).toMatchObject({ verdict: 'holds' });
    expect(await law('then')).toMatchObject({
      verdict: 'fails',
      counterexample: [{ danger: 'yes' }],
      notes: ['`report` is vital, and is not among what the plan names first'],
    });
    // Where the level can wait, it is to hold for certain.
    expect(await law('then', {})).toMatchObject({
      verdict: 'fails',
      counterexample: [{ danger: 'yes', harm: 'yes' }],
    });
  });

  test('lines of what is vital and only may hold, and of what is said to some, are counted', async () => {
    const urgent = { title: 'Now', do: ['Ring.'], tell: [], do_not_wait_for: [] };
    const law = (open: number, said: number) =>
      collected(
        prove(
          small({
            plan: {
              danger: 'x',
              standing: 'x',
              disagree: 'x',
              said_to: { question: 'need', disagree: { no: 'x' } },
              vital: ['report'],
            },
            levels: [{ ...level('high', is('danger')), urgent }, level('low', undefined)],
            actions: [action('report', { all: [is('danger'), is('harm')] })],
          }),
          [],
          [],
          solver,
          {
            ...OPTIONS,
            only: ['plan_fits'],
            planLines: ({ plan, actions, answers }: Assessment) => {
              const report = actions.find(({ id }) => plan!.now.includes(id));
              const lines = report ? 1 + (report.applies === 'yes' ? 1 : open) : 0;
              return [20 + lines + (answers['need'] === 'no' ? said : 0)];
            },
          },
        ),
      );
    const last = async (...given: Parameters<typeof law>) => (await law(...given)).at(-1);
    expect(await last(3, 0)).toMatchObject({ id: 'plan_fits', verdict: 'holds' });
    expect(await last(4, 0)).toMatchObject({
      verdict: 'fails',
      notes: [expect.stringContaining('25 lines'), expect.anything()],
      counterexample: [{ danger: 'yes' }],
    });
    expect(await last(1, 1)).toMatchObject({ verdict: 'holds' });
    expect(await last(1, 5)).toMatchObject({ verdict: 'fails', counterexample: [{ need: 'no' }] });
  });

  test('a plan that is too long is found, with the fewest answers; one that only may be is not said to hold', async () => {
    const many = ['a', 'b', 'c'].map((id) => action(id, is('harm')));
    const law = (actions: readonly Action[], perStep: number, together = Infinity) => {
      const planLines = ({ plan }: Assessment, { width, drawn }: PlanScreen) => {
        const [steps, questions] = [plan!.now.length, plan!.find_out.length];
        const headings = Number(steps > 0) + Number(questions > 0);
        // The second place is where the lines are that count.
        return width === 80 || !drawn
          ? [1, 1]
          : [1, 27 + headings + questions + Math.min(together, perStep * steps)];
      };
      return collected(
        prove(small({ actions }), [], [], solver, { ...OPTIONS, only: ['plan_fits'], planLines }),
      );
    };
    const last = async (...given: Parameters<typeof law>) => (await law(...given)).at(-1);
    expect(await last(many, 3)).toMatchObject({ id: 'plan_fits', verdict: 'holds', notes: [] });
    expect(await last(many, 4)).toMatchObject({
      verdict: 'fails',
      notes: ['the plan has 43 lines on a screen of 40 columns, and 40 are the most'],
      counterexample: [{ harm: 'yes' }],
    });
    expect(await last([...many, action('d', is('need'))], 3)).toMatchObject({
      verdict: 'fails',
      counterexample: [{ harm: 'yes', need: 'yes' }],
    });
    expect(await last(many, 4, 9)).toMatchObject({
      verdict: 'not-proved',
      notes: [expect.stringContaining('none was found')],
    });
  });

  test('plans of every language are held to the screen', async () => {
    const pack = small({ actions: [action('a', is('harm'))] });
    const translated = [
      {
        pack: compilePack({ ...pack.data, language: 'cy' }),
        planLines: ({ plan }: Assessment) => [20 + 5 * plan!.now.length],
      },
    ];
    const options = { ...OPTIONS, only: ['plan_fits'], translated };
    const proofs = await collected(prove(pack, [], [], solver, options));
    expect(proofs.slice(1)).toMatchObject([
      { id: 'plan_fits', verdict: 'holds' },
      {
        id: 'plan_fits',
        says: expect.stringMatching(/^In the language cy: No plan has/),
        verdict: 'fails',
        notes: [expect.stringContaining('25 lines'), expect.anything(), 'Add --lang cy to the command.'],
        counterexample: [{ harm: 'yes' }],
      },
    ]);
  });

  test('words that are never shown are found', async () => {
    const never = { all: [is('danger'), is('danger', 'no')] };
    const worded = { ...action('call', is('danger')), wording: [{ when: never, text: 'Again.' }] };
    expect(await lawOf(small({ actions: [worded] }), 'everything_can_happen')).toMatchObject({
      verdict: 'fails',
      notes: [expect.anything(), 'No answers bring wording 1 of the action `call`.'],
    });
  });

  test('words count in a property only where they are shown', async () => {
    const pack = small({
      actions: [{ ...action('call'), text: 'Ring them.', wording: [{ when: is('harm'), text: 'Ask Mum.' }] }],
    });
    const words = (given: Condition) => property({ not_words: ['Mum'] }, { given });
    const verdict = async (given: Condition) =>
      (await proofs(pack, [words(given)])).find(({ kind }) => kind === 'property');
    expect(await verdict(is('harm', 'no'))).toMatchObject({ verdict: 'holds' });
    expect(await verdict(is('need'))).toMatchObject({
      verdict: 'fails',
      counterexample: [{ harm: 'yes', need: 'yes' }],
      notes: ['the action `call` is shown, and says "Mum"'],
    });
  });

  test('a step that another line forbids is found, for certain or while one of them is open', async () => {
    const steps = (when: Condition, step: Condition) =>
      lawOf(
        small({
          actions: [{ ...action('do_not_ask', when), kind: 'do_not', forbids: ['ask'] }, action('ask', step)],
        }),
        'forbidden_steps',
      );
    const notDanger = { not: is('danger') };
    expect(await steps(is('danger'), { all: [is('harm'), notDanger] })).toMatchObject({ verdict: 'holds' });
    expect(await steps(is('danger'), is('harm'))).toMatchObject({
      verdict: 'fails',
      counterexample: [{ harm: 'yes' }],
      notes: ['`do_not_ask` forbids `ask`, which applies where it may apply'],
    });
    expect(await steps({ all: [is('danger'), is('harm')] }, { all: [is('harm'), is('need')] })).toMatchObject(
      {
        verdict: 'fails',
        notes: [
          expect.stringMatching(
            /^`do_not_ask` forbids `ask`, which (may apply|applies) where it (may apply|applies)$/,
          ),
        ],
      },
    );
    // Both only possible: what comes of it is not known yet.
    expect(await steps({ all: [is('danger'), is('harm')] }, { all: [is('harm'), notDanger] })).toMatchObject({
      verdict: 'holds',
    });
  });

  test('a question that is left out although its answer would raise the level is found', async () => {
    const law = (ask_when: Condition) =>
      lawOf(
        small({
          questions: [
            question('danger'),
            question('harm', { ask_when }),
            question('need', { when: is('harm') }),
          ],
        }),
        'left_out_raises_nothing',
      );
    expect(await law(is('danger', 'no'))).toMatchObject({ verdict: 'holds' });
    const proof = await law(is('danger'));
    expect(proof.verdict).toBe('fails');
    expect(proof.notes[0]).toBe('`harm` is left out for the first answers');
    expect(proof.notes[2]).toContain('the second answers give the level `middle`');
  });

  test('a question that is open although everything was answered would be found out', async () => {
    const subject = subjectOf(small());
    const elsewhere = subjectOf(
      small({
        questions: [...small().data.questions, question('more')],
        levels: [level('high', is('more')), level('middle'), level('low', undefined)],
      }),
    );
    const broken = completeSettles({
      ...subject,
      first: { ...elsewhere.first, paths: subject.first.paths },
    }).broken;
    expect((await solver.check([broken], { timeout: 20_000 })).kind).toBe('found');
  });
});

describe('a property', () => {
  test.each<[string, Property]>([
    ['level', property({ level: 'high' }, { given: is('danger') })],
    ['level_at_least', property({ level_at_least: 'middle' }, { given: { all: [is('harm'), is('need')] } })],
    ['level_at_most', property({ level_at_most: 'middle' }, { given: is('danger', 'no') })],
    [
      'possible_level_at_least',
      property({ possible_level_at_least: 'high' }, { given_possible: is('danger') }),
    ],
    ['actions', property({ actions: ['call'] }, { given_level: ['high'] })],
    ['shown', property({ shown: ['call'] }, { given_possible: is('danger') })],
    ['not_actions', property({ not_actions: ['report'] }, { given: is('harm', 'no') })],
    ['first', property({ first: 'call' }, { given: is('danger') })],
    ['at_most_one', property({ at_most_one: ['report', 'advice'] }, { given: is('danger', 'no') })],
    ['given_actions', property({ level_at_least: 'middle' }, { given_actions: ['report'] })],
    ['same_level_whatever', property({ same_level_whatever: ['need'] }, { given: is('harm', 'no') })],
  ])('that holds is proved: %s', async (_key, holding) => {
    const proof = (await proofs(small(), [holding])).find(({ kind }) => kind === 'property');
    expect(proof).toMatchObject({ id: 'p', verdict: 'holds' });
  });

  test.each<[string, Property, object, string]>([
    ['level', property({ level: 'low' }), { danger: 'yes' }, 'the level is `high`, and should be `low`'],
    [
      'level_at_least',
      property({ level_at_least: 'middle' }),
      {},
      'the level is `low`, and should be `middle` or more urgent',
    ],
    [
      'level_at_most',
      property({ level_at_most: 'middle' }),
      { danger: 'yes' },
      'the level is `high`, and should be `middle` or less urgent',
    ],
    [
      'possible_level_at_least',
      property({ possible_level_at_least: 'high' }),
      { danger: 'no' },
      'the possible level is `middle`, and should be `high`',
    ],
    ['actions', property({ actions: ['call'] }), {}, 'the action `call` is only possible, and should apply'],
    [
      'shown',
      property({ shown: ['call'] }),
      { danger: 'no' },
      'the action `call` is not listed, and should be listed',
    ],
    [
      'not_actions',
      property({ not_actions: ['call'] }, { given: is('danger') }),
      { danger: 'yes' },
      'the action `call` applies, and should not be listed',
    ],
    [
      'first',
      property({ first: 'report' }, { given: is('need') }),
      { need: 'yes' },
      'the action `report` should come first, and the action `call` stands before it',
    ],
    [
      'at_most_one',
      property({ at_most_one: ['call', 'report'] }),
      { danger: 'yes', harm: 'yes', need: 'yes' },
      'these actions apply together and should not: `call`, `report`',
    ],
    [
      'plan_first',
      property({ plan_first: 'report' }, { given: is('danger') }),
      { danger: 'yes' },
      'on the plan the action `report` is nowhere, and should be the first under "now"',
    ],
    [
      'plan_then',
      property({ plan_then: ['call'] }),
      { danger: 'yes' },
      'on the plan the action `call` is under "now", and should be under "then"',
    ],
    [
      'not_plan',
      property({ not_plan: ['call'] }),
      { danger: 'yes' },
      'on the plan the action `call` is under "now", and should be nowhere',
    ],
    [
      'plan_order',
      property({ plan_order: ['report', 'call'] }),
      { danger: 'yes', harm: 'yes', need: 'yes' },
      'the plan names `call` before `report`',
    ],
    [
      'plan_rings',
      property({ plan_rings: ['sooner'] }),
      {},
      'the plan does not say to ring `sooner`, and should',
    ],
    [
      'contact_for',
      property({ contact_for: ['child'] }),
      {},
      'no contact is shown for one of those who need one',
    ],
    [
      'first_contacts',
      property({ first_contacts: ['later'] }),
      { danger: 'no' },
      'the contact `later` should be one of the first, and these are: sooner',
    ],
    [
      'given_level',
      property({ actions: ['report'] }, { given_level: ['high'] }),
      { danger: 'yes' },
      'the action `report` is only possible, and should apply',
    ],
  ])('that fails shows the fewest answers, and why: %s', async (_key, failing, answers, why) => {
    const proof = (await proofs(small(), [failing])).find(({ kind }) => kind === 'property');
    expect(proof).toMatchObject({ verdict: 'fails', counterexample: [answers], notes: [why] });
  });

  test('about two sets of answers shows both, alike but for the questions named', async () => {
    const failing = property({ same_level_whatever: ['danger', 'need'] });
    const proof = (await proofs(small(), [failing])).find(({ kind }) => kind === 'property')!;
    const [one, other] = proof.counterexample!;
    expect(proof.verdict).toBe('fails');
    const pack = small();
    const levels = [one!, other!].map((answers) => outcomeOf(pack, answers));
    expect([levels[0]!.rank, levels[0]!.possibleRank]).not.toEqual([
      levels[1]!.rank,
      levels[1]!.possibleRank,
    ]);
  });

  test('of contacts, notes and conflicts is read by what people see', async () => {
    const pack = small({
      contacts: [
        {
          id: 'line',
          name: 'Line',
          helps_when: '',
          rank: 1,
          for: ['child'],
          source: 's',
          checked: null,
          in_guide: false,
          cites: [],
          when: is('harm'),
        },
      ],
      notes: [{ id: 'law', kind: 'law', title: 'Law', text: '', cites: [], when: is('harm') }],
      conflicts: [{ id: 'both', text: 'Both.', when: { all: [is('danger'), is('harm')] }, cites: [] }],
    });
    const verdicts = async (expected: Property['expect'], given: Partial<Property>) =>
      (await proofs(pack, [property(expected, given)])).find(({ kind }) => kind === 'property')!.verdict;
    const harm = { given: is('harm') };
    const noHarm = { given: is('harm', 'no') };
    expect(await verdicts({ contacts: ['line'], contact_for: ['child'], notes: ['law'] }, harm)).toBe(
      'holds',
    );
    expect(
      await verdicts({ not_contacts: ['line'], not_notes: ['law'], not_conflicts: ['both'] }, noHarm),
    ).toBe('holds');
    expect(await verdicts({ contacts: ['line'] }, { given_possible: is('harm') })).toBe('holds');
    expect(await verdicts({ notes: ['law'] }, { given_possible: is('harm') })).toBe('fails');
    expect(await verdicts({ conflicts: ['both'] }, harm)).toBe('fails');
    expect(await verdicts({ not_conflicts: ['both'] }, harm)).toBe('fails');
    expect(await verdicts({ not_contacts: ['line'] }, harm)).toBe('fails');
    expect(await verdicts({ not_notes: ['law'] }, harm)).toBe('fails');
  });

  test('of marks and words is read from all that a result shows', async () => {
    const pack = small({
      marks: [{ id: 'family', says: 'It invites the family.', on: [] }],
      actions: [
        { ...action('call', is('danger')), marks: ['family'], detail: 'Say that the CHILD  is at\nrisk.' },
        {
          ...action('keep', is('harm')),
          kind: 'do_not',
          text: 'Do not delete it.',
          while_unknown: 'Do not delete it, unless you know.',
        },
      ],
      notes: [
        { id: 'law', kind: 'law', title: 'Law', text: '', cites: [], when: is('need'), marks: ['family'] },
      ],
    });
    const proof = async (expected: Property['expect'], given: Partial<Property> = {}) =>
      (await proofs(pack, [property(expected, given)])).find(({ kind }) => kind === 'property')!;
    const calm = { all: [is('danger', 'no'), is('harm', 'no')] };

    expect(await proof({ not_marked: ['family'] }, { given: calm })).toMatchObject({ verdict: 'holds' });
    expect(await proof({ not_marked: ['family'] }, { given: is('danger', 'no') })).toMatchObject({
      verdict: 'fails',
      counterexample: [{ danger: 'no' }],
      notes: ['the note `law` is shown, and has the mark `family`'],
    });
    expect(await proof({ marked: ['family'] }, { given: is('danger') })).toMatchObject({ verdict: 'holds' });
    expect(await proof({ marked: ['family'] })).toMatchObject({
      verdict: 'fails',
      notes: ['no action that has the mark `family` applies'],
    });
    const whereMarked: Partial<Property> = { given_marked: ['family'] };
    expect(await proof({ actions: ['call'] }, whereMarked)).toMatchObject({ verdict: 'holds' });
    expect(await proof({ actions: ['keep'] }, whereMarked)).toMatchObject({
      verdict: 'fails',
      counterexample: [{ danger: 'yes' }],
    });

    const risk = { not_words: ['child is at risk'] };
    expect(await proof(risk, { given: is('danger', 'no') })).toMatchObject({ verdict: 'holds' });
    expect(await proof(risk)).toMatchObject({
      verdict: 'fails',
      counterexample: [{}],
      notes: ['the action `call` is shown, and says "child is at risk"'],
    });
    expect(await proof({ not_words: ['unless'] }, { given: is('harm') })).toMatchObject({ verdict: 'holds' });
    expect(await proof({ not_words: ['delete'] }, { given: is('harm', 'no') })).toMatchObject({
      verdict: 'holds',
    });
    expect(await proof({ not_words: ['unless'] })).toMatchObject({ verdict: 'fails' });
    expect(await proof({ not_words: ['middle'] }, { given_level: ['low'] })).toMatchObject({
      verdict: 'fails',
      notes: ['a reason for `middle` is shown, and says "middle"'],
    });
    expect(await proof({ not_words: ['midd', 'iddle'] })).toMatchObject({ verdict: 'holds' });
  });

  test('of marks and words counts those words alone that are shown', async () => {
    const pack = small({
      levels: [
        {
          ...level('high', is('danger')),
          title: 'Ring 999',
          wording: [{ when: is('need'), title: 'Ring again', says: 'It is known.' }],
          urgent: {
            title: 'NOW',
            do: ['Ring.'],
            tell: [],
            do_not_wait_for: [],
            wording: [{ when: is('need'), do: ['Ask what came of it.'], tell: [], do_not_wait_for: [] }],
          },
        },
        level('low', undefined),
      ],
      actions: [
        {
          ...action('report'),
          text: 'Report it.',
          why: 'It is a duty.',
          marks: ['duty'],
          wording: [
            { when: is('danger'), text: 'Ring first.' },
            { when: is('harm', 'no'), text: 'Keep watch.', why: 'It may come back.', marks: [] },
          ],
        },
      ],
    });
    const proof = async (expected: Property['expect'], ...given: Condition[]) =>
      (await proofs(pack, [property(expected, { given: { all: given } })])).find(
        ({ kind }) => kind === 'property',
      )!.verdict;
    const safe = is('danger', 'no');
    expect(await proof({ not_marked: ['duty'] }, is('harm', 'no'))).toBe('fails');
    expect(await proof({ not_marked: ['duty'] }, safe, is('harm', 'no'))).toBe('holds');
    expect(await proof({ marked: ['duty'] }, safe)).toBe('fails');
    expect(await proof({ marked: ['duty'] }, is('danger'))).toBe('holds');
    expect(await proof({ not_words: ['duty'] }, is('harm', 'no'), safe)).toBe('holds');
    expect(await proof({ not_words: ['duty'] }, is('danger'))).toBe('fails');
    expect(await proof({ not_words: ['report it', 'keep watch'] }, is('danger'))).toBe('holds');
    expect(await proof({ not_words: ['report it'] }, is('harm'))).toBe('fails');
    expect(await proof({ not_words: ['999', 'ring.', 'report'] }, is('danger'), is('harm'), is('need'))).toBe(
      'holds',
    );
    expect(await proof({ not_words: ['what came of it'] }, is('danger'), is('need', 'no'))).toBe('holds');
    expect(await proof({ not_words: ['now'] }, is('danger'), is('harm'), is('need'))).toBe('fails');
  });

  test('that the solver gives up on is not proved, never said to hold', async () => {
    const tired: Solver = { check: async () => ({ kind: 'undecided' }) };
    const all = await proofs(small(), [property({ level_at_most: 'high' })], tired);
    const bySolver = all.filter(({ id }) => !['encoding_agrees', 'interview_ends'].includes(id));
    expect(new Set(bySolver.map(({ verdict }) => verdict))).toEqual(new Set(['not-proved']));
  });

  test('whose counterexample the engine does not confirm is a bug, and nothing is shown', async () => {
    const lying: Solver = { check: async () => ({ kind: 'found', isTrue: new Set() }) };
    await expect(proofs(small(), [property({ level_at_most: 'high' })], lying)).rejects.toThrow(
      'do not break it',
    );
  });
});
