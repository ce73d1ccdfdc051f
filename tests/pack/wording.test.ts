import { expect, test } from 'vitest';
import { loadPack } from '../../src/pack/load.ts';
import { TINY, writeFiles } from './tiny-pack.ts';

test('wordings are loaded with their conditions compiled, those of urgent messages and reasons too', async () => {
  const levels = TINY['levels.yaml']
    .replace('do_not_wait_for: [a form] }', 'do_not_wait_for: [a form], wording: [{ when: { age: under_18 }, do: [Ring.], tell: [], do_not_wait_for: [] }] }') // prettier-ignore
    .replace('      when: { harmed: yes }', '      wording: [{ when: { signs: threats }, says: there are threats }]\n      when: { harmed: yes }') // prettier-ignore
    .replace('  says: Nothing else is known.', '  says: Nothing else is known.\n  act: seek_advice\n  wording: [{ when: { provisional: yes }, title: Not settled, says: It may rise. }]'); // prettier-ignore
  const actions = TINY['actions/now.yaml'].replace(
    '  detail: Say where the child is.',
    `  detail: Say where the child is.
  why: Nothing comes before it.
  wording:
    - when: { harmed: no, signs: [threats, secrets] }
      text: Call again.
      basis: interpretation
      rationale: It has changed.
      cites: [police.2]`,
  );
  const { pack, problems } = await loadPack(
    await writeFiles({ ...TINY, 'levels.yaml': levels, 'actions/now.yaml': actions }),
  );
  expect(problems).toEqual([]);
  const [high, low] = pack!.levels;
  expect(high!.urgent?.wording).toEqual([
    { when: { question: 'age', in: ['under_18'] }, do: ['Ring.'], tell: [], do_not_wait_for: [] },
  ]);
  expect(high!.brought_by[1]).toMatchObject({
    wording: [{ when: { question: 'signs', in: ['threats'] }, says: 'there are threats' }],
  });
  expect(low).toMatchObject({
    act: 'seek_advice',
    wording: [{ when: { provisional: true }, title: 'Not settled', says: 'It may rise.' }],
  });
  expect(pack!.actions[0]).toMatchObject({ why: 'Nothing comes before it.' });
  expect(JSON.stringify(pack!.actions[0]!.wording)).toBe(
    JSON.stringify([
      {
        when: { all: [{ not: { fact: 'harmed' } }, { question: 'signs', in: ['threats', 'secrets'] }] },
        text: 'Call again.',
        cites: ['police.2'],
        basis: 'interpretation',
        rationale: 'It has changed.',
      },
    ]),
  );
});
