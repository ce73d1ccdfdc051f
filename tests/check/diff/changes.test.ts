import { describe, expect, test } from 'vitest';
import { changesBetween, type Change } from '../../../src/check/diff/index.ts';
import type { Condition, PackData } from '../../../src/engine/index.ts';
import type { Property } from '../../../src/pack/property.ts';
import { action, is, level, question, tinyData } from '../../engine/tiny-pack.ts';

const base: Partial<PackData> = {
  questions: [question('danger'), question('signs', { type: 'many_of' })],
  facts: [{ id: 'harmed', says: 'harmed', when: is('signs', 'a', 'b'), cites: ['signs.1'] }],
  levels: [level('high', is('danger'), { fact: 'harmed' }), level('low', undefined)],
  actions: [action('call', is('danger')), action('report', { fact: 'harmed' }), action('watch')],
};

function changes(
  old: Partial<PackData>,
  fresh: Partial<PackData>,
  properties: readonly [readonly Property[], readonly Property[]] = [[], []],
): readonly Change[] {
  return changesBetween(
    { data: tinyData({ ...base, ...old }), properties: properties[0] },
    { data: tinyData({ ...base, ...fresh }), properties: properties[1] },
  );
}

const named = (list: readonly Change[]) =>
  list.map(({ kind, entry: { part, of, id } }) => `${kind} ${part} ${of === undefined ? '' : `${of}/`}${id}`);
const fieldsOf = (list: readonly Change[]) =>
  list.flatMap((change) => (change.kind === 'changed' ? change.fields : []));

