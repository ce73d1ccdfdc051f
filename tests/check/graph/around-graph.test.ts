import { expect, test } from 'vitest';
import { aroundGraph } from '../../../src/check/graph/around-graph.ts';
import { pack } from '../../rules/shipped-pack.ts';

const around = (id: string) => aroundGraph(pack.data, id).nodes.map(({ key }) => key);

test('around a level stand the facts that bring it and the questions behind them, and nothing further', () => {
  expect(around('emergency')).toEqual([
    'question immediate_danger',
    'question meeting_perpetrator',
    'level emergency',
  ]);
  expect(around('refer')).toEqual(
    expect.arrayContaining(['fact needs_unmet', 'question care_support_needs', 'question parental_consent']),
  );
  expect(around('refer')).not.toContain('question device_evidence');
  expect(around('refer')).not.toContain('level report');
});

test('around an action stand all facts in between, down to the questions', () => {
  const keys = around('report_crime_to_police');
  expect(keys).toEqual(
    expect.arrayContaining([
      'fact suspected_abuse_or_crime',
      'fact sexual_concern',
      'question coercion',
      'question age',
    ]),
  );
  expect(keys.filter((key) => /^(?:action|level) /.test(key))).toEqual(['action report_crime_to_police']);
});

test('around a question stand what it leads to and what makes it asked, the condition of its stage too', () => {
  const graph = aroundGraph(pack.data, 'parental_consent');
  const asked = graph.edges.filter(({ kind, to }) => kind === 'asked' && to === 'question parental_consent');
  expect(asked.map(({ from }) => from)).toEqual(['fact needs_unmet', 'fact under_18']);
  expect(around('parental_consent')).toEqual(
    expect.arrayContaining(['question age', 'level refer', 'action seek_parental_consent']),
  );
  expect(graph.nodes.filter(({ focus }) => focus).map(({ key }) => key)).toEqual([
    'question parental_consent',
  ]);
});

test('around an action that stands while the result is provisional, that is said', () => {
  expect(around('seek_advice')).toContain('state provisional');
});
