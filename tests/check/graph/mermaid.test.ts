import { describe, expect, test } from 'vitest';
import { aroundGraph } from '../../../src/check/graph/around-graph.ts';
import { toMermaid } from '../../../src/check/graph/mermaid.ts';
import { packGraph } from '../../../src/check/graph/pack-graph.ts';
import { stageGraph } from '../../../src/check/graph/stage-graph.ts';
import { pack } from '../../rules/shipped-pack.ts';

const STAGES = pack.data.stages.map(({ id }) => id);
const DIAGRAMS = new Map([
  ...STAGES.map((id): [string, string] => [id, toMermaid(stageGraph(pack.data, id), 'statements.html')]),
  ['the pack', toMermaid(packGraph(pack.data), 'statements.html')],
  ['around a question', toMermaid(aroundGraph(pack.data, 'hackett'), 'statements.html')],
]);

const LINE = new RegExp(
  [
    /flowchart LR/,
    /accTitle: .+/,
    /subgraph s\d+\["[^"\n]+"\]/,
    /end/,
    /n\d+(?:\("[^"]+"\)|\["[^"]+"\]|\[\["[^"]+"\]\]|>"[^"]+"\]|\[\/"[^"]+"\/\]|\{\{"[^"]+"\}\})/,
    /[ns]\d+ (?:-->|-\.->|-\.-x)(?:\|"[^"]+"\|)? [ns]\d+/,
    /click n\d+ href "statements\.html#[a-z]+\.\d+" "[^"]+"/,
    /style n\d+ stroke-width:4px/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|')
    .replace(/^/, '^ *(?:')
    .replace(/$/, ')$'),
);

describe.each([...DIAGRAMS])('the Mermaid diagram of %s', (_, diagram) => {
  const rows = diagram.trimEnd().split('\n');

  test('is a flowchart, each line of which is a box, a frame, an arrow, a link or a mark', () => {
    expect(rows[0]).toBe('flowchart LR');
    for (const row of rows) expect(row).toMatch(LINE);
    expect(rows.filter((row) => row.trim().startsWith('subgraph')).length).toBe(
      rows.filter((row) => row.trim() === 'end').length,
    );
  });

  test('draws arrows between boxes or frames that it has, and each box once', () => {
    const made = rows.flatMap((row) => /^ *(?:subgraph )?([ns]\d+)[[(>{]/.exec(row)?.[1] ?? []);
    expect(new Set(made).size).toBe(made.length);
    const ends = rows.flatMap((row) => {
      const arrow = /^ *([ns]\d+) -\S*?(?:\|.*\|)? ([ns]\d+)$/.exec(row);
      return arrow ? [arrow[1]!, arrow[2]!] : [];
    });
    expect(ends.length).toBeGreaterThan(0);
    for (const end of ends) expect(made).toContain(end);
  });
});

test('Mermaid says in words what counts', () => {
  const diagram = DIAGRAMS.get('needs')!;
  expect(diagram).toContain('-.-x|"asked when not no"|');
  expect(diagram).toContain('-.-x|"unless They were asked and<br/>said no"|');
  expect(DIAGRAMS.get('child')).toContain('-.-x|"not 18 or over"|');
});
