import { beforeAll, describe, expect, test } from 'vitest';
import { aroundGraph, idsIn } from '../../../src/check/graph/around-graph.ts';
import { toDot } from '../../../src/check/graph/dot.ts';
import { pageOf } from '../../../src/check/graph/page.ts';
import { packGraph } from '../../../src/check/graph/pack-graph.ts';
import { stageGraph } from '../../../src/check/graph/stage-graph.ts';
import { renderSvg } from '../../../src/check/graph/svg.ts';
import { pack } from '../../rules/shipped-pack.ts';
import { parseXml, type Parsed } from './well-formed.ts';

const STAGES = pack.data.stages.map(({ id }) => id);
const svgs = new Map<string, string>();
const parsed = new Map<string, Parsed>();

beforeAll(async () => {
  for (const stage of STAGES)
    svgs.set(stage, await renderSvg(toDot(stageGraph(pack.data, stage), 'statements.html')));
  svgs.set('pack', await renderSvg(toDot(packGraph(pack.data), 'statements.html')));
  for (const [name, svg] of svgs) parsed.set(name, parseXml(svg));
}, 60_000);

const arrowsIn = (name: string) =>
  parsed
    .get(name)!
    .elements.filter(({ name: tag, attributes }) => tag === 'g' && attributes.get('class') === 'edge').length;
const wordsIn = (name: string) => parsed.get(name)!.texts.join(' ').replaceAll(/\s+/g, ' ');

describe('the picture of each stage of the pack that ships', () => {
  test.each(STAGES)('%s fits on one page of A4, and no text on it is smaller than 8 points', (stage) => {
    const { elements } = parsed.get(stage)!;
    const svg = elements[0]!.attributes;
    const [width, height] = ['width', 'height']
      .map((name) => /^([\d.]+)pt$/.exec(svg.get(name)!)![1]!)
      .map(Number);
    const [, , natural] = svg.get('viewBox')!.split(' ').map(Number);
    // 210 by 297 mm, less 7 mm on each side.
    const [short, long] = [210 - 14, 297 - 14].map((mm) => (mm / 25.4) * 72);
    expect(Math.min(width!, height!)).toBeLessThanOrEqual(short!);
    expect(Math.max(width!, height!)).toBeLessThanOrEqual(long!);
    const sizes = elements
      .filter(({ name }) => name === 'text')
      .map(({ attributes }) => Number(attributes.get('font-size')));
    expect(sizes.length).toBeGreaterThan(stageGraph(pack.data, stage).nodes.length);
    expect((Math.min(...sizes) * width!) / natural!).toBeGreaterThanOrEqual(8);
  });

  test.each(STAGES)('%s shows every question as it is asked, and links to what it cites', (stage) => {
    const words = wordsIn(stage);
    const links = parsed.get(stage)!.elements.filter(({ name }) => name === 'a');
    const targets = new Set(links.map(({ attributes }) => attributes.get('xlink:href')));
    for (const { ask, cites } of pack.data.questions.filter((entry) => entry.stage === stage)) {
      expect(words).toContain(ask);
      for (const id of cites) expect(targets).toContain(`statements.html#${id}`);
    }
  });

  test.each(STAGES)('%s names every action that it leads to, and what leads there', (stage) => {
    const graph = stageGraph(pack.data, stage);
    for (const { title } of graph.nodes.filter(({ kind }) => kind === 'action')) {
      expect(wordsIn(stage)).toContain(`\u2022 ${title} [`);
    }
  });

  test('a link says what the statement says', () => {
    const gist = pack.data.statements.find(({ id }) => id === 'police.1')!.gist;
    const link = parsed
      .get('safety')!
      .elements.find(({ attributes }) => attributes.get('xlink:href') === 'statements.html#police.1');
    expect(link?.attributes.get('xlink:title')).toBe(`police.1: ${gist}`);
  });

  test('answers stand beside the arrows: in words where they are short, else by the letters of the list', () => {
    expect(wordsIn('child')).toContain('Under 13 or 13 to 15');
    expect(wordsIn('concern')).toMatch(
      / a Cyberbullying b Sexual messages or pictures \(sexting\), or sexual harassment c /,
    );
    expect(wordsIn('harm')).toMatch(/ c to f\b/);
  });
});

describe('a stage with more arrows than a reader can follow', () => {
  test('has none: each box says what leads to it, and so does the legend', () => {
    const words = wordsIn('concern');
    expect(arrowsIn('concern')).toBe(0);
    expect(words).toContain('From: any of these is enough on its own, but one with * counts only together');
    expect(words).toMatch(/F3 pictures or videos are part of the concern From: 1: e to h /);
    expect(words).toMatch(/Pictures 1 question asked when: 1: e to h /);
    expect(arrowsIn('safety')).toBeGreaterThan(0);
  });

  test('names everything that leads to a fact, a level or a later stage', () => {
    const graph = stageGraph(pack.data, 'concern');
    const from = wordsIn('concern').match(/From: /g);
    const led = new Set(graph.edges.filter(({ kind }) => kind === 'brings').map(({ to }) => to));
    // A fact from which only actions follow has no box, and the list names what leads to these.
    const boxes = pageOf(graph).nodes.filter(
      ({ key, kind }) => (kind === 'fact' || kind === 'level') && led.has(key),
    );
    // The legend explains the word once more.
    expect(from).toHaveLength(boxes.length + 1);
  });
});

describe('a picture', () => {
  test('has a title with the pack and its version, a description and a legend', () => {
    const svg = svgs.get('harm')!;
    expect(svg).toMatch(
      /^<svg [^>]*role="graphics-document document"[^>]*>\n<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/,
    );
    expect(wordsIn('harm')).toContain(
      `Stage: A child's sexual behaviour (Pack ${pack.data.id}, version ${pack.data.version})`,
    );
    expect(wordsIn('safety')).toContain('Dotted line with a bar: not so');
    expect(parsed.get('harm')!.elements[0]!.attributes.get('role')).toContain('document');
  });

  test('loads nothing, runs nothing, and can stand in a page beside another', () => {
    for (const svg of svgs.values()) {
      expect(svg).not.toMatch(/<!|<\?|<script|<image|<style| id="| on\w+="/);
      expect(svg).toContain('sans-serif');
    }
  });

  test('is the same whenever it is drawn', async () => {
    for (const stage of STAGES)
      expect(await renderSvg(toDot(stageGraph(pack.data, stage), 'statements.html'))).toBe(svgs.get(stage));
  });

  test('of the whole pack has every question and every level, in the order of the pack', () => {
    const words = wordsIn('pack');
    for (const [at, { ask }] of pack.data.questions.entries()) expect(words).toContain(`${at + 1} ${ask}`);
    for (const { title } of pack.data.levels) expect(words).toContain(title);
    const { edges } = packGraph(pack.data);
    const brings = (from: string) =>
      edges.filter((edge) => edge.kind === 'brings' && edge.from === `question ${from}`);
    expect(brings('meeting_perpetrator').map(({ to, alone }) => [to, alone])).toEqual([
      ['level emergency', true],
      ['level report', false],
      ['level refer', false],
    ]);
    expect(brings('role')).toEqual([]);
  });

  test('can be drawn around everything in the pack', async () => {
    for (const id of idsIn(pack.data)) {
      const graph = aroundGraph(pack.data, id);
      expect(graph.nodes.filter(({ focus }) => focus).map((node) => node.id)).toContain(id);
      const { texts } = parseXml(await renderSvg(toDot(graph, 'statements.html')));
      expect(texts.length).toBeGreaterThan(3);
    }
  }, 120_000);
});
