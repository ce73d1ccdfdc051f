import { expect, test } from 'vitest';
import { joined, markup, type Markup } from '../../src/document/markup.ts';

test('words are shown and not acted on, between tags and in attributes', () => {
  const words = `<b>"&'`;
  expect(markup`<p title="${words}">${words}</p>`.text).toBe(
    '<p title="&lt;b&gt;&quot;&amp;&#39;">&lt;b&gt;&quot;&amp;&#39;</p>',
  );
});

test('markup in markup stays markup; nothing is nothing; lists run together', () => {
  const items = ['a', '<'].map((word) => markup`<li>${word}</li>`);
  expect(markup`<ul>${items}</ul>${false}${undefined}${0}`.text).toBe('<ul><li>a</li><li>&lt;</li></ul>0');
  expect(joined(['<', markup`<br>`], '\n').text).toBe('&lt;\n<br>');
});

test('what only looks like markup is refused', () => {
  const posing = JSON.parse('{"text":"<script>"}') as Markup;
  expect(() => markup`${posing}`).toThrow(TypeError);
});
