import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedPack } from '../../src/pack/shipped.ts';
import { parseXml } from '../check/graph/well-formed.ts';
import { TINY, writeFiles } from '../pack/tiny-pack.ts';
import { refusal, safeguard, temporaryFolder } from './safeguard.ts';

const PACK = shippedPack();

function drawn(...args: string[]): string {
  const { status, stdout, stderr } = safeguard(['rules', 'graph', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const wordsIn = (svg: string) => parseXml(svg).texts.join(' ').replaceAll(/\s+/g, ' ');

describe('safeguard rules graph', () => {
  test('draws the whole pack as SVG on standard output', () => {
    const words = wordsIn(drawn());
    for (const { ask } of PACK.questions) expect(words).toContain(ask);
    for (const { title } of [...PACK.levels, ...PACK.stages]) expect(words).toContain(title);
  });

  test('--stage draws one stage, on one page', () => {
    const svg = drawn('--stage', 'safety');
    expect(wordsIn(svg)).toContain('Stage: Safety now');
    expect(wordsIn(svg)).toContain('Level 1 of 5 Call 999 now');
    expect(wordsIn(svg)).not.toContain('How old is the child?');
    expect(wordsIn(svg)).toContain('police.1');
  });

  test('statements are links only where --links says to what', () => {
    for (const format of ['svg', 'dot', 'mermaid']) {
      const args = ['--stage', 'safety', '--format', format];
      expect(drawn(...args)).not.toMatch(/href="|statements\.html/);
      expect(drawn(...args, '--links', 'handbook/statements.html')).toContain(
        'href="handbook/statements.html#police.1"'.replace('="', format === 'mermaid' ? ' "' : '="'),
      );
    }
    for (const address of ['javascript:alert(1)', 'a"b', ''])
      expect(refusal(['rules', 'graph', '--links', address])).toContain(
        '--links takes the address of a page',
      );
  });

  test('--around draws what touches one thing', () => {
    const words = wordsIn(drawn('--around', 'report_section_130'));
    expect(words).toContain('Fact: a report to social services is due');
    expect(words).toContain('Do you have reason to suspect that the harm is significant?');
  });

  test.each([
    ['svg', /^<svg .*<\/svg>\n$/s],
    ['dot', /^digraph ".*" \{\n.*\}\n$/s],
    ['mermaid', /^flowchart LR\n/],
  ])('--format %s gives that form', (format, form) => {
    expect(drawn('--stage', 'needs', '--format', format)).toMatch(form);
  });

  test.each([
    ['picture.svg', /^<svg /],
    ['picture.dot', /^digraph /],
    ['picture.MMD', /^flowchart LR\n/],
    ['picture.md', /^```mermaid\nflowchart LR\n[^`]*\n```\n$/],
    ['picture', /^<svg /],
  ])('--output %s chooses the form by the ending', (name, form) => {
    const file = join(temporaryFolder(), name);
    expect(drawn('--around', 'refer', '--output', file)).toBe('');
    expect(readFileSync(file, 'utf8')).toMatch(form);
  });

  test.each(['picture.pdf', 'picture.PNG', 'picture.__proto__', 'picture.'])(
    'refuses a name that promises another form, and names those that there are: %s',
    (name) => {
      const file = join(temporaryFolder(), name);
      const said = refusal(['rules', 'graph', '--stage', 'harm', '--output', file]);
      expect(said).toContain('ends in one of .svg, .dot, .gv, .mmd, .md');
      expect(existsSync(file)).toBe(false);
    },
  );

  test('--format counts more than the ending', () => {
    const file = join(temporaryFolder(), 'picture.svg');
    drawn('--stage', 'needs', '--format', 'dot', '--output', file);
    expect(readFileSync(file, 'utf8')).toMatch(/^digraph /);
  });

  test('replaces a file only with --force', () => {
    const file = join(temporaryFolder(), 'picture.dot');
    drawn('--stage', 'needs', '--output', file);
    expect(refusal(['rules', 'graph', '--output', file])).toContain('exists already');
    drawn('--stage', 'safety', '--output', file, '--force');
    expect(readFileSync(file, 'utf8')).toContain('Stage: Safety now');
  });

  test('names the stage or entry that was probably meant', () => {
    expect(refusal(['rules', 'graph', '--stage', 'hram'])).toBe(
      'There is no stage "hram". Did you mean harm? ' +
        'The stages are: safety, concern, child, evidence, signs, harm, social-services, needs, devices.\n',
    );
    expect(refusal(['rules', 'graph', '--around', 'hacket'])).toBe(
      'There is no question, fact, level or action "hacket". Did you mean hackett?\n',
    );
    expect(refusal(['rules', 'graph', '--around', '__proto__'])).toContain('There is no question');
    expect(refusal(['rules', 'graph', '--format', 'svgg'])).toContain('Did you mean svg?');
  });

  test('--stage and --around do not go together', () => {
    expect(refusal(['rules', 'graph', '--stage', 'harm', '--around', 'hackett'])).toContain(
      'cannot be used with',
    );
  });

  test('draws a pack of your own', async () => {
    const folder = await writeFiles(TINY);
    const words = wordsIn(drawn('--pack', folder, '--stage', 'harm'));
    expect(words).toContain('Pack tiny, version 1.0.0');
    expect(words).toContain('Which signs are there?');
    expect(words).toContain('Asked when: the child is under 18');
  });
});