describe('what changed in words', () => {
  test('is nothing between a pack and itself, however its conditions are written', () => {
    expect(changes({}, {})).toEqual([]);
    const rewritten = [
      {
        id: 'harmed',
        says: 'harmed',
        when: { any: [is('signs', 'b'), is('signs', 'a')] },
        cites: ['signs.1'],
      },
    ];
    expect(changes({}, { facts: rewritten })).toEqual([]);
  });

  test('names marks, what a line forbids, and when a question is asked', () => {
    const keep = { ...action('keep', is('danger')), kind: 'do_not' as const };
    const list = changes(
      { actions: [keep] },
      {
        marks: [{ id: 'family', says: 'It invites the family.', on: ['action'] }],
        questions: [
          question('danger', { quick_when: is('signs', 'a'), skip_when: is('signs', 'b') }),
          question('signs', { type: 'many_of', ask_when: is('danger') }),
        ],
        actions: [
          { ...keep, while_unknown: 'Keep it, unless you know.', forbids: ['watch'], marks: ['family'] },
        ],
      },
    );
    expect(named(list).toSorted()).toEqual([
      'added mark family',
      'changed action keep',
      'changed question danger',
      'changed question signs',
    ]);
    expect(fieldsOf(list)).toMatchObject([
      { field: 'skip_when', old: { any: [] }, new: is('signs', 'b') },
      { field: 'quick_when', old: { any: [] }, new: is('signs', 'a') },
      { field: 'ask_when', old: undefined, new: is('danger') },
      { field: 'while_unknown', new: 'Keep it, unless you know.' },
      { field: 'forbids', added: ['watch'] },
      { field: 'marks', added: ['family'] },
    ]);
  });

  test('names what was added and what was removed; another id is another thing', () => {
    const list = changes(
      {},
      {
        questions: [question('danger'), question('marks', { type: 'many_of' })],
        facts: [],
        levels: [level('high', is('danger')), level('middle', is('marks', 'a')), level('low', undefined)],
        actions: [action('call', is('danger')), action('phone', is('danger')), action('watch')],
      },
    );
    expect(named(list)).toEqual(
      [
        'added question marks',
        'removed question signs',
        'removed fact harmed',
        'added level middle',
        'removed reason high/high',
        'added action phone',
        'removed action report',
        'removed option signs/a',
        'removed option signs/b',
        'removed option signs/c',
        'added option marks/a',
        'added option marks/b',
        'added option marks/c',
        'added reason middle/middle',
      ].toSorted((a, b) => named(list).indexOf(a) - named(list).indexOf(b)),
    );
  });

  test('goes field by field: words, lists and what is there only once', () => {
    const report = action('report', { fact: 'harmed' });
    const others = [action('watch')];
    const list = changes(
      { actions: [{ ...report, detail: 'At once.', cites: ['a.1', 'a.2'] }, ...others] },
      { actions: [{ ...report, text: 'Report it', cites: ['a.2', 'a.3'] }, ...others] },
    );
    expect(named(list)).toEqual(['changed action report']);
    expect(fieldsOf(list)).toEqual([
      { field: 'text', kind: 'value', old: 'report', new: 'Report it' },
      { field: 'detail', kind: 'value', old: 'At once.', new: null },
      { field: 'cites', kind: 'list', added: ['a.3'], removed: ['a.1'], reordered: false },
    ]);
  });

  test('names the place of an action, its lines on the plan, whom it says to ring, and what the quiz offers', () => {
    const keep = { ...action('keep'), kind: 'do_not' as const, mistake: 'Delete it.', short: 'Keep it.' };
    const call = { ...action('call'), place: 'now' as const, rings: ['police', 'doctor'] };
    const list = changes(
      { actions: [call, keep], plan: { danger: '999', standing: 's', disagree: 'd', vital: ['call'] } },
      {
        actions: [
          {
            ...call,
            place: 'then',
            rings: ['doctor'],
            wording: [{ when: is('danger'), text: 'Call', place: 'now' }],
          },
          { ...keep, mistake: 'Wipe it.', short: 'Leave it.', short_while_unknown: 'Leave all.' },
        ],
        plan: { danger: '999', standing: 's', disagree: 'd', differs: 'Write down why.', vital: [] },
      },
    );
    expect(fieldsOf(list)).toEqual([
      { field: 'plan.differs', kind: 'value', old: null, new: 'Write down why.' },
      { field: 'plan.vital', kind: 'list', added: [], removed: ['call'], reordered: false },
      { field: 'place', kind: 'value', old: 'now', new: 'then' },
      { field: 'rings', kind: 'list', added: [], removed: ['police'], reordered: false },
      { field: 'short', kind: 'value', old: 'Keep it.', new: 'Leave it.' },
      { field: 'short_while_unknown', kind: 'value', old: null, new: 'Leave all.' },
      { field: 'mistake', kind: 'value', old: 'Delete it.', new: 'Wipe it.' },
    ]);
    expect(list).toContainEqual(
      expect.objectContaining({
        kind: 'added',
        entry: expect.objectContaining({ part: 'wording', fields: { text: 'Call', place: 'now' } }),
      }),
    );
  });

  test('gives a changed condition as it was and as it is, and what changed within it', () => {
    const facts = [{ ...base.facts![0]!, when: is('signs', 'a') }];
    expect(fieldsOf(changes({}, { facts }))).toEqual([
      {
        field: 'when',
        kind: 'condition',
        old: is('signs', 'a', 'b'),
        new: is('signs', 'a'),
        edits: [{ kind: 'option_removed', question: 'signs', options: ['b'], negated: false }],
      },
    ]);
  });

  test('a reason goes by its words, or else by its condition', () => {
    const reworded = { ...level('high', is('danger'), { fact: 'harmed' }) };
    const [first, second] = reworded.brought_by;
    const levels = (says: string): PackData['levels'] => [
      {
        ...reworded,
        brought_by: [
          { ...first!, says: 'danger now' },
          { ...second!, says },
        ],
      },
      level('low', undefined),
    ];
    const list = changes({ levels: levels('harm') }, { levels: levels('somebody does harm') });
    expect(named(list)).toEqual(['changed reason high/somebody does harm']);
    expect(fieldsOf(list)).toEqual([
      { field: 'says', kind: 'value', old: 'harm', new: 'somebody does harm' },
    ]);
  });

  test('says which actions and levels moved: the order says what is done first', () => {
    const list = changes(
      {},
      {
        actions: [action('watch'), action('call', is('danger')), action('report', { fact: 'harmed' })],
        levels: [level('low', undefined), level('high', is('danger'), { fact: 'harmed' })],
      },
    );
    expect(list.filter(({ kind }) => kind === 'moved')).toMatchObject([
      { entry: { part: 'level' } },
      { entry: { part: 'action', id: 'watch' }, wasAfter: 'report', isAfter: null },
    ]);
  });

  test('a wording goes by its words, or else by its condition, and belongs to what it words', () => {
    const worded = (...wording: { when: Condition; text: string }[]) =>
      tinyData({ actions: [{ ...action('report'), wording }], questions: [question('a'), question('b')] });
    const [one, two] = [
      { when: is('a'), text: 'Tell them.' },
      { when: is('b'), text: 'Wait.' },
    ];
    const none: readonly Property[] = [];
    const between = (old: PackData, fresh: PackData) =>
      changesBetween({ data: old, properties: none }, { data: fresh, properties: none });
    expect(between(worded(one, two), worded(two, one))).toMatchObject([
      { kind: 'moved', entry: { part: 'wording', of: 'action report' } },
    ]);
    expect(between(worded(one), worded({ ...one, text: 'Ring them.' }))).toMatchObject([
      { kind: 'changed', entry: { part: 'wording' }, fields: [{ field: 'text', new: 'Ring them.' }] },
    ]);
    expect(between(worded(one), worded(one, two))).toMatchObject([
      { kind: 'added', entry: { part: 'wording', says: 'Wait.' } },
    ]);
  });

  test('an option that was added belongs to its question', () => {
    const more = question('signs', {
      type: 'many_of',
      options: [...base.questions![1]!.options, { id: 'd', label: 'd', help: [], cites: [] }],
    });
    expect(named(changes({}, { questions: [question('danger'), more] }))).toEqual(['added option signs/d']);
  });

  test('covers properties, the urgent message and the pack itself', () => {
    const property = (parts: Partial<Property>): Property => ({
      id: 'danger_first',
      says: 'Danger comes first.',
      given: is('danger'),
      expect: { level: 'high' },
      cites: [],
      ...parts,
    });
    const urgent = { title: 'NOW', do: ['Call.'], tell: ['Where.'], do_not_wait_for: ['a form'] };
    const [high, low] = [level('high', is('danger'), { fact: 'harmed' }), level('low', undefined)];
    const list = changes(
      { levels: [{ ...high, urgent }, low], version: '1.0.0' },
      { levels: [{ ...high, urgent: { ...urgent, do: ['Phone.'] } }, low], version: '2.0.0' },
      [[property({})], [property({ given_possible: is('danger'), expect: { level: 'low' } })]],
    );
    expect(named(list)).toEqual(['changed pack tiny', 'changed level high', 'changed property danger_first']);
    expect(fieldsOf(list)).toMatchObject([
      { field: 'version', old: '1.0.0', new: '2.0.0' },
      { field: 'urgent.do', added: ['Phone.'], removed: ['Call.'] },
      { field: 'given_possible', kind: 'condition', new: is('danger') },
      { field: 'expect.level', old: 'high', new: 'low' },
    ]);
  });
});
