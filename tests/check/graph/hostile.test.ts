import { describe, expect, test } from 'vitest';
import { aroundGraph } from '../../../src/check/graph/around-graph.ts';
import { toDot } from '../../../src/check/graph/dot.ts';
import { toMermaid } from '../../../src/check/graph/mermaid.ts';
import type { Graph } from '../../../src/check/graph/model.ts';
import { packGraph } from '../../../src/check/graph/pack-graph.ts';
import { stageGraph } from '../../../src/check/graph/stage-graph.ts';
import { renderSvg } from '../../../src/check/graph/svg.ts';
import type { PackData } from '../../../src/engine/index.ts';
import { action, is, level, question, tinyData } from '../../engine/tiny-pack.ts';
import { parseXml } from './well-formed.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  'HTML and scripts': `</b></td><script>alert("1")</script><img src=x onerror='y'>`,
  'the end of a string of DOT': String.raw`"]; evil [label="x\"]; } digraph { \N \G \\`,
  entities: '&amp; &lt;b&gt; &#60; & &nbsp;',
  'the end of a line of Mermaid': '"]\n  click n1 href "https://evil.example"\n%% #quot; `x` end; A-->B|y|',
  'a link': 'javascript:alert(1) https://evil.example/',
  'control characters': 'a\u0000b\u001b[31mc\u202ed\ufffee\u2028f\ud800g',
  'one long word': 'x'.repeat(500),
  'letters of other languages': 'Ŵ ŷ é ß 漢字 🙂 اختبار',
};

/** A pack in which every text is hostile. */
function packWith(text: string): PackData {
  const cites = ['a.1'];
  const named = (id: string) => ({ id, label: text, help: [], cites });
  return tinyData({
    id: text,
    version: text,
    title: text,
    stages: [
      { id: 'only', title: text },
      { id: 'next', title: text },
    ],
    questions: [
      question('a', { ask: text, cites }),
      question('b', { ask: text, cites, type: 'many_of', options: ['x', 'y', 'z'].map(named) }),
      question('c', { ask: text, cites, stage: 'next', when: { fact: 'f' } }),
      question('d', { ask: text, cites, stage: 'next', when: is('a') }),
    ],
    facts: [{ id: 'f', says: text, when: { any: [is('a'), { not: is('b', 'x', 'y') }] }, cites }],
    levels: [
      { ...level('high', { all: [{ fact: 'f' }, is('c')] }), title: text },
      { ...level('low', undefined), title: text },
    ],
    actions: [{ ...action('act', { any: [{ fact: 'f' }, is('d'), { provisional: true }] }), text, cites }],
    statements: [{ id: 'a.1', section: text, kind: 'step', gist: text }],
  });
}

function graphs(text: string): readonly Graph[] {
  const data = packWith(text);
  return [
    packGraph(data),
    stageGraph(data, 'only'),
    stageGraph(data, 'next'),
    aroundGraph(data, 'f'),
    aroundGraph(data, 'act'),
  ];
}

/** How many of each element a picture has. */
async function shapes(graph: Graph): Promise<Record<string, number>> {
  const { elements } = parseXml(await renderSvg(toDot(graph, 'statements.html')));
  const counts: Record<string, number> = {};
  for (const { name } of elements.filter((element) => element.name !== 'text'))
    counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe.each(Object.entries(HOSTILE))('a pack whose texts are %s', (_, text) => {
  test('is drawn as any other: the same boxes, arrows and links', async () => {
    const plain = graphs('word');
    for (const [at, graph] of graphs(text).entries()) {
      const { title: _title, ...found } = await shapes(graph);
      const { title: _plain, ...expected } = await shapes(plain[at]!);
      expect(found).toEqual(expected);
    }
  });

  test('links to nothing but statements, and runs nothing', async () => {
    for (const graph of graphs(text)) {
      const { elements } = parseXml(await renderSvg(toDot(graph, 'statements.html')));
      for (const { attributes } of elements) {
        for (const [name, value] of attributes) {
          expect(name).not.toMatch(/^on|^style$/);
          if (name.endsWith('href')) expect(value).toBe('statements.html#a.1');
        }
      }
    }
  });

  test('gives the same statements of Mermaid, one a line', () => {
    const plain = graphs('word');
    for (const [at, graph] of graphs(text).entries()) {
      expect(toMermaid(graph, 'statements.html').split('\n').map(skeleton)).toEqual(
        toMermaid(plain[at]!, 'statements.html').split('\n').map(skeleton),
      );
    }
  });
});

/** A line of Mermaid without what stands between quotes, or after the title. */
function skeleton(line: string): string {
  return line
    .replace(/^( {2}accTitle:).*/, '$1')
    .replaceAll(/"[^"]*"/g, '""')
    .replace('|""|', '');
}

test('what a hostile text says is still shown', async () => {
  const text = String.raw`<b>"Quoted" & \N</b>`;
  const graph = stageGraph(packWith(text), 'only');
  const { texts, elements } = parseXml(await renderSvg(toDot(graph, 'statements.html')));
  expect(texts.join(' ')).toContain(text);
  expect(elements.find(({ name }) => name === 'a')?.attributes.get('xlink:title')).toBe(`a.1: ${text}`);
  expect(toMermaid(graph, 'statements.html')).toContain('#60;b#62;#34;Quoted#34; #38; #92;N#60;/b#62;');
});
